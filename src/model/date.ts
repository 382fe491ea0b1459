/**
 * Calendar dates as the record and the bundle keep them: ISO days without a clock or a zone, with a precision.
 * Arithmetic is on whole UTC days, so it never depends on the machine's zone.
 */
export type IsoDate = string & { readonly __isoDate: true };

export const PRECISIONS = ['day', 'week', 'month', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** First and last day (both inclusive) and the calendar unit that the source's words allow. */
export interface DateSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly precision: Precision;
}

export const DAY_MS = 86_400_000;

/** The date if `value` is a real day written YYYY-MM-DD, else null. 2023-02-30 is not a day. */
export function parseIsoDate(value: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const ms = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  return isoDate(ms) === value ? (value as IsoDate) : null;
}

/** The UTC day that holds the instant `ms` (epoch milliseconds). */
export function isoDate(ms: number): IsoDate {
  return new Date(ms).toISOString().slice(0, 10) as IsoDate;
}

/** Midnight UTC of a day, in epoch milliseconds. */
export function dayStart(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(dayStart(date) + days * DAY_MS);
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.round((dayStart(b) - dayStart(a)) / DAY_MS);
}

function lastDayOfMonth(year: number, month: number): IsoDate {
  return isoDate(Date.UTC(year, month, 0));
}

/** A date string of the record, read; `uncertain` is EDTF's "?". */
export interface EdtfDate extends DateSpan {
  readonly uncertain: boolean;
}

/**
 * Reads the part of EDTF (Library of Congress, level 1) that the record uses: a day, an interval of days,
 * a month, a year, each with an optional trailing "?". Null for anything else, or for a day that does not exist.
 */
export function parseEdtf(text: string): EdtfDate | null {
  const uncertain = text.endsWith('?');
  const body = uncertain ? text.slice(0, -1) : text;
  const interval = body.split('/');
  if (interval.length === 2) {
    const [start, end] = interval.map((part) => parseIsoDate(part));
    return start && end && start <= end ? { start, end, precision: 'day', uncertain } : null;
  }
  const day = parseIsoDate(body);
  if (day) return { start: day, end: day, precision: 'day', uncertain };
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(body);
  if (month) {
    const start = parseIsoDate(`${body}-01`);
    return start && { start, end: lastDayOfMonth(Number(month[1]), Number(month[2])), precision: 'month', uncertain };
  }
  if (/^\d{4}$/.test(body)) {
    const [start, end] = [parseIsoDate(`${body}-01-01`), parseIsoDate(`${body}-12-31`)];
    return start && end && { start, end, precision: 'year', uncertain };
  }
  return null;
}

/** The inverse of `parseEdtf` for spans it can hold; other spans are written as an interval marked approximate. */
export function formatEdtf(span: DateSpan, uncertain = false): string {
  const mark = uncertain ? '?' : '';
  if (span.precision === 'day') return (span.start === span.end ? span.start : `${span.start}/${span.end}`) + mark;
  const whole = span.precision === 'month' ? span.start.slice(0, 7) : span.start.slice(0, 4);
  const read = span.precision === 'week' ? null : parseEdtf(whole);
  if (read && read.start === span.start && read.end === span.end) return whole + mark;
  return `${span.start}~/${span.end}~`;
}

/** Whether two spans share a day. */
export function overlaps(a: Pick<DateSpan, 'start' | 'end'>, b: Pick<DateSpan, 'start' | 'end'>): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether every day of `inner` lies in `outer`. */
export function contains(outer: Pick<DateSpan, 'start' | 'end'>, inner: Pick<DateSpan, 'start' | 'end'>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
