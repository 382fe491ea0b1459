/** Contacts as the picture needs them, and the arrays by which a frame finds its few among many. */
import {
  DAY_MS,
  KIND_CODING,
  LANES,
  dayStart,
  laneOf,
  type Contact,
  type IsoDate,
  type Kind,
  type Lane,
} from '../model/index.ts';
import type { Item, Stretch } from './types.ts';

/** Start first, then end, then id: the one order of contacts everywhere. */
export function byTime(a: Item, b: Item): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The middle of a contact's days: where its glyph stands. */
export const middleOf = (stretch: Stretch): number => (stretch.start + stretch.end) / 2;

/**
 * How much a contact asks for a label: its kind first, then that it took place, then an exact date, then how many days
 * it lasted. Kinds are 100 apart and the rest stays below that, so no message outranks a meeting.
 */
function weightOf(contact: Contact, days: number): number {
  const kind = KIND_CODING[contact.kind].weight * 100 + (KIND_CODING[contact.kind].direct ? 30 : 0);
  const certain = (contact.status === 'occurred' ? 30 : 0) + (contact.precision === 'day' ? 20 : 0);
  return kind + certain + (contact.reviewed ? 10 : 0) + Math.min(days, 7);
}

/** The picture's items, sorted by start, end and id. */
export function itemsOf(contacts: readonly Contact[]): readonly Item[] {
  // Many contacts share few days; reading each day once keeps a hundred thousand contacts quick.
  const known = new Map<IsoDate, number>();
  const read = (date: IsoDate): number => {
    let ms = known.get(date);
    if (ms === undefined) known.set(date, (ms = dayStart(date)));
    return ms;
  };
  return inOrder(
    contacts.map((contact): Item => {
      const start = read(contact.start);
      const end = Math.max(read(contact.end), start) + DAY_MS;
      const { id, kind, precision, status, reviewed } = contact;
      const weight = weightOf(contact, (end - start) / DAY_MS);
      return { id, kind, lane: laneOf(contact), start, end, precision, status, reviewed, weight };
    }),
  );
}

/** The items by time; themselves where they are so already, which a bundle's contacts are. */
function inOrder(items: readonly Item[]): readonly Item[] {
  for (let at = 1; at < items.length; at++) {
    const [last, item] = [items[at - 1], items[at]];
    // Ends and ids are looked at only where two begin together.
    if (last && item && last.start >= item.start && byTime(last, item) > 0) return [...items].sort(byTime);
  }
  return items;
}

/** Contacts by where their glyphs stand. Contacts are dated by days, so there are at most two stops for a day. */
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
  readonly kinds: readonly Kind[];
  readonly starts: Float64Array;
  /** All ends, ascending (not in the order of `items`). */
  readonly ends: Float64Array;
  /** Implicit binary tree over `items`: the latest end below each node, the root at 1, the leaves from `leaves` on. */
  readonly latest: Float64Array;
  readonly leaves: number;
  readonly stops: Stops;
  readonly runs: Runs;
}

export interface LaneIndex {
  readonly items: readonly Item[];
  readonly lanes: Readonly<Record<Lane, LaneItems>>;
}

const HALF_DAY = DAY_MS / 2;

/** Groups items by the middle of their days; `sorted` by time, so that a stop's contacts are too. */
export function stopsOf(sorted: readonly Item[]): Stops {
  // Counted in half days, keys are small integers, which a Map finds much faster than other numbers.
  const stops = new Map<number, Item[]>();
  for (const item of sorted) {
    const middle = middleOf(item) / HALF_DAY;
    const stop = stops.get(middle);
    if (stop) stop.push(item);
    else stops.set(middle, [item]);
  }
  const keys = Float64Array.from(stops.keys()).sort();
  const at = new Float64Array(keys.length);
  const first = new Uint32Array(at.length + 1);
  const start = new Float64Array(at.length).fill(Infinity);
  const end = new Float64Array(at.length).fill(-Infinity);
  const order: Item[] = [];
  keys.forEach((key, index) => {
    first[index] = order.length;
    for (const item of stops.get(key) ?? []) {
      at[index] = middleOf(item);
      order.push(item);
      start[index] = Math.min(start[index] as number, item.start);
      end[index] = Math.max(end[index] as number, item.end);
    }
  });
  first[at.length] = order.length;
  return { at, first, order, start, end };
}

function runsOf(items: readonly Item[]): Runs {
  const start: number[] = [];
  const end: number[] = [];
  const first: number[] = [];
  const longest: number[] = [];
  items.forEach((item, index) => {
    const long = item.end - item.start > DAY_MS ? item.end - item.start : 0;
    const last = end.length - 1;
    const lastEnd = end[last];
    if (lastEnd === undefined || item.start > lastEnd) {
      start.push(item.start);
      end.push(item.end);
      first.push(index);
      longest.push(long);
    } else {
      end[last] = Math.max(lastEnd, item.end);
      longest[last] = Math.max(longest[last] ?? 0, long);
    }
  });
  first.push(items.length);
  return {
    start: Float64Array.from(start),
    end: Float64Array.from(end),
    first: Uint32Array.from(first),
    longest: Float64Array.from(longest),
  };
}

function latestEnds(items: readonly Item[]): { latest: Float64Array; leaves: number } {
  let leaves = 1;
  while (leaves < items.length) leaves *= 2;
  const latest = new Float64Array(leaves * 2).fill(-Infinity);
  items.forEach((item, index) => (latest[leaves + index] = item.end));
  for (let node = leaves - 1; node >= 1; node--) {
    latest[node] = Math.max(latest[node * 2] ?? -Infinity, latest[node * 2 + 1] ?? -Infinity);
  }
  return { latest, leaves };
}

/** One number per item; `Float64Array.from` with a function is ten times slower. */
export function valuesOf(items: readonly Item[], value: (item: Item) => number): Float64Array {
  const values = new Float64Array(items.length);
  items.forEach((item, index) => (values[index] = value(item)));
  return values;
}

function laneItems(lane: Lane, items: readonly Item[]): LaneItems {
  return {
    lane,
    items,
    kinds: [...new Set(items.map((item) => item.kind))],
    starts: valuesOf(items, (item) => item.start),
    ends: valuesOf(items, (item) => item.end).sort(),
    ...latestEnds(items),
    stops: stopsOf(items),
    runs: runsOf(items),
  };
}

/** Everything `markLanes` needs, built once per set of contacts (again after a filter). The order of `items` is free. */
export function laneIndex(items: readonly Item[]): LaneIndex {
  const sorted = inOrder(items);
  const parts = Object.fromEntries(LANES.map((lane) => [lane, [] as Item[]])) as Record<Lane, Item[]>;
  for (const item of sorted) parts[item.lane].push(item);
  const entries = LANES.map((lane) => [lane, laneItems(lane, parts[lane])] as const);
  return { items: sorted, lanes: Object.fromEntries(entries) as Record<Lane, LaneItems> };
}

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

/** The lane's contacts that begin before the instant `at` and end after it, by start: O(found × log n). */
export function crossing(lane: LaneItems, at: number): readonly Item[] {
  const before = lowerBound(lane.starts, at);
  const found: Item[] = [];
  const visit = (node: number, low: number, size: number): void => {
    if (low >= before || !((lane.latest[node] as number) > at)) return;
    if (size === 1) {
      const item = lane.items[low];
      if (item) found.push(item);
      return;
    }
    visit(node * 2, low, size / 2);
    visit(node * 2 + 1, low + size / 2, size / 2);
  };
  visit(1, 0, lane.leaves);
  return found;
}
