/** Which contacts the reader's filters let through. The query is not among them: it marks, and the search finds. */
import { KIND_CODING, KINDS, type Contact, type Kind, type PublishersFile } from '../model/index.ts';
import type { Filters } from './address.ts';
import { placeSlug } from './place.ts';
import { inOrder } from './view.ts';

type Shown = Omit<Filters, 'query' | 'publisher'>;

export function passes(contact: Contact, { kinds, direct, place }: Shown): boolean {
  return (
    (kinds.length === 0 || kinds.includes(contact.kind)) &&
    (!direct || KIND_CODING[contact.kind].direct) &&
    (place === null || (contact.place !== null && placeSlug(contact.place) === place))
  );
}

/** Ids of the contacts that a publisher reports; none of a publisher that is not known. */
export function reportedBy(publisher: string, publishers: PublishersFile['publishers']): ReadonlySet<string> {
  return new Set(publishers.find(({ id }) => id === publisher)?.contacts);
}

/** How many contacts of each kind there would be if no kind were chosen. `only` are further limits, by id. */
export function countKinds(
  contacts: readonly Contact[],
  filters: Shown,
  only: readonly (ReadonlySet<string> | null)[],
): Readonly<Record<Kind, number>> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const others = { ...filters, kinds: [] };
  for (const contact of contacts) {
    if (passes(contact, others) && only.every((ids) => ids?.has(contact.id) ?? true)) counts[contact.kind]++;
  }
  return counts;
}

/** The kinds with `kind` switched; all of them are the same as none. */
export function toggled(kinds: readonly Kind[], kind: Kind): readonly Kind[] {
  const next = KINDS.filter((each) => (each === kind) !== kinds.includes(each));
  return next.length === KINDS.length ? [] : next;
}

export interface Steps {
  /** Place of the contact among the others, from 0; -1 when it is not one of them. */
  readonly at: number;
  readonly of: number;
  readonly previous: Contact | null;
  readonly next: Contact | null;
}

/**
 * The neighbours of `contact` among `contacts`, which are in the record's order. One that the filters leave out still has
 * neighbours: those around its place in the record.
 */
export function stepsAround(contact: Contact | null, contacts: readonly Contact[]): Steps {
  const of = contacts.length;
  if (!contact) return { at: -1, of, previous: null, next: null };
  const at = contacts.findIndex(({ id }) => id === contact.id);
  const after = at < 0 ? contacts.findIndex((other) => inOrder(contact, other) < 0) : at + 1;
  const next = after < 0 ? of : after;
  return { at, of, previous: contacts[at < 0 ? next - 1 : at - 1] ?? null, next: contacts[next] ?? null };
}
