/** An editor's way of correcting the build: data/record/decisions.yaml. */
export { pinMentions, type Pinned } from './pin.ts';
export { loadDecisions } from './read.ts';
export { NO_DECISIONS, type DecisionOutcome, type Decisions, type MergeDecision } from './schema.ts';
