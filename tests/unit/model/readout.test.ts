import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsByReadout, READOUTS, type Readout } from '../../../src/model/index.ts';

interface Told {
  readonly text: string;
  readonly readout?: Readout;
}
const fact = (text: string, readout?: Readout): Told => (readout ? { text, readout } : { text });

describe('facts are read by whose account they are', () => {
  it('those of no one side first, then Beijing’s, then Moscow’s, numbered on', () => {
    const facts = [fact('a', 'RU'), fact('b'), fact('c', 'CN'), fact('d', 'RU'), fact('e')];
    expect(factsByReadout(facts)).toEqual([
      { readout: null, start: 1, facts: [fact('b'), fact('e')] },
      { readout: 'CN', start: 3, facts: [fact('c', 'CN')] },
      { readout: 'RU', start: 4, facts: [fact('a', 'RU'), fact('d', 'RU')] },
    ]);
  });

  it.each([
    ['a contact without marks', [fact('a'), fact('b')], [null]],
    ['a contact that one side alone tells of', [fact('a', 'RU')], ['RU']],
    ['a contact without facts', [], []],
  ])('%s has no group without a fact', (_what, facts, groups) => {
    expect(factsByReadout(facts).map(({ readout }) => readout)).toEqual(groups);
  });

  it('none is lost or told twice, and each group keeps the record’s order', () => {
    const some = fc.record({ id: fc.nat(), readout: fc.option(fc.constantFrom(...READOUTS), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (facts) => {
        const groups = factsByReadout(facts);
        expect(groups.flatMap((group) => group.facts)).toHaveLength(facts.length);
        let next = 1;
        for (const { readout, start, facts: told } of groups) {
          expect(start).toBe(next);
          next += told.length;
          expect(told).toEqual(facts.filter((each) => (each.readout ?? null) === readout));
        }
      }),
    );
  });
});
