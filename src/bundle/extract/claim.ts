/** What one trigger of one sentence claims, before the article's claims are weighed against each other. */
import type { Status } from '../../model/index.ts';
import type { FoundDate } from '../dates/index.ts';
import type { TriggerKind } from './lexicon.ts';
import type { Reading } from './lexicon-schema.ts';
import type { PlacedOf } from './scene.ts';
import type { Sentence } from './sentence.ts';
import type { Who } from './token.ts';

export interface Claim {
  readonly kind: TriggerKind;
  readonly reading: Reading | 'attend';
  /** Whether the words tell the kind by themselves; weak ones give way to stronger ones about the same days. */
  readonly strong: boolean;
  /** Whether both sides are named beside the verb. */
  readonly sure: boolean;
  readonly envoy: Extract<Who, { type: 'envoy' }> | null;
  readonly status: Status;
  readonly date: FoundDate | null;
  /** The date is of the sentence that reports it ("the Kremlin said on Monday"), for want of a better one. */
  readonly borrowed: boolean;
  readonly place: PlacedOf<'place'> | null;
  readonly sender: 'xi-jinping' | 'vladimir-putin' | null;
  readonly sentence: Sentence;
  /** UTF-16 offset of the trigger in the article's text. */
  readonly at: number;
}
