import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportSchema } from '../../../src/bundle/report/index.ts';
import { writeBundle } from '../../../src/bundle/write/index.ts';
import {
  articleFileSchema,
  contactDetailSchema,
  indexSchema,
  publishersFileSchema,
  searchFileSchema,
} from '../../../src/model/index.ts';
import { entry, mention } from '../merge/make.ts';
import { article, made, quoted } from './make.ts';

const CALL = article({ id: 'a-call', blocks: ['A call', 'The two spoke today. They met in 2022, in Beijing.'] });
const ENVOY = article({
  id: 'a-envoy',
  rights: 'excerpt',
  published: '2025-02-01T08:00:00Z',
  blocks: ['A visitor', 'A first paragraph.', 'The president received the minister. The leaders had spoken on Monday.'],
});
const ENTRIES = [
  entry({ id: '2022-02-04-in-person', date: '2022-02-04', place: 'Beijing' }),
  entry({ id: '2025-02-24-phone', date: '2025-02-24' }),
];
const MENTIONS = [
  quoted(mention({ kind: 'phone', date: '2025-02-24', role: 'report' }), CALL, 'The two spoke today.'),
  quoted(mention({ kind: 'in-person', date: '2022', place: 'Beijing' }), CALL, ' They met in 2022, in Beijing.'),
  quoted(
    mention({ kind: 'envoy', date: '2024-04-09', envoy: 'wang-yi' }),
    ENVOY,
    'The president received the minister.',
  ),
  quoted(
    mention({ kind: 'envoy', date: '2024-04-10', envoy: '"Minister Ivanov"', place: 'Moscow' }),
    ENVOY,
    'the minister',
  ),
  quoted(mention({ kind: 'envoy', date: '2024-04-20' }), ENVOY, 'The leaders had spoken on Monday.'),
  quoted(mention({ kind: 'message', date: '2023-01-01', sender: 'vladimir-putin' }), ENVOY, 'spoken'),
];
const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = {
  'index.json': indexSchema,
  'publishers.json': publishersFileSchema,
  'report.json': reportSchema,
  'search.json': searchFileSchema,
};
const build = () => made(ENTRIES, [CALL, ENVOY], MENTIONS);
const detail = (id: string) => build().bundle.details.find((one) => one.id === id);
const brief = (id: string) => build().bundle.index.contacts.find((one) => one.id === id);

describe('what the page gets', { timeout: 60_000 }, () => {
  it('a contact of the record as the record has it, with the number of articles', () => {
    expect(brief('2025-02-24-phone')).toMatchObject({ reviewed: true, sources: 1, articles: 1, status: 'occurred' });
  });

  it('whose account each fact is, in the record’s order', () => {
    const facts = [
      { en: 'They spoke.', zh: '两人通话。', cites: [0] },
      { en: 'The Kremlin called it long.', zh: '克里姆林宫称通话时间很长。', cites: [0], readout: 'RU' as const },
      { en: 'Beijing called it short.', zh: '中方称通话时间很短。', cites: [0], readout: 'CN' as const },
    ];
    const [told] = made([{ ...entry({ id: '2025-02-24-phone', date: '2025-02-24' }), facts }], [], []).bundle.details;
    expect(v.parse(contactDetailSchema, JSON.parse(JSON.stringify(told))).facts).toEqual(facts);
  });

  it('its evidence, with the sentence at its offsets, what it says and why it is here', () => {
    const [evidence] = detail('2022-02-04-in-person')?.evidence ?? [];
    expect(evidence).toMatchObject({
      quote: 'They met in 2022, in Beijing.',
      before: 'The two spoke today. ',
      after: '',
      match: 'same-kind-coarse-date',
      said: { kind: 'in-person', start: '2022-01-01', precision: 'year' },
    });
    expect(CALL.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
  });

  it('links to the other contacts that its articles speak of', () => {
    expect(detail('2025-02-24-phone')?.related).toEqual(['2022-02-04-in-person']);
  });

  it('for a contact that only articles know: who, in the order host and guest, sender and receiver', () => {
    expect(brief('u-2024-04-09-envoy')?.participants).toEqual(['vladimir-putin', 'wang-yi']);
    expect(brief('u-2023-01-01-message')).toMatchObject({
      participants: ['vladimir-putin', 'xi-jinping'],
      initiator: 'vladimir-putin',
      reviewed: false,
      occasion: null,
    });
  });

  it('an envoy whom nobody knows under the name that the text gives, or as an envoy', () => {
    const { people } = build().bundle.index;
    const [host, guest = ''] = brief('u-2024-04-10-envoy')?.participants ?? [];
    expect(host).toBe('vladimir-putin');
    expect(people[guest]).toEqual({ en: 'Minister Ivanov', zh: 'Minister Ivanov' });
    expect(brief('u-2024-04-20-envoy')?.participants).toEqual(['xi-jinping', 'unnamed-envoy']);
    expect(people['unnamed-envoy']).toEqual({ en: 'an envoy', zh: '特使' });
  });

  it('articles of which a contact speaks, and no others', () => {
    const silent = article({ id: 'a-silent', blocks: ['Nothing', 'Here.'] });
    const { bundle } = made(ENTRIES, [CALL, silent], MENTIONS.slice(0, 2));
    expect(bundle.articleIds).toEqual(['a-call']);
    expect(bundle.index.totals).toEqual({ sources: 1, articles: 1 });
  });

  it('of an article no more than its rights allow', () => {
    const { bundle } = build();
    expect(bundle.articleFile('a-call')?.shortened).toBe(false);
    expect(bundle.articleFile('a-envoy')).toMatchObject({ rights: 'excerpt', shortened: true });
    expect(bundle.articleFile('a-envoy')?.blocks).toHaveLength(1);
  });
});

describe('the written folder', { timeout: 60_000 }, () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'bundle-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  async function contents(dir: string): Promise<Readonly<Record<string, string>>> {
    const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')));
    return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
  }

  it('holds the same bytes whenever it is written', async () => {
    const [one, other] = [join(home, 'one'), join(home, 'other')];
    const first = build();
    await writeBundle(one, first.bundle, first.report);
    const again = made(ENTRIES, [ENVOY, CALL], [...MENTIONS].reverse());
    await writeBundle(other, again.bundle, again.report);
    const bytes = await contents(one);
    expect(bytes).toEqual(await contents(other));
    expect(Object.values(bytes).every((text) => text.endsWith('}\n'))).toBe(true);
  });

  it('holds index, search, publishers, report, a file for each contact and each article, all after their schemas', async () => {
    const { bundle, report } = build();
    await writeBundle(home, bundle, report);
    const files = await contents(home);
    const ids = bundle.index.contacts.map(({ id }) => `contacts/${id}.json`);
    const articles = bundle.articleIds.map((id) => `articles/${id}.json`);
    expect(Object.keys(files)).toEqual([...articles, ...ids, ...Object.keys(SCHEMAS)].sort());
    for (const [name, text] of Object.entries(files)) {
      const schema = name.startsWith('contacts') ? contactDetailSchema : (SCHEMAS[name] ?? articleFileSchema);
      expect(v.safeParse(schema, JSON.parse(text)).issues, name).toBeUndefined();
    }
  });

  it('is not written when something breaks its schema', async () => {
    const { bundle, report } = build();
    const broken = { ...bundle, index: { ...bundle.index, totals: { sources: -1, articles: 0 } } };
    await expect(writeBundle(join(home, 'x'), broken, report)).rejects.toThrow(
      /index\.json does not fit.*totals\.sources/,
    );
    expect(await readdir(home)).toEqual([]);
  });
});
