/** English expressions that chrono-node reads otherwise than news means them, or not at all. */
import type { Read, Reading } from '../reading.ts';
import { matchAt } from '../pattern.ts';
import { calendarRules } from './calendar-rules.ts';
import { relativeRules } from './relative-rules.ts';

type Groups = readonly (string | undefined)[];

/** One way of writing a time; `phrase` is what made it necessary. The sticky pattern is matched on lower-case text. */
export interface EnglishRule {
  readonly name: string;
  readonly phrase: string;
  readonly pattern: RegExp;
  /** Null when the words are no date after all. `at` gives what stands around them, with its capitals. */
  readonly read: (groups: Groups, at: Around) => Reading | null;
}

export interface Around {
  /** The matched words as written. */
  readonly words: string;
  /** Up to 16 characters before and after, in lower case. */
  readonly before: string;
  readonly after: string;
}

const RULES: readonly EnglishRule[] = [...calendarRules, ...relativeRules];

/** The longest reading that begins exactly at `at`. */
export function readRule(original: string, text: string, at: number): Read | null {
  let best: Read | null = null;
  for (const rule of RULES) {
    const match = matchAt(rule.pattern, text, at);
    if (!match) continue;
    const end = at + match[0].length;
    if (end <= (best?.end ?? at) || /[a-z0-9]/.test(text.charAt(end))) continue;
    const reading = rule.read(match, {
      words: original.slice(at, end),
      before: text.slice(Math.max(0, at - 16), at),
      after: text.slice(end, end + 16),
    });
    if (reading) best = { reading, rule: rule.name, end };
  }
  return best;
}
