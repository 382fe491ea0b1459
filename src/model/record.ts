/** The hand-kept register: the shape of the YAML files under data/record. */
import * as v from 'valibot';
import { parseEdtf } from './date.ts';
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
  readoutSchema,
  statusSchema,
  webAddressSchema,
} from './schema.ts';

export const edtfSchema = v.pipe(
  v.string(),
  v.check(
    (text) => parseEdtf(text) !== null,
    'is not a date of the forms 2025-02-24, 2024-05-16/2024-05-17, 2022-02, 2022 (optionally with "?")',
  ),
);

/** A page that confirms something; its publisher is looked up by host unless named. */
export const recordSourceSchema = v.strictObject({
  url: webAddressSchema,
  language: languageTagSchema,
  /** The page's own date, where it gives one. */
  date: v.nullable(isoDateSchema),
  publisher: v.optional(idSchema),
  /** The agency or outlet whose text the publisher carries ("Xinhua via …"): an id in publishers.yaml. */
  agency: v.optional(idSchema),
  /** What part of the page is meant, or on whose word it stands. */
  remark: v.optional(bilingualSchema),
});
export type RecordSource = Immutable<v.InferOutput<typeof recordSourceSchema>>;

const sources = v.pipe(v.array(recordSourceSchema), v.minLength(1, 'names no source'));

const factSchema = v.strictObject({
  en: filledSchema,
  zh: filledSchema,
  /** Which of the entry's sources carry this very fact: indices into `sources`, from 0. */
  cites: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.minLength(1, 'names no source')),
  /** The side whose official account the fact's own wording says this is; left out where it does not say. */
  readout: v.optional(readoutSchema),
});

export const recordEntrySchema = v.pipe(
  v.strictObject({
    id: idSchema,
    kind: kindSchema,
    date: edtfSchema,
    status: v.optional(statusSchema, 'occurred'),
    place: v.optional(placeSchema),
    occasion: bilingualSchema,
    /** Ids in data/lexicon/people.yaml, host or sender first where there is one. */
    participants: v.pipe(v.array(idSchema), v.minLength(2, 'needs two participants')),
    /** The inviting side for visits, the side that asked for calls, the sender for messages. */
    initiator: v.optional(v.picklist(['xi-jinping', 'vladimir-putin'])),
    facts: v.pipe(v.array(factSchema), v.minLength(1, 'has no fact')),
    sources,
    /** How many independent pages were seen to confirm date and kind. */
    verified: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Where sources disagree or what is not known; shown to the reader. */
    note: v.optional(bilingualSchema),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { facts, sources: list } = dataset.value;
    facts.forEach((fact, index) => {
      for (const cite of fact.cites) {
        if (cite >= list.length) {
          addIssue({
            message: `names source ${cite}, but the last is ${list.length - 1}`,
            path: [
              { type: 'object', origin: 'value', input: dataset.value, key: 'facts', value: facts },
              { type: 'array', origin: 'value', input: facts, key: index, value: fact },
              { type: 'object', origin: 'value', input: fact, key: 'cites', value: fact.cites },
            ],
          });
        }
      }
    });
  }),
);
export type RecordEntry = Immutable<v.InferOutput<typeof recordEntrySchema>>;

export const contextEntrySchema = v.strictObject({
  id: idSchema,
  date: edtfSchema,
  title: bilingualSchema,
  note: bilingualSchema,
  /** 1 (always worth a label) to 3 (only where there is room). */
  weight: v.optional(v.picklist([1, 2, 3]), 2),
  sources,
});
export type ContextEntry = Immutable<v.InferOutput<typeof contextEntrySchema>>;

export const publisherSchema = v.strictObject({
  id: idSchema,
  name: bilingualSchema,
  /** Host names without "www."; a host matches itself and its subdomains, the longest match first. */
  hosts: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/, 'is not a host name'))),
  language: languageTagSchema,
  /** IANA zone in which the publisher's "today" and weekdays are meant. */
  tz: v.pipe(
    v.string(),
    v.check((zone) => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return true;
      } catch {
        return false;
      }
    }, 'is not an IANA time zone'),
  ),
  rights: v.picklist(RIGHTS),
  /** Hosts from which this publisher's pictures may be shown. */
  pictures: v.optional(v.array(v.string()), []),
});
export type Publisher = Immutable<v.InferOutput<typeof publisherSchema>>;

/** data/record/record.yaml: facts about the record as a whole. */
export const recordHeadSchema = v.strictObject({
  /** The day up to which the record is complete; printed on the page in place of a build clock. */
  asOf: isoDateSchema,
  /** The years that the page is about. */
  span: v.strictObject({ start: isoDateSchema, end: isoDateSchema }),
  /** Ids that were given up, and the entry that took their place. */
  retired: v.optional(v.array(v.strictObject({ id: idSchema, now: idSchema })), []),
});
export type RecordHead = Immutable<v.InferOutput<typeof recordHeadSchema>>;
