/** Articles and bundles for tests. */
import type { Article } from '../../../src/bundle/article.ts';
import { attach } from '../../../src/bundle/attach/index.ts';
import { NO_DECISIONS } from '../../../src/bundle/decisions/index.ts';
import type { Mention } from '../../../src/bundle/mention.ts';
import type { Register } from '../../../src/bundle/record/index.ts';
import { fatesOf, makeReport } from '../../../src/bundle/report/index.ts';
import { assembleBundle } from '../../../src/bundle/write/index.ts';
import type { IsoDate, Publisher, RecordEntry, Rights } from '../../../src/model/index.ts';

export interface Written {
  readonly id?: string;
  readonly url?: string | null;
  readonly rights?: Rights;
  readonly published?: string;
  readonly files?: readonly string[];
  /** The title, then paragraphs. */
  readonly blocks: readonly string[];
}

export const publisher = (rights: Rights): Publisher => ({
  id: 'press',
  name: { en: 'The Press', zh: '报' },
  hosts: ['press.example'],
  language: 'en',
  tz: 'Asia/Shanghai',
  rights,
  pictures: [],
});

export function article(written: Written): Article {
  const { id = 'a-1', rights = 'full', published = '2025-03-01T08:00:00Z', blocks, files = [`${id}.md`] } = written;
  let end = -1;
  return {
    id,
    url: written.url === undefined ? `https://press.example/${id}` : written.url,
    title: blocks[0] ?? '',
    publisher: publisher(rights),
    tz: 'Asia/Shanghai',
    language: 'en',
    published: Date.parse(published),
    publishedFrom: 'line',
    files,
    text: blocks.join('\n'),
    blocks: blocks.map((text, index) => {
      const start = end + 1;
      end = start + text.length;
      return { type: index === 0 ? 'title' : 'paragraph', start, end, html: text };
    }),
    pictures: [],
  };
}

/** A mention's quote, placed where it stands in the article. */
export function quoted(mention: Mention, from: Article, quote: string): Mention {
  const quoteStart = from.text.indexOf(quote);
  if (quoteStart < 0) throw new Error(`"${quote}" is not in ${from.id}`);
  return { ...mention, article: from.id, quote, quoteStart, quoteEnd: quoteStart + quote.length };
}

export function register(entries: readonly RecordEntry[]): Register {
  const day = (text: string) => text as IsoDate;
  return {
    head: { asOf: day('2025-12-31'), span: { start: day('2021-01-01'), end: day('2025-12-31') }, retired: [] },
    entries,
    context: [
      {
        id: 'games',
        date: '2022-02-04/2022-02-20',
        title: { en: 'Winter Games', zh: '冬奥会' },
        note: { en: 'In Beijing.', zh: '在北京举行。' },
        weight: 2,
        sources: [{ url: 'https://press.example/games', language: 'en', date: null }],
      },
    ],
    publishers: [publisher('full')],
  };
}

/** The bundle and the report of these articles, as a build would make them. */
export function made(entries: readonly RecordEntry[], articles: readonly Article[], mentions: readonly Mention[]) {
  const byId = new Map(articles.map((one) => [one.id, one]));
  const attached = attach(mentions, entries, {
    clocks: byId,
    decisions: NO_DECISIONS,
    addressOf: (id) => byId.get(id)?.url ?? null,
  });
  const people = new Map([
    ['xi-jinping', { name: { en: 'Xi Jinping', zh: '习近平' }, country: 'CN' as const }],
    ['vladimir-putin', { name: { en: 'Vladimir Putin', zh: '普京' }, country: 'RU' as const }],
    ['sergey-lavrov', { name: { en: 'Sergey Lavrov', zh: '拉夫罗夫' }, country: 'RU' as const }],
    ['wang-yi', { name: { en: 'Wang Yi', zh: '王毅' }, country: 'CN' as const }],
  ]);
  const bundle = assembleBundle({ register: register(entries), people, contacts: attached.contacts, articles });
  const intake = { articles, mentions, copies: [], unused: [], warnings: new Map<string, readonly string[]>() };
  const files = fatesOf(intake, attached);
  return { bundle, report: makeReport({ files, attached, articles: byId, published: bundle.articleIds.length }) };
}
