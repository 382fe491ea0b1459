/** What is compared when two reports may speak of one contact: the same shape for mentions, stories and record entries. */
import {
  parseEdtf,
  type DateSpan,
  type Kind,
  type LeaderId,
  type Place,
  type RecordEntry,
  type Status,
} from '../../model/index.ts';
import type { Mention } from '../mention.ts';

export interface NamedPlace {
  readonly text: string;
  readonly place: Place | null;
}

export interface NamedEnvoy {
  readonly text: string;
  readonly person: string | null;
}

export interface Facts extends DateSpan {
  readonly kind: Kind;
  readonly status: Status;
  readonly places: readonly NamedPlace[];
  readonly envoys: readonly NamedEnvoy[];
  /** Who wrote, for a message; null for an exchange or where no text says. */
  readonly sender: LeaderId | null;
}

const LEADERS: readonly string[] = ['xi-jinping', 'vladimir-putin'] satisfies readonly LeaderId[];
export const isLeader = (id: string): id is LeaderId => LEADERS.includes(id);

/** A mention alone, as facts. */
export function factsOfMention(mention: Mention): Facts {
  const { kind, status, start, end, precision, place, envoy } = mention;
  return {
    kind,
    status,
    start,
    end,
    precision,
    places: place ? [place] : [],
    envoys: kind === 'envoy' && envoy ? [envoy] : [],
    sender: kind === 'message' ? mention.sender : null,
  };
}

/** A record entry, as facts. Only an envoy's reception has envoys: a summit's further participants decide nothing. */
export function factsOfEntry(entry: RecordEntry): Facts {
  const span = parseEdtf(entry.date);
  if (!span) throw new Error(`${entry.id}: "${entry.date}" passed the schema but is no date`);
  const { start, end, precision } = span;
  return {
    kind: entry.kind,
    status: entry.status,
    start,
    end,
    precision,
    places: entry.place ? [{ text: entry.place.zh, place: entry.place }] : [],
    envoys:
      entry.kind === 'envoy'
        ? entry.participants.filter((id) => !isLeader(id)).map((person) => ({ text: '', person }))
        : [],
    sender: entry.kind === 'message' ? (entry.initiator ?? null) : null,
  };
}

/** Length of a span in days, by which a finer date is told from a coarser one. */
export function lengthInDays({ start, end }: Pick<DateSpan, 'start' | 'end'>): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
}
