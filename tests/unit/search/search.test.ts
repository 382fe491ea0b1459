import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderIn } from '../../../src/app/search/index.ts';
import { publishersFileOf, searchFileOf } from '../../../src/bundle/search/index.ts';
import { fold, hanTable, termsOf, type ContactDetail } from '../../../src/model/index.ts';
import { entry, mention } from '../merge/make.ts';
import { article, made, quoted } from '../write/make.ts';

const CALL = article({
  id: 'a-call',
  blocks: ['兩國元首通電話', '習近平與普京週一通了電話。', 'Čapek spoke of the Arctic.'],
});
const ENTRIES = [
  entry({ id: '2022-02-04-in-person', date: '2022-02-04', place: 'Beijing' }),
  entry({ id: '2025-02-24-phone', date: '2025-02-24' }),
];
const { bundle } = made(
  ENTRIES,
  [CALL],
  [quoted(mention({ kind: 'phone', date: '2025-02-24', role: 'report' }), CALL, '習近平與普京週一通了電話。')],
);
const find = finderIn(bundle.search);

describe('a reader finds', () => {
  it.each([
    ['通电话', ['2025-02-24-phone'], 'simplified in a traditional sentence'],
    ['通電話', ['2025-02-24-phone'], 'traditional in a traditional sentence'],
    ['會晤', ['2022-02-04-in-person'], 'traditional in what the record says in simplified'],
    ['普京 電話', ['2025-02-24-phone'], 'all of several words'],
    ['ARCTIC', [], 'nothing in the part of an article that is not published with the contact'],
    ['two countries', [], 'nothing that nobody said'],
    ['beij', ['2022-02-04-in-person'], 'the beginning of a word'],
    ['eijing', [], 'no middle of a word'],
    ['2025-02', ['2025-02-24-phone'], 'a date'],
    ['2022年2月4日', ['2022-02-04-in-person'], 'a date in Chinese'],
  ])('%s: %j (%s)', (query, ids) => {
    expect([...find(query)]).toEqual(ids);
  });

  it('the same whether a query is typed letter by letter, pasted, or taken back', () => {
    const query = fc.string({
      unit: fc.constantFrom('普', '京', '電', '话', 'b', 'e', '2', '0', ' ', '-'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(query, { minLength: 1, maxLength: 6 }), (queries) => {
        const used = finderIn(bundle.search);
        for (const each of queries) expect(used(each)).toEqual(finderIn(bundle.search)(each));
      }),
    );
  });
});

describe('folding', () => {
  it('takes away case, accents, width and punctuation', () => {
    expect(fold('Ｐｕｔｉｎ, Astaná—2024!')).toBe(' putin astana 2024 ');
    expect(termsOf('call 普京 2025-02')).toEqual([' call', '普京', ' 2025 02']);
  });

  it('folds a text twice as it folds it once', () => {
    const han = hanTable(bundle.search.han);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text, han);
        expect(fold(once, han)).toBe(once);
      }),
    );
  });
});

describe('the search file', () => {
  it('holds every contact once, and only pairs that could find something', () => {
    const { search, index } = bundle;
    expect(search.contacts.map(({ id }) => id)).toEqual(index.contacts.map(({ id }) => id));
    const texts = search.contacts.map(({ text }) => text).join('');
    for (const [sign, simple] of hanTable(search.han)) {
      expect(texts).toContain(simple);
      expect(texts).not.toContain(sign);
    }
  });

  it('knows people by their other names', () => {
    const { index, details } = bundle;
    const file = searchFileOf({ index, details, aliases: (id) => (id === 'vladimir-putin' ? ['普丁'] : []) });
    expect(finderIn(file)('普丁').size).toBe(index.contacts.length);
  });

  it('knows a contact without a file of its own by its index', () => {
    const { index } = bundle;
    const details: readonly ContactDetail[] = [];
    expect([...finderIn(searchFileOf({ index, details, aliases: () => [] }))('beijing')]).toEqual([
      '2022-02-04-in-person',
    ]);
  });
});

describe('the publishers file', () => {
  const house = (id: string) => ({ id, name: { en: id, zh: id } });

  it('counts a contact once for each house, those with most first', () => {
    const file = publishersFileOf([
      { id: 'a', publishers: [house('one'), house('one'), house('two')] },
      { id: 'b', publishers: [house('two')] },
    ]);
    expect(file.publishers.map(({ id, contacts }) => [id, contacts])).toEqual([
      ['two', ['a', 'b']],
      ['one', ['a']],
    ]);
  });

  it('names the houses of sources and of articles alike', () => {
    expect(bundle.publishers.publishers).toEqual([
      { id: 'press', name: { en: 'The Press', zh: '报' }, contacts: expect.arrayContaining(['2025-02-24-phone']) },
    ]);
  });
});
