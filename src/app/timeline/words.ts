/** What marks, ticks and spans of time are called on the line. Words for kinds, dates and people come from the model. */
import {
  contentIn,
  dateInWords,
  foreignLang,
  formatDay,
  formatDays,
  isoDate,
  nameOf,
  placeName,
  wordsFor,
  type Contact,
  type IsoDate,
  type Language,
  type People,
} from '../../model/index.ts';
import type { ClusterMark, Tick, Viewport } from '../../timeline/index.ts';
import { timelineMessages } from './messages.ts';
import { remembered } from './remembered.ts';

const LEADERS = ['xi-jinping', 'vladimir-putin'];

/** The last day that an exclusive end still holds. */
export const lastDay = (end: number): IsoDate => isoDate(end - 1);

/** "Telephone call, Monday 24 February 2025, 3 articles": all that a mark shows by place, shape and outline. */
export function markName(contact: Contact, people: People, language: Language): string {
  const words = timelineMessages(language);
  const place = contact.place?.city ?? contact.place;
  const parts = [
    wordsFor(language).kind[contact.kind],
    ...(contact.kind === 'envoy' ? [envoyOf(contact, people, language)] : []),
    ...(contact.status === 'occurred' ? [] : [wordsFor(language).status[contact.status]]),
    dateInWords(contact, language, { weekday: true, uncertain: contact.uncertain ?? false }),
    place ? placeName(place, language) : '',
    // A name has one voice: what it would mispronounce is left to the panel.
    contact.occasion && !foreignLang(language) ? contentIn(contact.occasion, language) : '',
    contact.reviewed ? '' : words.unreviewed,
    contact.articles > 0 ? words.articles(contact.articles) : '',
  ];
  return words.mark(parts.filter((part) => part !== ''));
}

/** "3 messages, 1 Jul 2021 to 21 Jul 2021". Two plain dates, because a frame may have to name hundreds of clusters. */
export function clusterName(cluster: ClusterMark, language: Language): string {
  const [from, to] = [plainDay(isoDate(cluster.from), language), plainDay(lastDay(cluster.to), language)];
  return timelineMessages(language).cluster(cluster.count, cluster.kinds[0] ?? 'message', from, to);
}

const plainDays = new Map<Language, (day: string) => string>();

/** "1 Jul 2021". Kept, for there are few days and a frame may ask for hundreds of them. */
export function plainDay(day: IsoDate, language: Language): string {
  let words = plainDays.get(language);
  if (!words) {
    words = remembered((iso) =>
      formatDay(iso as IsoDate, language, { year: 'numeric', month: 'short', day: 'numeric' }),
    );
    plainDays.set(language, words);
  }
  return words(day);
}

/** The days of a window, months abbreviated where the language can. */
export function windowWords({ from, to }: Viewport, language: Language): string {
  const span = { start: isoDate(from), end: lastDay(Math.max(to, from + 1)), precision: 'day' } as const;
  return dateInWords(span, language, { month: 'short' });
}

function envoyOf(contact: Contact, people: People, language: Language): string {
  return nameOf(
    contact.participants.find((id) => !LEADERS.includes(id)),
    people,
    language,
  );
}

function dayWords(contact: Contact, language: Language, year: boolean): string {
  if (year || contact.precision !== 'day') return dateInWords(contact, language, { month: 'short' });
  const { start, end } = contact;
  const fields = { month: 'short', day: 'numeric' } as const;
  return start === end ? formatDay(start, language, fields) : formatDays(start, end, language, fields);
}

/** Between the parts of a label; what stands before the first is its head. */
export const SEPARATOR = ' · ';

/**
 * What may stand beside a mark, fullest first: the placing takes the first that fits. A label of a lane always begins
 * with the same thing: meetings with their place, envoys with their names, summits with their occasion, the rest with
 * their date, so that a lane reads as a list.
 */
export function labelTexts(contact: Contact, people: People, language: Language): readonly string[] {
  const day = dayWords(contact, language, false);
  const occasion = contact.occasion ? contentIn(contact.occasion, language) : undefined;
  /** In another language than the page it stands only where nothing else tells contacts apart. */
  const besides = foreignLang(language) ? undefined : occasion;
  const place = contact.place?.city ?? contact.place;
  const city = place ? placeName(place, language) : undefined;
  switch (contact.kind) {
    case 'in-person':
      return city ? fullestFirst([city, day, besides]) : fullestFirst([day, besides]);
    case 'envoy':
      return fullestFirst([envoyOf(contact, people, language), day]);
    case 'multilateral':
      return occasion ? [...fullestFirst([occasion, day]), day] : [day];
    default:
      return fullestFirst([day, besides]);
  }
}

/** "a · b · c", "a · b", "a" */
function fullestFirst(parts: readonly (string | undefined)[]): readonly string[] {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.map((_, index) => known.slice(0, known.length - index).join(SEPARATOR));
}

/** A tick of the axis by its unit. Months stand alone under a year, and with their year when they lead the days. */
export function tickWords({ at, unit }: Tick, leading: boolean, language: Language): string {
  const day = isoDate(at);
  switch (unit) {
    case 'year':
      return leading ? day.slice(0, 4) : timelineMessages(language).year(day.slice(0, 4));
    case 'quarter':
    case 'month':
      return leading
        ? formatDay(day, language, { year: 'numeric', month: 'long' })
        : formatDay(day, language, { month: 'short' });
    default:
      return String(Number(day.slice(8)));
  }
}

/** Days at the closest zoom, where there is room for their names: "Mon 24". */
export function dayTickWords(at: number, language: Language): string {
  const day = isoDate(at);
  const name = formatDay(day, language, { weekday: 'short' });
  return timelineMessages(language).weekday(name, Number(day.slice(8)));
}
