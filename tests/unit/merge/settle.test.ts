import { describe, expect, it } from 'vitest';
import { settle } from '../../../src/bundle/merge/index.ts';
import { clocks, entry, mention, words, type Entry, type Said } from './make.ts';

interface Row {
  readonly says: string;
  readonly said: readonly Said[];
  readonly record?: readonly Entry[];
  readonly published?: Parameters<typeof clocks>[0];
  /** Contacts that articles speak of. */
  readonly contacts: readonly string[];
}

const settled = ({ said, record = [], published }: Row): readonly string[] =>
  settle(
    said.map((one, index) => mention({ at: index * 100, ...one })),
    record.map(entry),
    clocks(published),
  )
    .filter(({ placed }) => placed.length > 0)
    .map(words);

const WASHINGTON = { day: '2024-03-05', tz: 'America/New_York' };

const AMONG_ARTICLES: readonly Row[] = [
  {
    says: 'a call that two articles report is one contact',
    said: [
      { kind: 'phone', date: '2024-03-04', article: 'a' },
      { kind: 'phone', date: '2024-03-04', article: 'b' },
    ],
    contacts: ['phone 2024-03-04 occurred [a:only-in-articles b:only-in-articles]'],
  },
  {
    says: 'two calls in one week stay two',
    said: [
      { kind: 'phone', date: '2024-03-04', article: 'a' },
      { kind: 'phone', date: '2024-03-07', article: 'b' },
    ],
    contacts: ['phone 2024-03-04 occurred [a:only-in-articles]', 'phone 2024-03-07 occurred [b:only-in-articles]'],
  },
  {
    says: 'a Washington dateline is a day early: one call, on the day in Beijing',
    said: [
      { kind: 'phone', date: '2024-03-04', article: 'w' },
      { kind: 'phone', date: '2024-03-05', article: 'b' },
    ],
    published: { w: WASHINGTON },
    contacts: ['phone 2024-03-05 occurred [w:same-kind-next-day b:only-in-articles]'],
  },
  {
    says: 'calls on three days running fit each other twice and stay three',
    said: [
      { kind: 'phone', date: '2024-03-04', article: 'a' },
      { kind: 'phone', date: '2024-03-05', article: 'b' },
      { kind: 'phone', date: '2024-03-06', article: 'c' },
    ],
    contacts: [
      'phone 2024-03-04 occurred [a:only-in-articles]',
      'phone 2024-03-05 occurred [b:only-in-articles]',
      'phone 2024-03-06 occurred [c:only-in-articles]',
    ],
  },
  {
    says: 'one article that gives two days speaks of two calls',
    said: [
      { kind: 'phone', date: '2024-03-04', article: 'a' },
      { kind: 'phone', date: '2024-03-05', article: 'a' },
    ],
    contacts: ['phone 2024-03-04 occurred [a:only-in-articles]', 'phone 2024-03-05 occurred [a:only-in-articles]'],
  },
  {
    says: 'meetings on two days are not taken for one by a dateline',
    said: [
      { kind: 'in-person', date: '2024-03-04', article: 'a' },
      { kind: 'in-person', date: '2024-03-05', article: 'b' },
    ],
    contacts: [
      'in-person 2024-03-04 occurred [a:only-in-articles]',
      'in-person 2024-03-05 occurred [b:only-in-articles]',
    ],
  },
  {
    says: 'days inside a visit belong to the visit',
    said: [
      { kind: 'in-person', date: '2024-05-16/2024-05-17', article: 'a', place: 'Beijing' },
      { kind: 'in-person', date: '2024-05-17', article: 'b', place: 'Harbin' },
    ],
    contacts: ['in-person 2024-05-16/2024-05-17 occurred [a:only-in-articles b:only-in-articles]'],
  },
  {
    says: 'a journey lasts from the first to the last day that any article gives',
    said: [
      { kind: 'in-person', date: '2024-05-15/2024-05-16', article: 'a' },
      { kind: 'in-person', date: '2024-05-16/2024-05-17', article: 'b' },
    ],
    contacts: ['in-person 2024-05-15/2024-05-17 occurred [a:only-in-articles b:only-in-articles]'],
  },
  {
    says: 'a month and a day inside it are one meeting',
    said: [
      { kind: 'in-person', date: '2022-02', article: 'a', place: 'Beijing' },
      { kind: 'in-person', date: '2022-02-04', article: 'b' },
    ],
    contacts: ['in-person 2022-02-04 occurred [a:same-kind-coarse-date b:only-in-articles]'],
  },
  {
    says: 'a month with two meetings in it stays apart, unresolved',
    said: [
      { kind: 'in-person', date: '2022-02', article: 'a' },
      { kind: 'in-person', date: '2022-02-04', article: 'b' },
      { kind: 'in-person', date: '2022-02-20', article: 'c' },
    ],
    contacts: [
      'in-person 2022-02-04 occurred [b:only-in-articles]',
      'in-person 2022-02-20 occurred [c:only-in-articles]',
      'in-person 2022-02 occurred unresolved [a:unresolved]',
    ],
  },
  {
    says: 'the place decides between two',
    said: [
      { kind: 'in-person', date: '2022', article: 'a', place: 'Samarkand' },
      { kind: 'in-person', date: '2022-02-04', article: 'b', place: 'Beijing' },
      { kind: 'in-person', date: '2022-09-15', article: 'c', place: 'Samarkand' },
    ],
    contacts: [
      'in-person 2022-02-04 occurred [b:only-in-articles]',
      'in-person 2022-09-15 occurred [a:same-kind-coarse-date c:only-in-articles]',
    ],
  },
  {
    says: 'an article cannot look back on what was still to come',
    said: [
      { kind: 'in-person', date: '2022', article: 'spring' },
      { kind: 'in-person', date: '2022-02-04', article: 'b' },
      { kind: 'in-person', date: '2022-09-15', article: 'c' },
    ],
    published: { spring: '2022-04-01' },
    contacts: [
      'in-person 2022-02-04 occurred [spring:same-kind-coarse-date b:only-in-articles]',
      'in-person 2022-09-15 occurred [c:only-in-articles]',
    ],
  },
  {
    says: 'nor look ahead to what was over',
    said: [
      { kind: 'in-person', date: '2022', article: 'summer', status: 'announced' },
      { kind: 'in-person', date: '2022-02-04', article: 'b' },
      { kind: 'in-person', date: '2022-09-15', article: 'c' },
    ],
    published: { summer: '2022-07-01' },
    contacts: [
      'in-person 2022-02-04 occurred [b:only-in-articles]',
      'in-person 2022-09-15 occurred [summer:same-kind-coarse-date c:only-in-articles]',
    ],
  },
  {
    says: 'a week, a month and the day are one call',
    said: [
      { kind: 'phone', date: '2024-03', article: 'a' },
      { kind: 'phone', date: 'week:2024-03-04', article: 'b' },
      { kind: 'phone', date: '2024-03-06', article: 'c' },
    ],
    contacts: ['phone 2024-03-06 occurred [a:same-kind-coarse-date b:same-kind-coarse-date c:only-in-articles]'],
  },
  {
    says: 'what was announced and then took place is one contact that took place',
    said: [
      { kind: 'in-person', date: '2024-05', article: 'before', status: 'announced' },
      { kind: 'in-person', date: '2024-05-16', article: 'after' },
    ],
    published: { before: '2024-04-09', after: '2024-05-16' },
    contacts: ['in-person 2024-05-16 occurred [before:same-kind-coarse-date after:only-in-articles]'],
  },
  {
    says: 'what was announced and then called off is one cancelled contact',
    said: [
      { kind: 'in-person', date: '2024-05-16', article: 'before', status: 'announced' },
      { kind: 'in-person', date: '2024-05-16', article: 'after', status: 'cancelled' },
    ],
    published: { before: '2024-04-09', after: '2024-05-10' },
    contacts: ['in-person 2024-05-16 cancelled [after:only-in-articles before:only-in-articles]'],
  },
  {
    says: 'a visit put off is cancelled on the old date and announced on the new one',
    said: [
      { kind: 'in-person', date: '2024-05-16/2024-05-17', article: 'a', status: 'cancelled', place: 'Beijing' },
      { kind: 'in-person', date: '2024-05-17/2024-05-18', article: 'a', status: 'announced', place: 'Beijing' },
    ],
    contacts: [
      'in-person 2024-05-16/2024-05-17 cancelled [a:only-in-articles]',
      'in-person 2024-05-17/2024-05-18 announced [a:only-in-articles]',
    ],
  },
  {
    says: 'a month called off does not take the new date with it',
    said: [
      { kind: 'in-person', date: '2024-05', article: 'a', status: 'cancelled' },
      { kind: 'in-person', date: '2024-05-28', article: 'a', status: 'announced' },
    ],
    contacts: [
      'in-person 2024-05-28 announced [a:only-in-articles]',
      'in-person 2024-05 cancelled [a:only-in-articles]',
    ],
  },
  {
    says: 'two envoys on one day are two contacts',
    said: [
      { kind: 'envoy', date: '2024-03-04', article: 'a', envoy: 'sergey-lavrov' },
      { kind: 'envoy', date: '2024-03-04', article: 'b', envoy: 'sergei-shoigu' },
    ],
    contacts: ['envoy 2024-03-04 occurred [a:only-in-articles]', 'envoy 2024-03-04 occurred [b:only-in-articles]'],
  },
  {
    says: 'an envoy without a name is the one who came that day',
    said: [
      { kind: 'envoy', date: '2024-03-04', article: 'a', envoy: 'sergey-lavrov' },
      { kind: 'envoy', date: '2024-03-04', article: 'b' },
    ],
    contacts: ['envoy 2024-03-04 occurred [a:only-in-articles b:same-kind-same-days]'],
  },
  {
    says: 'and nobody, where two came',
    said: [
      { kind: 'envoy', date: '2024-03-04', article: 'a', envoy: 'sergey-lavrov' },
      { kind: 'envoy', date: '2024-03-04', article: 'b', envoy: 'sergei-shoigu' },
      { kind: 'envoy', date: '2024-03-04', article: 'c' },
    ],
    contacts: [
      'envoy 2024-03-04 occurred [a:only-in-articles]',
      'envoy 2024-03-04 occurred [b:only-in-articles]',
      'envoy 2024-03-04 occurred unresolved [c:unresolved]',
    ],
  },
  {
    says: 'messages of both on one day are one exchange',
    said: [
      { kind: 'message', date: '2023-12-31', article: 'a', sender: 'xi-jinping' },
      { kind: 'message', date: '2023-12-31', article: 'b', sender: 'vladimir-putin' },
      { kind: 'message', date: '2023-12-31', article: 'c' },
    ],
    contacts: ['message 2023-12-31 occurred [a:only-in-articles b:only-in-articles c:only-in-articles]'],
  },
  {
    says: 'a call that one article calls a video meeting is what most call it',
    said: [
      { kind: 'phone', date: '2024-03-04', article: 'a', role: 'report' },
      { kind: 'phone', date: '2024-03-04', article: 'b', role: 'report' },
      { kind: 'video', date: '2024-03-04', article: 'c', role: 'report' },
    ],
    contacts: ['phone 2024-03-04 occurred [a:only-in-articles b:only-in-articles c:kind-differs]'],
  },
  {
    says: "a bilateral at a summit is one meeting, however many call it the summit's",
    said: [
      { kind: 'multilateral', date: '2024-03-04', article: 'a', role: 'report', place: 'Samarkand' },
      { kind: 'multilateral', date: '2024-03-04', article: 'b', role: 'report', place: 'Samarkand' },
      { kind: 'in-person', date: '2024-03-04', article: 'c' },
    ],
    contacts: ['in-person 2024-03-04 occurred [c:only-in-articles a:kind-differs b:kind-differs]'],
  },
];

const WINTER_GAMES: readonly Entry[] = [
  { id: '2022-02-04-in-person', date: '2022-02-04', place: 'Beijing' },
  { id: '2022-09-15-in-person', date: '2022-09-15/2022-09-16', place: 'Samarkand' },
];

const WITH_RECORD: readonly Row[] = [
  {
    says: '"three years ago, in Beijing" is February, not Samarkand in September',
    said: [{ kind: 'in-person', date: '2022', place: 'Beijing' }],
    record: WINTER_GAMES,
    contacts: ['2022-02-04-in-person [a:same-kind-coarse-date]'],
  },
  {
    says: 'a country is enough of a place',
    said: [{ kind: 'in-person', date: '2022', place: 'China' }],
    record: WINTER_GAMES,
    contacts: ['2022-02-04-in-person [a:same-kind-coarse-date]'],
  },
  {
    says: 'without a place the year fits both and stays apart',
    said: [
      { kind: 'in-person', date: '2022' },
      { kind: 'in-person', date: '2022', article: 'b' },
    ],
    record: WINTER_GAMES,
    contacts: ['in-person 2022 occurred unresolved [a:unresolved b:unresolved]'],
  },
  {
    says: 'a day inside the visit',
    said: [{ kind: 'in-person', date: '2022-09-16', place: 'Samarkand' }],
    record: WINTER_GAMES,
    contacts: ['2022-09-15-in-person [a:same-kind-day-inside]'],
  },
  {
    says: 'each article has its own reason: the whole visit, a day of it',
    said: [
      { kind: 'in-person', date: '2022-09-15/2022-09-16', article: 'a' },
      { kind: 'in-person', date: '2022-09-16', article: 'b' },
    ],
    record: WINTER_GAMES,
    contacts: ['2022-09-15-in-person [a:same-kind-same-days b:same-kind-day-inside]'],
  },
  {
    says: 'an announcement that came a day short still says the same visit, with its dates listed',
    said: [{ kind: 'in-person', date: '2022-09-14/2022-09-15', status: 'announced' }],
    record: WINTER_GAMES,
    contacts: ['2022-09-15-in-person [a:date-differs]'],
  },
  {
    says: 'a meeting a day off in the same city, with no other near',
    said: [{ kind: 'in-person', date: '2022-09-17', place: 'Samarkand' }],
    record: WINTER_GAMES,
    contacts: ['2022-09-15-in-person [a:date-differs]'],
  },
  {
    says: 'a meeting a day off without a place is a contact of its own',
    said: [{ kind: 'in-person', date: '2022-09-17' }],
    record: WINTER_GAMES,
    contacts: ['in-person 2022-09-17 occurred [a:only-in-articles]'],
  },
  {
    says: 'a visit called off two days before one that took place is another',
    said: [{ kind: 'in-person', date: '2022-09-13', place: 'Samarkand', status: 'cancelled' }],
    record: WINTER_GAMES,
    contacts: ['in-person 2022-09-13 cancelled [a:only-in-articles]'],
  },
  {
    says: 'a call a day early in Washington',
    said: [{ kind: 'phone', date: '2025-02-23' }],
    record: [{ id: '2025-02-24-phone', date: '2025-02-24' }],
    contacts: ['2025-02-24-phone [a:same-kind-next-day]'],
  },
  {
    says: 'a call two days off is another call',
    said: [{ kind: 'phone', date: '2025-02-22' }],
    record: [{ id: '2025-02-24-phone', date: '2025-02-24' }],
    contacts: ['phone 2025-02-22 occurred [a:only-in-articles]'],
  },
  {
    says: 'a day between two calls fits both',
    said: [{ kind: 'phone', date: '2025-02-23' }],
    record: [
      { id: '2025-02-22-phone', date: '2025-02-22' },
      { id: '2025-02-24-phone', date: '2025-02-24' },
    ],
    contacts: ['phone 2025-02-23 occurred unresolved [a:unresolved]'],
  },
  {
    says: 'an article that calls the call a video meeting',
    said: [{ kind: 'video', date: '2025-02-24' }],
    record: [{ id: '2025-02-24-phone', date: '2025-02-24' }],
    contacts: ['2025-02-24-phone [a:kind-differs]'],
  },
  {
    says: 'a meeting of which the text gives the place is not the call of that day',
    said: [{ kind: 'in-person', date: '2025-02-24', place: 'Moscow' }],
    record: [{ id: '2025-02-24-phone', date: '2025-02-24' }],
    contacts: ['in-person 2025-02-24 occurred [a:only-in-articles]'],
  },
  {
    says: 'a summit during a visit is the visit',
    said: [{ kind: 'multilateral', date: '2024-10-23', place: 'Kazan' }],
    record: [{ id: '2024-10-22-in-person', date: '2024-10-22/2024-10-24', place: 'Kazan' }],
    contacts: ['2024-10-22-in-person [a:kind-differs]'],
  },
  {
    says: 'the summit of its own that the record has is nearer than the visit around it',
    said: [{ kind: 'multilateral', date: '2025-09-02', place: 'Beijing' }],
    record: [
      { id: '2025-08-31-in-person', date: '2025-08-31/2025-09-03', place: 'Beijing' },
      { id: '2025-09-02-multilateral', date: '2025-09-02', place: 'Beijing' },
    ],
    contacts: ['2025-09-02-multilateral [a:same-kind-same-days]'],
  },
  {
    says: 'an envoy is known by his name, a day or two off',
    said: [{ kind: 'envoy', date: '2024-04-10', envoy: 'sergey-lavrov' }],
    record: [{ id: '2024-04-09-envoy', date: '2024-04-09', envoy: 'sergey-lavrov' }],
    contacts: ['2024-04-09-envoy [a:date-differs]'],
  },
  {
    says: 'another envoy on the same day is another contact',
    said: [{ kind: 'envoy', date: '2024-04-09', envoy: 'sergei-shoigu' }],
    record: [{ id: '2024-04-09-envoy', date: '2024-04-09', envoy: 'sergey-lavrov' }],
    contacts: ['envoy 2024-04-09 occurred [a:only-in-articles]'],
  },
  {
    says: 'a message of that day is the message of that day, whoever is said to have sent it',
    said: [{ kind: 'message', date: '2024-10-01', sender: 'xi-jinping' }],
    record: [{ id: '2024-10-01-message', date: '2024-10-01', sender: 'vladimir-putin' }],
    contacts: ['2024-10-01-message [a:same-kind-same-days]'],
  },
  {
    says: 'a message of one, a day off, is not the message of the other',
    said: [{ kind: 'message', date: '2024-10-02', sender: 'xi-jinping' }],
    record: [{ id: '2024-10-01-message', date: '2024-10-01', sender: 'vladimir-putin' }],
    contacts: ['message 2024-10-02 occurred [a:only-in-articles]'],
  },
  {
    says: 'the letters of an exchange may be made public on two days',
    said: [
      { kind: 'message', date: '2021-12-30', sender: 'vladimir-putin' },
      { kind: 'message', date: '2021-12-31', sender: 'xi-jinping' },
    ],
    record: [{ id: '2021-12-31-message', date: '2021-12-31' }],
    contacts: ['2021-12-31-message [a:same-kind-next-day a:same-kind-same-days]'],
  },
  {
    says: 'a message of one is his part of the exchange',
    said: [{ kind: 'message', date: '2024-10-02', sender: 'xi-jinping' }],
    record: [
      { id: '2024-10-01-message', date: '2024-10-01', sender: 'vladimir-putin' },
      { id: '2024-10-02-message', date: '2024-10-02' },
    ],
    contacts: ['2024-10-02-message [a:same-kind-same-days]'],
  },
  {
    says: 'a month in which the record has one visit, announced',
    said: [{ kind: 'in-person', date: '2024-05', status: 'announced', article: 'before' }],
    record: [{ id: '2024-05-16-in-person', date: '2024-05-16/2024-05-17', place: 'Beijing' }],
    published: { before: '2024-04-09' },
    contacts: ['2024-05-16-in-person [before:same-kind-coarse-date]'],
  },
  {
    says: 'a summit in a city of the visit, dated by the month',
    said: [{ kind: 'multilateral', date: '2025-09', place: 'Beijing' }],
    record: [
      { id: '2025-08-31-in-person', date: '2025-08-31/2025-09-03', place: 'Beijing' },
      { id: '2025-09-08-multilateral', date: '2025-09-08' },
    ],
    contacts: ['2025-08-31-in-person [a:kind-differs]'],
  },
  {
    says: 'two days that claim an entry dated by its month are for an editor',
    said: [
      { kind: 'phone', date: '2024-03-04' },
      { kind: 'phone', date: '2024-03-20', article: 'b' },
    ],
    record: [{ id: '2024-03-phone', date: '2024-03' }],
    contacts: [
      'phone 2024-03-04 occurred unresolved [a:unresolved]',
      'phone 2024-03-20 occurred unresolved [b:unresolved]',
    ],
  },
];

describe('articles among themselves', () => {
  it.each(AMONG_ARTICLES)('$says', (row) => {
    expect(settled(row)).toEqual(row.contacts);
  });
});

describe('articles and the record', () => {
  it.each(WITH_RECORD)('$says', (row) => {
    expect(settled(row)).toEqual(row.contacts);
  });
});
