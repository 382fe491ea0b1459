/** Everything about one contact, for its panel. */
import {
  BUNDLE_VERSION,
  type ArticleCard,
  type ContactDetail,
  type Evidence,
  type Publisher,
  type RecordEntry,
  type Source,
} from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Gathered } from '../attach/index.ts';
import type { Placed } from '../merge/index.ts';
import { sourceCredit } from '../record/index.ts';
import { contextOf } from './context.ts';

/** An article that goes into the bundle, with its card made once. */
export interface Published {
  readonly article: Article;
  readonly card: ArticleCard;
}
export type PublishedById = ReadonlyMap<string, Published>;

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function sourcesOf(entry: RecordEntry, publishers: readonly Publisher[]): readonly Source[] {
  return entry.sources.map((source) => ({
    url: source.url,
    publisher: sourceCredit(source, publishers),
    language: source.language,
    date: source.date,
  }));
}

function evidenceOf({ mention, match }: Placed, article: Article): Evidence {
  // White space at the ends says nothing, and the schema would take it off without moving the offsets.
  const start = mention.quoteStart + (mention.quote.length - mention.quote.trimStart().length);
  const quote = mention.quote.trim();
  const end = start + quote.length;
  return {
    article: article.id,
    role: mention.role,
    where: mention.where,
    quote,
    start,
    end,
    ...contextOf(article, start, end),
    match,
    said: {
      kind: mention.kind,
      status: mention.status,
      start: mention.start,
      end: mention.end,
      precision: mention.precision,
    },
  };
}

/** The articles that speak of a contact, oldest first. */
export function articlesOf({ placed }: Gathered, published: PublishedById): readonly Published[] {
  const ids = new Set(placed.map(({ mention }) => mention.article));
  return [...ids]
    .flatMap((id) => published.get(id) ?? [])
    .sort(({ article: a }, { article: b }) => compare(a.published, b.published) || compare(a.id, b.id));
}

export interface DetailParts {
  readonly published: PublishedById;
  readonly publishers: readonly Publisher[];
  readonly related: readonly string[];
}

/** Evidence stands in the order of its articles, then in the order of the text. */
export function detailOf(gathered: Gathered, { published, publishers, related }: DetailParts): ContactDetail {
  const { id, entry, placed } = gathered;
  const articles = articlesOf(gathered, published);
  const evidence = articles.flatMap(({ article }) =>
    placed
      .filter(({ mention }) => mention.article === article.id)
      .map((one) => evidenceOf(one, article))
      .sort((a, b) => a.start - b.start || a.end - b.end || compare(a.said.start, b.said.start)),
  );
  return {
    version: BUNDLE_VERSION,
    id,
    facts: entry?.facts ?? [],
    sources: entry ? sourcesOf(entry, publishers) : [],
    note: entry?.note ?? null,
    verified: entry?.verified ?? 0,
    articles: articles.map(({ card }) => card),
    evidence,
    related,
  };
}
