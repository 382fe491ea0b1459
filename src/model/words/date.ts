/** Dates in words. Everything is formatted in UTC because contact dates are calendar days without a zone. */
import { dayStart, type DateSpan, type IsoDate } from '../date.ts';
import type { Language } from '../language.ts';

const cache = new Map<string, Intl.DateTimeFormat>();

/** British order in English, because readers of many countries cite these dates and 4/5 is ambiguous. */
const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN' };

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = cache.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', ...options });
    cache.set(key, made);
  }
  return made;
}

/** One calendar day (or part of it) in the given fields. */
export function formatDay(date: IsoDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, options).format(dayStart(date));
}

export interface DateWording {
  /** Prepend the weekday when the span is one day. */
  readonly weekday?: boolean;
  /** `short` abbreviates month names in English; Chinese has one form. */
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
  if (wording.uncertain || vague) return language === 'en' ? `about ${text}` : `约${text}`;
  return text;
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
  if (start === end) {
    const day = formatDay(start, language, { year: 'numeric', month, day: 'numeric' });
    if (!weekday) return day;
    const name = formatDay(start, language, { weekday: 'long' });
    return language === 'en' ? `${name} ${day}` : `${day}（${name}）`;
  }
  const fields = { year: 'numeric', month, day: 'numeric' } as const;
  if (language === 'en') {
    const range = formatter(language, fields).formatRange(dayStart(start), dayStart(end));
    return range.replace(/\s*–\s*/, start.slice(0, 7) === end.slice(0, 7) ? '–' : ' – ');
  }
  // Intl writes Chinese ranges with slashes; readers expect 2024年5月16日至17日, each field once.
  const { year: _year, ...withoutYear } = fields;
  const rest =
    start.slice(0, 4) !== end.slice(0, 4)
      ? fields
      : start.slice(0, 7) !== end.slice(0, 7)
        ? withoutYear
        : ({ day: 'numeric' } as const);
  return `${formatDay(start, language, fields)}至${formatDay(end, language, rest)}`;
}
