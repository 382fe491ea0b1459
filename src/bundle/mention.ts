/** What one article says of one contact. */
import type { DateSpan, Kind, Place, Role, Status, Where } from '../model/index.ts';

export interface Mention extends DateSpan {
  readonly article: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly role: Role;
  readonly where: Where;
  /** The envoy as the text names him, and the person he is known to be. */
  readonly envoy: { readonly text: string; readonly person: string | null } | null;
  /** The place as the text names it, and where that is known to be. */
  readonly place: { readonly text: string; readonly place: Place | null } | null;
  /** Who sent it, for a message, where the text says; null for an exchange or when unknown. */
  readonly sender: 'xi-jinping' | 'vladimir-putin' | null;
  /** The sentence that says it, and its UTF-16 offsets in the article's text: `text.slice(quoteStart, quoteEnd) === quote`. */
  readonly quote: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
  /** The rule that gave the date, for the report: "weekday", "bracket", "N years ago" … */
  readonly dateRule: string;
}
