/** The events of the measuring contract as contacts of the product. */
import { isoDate, type Contact, type IsoDate, type Kind } from '../../src/model/index.ts';

/** What the driver hands to `mount`; times are epoch milliseconds. */
export interface BenchEvent {
  readonly id: string;
  readonly kind: Exclude<Kind, 'multilateral'>;
  readonly start: number;
  readonly end?: number;
  readonly title: string;
  readonly text: string;
}

const LEADERS = ['xi-jinping', 'vladimir-putin'] as const;

/** The page reads contacts from JSON, where days are written already, so each day is written once here. */
export function contactsOf(events: readonly BenchEvent[]): readonly Contact[] {
  const days = new Map<number, IsoDate>();
  const dayOf = (ms: number): IsoDate => {
    const number = Math.floor(ms / 86_400_000);
    let day = days.get(number);
    if (day === undefined) days.set(number, (day = isoDate(ms)));
    return day;
  };
  return events.map(({ id, kind, start, end, title }) => ({
    id,
    kind,
    status: 'occurred',
    start: dayOf(start),
    end: dayOf(end ?? start),
    precision: 'day',
    place: null,
    occasion: { en: title, zh: title },
    participants: LEADERS,
    initiator: null,
    reviewed: true,
    sources: 1,
    articles: 0,
  }));
}
