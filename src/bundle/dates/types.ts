/** What the resolver of time expressions takes and gives. */
import type { DateSpan } from '../../model/index.ts';

/** When and where an article was published: its "today" is the day that holds `instant` in `tz`. */
export interface Anchor {
  /** Epoch milliseconds. */
  readonly instant: number;
  /** IANA name of the publisher's zone. */
  readonly tz: string;
}

/** Which way the clause around an expression looks; null when it says neither. */
export type Tense = 'past' | 'future' | null;

/** How the words beside an expression loosen it: 以来, 之前, 之后, 左右, 前夕. The span itself is unchanged but for an eve. */
export type Vagueness = 'since' | 'before' | 'after' | 'about' | 'eve';

/** A time expression found in a sentence, and the days it means. */
export interface FoundDate extends DateSpan {
  /** UTF-16 index into the sentence: `text === sentence.slice(index, index + text.length)`. */
  readonly index: number;
  readonly text: string;
  /** The rule that gave it, for the report: "weekday", "bracket", "full date" … */
  readonly rule: string;
  /** Whether it was reckoned from the anchor or from another date, rather than stated whole. */
  readonly relative: boolean;
  readonly vague?: Vagueness;
}

/** What a caller knows beside the sentence. */
export interface DateContext {
  /** Overrules the tense that the sentence's own words give. */
  readonly tense?: Tense;
  /** Dates of the sentences before, in text order, for 当天, 翌日, 同月. */
  readonly previous?: readonly FoundDate[];
}

/** One question of `resolve-dates`: which days does `expression` at `offset` of `sentence` mean? */
export interface DateQuestion {
  readonly sentence: string;
  readonly expression: string;
  /** UTF-16 index of the expression in the sentence. */
  readonly offset: number;
  readonly anchor: Anchor;
  /** BCP 47. */
  readonly language: string;
}
