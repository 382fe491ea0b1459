/** Contacts as the picture needs them, and their order. */
import { DAY_MS, KIND_CODING, KINDS, dayStart, laneOf, type Contact, type IsoDate, type Kind } from '../model/index.ts';
import { lowerBound, readColumns, type Columns } from './sorted.ts';
import type { Item, Stretch } from './types.ts';

/** Start first, then end, then id: the one order of contacts everywhere. */
export function byTime(a: Item, b: Item): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The middle of a contact's days: where its glyph stands. */
export const middleOf = (stretch: Stretch): number => (stretch.start + stretch.end) / 2;

/** What a kind alone asks for. */
const KIND_WEIGHT = Object.fromEntries(
  KINDS.map((kind) => [kind, KIND_CODING[kind].weight * 100 + (KIND_CODING[kind].direct ? 30 : 0)]),
) as Record<Kind, number>;
const MOST_DAYS = 7;

/**
 * How much a contact asks for a label: its kind first, then that it took place, then an exact date, then how many days
 * it lasted. Kinds are 100 apart and the rest stays below that, so no message outranks a meeting.
 */
function weightOf(contact: Contact, length: number): number {
  const certain = (contact.status === 'occurred' ? 30 : 0) + (contact.precision === 'day' ? 20 : 0);
  const days = length >= MOST_DAYS * DAY_MS ? MOST_DAYS : Math.round(length / DAY_MS);
  // A whole number as the engine sees it: others would each be kept in a box of their own.
  return (KIND_WEIGHT[contact.kind] + certain + (contact.reviewed ? 10 : 0) + days) | 0;
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
  const starts = new Float64Array(contacts.length);
  const ends = new Float64Array(contacts.length);
  const items = contacts.map((contact, at): Item => {
    const start = read(contact.start);
    const end = (contact.end === contact.start ? start : Math.max(read(contact.end), start)) + DAY_MS;
    starts[at] = start;
    ends[at] = end;
    const { id, kind, precision, status, reviewed } = contact;
    const weight = weightOf(contact, end - start);
    return { id, kind, lane: laneOf(contact), start, end, precision, status, reviewed, weight };
  });
  return sorted(items, { start: starts, end: ends });
}

/** Lists that are in order, with their columns: whoever is handed one need read neither again. */
const ordered = new WeakMap<readonly Stretch[], Columns>();

/** Starts and ends, in the order of the list, which must not be changed afterwards. */
export const columnsOf = (list: readonly Stretch[]): Columns => ordered.get(list) ?? readColumns(list);

/** The items by time; themselves where they are so already, which a bundle's contacts are. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  return ordered.has(items) ? items : sorted(items, readColumns(items));
}

function sorted(items: readonly Item[], columns: Columns): readonly Item[] {
  if (isInOrder(items, columns)) {
    ordered.set(items, columns);
    return items;
  }
  const list = [...items].sort(byTime);
  ordered.set(list, readColumns(list));
  return list;
}

function isInOrder(items: readonly Item[], { start }: Columns): boolean {
  return start.every((ms, at) => {
    // Ends and ids are looked at only where two begin together.
    if (at === 0 || (start[at - 1] as number) < ms) return true;
    const [last, item] = [items[at - 1], items[at]];
    return !last || !item || byTime(last, item) <= 0;
  });
}

/** How many of the items, which are in order of time, begin before the instant `at`. */
export const begunBefore = (items: readonly Item[], at: number): number => lowerBound(columnsOf(items).start, at);

/** Where the glyphs stand, in the order of the items. */
export function middlesOf(items: readonly Item[]): Float64Array {
  const { start, end } = columnsOf(items);
  return start.map((ms, at) => (ms + (end[at] as number)) / 2);
}
