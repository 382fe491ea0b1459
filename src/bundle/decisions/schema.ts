/** The shape of data/record/decisions.yaml: an editor's corrections to what was extracted and merged. */
import * as v from 'valibot';
import { filledSchema, idSchema, kindSchema, type Immutable } from '../../model/index.ts';

const pick = {
  /** The article's address as the page shows it; for an article without one, its id. */
  article: filledSchema,
  /** The sentence, or so much of it that no other is meant. White space does not count. */
  quote: filledSchema,
  /** Only the mention of this kind, where one sentence speaks of two. */
  kind: v.optional(kindSchema),
};

export const mentionDecisionSchema = v.pipe(
  v.strictObject({
    ...pick,
    verdict: v.picklist(['accept', 'reject']),
    /** With `accept`: the contact that the sentence speaks of. Without: it stays where the build puts it. */
    attach: v.optional(idSchema),
    reason: filledSchema,
  }),
  v.check(
    ({ verdict, attach }) => verdict === 'accept' || attach === undefined,
    'a rejected mention is attached to nothing',
  ),
);
export type MentionDecision = Immutable<v.InferOutput<typeof mentionDecisionSchema>>;

export const mergeDecisionSchema = v.strictObject({
  contacts: v.pipe(v.array(idSchema), v.minLength(1, 'names no contact')),
  into: idSchema,
  reason: filledSchema,
});
export type MergeDecision = Immutable<v.InferOutput<typeof mergeDecisionSchema>>;

export const splitDecisionSchema = v.strictObject({
  /** The new contact's id: given by hand, kept for ever. */
  id: idSchema,
  mentions: v.pipe(v.array(v.strictObject(pick)), v.minLength(1, 'names no mention')),
  reason: filledSchema,
});
export type SplitDecision = Immutable<v.InferOutput<typeof splitDecisionSchema>>;
export type Pick = SplitDecision['mentions'][number];

export const decisionsSchema = v.strictObject({
  mentions: v.nullish(v.array(mentionDecisionSchema), []),
  merge: v.nullish(v.array(mergeDecisionSchema), []),
  split: v.nullish(v.array(splitDecisionSchema), []),
});
export interface Decisions {
  readonly mentions: readonly MentionDecision[];
  readonly merge: readonly MergeDecision[];
  readonly split: readonly SplitDecision[];
}

export const NO_DECISIONS: Decisions = { mentions: [], merge: [], split: [] };

/** What became of one decision. */
export interface DecisionOutcome {
  /** The decision in words. */
  readonly decision: string;
  readonly reason: string;
  /** How many mentions (or contacts) it was applied to; 0 when it no longer matches anything. */
  readonly matched: number;
  /** Why it was not applied, or null. */
  readonly problem: string | null;
}
