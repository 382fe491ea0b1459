/** The shapes of data/lexicon/*.yaml, checked when they are read. */
import * as v from 'valibot';
import { bilingualSchema, filledSchema, idSchema, kindSchema, personSchema } from '../../model/index.ts';

const words = v.array(filledSchema);
/** The same thing in the two scripts; Chinese in simplified characters. */
export const wordsSchema = v.strictObject({ zh: words, en: words });
export type Words = v.InferOutput<typeof wordsSchema>;

export const peopleSchema = v.array(personSchema);

export const placesSchema = v.array(
  v.strictObject({
    name: bilingualSchema,
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code')),
    lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    city: v.optional(bilingualSchema),
    /** `country` for a whole country: any city in it agrees with it. */
    scope: v.optional(v.literal('country')),
    aliases: v.optional(words, []),
  }),
);

export const summitsSchema = v.array(
  v.strictObject({
    id: idSchema,
    name: bilingualSchema,
    /** Year → country code, or `video`. */
    hosts: v.optional(v.record(v.string(), v.pipe(v.string(), v.regex(/^([A-Z]{2}|video)$/))), {}),
    country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    athome: v.optional(v.boolean(), false),
    bodies: v.optional(wordsSchema, { zh: [], en: [] }),
    phrases: v.optional(wordsSchema, { zh: [], en: [] }),
  }),
);

export const othersSchema = v.strictObject({ people: wordsSchema, countries: wordsSchema });

const officeSchema = v.strictObject({ zh: words, en: words, alone: wordsSchema });
export const titlesSchema = v.strictObject({
  countries: v.strictObject({ CN: wordsSchema, RU: wordsSchema }),
  leaders: v.strictObject({ CN: officeSchema, RU: officeSchema }),
  envoys: wordsSchema,
  notEnvoys: wordsSchema,
  groups: wordsSchema,
  seconds: wordsSchema,
  both: wordsSchema,
  pair: v.strictObject({ people: wordsSchema, leaders: wordsSchema }),
  pronouns: wordsSchema,
  counterpart: wordsSchema,
  staff: wordsSchema,
});

export const READINGS = ['pair', 'act', 'send', 'exchange', 'visit', 'stay', 'tell', 'joint'] as const;
export type Reading = (typeof READINGS)[number];

const moods = [
  'future',
  'hope',
  'invite',
  'deny',
  'negate',
  'condition',
  'cancel',
  'moved',
  'mask',
  'original',
  'confirm',
] as const;
export type MoodWord = (typeof moods)[number];

export const verbsSchema = v.strictObject({
  triggers: v.array(
    v.strictObject({
      kind: v.union([kindSchema, v.literal('talk')]),
      reading: v.picklist(READINGS),
      strength: v.picklist(['strong', 'weak']),
      to: v.optional(v.picklist(['CN', 'RU'])),
      ...wordsSchema.entries,
    }),
  ),
  media: v.strictObject({ video: wordsSchema, phone: wordsSchema }),
  not: wordsSchema,
  attend: wordsSchema,
  absent: wordsSchema,
  mood: v.strictObject(
    Object.fromEntries(moods.map((name) => [name, wordsSchema])) as Record<MoodWord, typeof wordsSchema>,
  ),
  report: wordsSchema,
  sources: wordsSchema,
  aggregate: wordsSchema,
  single: wordsSchema,
  adverbs: v.strictObject({ zh: words }),
});
