/** The arrays by which a frame finds its few contacts among many. */
import { DAY_MS, LANES, type Lane } from '../model/index.ts';
import { columnsOf, inOrder } from './items.ts';
import { lowerBound, sortedEnds, type Columns } from './sorted.ts';
import { stopsOf, type Stops } from './stops.ts';
import type { Item } from './types.ts';

/** Runs of contacts without a free moment between them. */
export interface Runs {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Run i holds `items[first[i]] … items[first[i + 1] - 1]` of the lane. */
  readonly first: Uint32Array;
  /** The longest contact of more than one day in the run, in ms; 0 when there is none. */
  readonly longest: Float64Array;
}

export interface LaneItems {
  readonly lane: Lane;
  /** Sorted by start. */
  readonly items: readonly Item[];
  readonly starts: Float64Array;
  /** All ends, ascending (not in the order of `items`). */
  readonly ends: Float64Array;
  /** Implicit binary tree over blocks of items: the latest end below each node, the root at 1, the leaves from `leaves` on. */
  readonly latest: Float64Array;
  readonly leaves: number;
  readonly stops: Stops;
  readonly runs: Runs;
}

export interface LaneIndex {
  readonly items: readonly Item[];
  readonly lanes: Readonly<Record<Lane, LaneItems>>;
}

/** Everything `markLanes` needs, built once per set of contacts (again after a filter). The order of `items` is free. */
export function laneIndex(items: readonly Item[]): LaneIndex {
  const sorted = inOrder(items);
  const { start, end } = columnsOf(sorted);
  const parts = new Map(
    LANES.map((lane) => [lane, { items: [] as Item[], start: [] as number[], end: [] as number[] }]),
  );
  sorted.forEach((item, at) => {
    const part = parts.get(item.lane);
    part?.items.push(item);
    part?.start.push(start[at] as number);
    part?.end.push(end[at] as number);
  });
  const lanes = LANES.map((lane) => {
    const { items: own = [], start: starts = [], end: ends = [] } = parts.get(lane) ?? {};
    return [lane, laneItems(lane, own, { start: Float64Array.from(starts), end: Float64Array.from(ends) })] as const;
  });
  return { items: sorted, lanes: Object.fromEntries(lanes) as Record<Lane, LaneItems> };
}

function laneItems(lane: Lane, items: readonly Item[], columns: Columns): LaneItems {
  return {
    lane,
    items,
    starts: columns.start,
    ends: sortedEnds(columns),
    ...latestEnds(columns.end),
    stops: stopsOf(items, columns),
    runs: runsOf(columns),
  };
}

function runsOf(columns: Columns): Runs {
  const start: number[] = [];
  const end: number[] = [];
  const first: number[] = [];
  const longest: number[] = [];
  let lastEnd = -Infinity;
  let long = 0;
  columns.start.forEach((from, index) => {
    const to = columns.end[index] as number;
    if (from > lastEnd) {
      if (index > 0) {
        end.push(lastEnd);
        longest.push(long);
      }
      start.push(from);
      first.push(index);
      long = 0;
    }
    if (to > lastEnd) lastEnd = to;
    if (to - from > DAY_MS && to - from > long) long = to - from;
  });
  if (start.length > 0) {
    end.push(lastEnd);
    longest.push(long);
  }
  first.push(columns.start.length);
  return {
    start: Float64Array.from(start),
    end: Float64Array.from(end),
    first: Uint32Array.from(first),
    longest: Float64Array.from(longest),
  };
}

/** Items below one leaf of the tree: looking at a few costs less than keeping a node for each. */
const BLOCK = 16;

function latestEnds(ends: Float64Array): Pick<LaneItems, 'latest' | 'leaves'> {
  let leaves = 1;
  while (leaves * BLOCK < ends.length) leaves *= 2;
  const latest = new Float64Array(leaves * 2).fill(-Infinity);
  ends.forEach((end, index) => {
    const leaf = leaves + Math.floor(index / BLOCK);
    if (end > (latest[leaf] as number)) latest[leaf] = end;
  });
  for (let node = leaves - 1; node >= 1; node--) {
    latest[node] = Math.max(latest[node * 2] as number, latest[node * 2 + 1] as number);
  }
  return { latest, leaves };
}

/** The lane's contacts that begin before the instant `at` and end after it, by start: O(found × log n). */
export function crossing(lane: LaneItems, at: number): readonly Item[] {
  const before = lowerBound(lane.starts, at);
  const found: Item[] = [];
  const visit = (node: number, low: number, size: number): void => {
    if (low >= before || !((lane.latest[node] as number) > at)) return;
    if (size > BLOCK) {
      visit(node * 2, low, size / 2);
      visit(node * 2 + 1, low + size / 2, size / 2);
      return;
    }
    for (const item of lane.items.slice(low, Math.min(low + size, before))) if (item.end > at) found.push(item);
  };
  visit(1, 0, lane.leaves * BLOCK);
  return found;
}
