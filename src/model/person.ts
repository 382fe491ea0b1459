/** People who can take part in a contact: the shape of data/lexicon/people.yaml. */
import * as v from 'valibot';
import type { Immutable } from './immutable.ts';
import { bilingualSchema, filledSchema, idSchema } from './schema.ts';

export const personSchema = v.strictObject({
  id: idSchema,
  name: bilingualSchema,
  country: v.picklist(['CN', 'RU']),
  /** `leader` for the two, `envoy` for those whose reception by the other side's leader is a contact. */
  role: v.picklist(['leader', 'envoy']),
  /** Every further form of the name in newspapers: simplified, traditional, Latin. */
  aliases: v.optional(v.array(filledSchema), []),
});
export type Person = Immutable<v.InferOutput<typeof personSchema>>;
export type LeaderId = 'xi-jinping' | 'vladimir-putin';
