/** report.json: what became of every input file, and what an editor should look at. Explained in docs/bundle.md. */
import * as v from 'valibot';
import {
  filledSchema,
  idSchema,
  kindSchema,
  MATCHES,
  statusSchema,
  webAddressSchema,
  type Immutable,
} from '../../model/index.ts';

export const REPORT_VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const warnings = v.array(filledSchema);
const file = v.string();

/** Every input file stands in the list once, with one fate. */
export const fileFateSchema = v.variant('fate', [
  /** It speaks of these contacts. */
  v.strictObject({
    file,
    fate: v.literal('used'),
    article: idSchema,
    contacts: v.array(idSchema),
    mentions: count,
    warnings,
  }),
  /** Its article is that of another file, which is listed with its own fate. */
  v.strictObject({ file, fate: v.literal('duplicate'), of: file, reason: filledSchema, warnings }),
  v.strictObject({ file, fate: v.literal('none'), reason: filledSchema, warnings }),
  v.strictObject({
    file,
    fate: v.literal('refused'),
    stage: v.picklist(['read', 'decode', 'parse', 'date', 'extract']),
    /** Where the trouble begins, in bytes. */
    offset: v.optional(count),
    reason: filledSchema,
  }),
  v.strictObject({ file, fate: v.literal('ignored'), reason: filledSchema }),
]);
export type FileFate = Immutable<v.InferOutput<typeof fileFateSchema>>;

const place = {
  article: idSchema,
  url: v.nullable(webAddressSchema),
  file,
  quote: filledSchema,
};

export const reportSchema = v.strictObject({
  version: v.literal(REPORT_VERSION),
  totals: v.strictObject({
    files: count,
    used: count,
    duplicates: count,
    none: count,
    refused: count,
    ignored: count,
    articles: count,
    mentions: count,
    contacts: count,
    reviewed: count,
    unreviewed: count,
    unresolved: count,
    disagreements: count,
    rejected: count,
    staleDecisions: count,
  }),
  files: v.array(fileFateSchema),
  /** Where an article says otherwise than the record. */
  disagreements: v.array(
    v.strictObject({
      contact: idSchema,
      about: v.picklist(['kind', 'date', 'status', 'place', 'sender']),
      record: v.string(),
      said: v.string(),
      match: v.picklist(MATCHES),
      ...place,
    }),
  ),
  /** Contacts that only articles know. */
  unreviewed: v.array(
    v.strictObject({
      contact: idSchema,
      kind: kindSchema,
      status: statusSchema,
      date: filledSchema,
      /** Contacts that it fits equally well, which is why it stands apart. */
      fits: v.array(idSchema),
      evidence: v.array(v.strictObject(place)),
    }),
  ),
  /** Mentions that an editor has rejected. */
  rejected: v.array(v.strictObject({ kind: kindSchema, date: filledSchema, ...place })),
  decisions: v.array(
    v.strictObject({
      decision: filledSchema,
      reason: filledSchema,
      matched: count,
      problem: v.nullable(filledSchema),
    }),
  ),
});
export type BuildReport = Immutable<v.InferOutput<typeof reportSchema>>;
