/** The first step of merging: mentions that are of one contact whatever else is known. */
import type { DateSpan } from '../../model/index.ts';
import type { Mention } from '../mention.ts';
import { groupBy } from './group-by.ts';
import { sortMentions, storyOf, type Clocks, type Story } from './story.ts';

/**
 * What must be alike before days are compared: an unnamed envoy is not yet anybody's, an unsigned message nobody's.
 * Called off and put off again: only the very same days are one cancellation.
 */
function trait(mention: Mention): string {
  const { kind, status, envoy, sender, start, end } = mention;
  const who = kind === 'envoy' ? (envoy?.person ?? `"${envoy?.text ?? ''}"`) : kind === 'message' ? sender : '';
  return [kind, who, status === 'cancelled' ? `off ${start} ${end}` : 'on'].join('|');
}

/** Runs of spans each of which shares a day with one before it. Spans must be sorted by start. */
export function connectedSpans<T extends Pick<DateSpan, 'start' | 'end'>>(
  spans: readonly T[],
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let last = '';
  for (const span of spans) {
    const run = runs.at(-1);
    if (run && span.start <= last) run.push(span);
    else runs.push([span]);
    last = run && span.start <= last && last > span.end ? last : span.end;
  }
  return runs;
}

/**
 * Groups mentions with day precision that share kind, person and days. Coarse mentions stay single: which contact each
 * means also depends on when its own article was published.
 */
export function groupMentions(mentions: readonly Mention[], clocks: Clocks): readonly Story[] {
  const sorted = sortMentions(mentions);
  const alike = groupBy(
    sorted.filter(({ precision }) => precision === 'day'),
    trait,
  );
  const days = [...alike.values()].flatMap((group) => connectedSpans(group));
  const coarse = sorted.filter(({ precision }) => precision !== 'day').map((mention) => [mention]);
  return [...days, ...coarse].map((group) => storyOf(group, clocks));
}
