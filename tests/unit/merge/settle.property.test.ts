import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle, type Settled } from '../../../src/bundle/merge/index.ts';
import { KINDS, STATUSES, addDays, isoDate, type IsoDate } from '../../../src/model/index.ts';
import { clocks, entry, mention, words, type Entry, type Said } from './make.ts';

const ARTICLES = ['a', 'b', 'c', 'd', 'e'] as const;
const PUBLISHED = clocks({ a: '2022-03-01', b: '2022-10-01', c: { day: '2022-02-04', tz: 'America/New_York' } });

/** Days of few weeks, so that mentions meet: next to each other, inside, a week, a month or a year around. */
const date = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((n) => addDays('2022-02-01' as IsoDate, n)),
  fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 4 })).map(([n, length]) => {
    const start = addDays('2022-02-01' as IsoDate, n);
    return `${start}/${addDays(start, length)}`;
  }),
  fc.constantFrom('2022-02', '2022-03', '2022', 'week:2022-02-07', 'week:2022-01-31'),
);

const said: fc.Arbitrary<Said> = fc.record(
  {
    kind: fc.constantFrom(...KINDS),
    date,
    article: fc.constantFrom(...ARTICLES),
    status: fc.constantFrom(...STATUSES),
    role: fc.constantFrom('report' as const, 'mention' as const, 'photo' as const),
    place: fc.constantFrom('Beijing', 'China', 'Moscow', 'Samarkand'),
    envoy: fc.constantFrom('sergey-lavrov', 'wang-yi', '"an unknown minister"'),
    sender: fc.constantFrom('xi-jinping' as const, 'vladimir-putin' as const),
  },
  { requiredKeys: ['kind', 'date', 'article'] },
);

/** Each at its own place in its article, as sentences are. */
const mentions = fc.array(said, { maxLength: 14 }).map((all) => all.map((one, at) => mention({ ...one, at: at * 50 })));

const RECORD: readonly Entry[] = [
  { id: '2022-02-04-in-person', date: '2022-02-04', place: 'Beijing' },
  { id: '2022-02-08-phone', date: '2022-02-08' },
  { id: '2022-02-12-envoy', date: '2022-02-12', place: 'Beijing', envoy: 'sergey-lavrov' },
  { id: '2022-02-15-message', date: '2022-02-15', sender: 'vladimir-putin' },
  { id: '2022-02-multilateral', date: '2022-02' },
];

const shown = (all: readonly Settled[]): readonly string[] => all.map(words).sort();

describe('whatever articles say', () => {
  it('the order in which files were read changes nothing', () => {
    const shuffled = mentions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const record = RECORD.map(entry);
        expect(settle(other, record, PUBLISHED)).toEqual(settle(one, record, PUBLISHED));
        expect(shown(settle(other, [], PUBLISHED))).toEqual(shown(settle(one, [], PUBLISHED)));
      }),
    );
  });

  it('every mention ends in exactly one contact, and none is made up', () => {
    fc.assert(
      fc.property(mentions, (all) => {
        const placed = settle(all, RECORD.map(entry), PUBLISHED).flatMap((one) =>
          one.placed.map(({ mention: m }) => m),
        );
        expect(placed).toHaveLength(all.length);
        expect(new Set(placed)).toEqual(new Set(all));
      }),
    );
  });

  it('the record keeps every entry, with its own date', () => {
    fc.assert(
      fc.property(mentions, (all) => {
        const settled = settle(all, RECORD.map(entry), PUBLISHED);
        RECORD.forEach(({ id, date: day }, index) => {
          const found = settled[index];
          expect(found?.entry?.id).toBe(id);
          expect(found?.facts.start.startsWith(day)).toBe(true);
        });
      }),
    );
  });

  it('a contact that only articles know lies within what one of them says, and has a mention', () => {
    fc.assert(
      fc.property(mentions, (all) => {
        for (const { entry: recorded, facts, placed } of settle(all, RECORD.map(entry), PUBLISHED)) {
          if (recorded) continue;
          expect(placed.length).toBeGreaterThan(0);
          expect(placed.some(({ mention: m }) => m.start === facts.start)).toBe(true);
          expect(placed.some(({ mention: m }) => m.end === facts.end)).toBe(true);
          expect(placed.some(({ mention: m }) => m.kind === facts.kind)).toBe(true);
        }
      }),
    );
  });

  it('what stands apart has two contacts or more that it fits, or claims an entry that another day claims too', () => {
    fc.assert(
      fc.property(mentions, (all) => {
        const settled = settle(all, RECORD.map(entry), PUBLISHED);
        for (const { rivals, placed } of settled) {
          expect(rivals.length > 0).toBe(placed.some(({ match }) => match === 'unresolved'));
          for (const rival of rivals) expect(settled[rival]?.rivals).toEqual([]);
        }
      }),
    );
  });

  it('telling the same story twice gives the same contacts', () => {
    fc.assert(
      fc.property(mentions, (all) => {
        const again = all.map((one) => ({ ...one, quoteStart: one.quoteStart + 7, quoteEnd: one.quoteEnd + 7 }));
        const facts = (of: readonly Settled[]) =>
          of.map(({ facts: { kind, start, end } }) => `${kind} ${start} ${end}`);
        const days = all.filter(({ precision }) => precision === 'day');
        const more = again.filter(({ precision }) => precision === 'day');
        expect(facts(settle([...days, ...more], [], PUBLISHED)).sort()).toEqual(
          facts(settle(days, [], PUBLISHED)).sort(),
        );
      }),
    );
  });

  it('long archives are merged in days of few comparisons', () => {
    const many = Array.from({ length: 4000 }, (_, n) =>
      mention({ kind: 'phone', date: isoDate(Date.UTC(2000, 0, 1 + 3 * n)), article: 'a', at: n }),
    );
    expect(settle(many, [], PUBLISHED)).toHaveLength(4000);
  });
});
