/** Contacts in time, and windows that the page itself chooses. */
import { addDays, DAY_MS, dayStart, type Contact } from '../model/index.ts';
import { clampViewport, type Limits, type Stretch, type Viewport } from '../timeline/index.ts';

/** A contact's days as instants; `end` is midnight after the last day. */
export function stretchOf(contact: Pick<Contact, 'start' | 'end'>): Stretch {
  return { start: dayStart(contact.start), end: dayStart(addDays(contact.end, 1)) };
}

/** Half of what is shown about a contact that a link leads to: enough to see what came before and after. */
const AROUND = 270 * DAY_MS;
const AT_LEAST = 30 * DAY_MS;

/** A window with `stretch` in its very middle: narrower near the ends of the record, rather than off the middle. */
export function focusOn(stretch: Stretch, limits: Limits): Viewport {
  const middle = (stretch.start + stretch.end) / 2;
  const room = Math.min(middle - limits.min, limits.max - middle);
  const half = Math.max(AT_LEAST, Math.min(AROUND, room), stretch.end - stretch.start);
  return clampViewport({ from: middle - half, to: middle + half }, limits);
}

/** The record's order: by first day, then last, then id. */
export function inOrder(a: Contact, b: Contact): number {
  const [x, y] = [`${a.start} ${a.end} ${a.id}`, `${b.start} ${b.end} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const byIdOf = (contacts: readonly Contact[]): ReadonlyMap<string, Contact> =>
  new Map(contacts.map((contact) => [contact.id, contact]));
