/** Numbers in ascending order, and finding one's place among them. */
import { DAY_MS } from '../model/index.ts';
import type { Stretch } from './types.ts';

/** First index whose value is at least `value`. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sorted[mid] as number) < value) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** First index whose value is above `value`. */
export function upperBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sorted[mid] as number) <= value) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Starts and ends of stretches in their order. Numbers side by side are far quicker to go through than objects. */
export interface Columns {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export function readColumns(stretches: readonly Stretch[]): Columns {
  const start = new Float64Array(stretches.length);
  const end = new Float64Array(stretches.length);
  let at = 0;
  for (const stretch of stretches) {
    start[at] = stretch.start;
    end[at++] = stretch.end;
  }
  return { start, end };
}

/**
 * The ends, ascending. Those of single days are in order already, and most contacts last a day: only the others are
 * sorted, then the two merged.
 */
export function sortedEnds({ start, end }: Columns): Float64Array {
  const ends = new Float64Array(end.length);
  const others = new Float64Array(end.length);
  let [days, long] = [0, 0];
  for (let at = 0; at < end.length; at++) {
    const value = end[at] as number;
    if (value - (start[at] as number) === DAY_MS) ends[days++] = value;
    else others[long++] = value;
  }
  others.subarray(0, long).sort();
  // From the back, so that nothing is overwritten before it has moved.
  let [day, other] = [days - 1, long - 1];
  for (let at = ends.length - 1; other >= 0; at--) {
    if (day >= 0 && (ends[day] as number) > (others[other] as number)) ends[at] = ends[day--] as number;
    else ends[at] = others[other--] as number;
  }
  return ends;
}
