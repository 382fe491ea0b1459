/** Puts the whole bundle together in memory, as plain values, before a byte is written. */
import {
  BUNDLE_VERSION,
  parseEdtf,
  type ArticleFile,
  type BundleIndex,
  type ContactDetail,
  type ContextEvent,
  type LanguageFile,
  type PublishersFile,
  type SearchFile,
} from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Gathered } from '../attach/index.ts';
import { cardOf, publishBlocks } from '../clean/index.ts';
import { furtherWords, languageFilesOf, NO_TABLES, type LanguageTables } from '../language/index.ts';
import { groupBy } from '../merge/index.ts';
import { sourceCredit, sourcePublisher, type Register } from '../record/index.ts';
import { publishersFileOf, searchFileOf, type Reported } from '../search/index.ts';
import { contactOf, namesOf, type PeopleById } from './contact.ts';
import { detailOf, articlesOf, type PublishedById } from './detail.ts';

/** What is written besides the report. Articles are made one by one while writing: their HTML is the bulk of a bundle. */
export interface Bundle {
  readonly index: BundleIndex;
  readonly details: readonly ContactDetail[];
  readonly search: SearchFile;
  readonly publishers: PublishersFile;
  readonly languages: readonly LanguageFile[];
  readonly articleIds: readonly string[];
  readonly articleFile: (id: string) => ArticleFile | null;
}

export interface BundleParts {
  readonly register: Register;
  readonly people: PeopleById;
  /** Sorted by first day, last day and id. */
  readonly contacts: readonly Gathered[];
  readonly articles: readonly Article[];
  /** None where the bundle is for readers of English and simplified Chinese alone. */
  readonly languages?: LanguageTables | null;
}

function contextEvents({ context, publishers }: Register): readonly ContextEvent[] {
  return context.flatMap(({ id, date, title, note, weight, sources: [source] }) => {
    const span = parseEdtf(date);
    if (!span || !source) return [];
    const { start, end } = span;
    return [
      { id, start, end, title, note, weight, source: { publisher: sourceCredit(source, publishers), url: source.url } },
    ];
  });
}

/** For each contact the others that its articles speak of, then those that its sentences would fit as well. */
function relatedTo(contacts: readonly Gathered[]): (contact: Gathered) => readonly string[] {
  const pairs = contacts.flatMap(({ id, placed }) =>
    [...new Set(placed.map(({ mention }) => mention.article))].map((article) => ({ id, article })),
  );
  const byArticle = groupBy(pairs, ({ article }) => article);
  return ({ id, placed, rivals }) => {
    const near = new Set(rivals);
    for (const article of new Set(placed.map(({ mention }) => mention.article))) {
      for (const other of byArticle.get(article) ?? []) near.add(other.id);
    }
    near.delete(id);
    return contacts.filter((other) => near.has(other.id)).map((other) => other.id);
  };
}

function reportedBy(contact: Gathered, published: PublishedById, publishers: Register['publishers']): Reported {
  const sources = (contact.entry?.sources ?? []).flatMap((source) => sourcePublisher(source, publishers) ?? []);
  const articles = articlesOf(contact, published).map(({ article }) => article.publisher);
  return { id: contact.id, publishers: [...sources, ...articles] };
}

/** The bundle of a record and of what articles say of its contacts. Pure: the same input gives the same values. */
export function assembleBundle({ register, people, contacts, articles, languages = null }: BundleParts): Bundle {
  const { head, publishers } = register;
  const published: PublishedById = new Map(articles.map((article) => [article.id, { article, card: cardOf(article) }]));
  const briefed = contacts.map((contact) => contactOf(contact, articlesOf(contact, published).length, people));
  const related = relatedTo(contacts);
  const used = new Set(contacts.flatMap(({ placed }) => placed.map(({ mention }) => mention.article)));
  const articleIds = [...published.keys()].filter((id) => used.has(id)).sort();
  const sourceUrls = new Set(register.entries.flatMap(({ sources }) => sources.map(({ url }) => url)));
  const index: BundleIndex = {
    version: BUNDLE_VERSION,
    asOf: head.asOf,
    span: head.span,
    contacts: briefed.map(({ contact }) => contact),
    context: contextEvents(register),
    people: namesOf(briefed, people),
    totals: { sources: sourceUrls.size, articles: articleIds.length },
    retired: head.retired,
  };
  const details = contacts.map((contact) => detailOf(contact, { published, publishers, related: related(contact) }));
  const reported = publishersFileOf(contacts.map((contact) => reportedBy(contact, published, publishers)));
  return {
    index,
    details,
    search: searchFileOf({
      index,
      details,
      aliases: (id) => people.get(id)?.aliases ?? [],
      further: (contact, chinese) => furtherWords(contact, chinese, languages ?? NO_TABLES),
    }),
    publishers: reported,
    languages: languages ? languageFilesOf({ index, details, publishers: reported }, languages) : [],
    articleIds,
    articleFile: (id) => {
      const found = published.get(id);
      return found ? { version: BUNDLE_VERSION, ...found.card, ...publishBlocks(found.article) } : null;
    },
  };
}
