/** From mentions to contacts: the record's, with what articles say of each, and those that only articles know. */
import type { RecordEntry } from '../../model/index.ts';
import { pinMentions, type DecisionOutcome, type Decisions } from '../decisions/index.ts';
import { settle, sortMentions, storyOf, type Clocks, type Facts, type Placed, type Settled } from '../merge/index.ts';
import type { Mention } from '../mention.ts';
import { nameContacts } from './contact-id.ts';
import { disagreements, type Disagreement } from './disagreement.ts';
import { withMentions, type Gathered } from './gathered.ts';
import { mergeContacts } from './merge-contacts.ts';

export interface Attached {
  /** Sorted by first day, last day and id. */
  readonly contacts: readonly Gathered[];
  /** Against the record; those that an editor has accepted are left out. */
  readonly disagreements: readonly Disagreement[];
  /** Mentions that an editor has rejected. */
  readonly rejected: readonly Mention[];
  readonly decisions: readonly DecisionOutcome[];
}

export interface AttachOptions {
  readonly clocks: Clocks;
  readonly decisions: Decisions;
  /** An article's address, for the decisions that name it; null where it has none. */
  readonly addressOf: (article: string) => string | null;
  /** Ids that may not be given to a new contact: those that the record has retired. */
  readonly reserved?: readonly string[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byDate = (a: { facts: Facts; id: string }, b: { facts: Facts; id: string }): number =>
  compare(a.facts.start, b.facts.start) || compare(a.facts.end, b.facts.end) || compare(a.id, b.id);

/** New contacts in an order of their own, so that numbers at the end of ids do not depend on how they were found. */
function inOrder(settled: readonly Settled[]): readonly number[] {
  const key = ({ facts, placed }: Settled): string => {
    const first = placed[0]?.mention;
    return [facts.start, facts.end, facts.kind, first?.article, String(first?.quoteStart).padStart(9, '0')].join(' ');
  };
  return settled
    .map((contact, index) => ({ contact, index }))
    .filter(({ contact }) => contact.entry === null)
    .sort((a, b) => compare(key(a.contact), key(b.contact)) || a.index - b.index)
    .map(({ index }) => index);
}

function withIds(settled: readonly Settled[], reserved: readonly string[]): readonly Gathered[] {
  const fresh = inOrder(settled);
  const taken = [...settled.flatMap(({ entry }) => (entry ? [entry.id] : [])), ...reserved];
  const facts = fresh.flatMap((index) => settled[index]?.facts ?? []);
  const names = new Map(nameContacts(facts, taken).map((id, at) => [fresh[at], id]));
  const ids = settled.map(({ entry }, index) => entry?.id ?? names.get(index) ?? '');
  return settled.map(({ entry, facts: own, placed, rivals }, index) => ({
    id: ids[index] ?? '',
    entry,
    facts: own,
    placed,
    rivals: rivals.flatMap((rival) => ids[rival] ?? []),
  }));
}

/** Adds pinned mentions to the contacts that an editor names; a split makes a contact of its own. */
function addPinned(
  contacts: readonly Gathered[],
  pins: ReadonlyMap<string, readonly Mention[]>,
  clocks: Clocks,
): readonly Gathered[] {
  const known = new Set(contacts.map(({ id }) => id));
  const decided = (mentions: readonly Mention[]): readonly Placed[] =>
    sortMentions(mentions).map((mention) => ({ mention, match: 'decision' }));
  const grown = contacts.map((contact) => {
    const pinned = pins.get(contact.id);
    return pinned ? withMentions(contact, [...contact.placed, ...decided(pinned)], clocks) : contact;
  });
  const split = [...pins].filter(([id]) => !known.has(id));
  return [
    ...grown,
    ...split.map(([id, mentions]) => ({
      id,
      entry: null,
      facts: storyOf(mentions, clocks).facts,
      placed: decided(mentions),
      rivals: [],
    })),
  ];
}

/**
 * Brings every mention to one contact, the editor's decisions first. A contact without an entry and without mentions
 * (all of them decided away) is gone; an entry of the record always stays.
 */
export function attach(
  mentions: readonly Mention[],
  entries: readonly RecordEntry[],
  { clocks, decisions, addressOf, reserved = [] }: AttachOptions,
): Attached {
  const recordIds = new Set(entries.map(({ id }) => id));
  const settleFree = (free: readonly Mention[]): readonly Gathered[] =>
    withIds(settle(free, entries, clocks), [...reserved, ...decisions.split.map(({ id }) => id)]);

  let pinned = pinMentions(mentions, decisions, addressOf, (id) => recordIds.has(id) || id.startsWith('u-'));
  let contacts = settleFree(pinned.free);
  const found = new Set(contacts.map(({ id }) => id));
  if ([...pinned.attached.keys()].some((id) => !found.has(id))) {
    // An id that articles alone gave has gone: its mentions are free again, and the decision is reported.
    pinned = pinMentions(mentions, decisions, addressOf, (id) => found.has(id));
    contacts = settleFree(pinned.free);
  }
  const complete = addPinned(contacts, new Map([...pinned.attached, ...pinned.split]), clocks);
  const merged = mergeContacts(complete, decisions.merge, clocks);
  const kept = merged.contacts.filter(({ entry, placed }) => entry !== null || placed.length > 0);
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    contacts: kept
      .map((contact) => ({ ...contact, rivals: contact.rivals.filter((id) => keptIds.has(id)) }))
      .sort(byDate),
    disagreements: kept
      .flatMap(({ entry, placed }) => (entry ? disagreements(entry, placed) : []))
      .filter(({ mention }) => !pinned.accepted.has(mention)),
    rejected: pinned.rejected,
    decisions: [...pinned.outcomes, ...merged.outcomes],
  };
}
