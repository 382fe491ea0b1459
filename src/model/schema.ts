/** Pieces that several schemas share. */
import * as v from 'valibot';
import { ID_PATTERN } from './id.ts';
import { KINDS, STATUSES } from './kind.ts';
import { PRECISIONS, parseIsoDate, type IsoDate } from './date.ts';
import { READOUTS } from './readout.ts';

export const isoDateSchema = v.pipe(
  v.string(),
  v.check((text) => parseIsoDate(text) !== null, 'is not a day of the calendar written YYYY-MM-DD'),
  v.transform((text) => text as IsoDate),
);
export const kindSchema = v.picklist(KINDS);
export const statusSchema = v.picklist(STATUSES);
export const readoutSchema = v.picklist(READOUTS);
export const precisionSchema = v.picklist(PRECISIONS);

const filled = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));

/** One text in the project's two languages of content. */
export const bilingualSchema = v.strictObject({ en: filled, zh: filled });
export type Bilingual = Readonly<v.InferOutput<typeof bilingualSchema>>;

/** An http or https address. */
export const webAddressSchema = v.pipe(
  filled,
  v.check((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'is not an http(s) address'),
);

/** A BCP 47 tag; the record holds articles in many languages. */
export const languageTagSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a BCP 47 tag'));

export const idSchema = v.pipe(v.string(), v.regex(ID_PATTERN, 'is not an id (a-z, 0-9 and single hyphens)'));

export const placeSchema = v.strictObject({
  en: filled,
  zh: filled,
  city: v.optional(bilingualSchema),
  /** ISO 3166-1 alpha-2; decides the lane of a meeting. */
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code')),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});
export type Place = Readonly<v.InferOutput<typeof placeSchema>>;
export { filled as filledSchema };
