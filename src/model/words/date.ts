/** Dates in words. Everything is formatted in UTC because contact dates are calendar days without a zone. */
import { dayStart, type DateSpan, type IsoDate } from '../date.ts';
import type { Language } from '../language.ts';
import { wordsFor } from './words.ts';

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { locale } = wordsFor(language).date;
  const key = locale + JSON.stringify(options);
  let made = cache.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    cache.set(key, made);
  }
  return made;
}

/** One calendar day (or part of it) in the given fields. */
export function formatDay(date: IsoDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, options).format(dayStart(date));
}

/** Days from one to another in the given fields, each field once where the language can. */
export function formatDays(
  start: IsoDate,
  end: IsoDate,
  language: Language,
  fields: Intl.DateTimeFormatOptions,
): string {
  return wordsFor(language).date.range({
    start,
    end,
    fields,
    say: (day, options) => formatDay(day, language, options),
    intl: () => formatter(language, fields).formatRange(dayStart(start), dayStart(end)),
  });
}

export interface DateWording {
  /** Prepend the weekday when the span is one day. */
  readonly weekday?: boolean;
  /** `short` abbreviates the names of months where the language can; Chinese has one form. */
  readonly month?: 'long' | 'short';
  readonly uncertain?: boolean;
}

/**
 * A contact's date as a reader says it: "Monday 24 February 2025", "16–17 May 2024", "February 2022",
 * "about 1–10 February 2022" for a part of a month, "2022".
 */
export function dateInWords(span: DateSpan, language: Language, wording: DateWording = {}): string {
  const month = wording.month ?? 'long';
  const text = spanInWords(span, language, month, wording.weekday ?? false);
  const vague = span.precision !== 'day' && !isWholeUnit(span);
  return wording.uncertain || vague ? wordsFor(language).date.about(text) : text;
}

function isWholeUnit({ start, end, precision }: DateSpan): boolean {
  if (precision === 'month')
    return start.endsWith('-01') && start.slice(0, 7) === end.slice(0, 7) && Number(end.slice(8)) >= 28;
  if (precision === 'year') return start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`;
  return false;
}

function spanInWords(span: DateSpan, language: Language, month: 'long' | 'short', weekday: boolean): string {
  const { start, end, precision } = span;
  if (isWholeUnit(span)) {
    return formatDay(start, language, precision === 'year' ? { year: 'numeric' } : { year: 'numeric', month });
  }
  const fields = { year: 'numeric', month, day: 'numeric' } as const;
  if (start !== end) return formatDays(start, end, language, fields);
  const day = formatDay(start, language, fields);
  return weekday ? wordsFor(language).date.onWeekday(day, formatDay(start, language, { weekday: 'long' })) : day;
}
