import type { RecordEntry } from '../../model/index.ts';
import { storyOf, type Clocks, type Facts, type Placed } from '../merge/index.ts';

/** A contact with an id, the record's entry where there is one, and everything that articles say of it. */
export interface Gathered {
  readonly id: string;
  readonly entry: RecordEntry | null;
  readonly facts: Facts;
  readonly placed: readonly Placed[];
  /** Ids of the contacts that these mentions fit equally well, which is why they stand apart. */
  readonly rivals: readonly string[];
}

/** The contact with these mentions instead; a contact without an entry says what they say together. */
export function withMentions(contact: Gathered, placed: readonly Placed[], clocks: Clocks): Gathered {
  const mentions = placed.map(({ mention }) => mention);
  const facts = contact.entry || mentions.length === 0 ? contact.facts : storyOf(mentions, clocks).facts;
  return { ...contact, placed, facts };
}
