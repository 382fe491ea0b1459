/** Days, weeks, months and years as plain numbers. No clock and no zone but where an instant becomes a day. */
import { addDays, dayStart, daysBetween, parseIsoDate } from '../../model/index.ts';
import type { DateSpan, IsoDate, Precision } from '../../model/index.ts';

export interface YearMonth {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
export const dayOf = (date: IsoDate): number => Number(date.slice(8, 10));

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The day, or null where the calendar has none (30 February) or the year is not of four digits. */
export function day(year: number, month: number, date: number): IsoDate | null {
  return parseIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

/** 1 (Monday) to 7 (Sunday): weeks begin on Monday (contacts.md). */
export function weekdayOf(date: IsoDate): number {
  return new Date(dayStart(date)).getUTCDay() || 7;
}

/** `months` later, negative for earlier. */
export function addMonths({ year, month }: YearMonth, months: number): YearMonth {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export const daysInMonth = ({ year, month }: YearMonth): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export function span(start: IsoDate | null, end: IsoDate | null, precision: Precision): DateSpan | null {
  return start !== null && end !== null && start <= end ? { start, end, precision } : null;
}

export const daySpan = (date: IsoDate): DateSpan => ({ start: date, end: date, precision: 'day' });

/** From day `first` to day `last` of a month; `last` beyond the month's end means its end. */
export function monthSpan(at: YearMonth, first = 1, last = 31): DateSpan | null {
  const end = Math.min(last, daysInMonth(at));
  return span(day(at.year, at.month, first), day(at.year, at.month, end), 'month');
}

/** From month `first` to month `last` of a year; 13 and 14 are the next January and February (a winter). */
export function yearSpan(year: number, first = 1, last = 12): DateSpan | null {
  const to = addMonths({ year, month: 1 }, last - 1);
  return span(day(year, first, 1), day(to.year, to.month, daysInMonth(to)), 'year');
}

/** Days `first` to `last` (1 = Monday) of the week that lies `weeks` after the one that holds `date`. */
export function weekSpan(date: IsoDate, weeks: number, first = 1, last = 7): DateSpan {
  const monday = addDays(date, 1 - weekdayOf(date) + 7 * weeks);
  return { start: addDays(monday, first - 1), end: addDays(monday, last - 1), precision: 'week' };
}

/** Days between two spans; 0 when they share one. */
export function distance(a: DateSpan, b: DateSpan): number {
  return Math.max(0, daysBetween(a.end, b.start), daysBetween(b.end, a.start));
}

const zones = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that holds `instant` (epoch ms) in an IANA zone. Throws RangeError for an unknown zone or an instant out of range. */
export function localDay(instant: number, tz: string): IsoDate {
  let format = zones.get(tz);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: tz, year: 'numeric', month: '2-digit', day: '2-digit' });
    zones.set(tz, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}` as IsoDate;
}
