/**
 * The bundle: what the build writes and the page reads.
 *
 *   index.json            every contact in brief, the context band, names: loaded first
 *   contacts/<id>.json    facts, sources, evidence and article cards of one contact: loaded when it is opened
 *   articles/<id>.json    the cleaned text of one article, as far as rights allow: loaded when its card is opened
 *   search.json           what each contact may be found by: loaded when something is searched for
 *   publishers.json       which contacts each publisher reports: loaded when the page is at rest
 *   <language>.json       names and Chinese content for readers of a language of TEXT_LANGUAGES: loaded with its words
 *   report.json           what became of every input file
 */
import * as v from 'valibot';
import { TEXT_LANGUAGES } from './language.ts';
import { MATCHES, ROLES, STANDS } from './evidence.ts';
import type { Immutable } from './immutable.ts';
import { RIGHTS } from './rights.ts';
import {
  bilingualSchema,
  filledSchema,
  idSchema,
  isoDateSchema,
  kindSchema,
  languageTagSchema,
  placeSchema,
  precisionSchema,
  readoutSchema,
  statusSchema,
  webAddressSchema,
} from './schema.ts';
import { BUNDLE_VERSION } from './version.ts';

/** A name, and forms of it by the names of the forms. */
export const namedSchema = v.objectWithRest({ name: filledSchema }, filledSchema);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const contactSchema = v.strictObject({
  id: idSchema,
  kind: kindSchema,
  status: statusSchema,
  start: isoDateSchema,
  end: isoDateSchema,
  precision: precisionSchema,
  /** The record itself doubts the date (EDTF "?"). */
  uncertain: v.optional(v.boolean()),
  place: v.nullable(placeSchema),
  occasion: v.nullable(bilingualSchema),
  participants: v.array(idSchema),
  initiator: v.nullable(idSchema),
  /** Whether the contact stands in the record; those found in articles alone do not. */
  reviewed: v.boolean(),
  sources: count,
  articles: count,
});
export type Contact = Immutable<v.InferOutput<typeof contactSchema>>;
export type ContactId = Contact['id'];

export const contextEventSchema = v.strictObject({
  id: idSchema,
  start: isoDateSchema,
  end: isoDateSchema,
  title: bilingualSchema,
  note: bilingualSchema,
  weight: v.picklist([1, 2, 3]),
  source: v.strictObject({ publisher: bilingualSchema, url: webAddressSchema }),
});
export type ContextEvent = Immutable<v.InferOutput<typeof contextEventSchema>>;

export const indexSchema = v.strictObject({
  version: v.literal(BUNDLE_VERSION),
  asOf: isoDateSchema,
  span: v.strictObject({ start: isoDateSchema, end: isoDateSchema }),
  /** Sorted by start, then end, then id. */
  contacts: v.array(contactSchema),
  context: v.array(contextEventSchema),
  people: v.record(idSchema, bilingualSchema),
  totals: v.strictObject({ sources: count, articles: count }),
  /** Ids that were given up, and where each now leads. */
  retired: v.array(v.strictObject({ id: idSchema, now: idSchema })),
});
export type BundleIndex = Immutable<v.InferOutput<typeof indexSchema>>;

export const evidenceSchema = v.strictObject({
  article: idSchema,
  role: v.picklist(ROLES),
  where: v.picklist(STANDS),
  /** The sentence, exactly as it stands in the article's text. */
  quote: filledSchema,
  /** UTF-16 offsets of the quote in the article's text. */
  start: count,
  end: count,
  /** A little of the text on either side, within the same block. */
  before: v.string(),
  after: v.string(),
  match: v.picklist(MATCHES),
  /** What this article says, which may differ from the contact. */
  said: v.strictObject({
    kind: kindSchema,
    status: statusSchema,
    start: isoDateSchema,
    end: isoDateSchema,
    precision: precisionSchema,
  }),
});
export type Evidence = Immutable<v.InferOutput<typeof evidenceSchema>>;

export const articleCardSchema = v.strictObject({
  id: idSchema,
  url: v.nullable(webAddressSchema),
  title: filledSchema,
  publisher: bilingualSchema,
  language: languageTagSchema,
  /** Publication instant, ISO 8601 in UTC, and the publisher's zone to show it in. */
  published: v.pipe(v.string(), v.isoTimestamp()),
  tz: v.string(),
  rights: v.picklist(RIGHTS),
  excerpt: v.string(),
  picture: v.nullable(v.strictObject({ src: webAddressSchema, caption: v.string() })),
});
export type ArticleCard = Immutable<v.InferOutput<typeof articleCardSchema>>;

export const sourceSchema = v.strictObject({
  url: webAddressSchema,
  publisher: bilingualSchema,
  language: languageTagSchema,
  date: v.nullable(isoDateSchema),
});
export type Source = Immutable<v.InferOutput<typeof sourceSchema>>;

export const contactDetailSchema = v.strictObject({
  version: v.literal(BUNDLE_VERSION),
  id: idSchema,
  /** `cites`: indices into the sources below, from 0; the page numbers them from 1. */
  facts: v.array(
    v.strictObject({
      en: filledSchema,
      zh: filledSchema,
      cites: v.array(count),
      /** The side whose official account this is; left out where the record does not say. */
      readout: v.optional(readoutSchema),
    }),
  ),
  sources: v.array(sourceSchema),
  note: v.nullable(bilingualSchema),
  verified: count,
  articles: v.array(articleCardSchema),
  evidence: v.array(evidenceSchema),
  /** Other contacts that the same articles speak of. */
  related: v.array(idSchema),
});
export type ContactDetail = Immutable<v.InferOutput<typeof contactDetailSchema>>;

export const articleBlockSchema = v.variant('type', [
  v.strictObject({
    type: v.picklist(['paragraph', 'heading', 'quote', 'item', 'caption']),
    /** Offset of the block's first character in the article's text. */
    start: count,
    /** Inline HTML: sanitised when written, and again before it enters the page. Its text is the block's text. */
    html: v.string(),
  }),
  v.strictObject({ type: v.literal('picture'), src: webAddressSchema, alt: v.string() }),
]);
export type ArticleBlock = Immutable<v.InferOutput<typeof articleBlockSchema>>;

export const articleFileSchema = v.strictObject({
  version: v.literal(BUNDLE_VERSION),
  ...articleCardSchema.entries,
  blocks: v.array(articleBlockSchema),
  /** Whether blocks stop before the article does, for the publisher's rights. */
  shortened: v.boolean(),
});
export type ArticleFile = Immutable<v.InferOutput<typeof articleFileSchema>>;

/** What is searched: texts folded by `fold` (search.ts), and the table by which a query's characters are folded. */
export const searchFileSchema = v.strictObject({
  version: v.literal(BUNDLE_VERSION),
  /** Pairs of a traditional character and its simplified one; only those that could find something. */
  han: v.string(),
  contacts: v.array(v.strictObject({ id: idSchema, text: v.string() })),
});
export type SearchFile = Immutable<v.InferOutput<typeof searchFileSchema>>;

/**
 * What readers of one language need besides the two languages of the record. Which parts are filled is the language's
 * affair: Chinese content in another script, or names in another language.
 */
export const languageFileSchema = v.strictObject({
  version: v.literal(BUNDLE_VERSION),
  language: v.picklist(TEXT_LANGUAGES),
  /** Pairs of a character of the content and the one to write for it. */
  han: v.string(),
  /** What is not written character by character; the longest that fits is meant. */
  phrases: v.record(filledSchema, filledSchema),
  /** By id: the name, and the forms in which headlines use it. */
  people: v.record(idSchema, namedSchema),
  /** By English name: the name, and "in Beijing" where headlines may say it. */
  places: v.record(filledSchema, v.strictObject({ name: filledSchema, in: v.optional(filledSchema) })),
});
export type LanguageFile = Immutable<v.InferOutput<typeof languageFileSchema>>;

export const publishersFileSchema = v.strictObject({
  version: v.literal(BUNDLE_VERSION),
  /** Those with most contacts first. A contact counts once, however many of its sources and articles are the publisher's. */
  publishers: v.array(v.strictObject({ id: idSchema, name: bilingualSchema, contacts: v.array(idSchema) })),
});
export type PublishersFile = Immutable<v.InferOutput<typeof publishersFileSchema>>;
