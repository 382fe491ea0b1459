/**
 * What the words of an expression say, before it is placed on the calendar. Chinese and English rules make the same
 * readings; place.ts turns a reading into days.
 */
import type { Precision } from '../../model/index.ts';
import type { Vagueness } from './types.ts';

/**
 * A year or month, stated (2024, 5), counted from the anchor (去年 = −1) or from the date before it in the text (同年 = 0).
 * `later` (两年后) counts from that date in a story and from the anchor where the text looks ahead.
 */
export interface Ref {
  readonly from: 'stated' | 'anchor' | 'previous' | 'later';
  readonly value: number;
}

/** First and last day of a part of a month; 31 means its end. contacts.md: 上旬 and 初 1–10, 底 the 21st to the end. */
export const MONTH_PARTS = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  earlyToMid: [1, 20],
  midToLate: [11, 31],
  firstHalf: [1, 15],
  secondHalf: [16, 31],
  week1: [1, 7],
  week2: [8, 14],
  week3: [15, 21],
  week4: [22, 28],
  lastWeek: [25, 31],
} as const satisfies Record<string, readonly [number, number]>;
export type MonthPart = keyof typeof MONTH_PARTS;

/** First and last month of a part of a year. contacts.md: 年初 January–March, 年底 November–December, 上半年 January–June. */
export const YEAR_PARTS = {
  early: [1, 3],
  mid: [6, 7],
  late: [11, 12],
  firstHalf: [1, 6],
  secondHalf: [7, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  q1to3: [1, 9],
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
} as const satisfies Record<string, readonly [number, number]>;
export type YearPart = keyof typeof YEAR_PARTS;

/** A year, month or day, whole or in part. What is missing is found from the anchor. */
export interface CalendarReading {
  readonly kind: 'calendar';
  readonly year?: Ref;
  readonly month?: Ref;
  readonly day?: number;
  readonly monthPart?: MonthPart;
  readonly yearPart?: YearPart;
  /** A day whose place in a year is known by name. */
  readonly holiday?: Holiday;
  /** Day of the anchor's or the previous date's month and day: 三年前的今天. */
  readonly sameDay?: true;
  /** 1–7; a check on the day, and a help where the year or the month is missing. */
  readonly weekday?: number;
  /** "last October", "next May": the nearest whole one on that side of the anchor's month, whatever the tense. */
  readonly toward?: 'past' | 'future';
}

/** Month and day of a feast; `lunar` in the Chinese calendar; `offset` days are added (除夕 is a day before 1/1). */
export interface Holiday {
  readonly month: number;
  readonly day: number;
  readonly lunar?: true;
  readonly offset?: number;
}

export type Reading =
  | CalendarReading
  /** A weekday, of a week counted from the anchor's, or the nearest in the direction of the tense; `before` the anchor's day ("last Friday"). */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly week?: number; readonly before?: true }
  /** Days `first` to `last` (1 = Monday) of a week counted from the anchor's, or of the nearest one. */
  | {
      readonly kind: 'week';
      readonly week?: number;
      readonly first?: number;
      readonly last?: number;
      readonly from?: 'previous' | 'later';
    }
  /** From `first` to `last` days after the anchor's day. */
  | { readonly kind: 'days'; readonly first: number; readonly last: number; readonly precision: Precision }
  | { readonly kind: 'hours'; readonly hours: number }
  /** Days after the date before it in the text: 当天 0, 翌日 1, 前一天 −1; `edge` says which day of a longer one. */
  | { readonly kind: 'follow'; readonly days: number; readonly edge?: 'first' | 'last'; readonly later?: true }
  /** From the first day of the anchor's unit to the anchor: 今年以来, "earlier this month". */
  | { readonly kind: 'so-far'; readonly unit: 'week' | 'month' | 'year' }
  /** From the anchor to the last day of its unit: "later this month". */
  | { readonly kind: 'from-now'; readonly unit: 'week' | 'month' | 'year' }
  | { readonly kind: 'range'; readonly left: Reading; readonly right: Reading }
  /** A number of days from the first: 16日起一连两天. */
  | { readonly kind: 'lasting'; readonly first: Reading; readonly days: number }
  /** Days after (or before) another reading: 元旦前一天, 峰会2月4日次日. */
  | {
      readonly kind: 'shifted';
      readonly of: Reading;
      readonly first: number;
      readonly last: number;
      readonly precision: Precision;
    }
  /** Something in brackets that says it better: 星期一（2月24日）; `outer` chooses between the bracket's candidates. */
  | { readonly kind: 'bracket'; readonly outer: Reading; readonly inner: Reading };

/** A reading, the rule that made it, and where its words end in the text. */
export interface Read {
  readonly reading: Reading;
  readonly rule: string;
  readonly end: number;
}

/** A reading at its place in a text, and how the words beside it loosen it. */
export interface Found extends Read {
  readonly index: number;
  readonly vague: Vagueness | null;
}

/** Whether the words give the month or the year themselves, rather than counting from the anchor or another date. */
export function isStated(reading: Reading): boolean {
  switch (reading.kind) {
    case 'calendar':
      return reading.month?.from === 'stated' || reading.year?.from === 'stated' || reading.holiday !== undefined;
    case 'range':
      return isStated(reading.left) || isStated(reading.right);
    case 'lasting':
      return isStated(reading.first);
    case 'shifted':
      return isStated(reading.of);
    case 'bracket':
      return isStated(reading.inner);
    default:
      return false;
  }
}

/** The year that a reading's own words give, to be carried on to later dates of the sentence. */
export function givesYear(reading: Reading): boolean {
  switch (reading.kind) {
    case 'calendar':
      return reading.year !== undefined;
    case 'range':
      return givesYear(reading.left) || givesYear(reading.right);
    case 'lasting':
      return givesYear(reading.first);
    case 'shifted':
      return givesYear(reading.of);
    case 'bracket':
      return givesYear(reading.inner) || givesYear(reading.outer);
    default:
      return false;
  }
}
