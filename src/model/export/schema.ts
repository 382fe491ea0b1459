/** The JSON export: contacts as the bundle has them, each with what other programs would have to work out. */
import * as v from 'valibot';
import { contactDetailSchema, contactSchema } from '../bundle.ts';
import type { Immutable } from '../immutable.ts';
import { bilingualSchema, idSchema, isoDateSchema, webAddressSchema } from '../schema.ts';

/** Raised whenever a program for the old form could misread the new one. */
export const EXPORT_VERSION = 1;

export const codingSchema = v.strictObject({
  event: v.picklist(['CONSULT', 'SUPPORT']),
  mode: v.nullable(v.picklist(['visit', 'third-party', 'phone', 'multilateral'])),
  guests: v.array(idSchema),
  host: v.nullable(v.picklist(['xi-jinping', 'vladimir-putin'])),
  cameo: v.array(v.picklist(['040', '041', '042', '043', '044', '051'])),
  direct: v.boolean(),
});

export const exportedContactSchema = v.strictObject({
  ...contactSchema.entries,
  edtf: v.string(),
  headline: bilingualSchema,
  coding: codingSchema,
  /** Relative to the start page where the site's own address is not known. */
  address: v.string(),
  /** Facts, sources and evidence, where they were asked for. */
  detail: v.nullable(contactDetailSchema),
});

export const exportSchema = v.strictObject({
  format: v.literal('xi-putin-contacts'),
  version: v.literal(EXPORT_VERSION),
  asOf: isoDateSchema,
  /** Where the export comes from. */
  site: v.nullable(webAddressSchema),
  /** The days that were in view; null for the whole record. */
  view: v.nullable(v.strictObject({ start: isoDateSchema, end: isoDateSchema, address: v.string() })),
  people: v.record(idSchema, bilingualSchema),
  contacts: v.array(exportedContactSchema),
});
export type Exported = Immutable<v.InferOutput<typeof exportSchema>>;
