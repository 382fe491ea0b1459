/** The strip under the line: how many contacts began in each quarter, by kind. */
import { KINDS, type Kind } from '../model/index.ts';
import type { Item, Limits } from './types.ts';

export interface OverviewBin {
  /** The quarter; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly total: number;
}

const quarterOf = (ms: number): number => {
  const date = new Date(ms);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
};
const quarterStart = (quarter: number): number => Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1);

const noCounts = (): Record<Kind, number> => Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;

/**
 * One bin per quarter of the domain, empty ones included. Every contact is counted once, where it begins; what begins
 * outside the domain is not counted.
 */
export function overviewBins(items: readonly Item[], limits: Pick<Limits, 'min' | 'max'>): readonly OverviewBin[] {
  const first = quarterOf(limits.min);
  const length = Math.max(0, quarterOf(limits.max - 1) - first + 1);
  const bins = Array.from({ length }, (_, index) => {
    const from = quarterStart(first + index);
    return { from, to: quarterStart(first + index + 1), counts: noCounts(), total: 0 };
  });
  const starts = Float64Array.from(bins, (bin) => bin.from);
  for (const item of items) {
    if (item.start < limits.min || item.start >= limits.max) continue;
    const bin = bins[binAt(starts, item.start)];
    if (!bin) continue;
    bin.counts[item.kind] += 1;
    bin.total += 1;
  }
  return bins;
}

/** The last bin that starts at or before `ms`. */
function binAt(starts: Float64Array, ms: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((starts[mid] as number) <= ms) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}
