/**
 * Merging what would overlap. Contacts stand at stops (see `Stops`); from the first stop after a free stretch, each
 * group takes what its mark would cover, and the next begins. Groups depend on the scale and the stops alone, never on
 * the window: panning keeps them, and so does the order of input.
 */
import { lowerBound } from './sorted.ts';
import type { Stops } from './stops.ts';

/** Widths in ms at one scale, so that everything below is arithmetic on times. */
export interface Sizes {
  readonly perMs: number;
  readonly mark: number;
  readonly cluster: number;
  readonly gap: number;
  /** A day is wide enough for contacts of one day to stand in rows instead of merging. */
  readonly daysApart: boolean;
  readonly rows: number;
}

/** Stops `lo` to `hi - 1`, drawn at `at` (ms). */
export interface Group {
  readonly lo: number;
  readonly hi: number;
  readonly count: number;
  readonly at: number;
}

/** The least distance between the middles of two neighbours, by whether each is a cluster. */
export function apart(sizes: Sizes, a: boolean, b: boolean): number {
  return ((a ? sizes.cluster : sizes.mark) + (b ? sizes.cluster : sizes.mark)) / 2 + sizes.gap;
}

/**
 * The groups of the stops from `lo` to `hi` that stand between the instants `from` and `to`.
 *
 * A single contact is drawn exactly at its stop; a cluster at the mean of its members, or further left where the next
 * group needs the room. It can always give that room, because the next group begins a cluster's width after its first.
 */
export function groupStops(
  stops: Stops,
  lo: number,
  hi: number,
  from: number,
  to: number,
  sizes: Sizes,
): readonly Group[] {
  const { at, first } = stops;
  const near = apart(sizes, false, false);
  const mixed = apart(sizes, false, true);
  const wide = apart(sizes, true, true);
  const countAt = (stop: number): number => (first[stop + 1] as number) - (first[stop] as number);
  const step = (stop: number): number => (at[stop + 1] as number) - (at[stop] as number);

  /** Whether the group that begins at `stop` holds more than one contact; alone, it must also clear a cluster beside it. */
  const isMany = (stop: number): boolean => {
    for (let s = stop; ; s++) {
      if (countAt(s) > 1) return true;
      if (s + 1 >= hi || step(s) >= mixed) return false;
      if (step(s) < near) return true;
    }
  };

  let stop = Math.min(Math.max(lowerBound(at, from), lo), hi);
  // A group reaches at most `wide` from its first stop, so after such a gap one begins for certain.
  while (stop > lo && (stop >= hi || step(stop - 1) < wide)) stop--;

  const groups: Group[] = [];
  let many = stop < hi && isMany(stop);
  while (stop < hi && (at[stop] as number) <= to) {
    const start = at[stop] as number;
    let next = stop + 1;
    // Sums of distances from the first stop: sums of instants would lose the milliseconds.
    let sum = 0;
    for (; many && next < hi && (at[next] as number) - start < wide; next++) {
      sum += countAt(next) * ((at[next] as number) - start);
    }
    const count = (first[next] as number) - (first[stop] as number);
    const nextMany = next < hi && isMany(next);
    let place = start + sum / count;
    if (many && next < hi) place = Math.min(place, (at[next] as number) - apart(sizes, true, nextMany));
    if ((at[next - 1] as number) >= from) groups.push({ lo: stop, hi: next, count, at: place });
    stop = next;
    many = nextMany;
  }
  return groups;
}
