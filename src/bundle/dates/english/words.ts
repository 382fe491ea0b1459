/** The words of English dates, in lower case. */
import type { Holiday, MonthPart, YearPart } from '../reading.ts';

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tues: 2,
  tue: 2,
  wednesday: 3,
  wed: 3,
  thursday: 4,
  thurs: 4,
  thu: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
};

export const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
};

/** Days from the anchor. */
export const DAY_WORDS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  'last evening': -1,
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

/** Days from the date before it in the text. */
export const FOLLOW_WORDS: Readonly<Record<string, number>> = {
  'the same day': 0,
  'that same day': 0,
  'that day': 0,
  'that evening': 0,
  'that night': 0,
  'the same evening': 0,
  'the next day': 1,
  'the following day': 1,
  'the day after': 1,
  'the next morning': 1,
  'the following morning': 1,
  'the day before': -1,
  'the previous day': -1,
  'the evening before': -1,
  'the night before': -1,
};

export const PARTS: Readonly<Record<string, MonthPart & YearPart>> = {
  early: 'early',
  'the beginning of': 'early',
  'the start of': 'early',
  mid: 'mid',
  'the middle of': 'mid',
  late: 'late',
  'the end of': 'late',
  'end of': 'late',
  'the latter part of': 'late',
  'the first half of': 'firstHalf',
  'the second half of': 'secondHalf',
  'the latter half of': 'secondHalf',
};

export const MONTH_ONLY_PARTS: Readonly<Record<string, MonthPart>> = {
  'the first week of': 'week1',
  'the second week of': 'week2',
  'the third week of': 'week3',
  'the fourth week of': 'week4',
  'the last week of': 'lastWeek',
  'the final week of': 'lastWeek',
};

export const QUARTERS: Readonly<Record<string, YearPart>> = {
  first: 'q1',
  second: 'q2',
  third: 'q3',
  fourth: 'q4',
  last: 'q4',
};

export const SEASONS: Readonly<Record<string, YearPart>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
};

/** The seven days up to the anchor, as 近日 is in Chinese. */
export const NEAR_WORDS: readonly string[] = [
  'in recent days',
  'in the past few days',
  'over the past few days',
  'a few days ago',
  'several days ago',
  'in the last few days',
  'over the past week',
  'in the past week',
  'the other day',
];

export const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  "new year's day": { month: 1, day: 1 },
  "new year's eve": { month: 12, day: 31 },
  'christmas day': { month: 12, day: 25 },
  'christmas eve': { month: 12, day: 24 },
  'victory day': { month: 5, day: 9 },
};
