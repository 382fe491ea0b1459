import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attach, type Attached } from '../../../src/bundle/attach/index.ts';
import { NO_DECISIONS, type Decisions } from '../../../src/bundle/decisions/index.ts';
import { clocks, entry, mention, type Entry, type Said } from '../merge/make.ts';

const RECORD: readonly Entry[] = [
  { id: '2024-05-16-in-person', date: '2024-05-16/2024-05-17', place: 'Beijing' },
  { id: '2025-02-24-phone', date: '2025-02-24' },
];

function attached(
  said: readonly Said[],
  decisions: Partial<Decisions> = {},
  reserved: readonly string[] = [],
): Attached {
  return attach(
    said.map((one, at) => mention({ at: at * 100, ...one })),
    RECORD.map(entry),
    {
      clocks: clocks(),
      decisions: { ...NO_DECISIONS, ...decisions },
      addressOf: (id) => `https://www.press.example/${id}`,
      reserved,
    },
  );
}

/** "id: quote, quote" for every contact that articles speak of. */
const spoken = ({ contacts }: Attached): readonly string[] =>
  contacts
    .filter(({ placed }) => placed.length > 0)
    .map(({ id, placed }) => `${id}: ${placed.map(({ mention: { quote } }) => quote).join(', ')}`);

const CALL: Said = { kind: 'phone', date: '2025-02-24', quote: 'the call', article: 'a' };

describe('contacts that only articles know', () => {
  it('get an id from date and kind, numbered in an order of their own', () => {
    const found = attached([
      { kind: 'envoy', date: '2024-03-04', envoy: 'wang-yi', article: 'b', quote: 'second' },
      { kind: 'envoy', date: '2024-03-04', envoy: 'sergey-lavrov', article: 'a', quote: 'first' },
      { kind: 'phone', date: '2023-11', quote: 'month' },
      { kind: 'video', date: '2022', quote: 'year', at: 1 },
      { kind: 'video', date: 'week:2022-03-07', quote: 'week' },
      { kind: 'message', date: '2021', quote: 'greeting' },
    ]);
    expect(spoken(found)).toEqual([
      'u-2021-message: greeting',
      'u-2022-03-07-video: year, week',
      'u-2023-11-phone: month',
      'u-2024-03-04-envoy: first',
      'u-2024-03-04-envoy-2: second',
    ]);
  });

  it('never take an id that the record has given up', () => {
    const found = attached([{ kind: 'phone', date: '2023-11-05' }], {}, ['u-2023-11-05-phone']);
    expect(spoken(found)).toEqual(['u-2023-11-05-phone-2: phone 2023-11-05']);
  });

  it('stand beside the entries of the record, all of which stay', () => {
    const { contacts } = attached([{ kind: 'phone', date: '2023-11-05' }]);
    expect(contacts.map(({ id }) => id)).toEqual(['u-2023-11-05-phone', '2024-05-16-in-person', '2025-02-24-phone']);
  });
});

describe('whatever the order of the files', () => {
  const said: fc.Arbitrary<Said> = fc.record({
    kind: fc.constantFrom('phone' as const, 'video' as const, 'envoy' as const),
    date: fc.constantFrom('2025-02-23', '2025-02-24', '2025-03-01', '2025-02', '2025'),
    article: fc.constantFrom('a', 'b', 'c'),
    envoy: fc.constantFrom('wang-yi', 'sergey-lavrov', '"a minister"'),
  });

  it('contacts, ids and disagreements are the same', () => {
    const both = fc
      .array(said, { maxLength: 8 })
      .map((all) => all.map((one, at) => ({ ...one, at: at * 100 })))
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(both, ([one, other]) => {
        expect(attached(other)).toEqual(attached(one));
      }),
    );
  });
});

describe('disagreements with the record', () => {
  const ROWS: readonly { readonly says: string; readonly said: Said; readonly listed: readonly string[] }[] = [
    { says: 'the same day and kind', said: CALL, listed: [] },
    { says: 'a coarser date around it', said: { kind: 'phone', date: '2025-02' }, listed: [] },
    { says: 'a day inside the visit', said: { kind: 'in-person', date: '2024-05-17', place: 'Beijing' }, listed: [] },
    {
      says: 'an announcement of what then took place',
      said: { kind: 'phone', date: '2025-02-24', status: 'announced' },
      listed: [],
    },
    {
      says: 'another kind',
      said: { kind: 'video', date: '2025-02-24' },
      listed: ['2025-02-24-phone kind: phone / video (kind-differs)'],
    },
    {
      says: 'a day earlier',
      said: { kind: 'phone', date: '2025-02-23' },
      listed: ['2025-02-24-phone date: 2025-02-24 / 2025-02-23 (same-kind-next-day)'],
    },
    {
      says: 'a longer visit',
      said: { kind: 'in-person', date: '2024-05-15/2024-05-17' },
      listed: ['2024-05-16-in-person date: 2024-05-16/2024-05-17 / 2024-05-15/2024-05-17 (date-differs)'],
    },
    {
      says: 'said to be called off',
      said: { kind: 'phone', date: '2025-02-24', status: 'cancelled' },
      listed: ['2025-02-24-phone status: occurred / cancelled (same-kind-same-days)'],
    },
    {
      says: 'another city',
      said: { kind: 'in-person', date: '2024-05-16', place: 'Moscow' },
      listed: ['2024-05-16-in-person place: Beijing / Moscow (same-kind-day-inside)'],
    },
  ];
  it('another sender', () => {
    const record = [entry({ id: '2024-10-01-message', date: '2024-10-01', sender: 'vladimir-putin' })];
    const said = [mention({ kind: 'message', date: '2024-10-01', sender: 'xi-jinping' })];
    const options = { clocks: clocks(), decisions: NO_DECISIONS, addressOf: () => null };
    expect(attach(said, record, options).disagreements).toMatchObject([
      { about: 'sender', record: 'vladimir-putin', said: 'xi-jinping' },
    ]);
  });

  it.each(ROWS)('$says', ({ said, listed }) => {
    const found = attached([said]).disagreements;
    expect(found.map((one) => `${one.contact} ${one.about}: ${one.record} / ${one.said} (${one.match})`)).toEqual(
      listed,
    );
  });
});

describe("an editor's decisions", () => {
  const reason = 'because';
  const at = (article: string, quote: string) => ({ article: `https://press.example/${article}/`, quote, reason });

  it('take a mention out', () => {
    const found = attached([CALL, { ...CALL, article: 'b', quote: 'another call' }], {
      mentions: [{ ...at('b', 'another call'), verdict: 'reject' }],
    });
    expect(spoken(found)).toEqual(['2025-02-24-phone: the call']);
    expect(found.rejected.map(({ quote }) => quote)).toEqual(['another call']);
    expect(found.decisions.map(({ matched, problem }) => [matched, problem])).toEqual([[1, null]]);
  });

  it('bring a mention to the contact they name, and find it by a part of its sentence', () => {
    const found = attached([{ kind: 'in-person', date: '2024', quote: 'they  met\nlast year', article: 'b' }], {
      mentions: [{ ...at('b', 'met last year'), verdict: 'accept', attach: '2025-02-24-phone' }],
    });
    expect(spoken(found)).toEqual(['2025-02-24-phone: they  met\nlast year']);
    expect(found.contacts.flatMap(({ placed }) => placed.map(({ match }) => match))).toEqual(['decision']);
    expect(found.disagreements).toEqual([]);
  });

  it('settle a disagreement', () => {
    const said: readonly Said[] = [{ kind: 'video', date: '2025-02-24', quote: 'by video', article: 'b' }];
    expect(attached(said).disagreements).toHaveLength(1);
    const accepted = attached(said, { mentions: [{ ...at('b', 'by video'), verdict: 'accept' }] });
    expect(accepted.disagreements).toEqual([]);
    expect(spoken(accepted)).toEqual(['2025-02-24-phone: by video']);
  });

  it('choose by kind where one sentence speaks of two contacts', () => {
    const both: readonly Said[] = [
      { kind: 'phone', date: '2023-01-05', quote: 'they spoke, then met', article: 'b' },
      { kind: 'in-person', date: '2023-02-05', quote: 'they spoke, then met', article: 'b' },
    ];
    const found = attached(both, { mentions: [{ ...at('b', 'they spoke'), kind: 'phone', verdict: 'reject' }] });
    expect(spoken(found)).toEqual(['u-2023-02-05-in-person: they spoke, then met']);
  });

  it('merge contacts that articles keep apart', () => {
    const apart: readonly Said[] = [
      { kind: 'phone', date: '2023-03-03', quote: 'one', article: 'a' },
      { kind: 'phone', date: '2023-03-06', quote: 'two', article: 'b' },
    ];
    const ids = ['u-2023-03-03-phone', 'u-2023-03-06-phone'];
    const found = attached(apart, { merge: [{ contacts: ids, into: 'u-2023-03-03-phone', reason }] });
    expect(spoken(found)).toEqual(['u-2023-03-03-phone: one, two']);
    const intoRecord = attached(apart, { merge: [{ contacts: ids, into: '2025-02-24-phone', reason }] });
    expect(spoken(intoRecord)).toEqual(['2025-02-24-phone: one, two']);
  });

  it('split off sentences under an id of their own', () => {
    const found = attached([CALL, { ...CALL, article: 'b', quote: 'the second call' }], {
      split: [
        {
          id: '2025-02-24-phone-evening',
          mentions: [{ article: 'https://press.example/b', quote: 'second call' }],
          reason,
        },
      ],
    });
    expect(spoken(found)).toEqual(['2025-02-24-phone: the call', '2025-02-24-phone-evening: the second call']);
  });

  it('are reported when they no longer match anything, and change nothing', () => {
    const decisions: Decisions = {
      mentions: [
        { ...at('a', 'a sentence that was edited'), verdict: 'reject' },
        { ...at('gone', 'the call'), verdict: 'reject' },
        { ...at('a', 'the call'), verdict: 'accept', attach: 'u-2020-01-01-phone' },
        { ...at('a', 'the call'), verdict: 'accept', attach: '2019-06-05-in-person' },
      ],
      merge: [
        { contacts: ['u-2020-01-01-phone'], into: '2025-02-24-phone', reason },
        { contacts: ['2024-05-16-in-person'], into: '2025-02-24-phone', reason },
      ],
      split: [{ id: 'x', mentions: [{ article: 'https://press.example/a', quote: 'nowhere' }], reason }],
    };
    const found = attached([CALL], decisions);
    expect(spoken(found)).toEqual(['2025-02-24-phone: the call']);
    expect(found.decisions.filter(({ problem }) => problem === null)).toEqual([]);
    expect(found.decisions).toHaveLength(7);
  });
});
