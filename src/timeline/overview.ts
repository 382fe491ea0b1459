/** The strip under the line: how many contacts began in each quarter, by kind. */
import { KINDS, type Kind } from '../model/index.ts';
import { columnsOf, inOrder } from './items.ts';
import { lowerBound } from './sorted.ts';
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
  const sorted = inOrder(items);
  const starts = columnsOf(sorted).start;
  return Array.from({ length }, (_, index) => {
    const [from, to] = [quarterStart(first + index), quarterStart(first + index + 1)];
    const counts = noCounts();
    const begin = lowerBound(starts, Math.max(from, limits.min));
    const end = lowerBound(starts, Math.min(to, limits.max));
    for (const { kind } of sorted.slice(begin, end)) counts[kind] += 1;
    return { from, to, counts, total: Math.max(0, end - begin) };
  });
}
