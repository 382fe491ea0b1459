/** Contacts by where their glyphs stand. */
import { DAY_MS } from '../model/index.ts';
import { readColumns, type Columns } from './sorted.ts';
import type { Item } from './types.ts';

/** Contacts are dated by days, so there are at most two stops for a day. */
export interface Stops {
  /** The places, in ms, each once and ascending. */
  readonly at: Float64Array;
  /** Stop i holds `order[first[i]] … order[first[i + 1] - 1]`. */
  readonly first: Uint32Array;
  readonly order: readonly Item[];
  /** Earliest start and latest end among a stop's contacts. */
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Groups items by the middle of their days; `sorted` by time, so that a stop's contacts are too. */
export function stopsOf(sorted: readonly Item[], columns: Columns = readColumns(sorted)): Stops {
  const { at, stopOf } = numbered(columns);
  const first = new Uint32Array(at.length + 1);
  // Counted beforehand, so that each item is written once, to where it stays.
  for (const stop of stopOf) first[stop + 1] = (first[stop + 1] as number) + 1;
  for (let stop = 0; stop < at.length; stop++) first[stop + 1] = (first[stop + 1] as number) + (first[stop] as number);
  const next = first.slice();
  const order = new Array<Item>(sorted.length);
  const start = new Float64Array(at.length).fill(Infinity);
  const end = new Float64Array(at.length).fill(-Infinity);
  sorted.forEach((item, index) => {
    const stop = stopOf[index] as number;
    const place = next[stop] as number;
    next[stop] = place + 1;
    order[place] = item;
    const [begins, ends] = [columns.start[index] as number, columns.end[index] as number];
    if (begins < (start[stop] as number)) start[stop] = begins;
    if (ends > (end[stop] as number)) end[stop] = ends;
  });
  return { at, first, order, start, end };
}

/** The middles, each once and ascending, and for each item the place of its own among them. */
function numbered({ start, end }: Columns): { readonly at: Float64Array; readonly stopOf: Uint32Array } {
  const stopOf = new Uint32Array(start.length);
  const middles: number[] = [];
  // Counted in half days, keys are small integers, which a Map finds much faster than other numbers.
  const known = new Map<number, number>();
  let last = NaN;
  let stop = 0;
  for (let index = 0; index < start.length; index++) {
    const twice = (start[index] as number) + (end[index] as number);
    if (twice !== last) {
      last = twice;
      const found = known.get(twice / DAY_MS);
      stop = found ?? middles.length;
      if (found === undefined) {
        known.set(twice / DAY_MS, stop);
        middles.push(twice / 2);
      }
    }
    stopOf[index] = stop;
  }
  const ranked = Uint32Array.from(middles.keys()).sort((a, b) => (middles[a] as number) - (middles[b] as number));
  const rankOf = new Uint32Array(middles.length);
  ranked.forEach((number, rank) => (rankOf[number] = rank));
  return {
    at: Float64Array.from(ranked, (number) => middles[number] as number),
    stopOf: stopOf.map((number) => rankOf[number] as number),
  };
}
