/** Dates that a dump states about itself, read without asking the machine's clock or zone. */
import { TZDate } from '@date-fns/tz';

/** A moment as it is written: on a clock whose zone may or may not be given. */
export interface Written {
  readonly kind: 'moment';
  /** The clock's reading as if it were UTC, epoch milliseconds. */
  readonly clock: number;
  /** Minutes east of UTC; null when the text does not say. */
  readonly offset: number | null;
  /** Only a day is given; the clock stands at noon. */
  readonly dayOnly: boolean;
}

/** A date by its form, but of a day or time that does not exist. */
export interface Impossible {
  readonly kind: 'impossible';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Zone names of RFC 822 and those that newsrooms add, in minutes east. "CST" is not among them: it is Chicago's in one
 * newsroom and Beijing's in the next, so the publisher's own zone decides.
 */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  msk: 180,
  hkt: 480,
  sgt: 480,
  jst: 540,
};

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:\\s*([ap])\\.?m\\.?)?';
const ZONE = '(?:\\s*\\(?(z|[a-z]{2,4}|(?:utc|gmt)?\\s*[+\\-\u2212]\\d{1,2}:?(?:\\d{2})?)\\)?)?';
const DAY_NAME = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';

interface Form {
  readonly pattern: RegExp;
  /** Which group holds what. */
  readonly parts: readonly Part[];
}
type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'zone' | 'halfBefore' | 'bjt';

const TIME: readonly Part[] = ['hour', 'minute', 'second', 'half', 'zone'];
const CHINESE_TIME =
  '(?:\\s*(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚間|晚间)?\\s*(\\d{1,2})(?::|时|時|点|點)(?:(\\d{1,2})分?)?(?::?(\\d{2})秒?)?)?';

/** Whole texts only: a sentence that holds a date is no date line. */
const FORMS: readonly Form[] = [
  // RFC 822 / 2822: Mon, 24 Feb 2025 13:58:53 GMT
  {
    pattern: new RegExp(
      `^${DAY_NAME}(\\d{1,2})[ -]${MONTH},?[ -](\\d{4}|\\d{2})(?:,?\\s+(?:at\\s+)?${CLOCK}${ZONE})?$`,
      'i',
    ),
    parts: ['day', 'month', 'year', ...TIME],
  },
  // American: February 24, 2025 1:58 PM EST
  {
    pattern: new RegExp(
      `^${DAY_NAME}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?${CLOCK}${ZONE})?$`,
      'i',
    ),
    parts: ['month', 'day', 'year', ...TIME],
  },
  // JavaScript's and Unix' own: Mon Feb 24 2025 13:58:53 GMT+0800
  {
    pattern: new RegExp(`^${DAY_NAME}${MONTH}\\s+(\\d{1,2})\\s+(\\d{4})\\s+${CLOCK}${ZONE}(?:\\s*\\(.*\\))?$`, 'i'),
    parts: ['month', 'day', 'year', ...TIME],
  },
  // Unix' and Java's: Mon Feb 24 13:58:53 CST 2025
  {
    pattern: new RegExp(
      `^${DAY_NAME}${MONTH}\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+([a-z]{2,4})\\s+(\\d{4})$`,
      'i',
    ),
    parts: ['month', 'day', 'hour', 'minute', 'second', 'zone', 'year'],
  },
  // ISO 8601, with a blank for the T, with slashes or dots
  {
    pattern: new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:(?:t|\\s+)${CLOCK}${ZONE})?$`, 'i'),
    parts: ['year', 'month', 'day', ...TIME],
  },
  // 2025年2月24日 星期一 下午3:30（北京时间）
  {
    pattern: new RegExp(
      `^(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号號](?:\\s*\\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\\)?)?${CHINESE_TIME}\\s*\\(?(北京时间|北京時間|台北时间|台北時間)?\\)?$`,
    ),
    parts: ['year', 'month', 'day', 'halfBefore', 'hour', 'minute', 'second', 'bjt'],
  },
];

/** What may stand before a date on its line. */
const LEAD =
  /^(?:发布时间|發布時間|發佈時間|发表时间|發表時間|发稿时间|更新时间|更新時間|时间|時間|日期|published(?: on| at)?|posted(?: on)?|updated|date)\s*[::]?\s*/i;
const MAX_LENGTH = 100;

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const named = ZONES[zone.toLowerCase()];
  if (named !== undefined) return named;
  const [, sign, hours, minutes] = /([+\-\u2212])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  return total > 14 * 60 ? null : sign === '+' ? total : -total;
}

function hourOf(hour: number, half: string | undefined, before: string | undefined): number {
  if (half !== undefined) return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (before !== undefined && /下午|傍晚|晚/.test(before) && hour < 12) return hour + 12;
  return hour;
}

/** Reads a text that is a date and nothing else; null when it is not one by its form. */
export function readInstant(text: string): Written | Impossible | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(LEAD, '');
  for (const { pattern, parts } of FORMS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const part = (name: Part): string | undefined => match[parts.indexOf(name) + 1] || undefined;
    const has = (name: Part): boolean => parts.includes(name) && part(name) !== undefined;
    const monthText = part('month') ?? '';
    const month = /^\d/.test(monthText) ? Number(monthText) : MONTHS.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
    const yearText = part('year') ?? '';
    const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
    const day = Number(part('day'));
    const dayOnly = !has('hour');
    const half = parts.includes('half') ? part('half') : undefined;
    const before = parts.includes('halfBefore') ? part('halfBefore') : undefined;
    const hour = dayOnly ? 12 : hourOf(Number(part('hour')), half, before);
    const minute = has('minute') ? Number(part('minute')) : 0;
    const second = has('second') ? Number(part('second')) : 0;
    const clock = Date.UTC(year, month - 1, day, hour, minute, second);
    const real = new Date(clock);
    const exists = real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
    // RFC 822 allows second 60, and hour 24 is midnight at the end of the day; both are left to Date.UTC.
    if (!exists && !(hour === 24 && minute === 0)) return { kind: 'impossible' };
    if (hour > 24 || minute > 59 || second > 60) return { kind: 'impossible' };
    const offset = has('bjt') ? 480 : parts.includes('zone') ? offsetOf(part('zone')) : null;
    return { kind: 'moment', clock, offset, dayOnly };
  }
  return null;
}

/** The number of a crawler's comment: milliseconds, or seconds when milliseconds would lie before the millennium. */
export function readEpoch(digits: string): number {
  const value = Number(digits);
  return value < 100_000_000_000 ? value * 1000 : value;
}

const MINUTE = 60_000;

/** The instant of a written moment; one without a zone is meant in `tz`. */
export function instantIn(written: Written, tz: string): number {
  if (written.offset !== null) return written.clock - written.offset * MINUTE;
  const clock = new Date(written.clock);
  return new TZDate(
    clock.getUTCFullYear(),
    clock.getUTCMonth(),
    clock.getUTCDate(),
    clock.getUTCHours(),
    clock.getUTCMinutes(),
    clock.getUTCSeconds(),
    tz,
  ).getTime();
}
