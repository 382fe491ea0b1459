/** Contacts for export tests: a small record, and arbitrary ones whose texts try to break every format. */
import fc from 'fast-check';
import type { ExportRequest } from '../../../src/model/export/index.ts';
import {
  addDays,
  isoDate,
  KINDS,
  parseIsoDate,
  PRECISIONS,
  READOUTS,
  STATUSES,
  type BundleIndex,
  type Contact,
  type ContactDetail,
  type IsoDate,
} from '../../../src/model/index.ts';

export function day(text: string): IsoDate {
  const read = parseIsoDate(text);
  if (!read) throw new Error(`${text} is no day`);
  return read;
}

export const AS_OF = day('2025-12-31');
export const BASE = 'https://record.example/folder/';

const PEOPLE = {
  'xi-jinping': { en: 'Xi Jinping', zh: '习近平' },
  'vladimir-putin': { en: 'Vladimir Putin', zh: '普京' },
  'sergey-lavrov': { en: 'Sergey Lavrov', zh: '拉夫罗夫' },
};

export const place = (country: string, en = 'Somewhere', zh = '某地') => ({ en, zh, country, lat: -33.92, lon: 18.42 });

export function contact(given: Partial<Contact> = {}): Contact {
  const start = given.start ?? day('2024-05-16');
  return {
    id: `${start}-phone`,
    kind: 'phone',
    status: 'occurred',
    start,
    end: start,
    precision: 'day',
    place: null,
    occasion: null,
    participants: ['xi-jinping', 'vladimir-putin'],
    initiator: null,
    reviewed: true,
    sources: 1,
    articles: 0,
    ...given,
  };
}

export function detail(id: string, given: Partial<ContactDetail> = {}): ContactDetail {
  const source = { url: 'https://news.example/a?b=1&c=2', publisher: { en: 'The News', zh: '新闻' }, language: 'en' };
  return {
    version: 1,
    id,
    facts: [{ en: 'They spoke for an hour.', zh: '双方通话一小时。', cites: [0] }],
    sources: [{ ...source, date: day('2024-05-18') }],
    note: null,
    verified: 1,
    articles: [],
    evidence: [],
    related: [],
    ...given,
  };
}

export function indexOf(contacts: readonly Contact[]): BundleIndex {
  return {
    version: 1,
    asOf: AS_OF,
    span: { start: day('2021-01-01'), end: AS_OF },
    contacts,
    context: [],
    people: PEOPLE,
    totals: { sources: 0, articles: 0 },
    retired: [],
  };
}

export function requestOf(contacts: readonly Contact[], given: Partial<ExportRequest> = {}): ExportRequest {
  return { index: indexOf(contacts), contacts, details: new Map(), language: 'en', base: BASE, view: null, ...given };
}

/** Texts that have broken tables, calendars and feeds elsewhere. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("https://evil.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '  =1+1',
  "'=1+1",
  "'quoted' word",
  'a "quoted" word, and a comma; and a semicolon',
  'two\nlines',
  'Windows\r\nlines',
  'a\\backslash\\n that is no line end',
  '<script>alert(1)</script> & "quotes" \'and\' &amp; an entity',
  ']]> ends a CDATA section, ]]> twice',
  'END:VEVENT\nBEGIN:VEVENT\nUID:forged',
  '\u0000null\u0007bell\u001bescape',
  'emoji 🤝🏽 flags 🇨🇳🇷🇺 family 👨‍👩‍👧',
  'يتحدث الرئيسان \u202eاليوم\u202c',
  'lone \ud83d half',
  'true',
  '0042',
  '1e5',
  '中文，标点：「引号」；顿号、',
  '\ufefffirst',
  'x'.repeat(300),
  '习'.repeat(200),
  '\u2028line separator\u2029',
  '#text @_attr __proto__',
];

/** Any text: hostile ones, arbitrary Unicode, and mixtures; trimmed and not empty, as the model has them. */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '=',
        '"',
        "'",
        ',',
        ';',
        '\n',
        '\r',
        '\t',
        '\\',
        ':',
        '&',
        '<',
        ']',
        '>',
        ' ',
        'a',
        '会',
        '🤝',
      ),
    }),
    fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  )
  .map((written) => written.trim())
  .filter((written) => written !== '' && /[^\p{Cc}\p{Cs}\ufffe\uffff\s]/u.test(written));

const bilingual = fc.record({ en: text, zh: text });

const somePlace = fc.record({
  en: text,
  zh: text,
  country: fc.constantFrom('CN', 'RU', 'UZ'),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

const someContact: fc.Arbitrary<Contact> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom(...STATUSES),
    start: fc.integer({ min: Date.UTC(2021, 0, 1), max: Date.UTC(2025, 11, 31) }).map(isoDate),
    days: fc.nat({ max: 40 }),
    precision: fc.constantFrom(...PRECISIONS),
    uncertain: fc.boolean(),
    place: fc.option(somePlace),
    occasion: fc.option(bilingual),
    participants: fc.constantFrom(['xi-jinping', 'vladimir-putin'], ['vladimir-putin', 'sergey-lavrov']),
    initiator: fc.constantFrom('xi-jinping', 'vladimir-putin', null),
    reviewed: fc.boolean(),
    sources: fc.nat(),
    articles: fc.nat(),
  })
  .map(({ days, ...rest }) => ({ ...rest, id: '', end: addDays(rest.start, days) }));

const someFact = fc.record(
  { en: text, zh: text, cites: fc.constant([0]), readout: fc.constantFrom(...READOUTS) },
  { requiredKeys: ['en', 'zh', 'cites'] },
);
const someDetail = fc.record({
  facts: fc.array(someFact, { maxLength: 3 }),
  note: fc.option(bilingual),
  publisher: bilingual,
});

/** Facts of which some are one side's account, not in the order in which they are read. */
export const BOTH_ACCOUNTS: ContactDetail['facts'] = [
  { en: 'Moscow stressed trade.', zh: '俄方强调贸易。', cites: [0], readout: 'RU' },
  { en: 'They spoke for an hour.', zh: '双方通话一小时。', cites: [0] },
  { en: 'Beijing stressed peace.', zh: '中方强调和平。', cites: [0], readout: 'CN' },
];

/** A whole record with hostile texts and the details of every contact. */
export const someRequest: fc.Arbitrary<ExportRequest> = fc
  .tuple(
    fc.array(fc.tuple(someContact, someDetail), { maxLength: 4 }),
    fc.constantFrom('en' as const, 'zh-Hans' as const),
  )
  .map(([made, language]) => {
    const contacts = made
      .map(([each], at) => ({ ...each, id: `${each.start}-${each.kind}-${at}` }))
      .sort((a, b) => (a.start === b.start ? (a.end < b.end ? -1 : 1) : a.start < b.start ? -1 : 1));
    const details = new Map(
      contacts.map(({ id }, at) => {
        const [, given] = made[at] ?? [];
        const sources = [
          {
            url: 'https://news.example/?a="b"&c=%3C',
            publisher: given?.publisher ?? PEOPLE['xi-jinping'],
            language: 'zh',
            date: null,
          },
        ];
        return [id, detail(id, { facts: given?.facts ?? [], note: given?.note ?? null, sources })];
      }),
    );
    return requestOf(contacts, { language, details });
  });
