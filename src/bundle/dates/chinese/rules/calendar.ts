/** Dates made of a year, a month and a day, or of parts of them. */
import { matchAt, oneOf, sticky } from '../../pattern.ts';
import type { CalendarReading, Read, YearPart } from '../../reading.ts';
import { parseNumber } from '../numerals.ts';
import { BARE_MONTH_PARTS, BARE_YEAR_PARTS, SEASON_YEARS, YEAR_PART_WORDS } from '../words.ts';
import { readBareDay, readDay } from './day.ts';
import { charBefore, inNumber } from './grammar.ts';
import type { Piece, Rule } from './grammar.ts';
import { MID, readMonth, readMonthPart } from './month.ts';
import { readYear } from './year.ts';

/** 春节, 冬奥会 and 底线 begin like a part of a year. */
const YEAR_PART = sticky(
  `(?:的)?(?:(${oneOf(Object.keys(YEAR_PART_WORDS))})(?!节|晚会|运|奥|假期|线|气|部|层|特|盘|代表|步|次|选|衷|级|审|稿|端|天(?!的|,|，))|(?<=年)${MID})`,
);
const OF = sticky(' {0,2}(?:的)? {0,2}');
const SAME_DAY = sticky('(?:的)?(?:今天|今日|同一天|同日|这一天|这天|昨天)');

function readYearPart(text: string, at: number): Piece<YearPart> | null {
  const match = matchAt(YEAR_PART, text, at);
  const value = match && (YEAR_PART_WORDS[match[1] ?? ''] ?? 'mid');
  return match && value ? { value, end: at + match[0].length } : null;
}

/** 2024年5月16日, 去年底, 5月上旬, 三年前的2月4日, 本月4日, 今年上半年. */
export function readDate(text: string, at: number): Read | null {
  const year = readYear(text, at);
  if (year) return afterYear(text, year.end, { kind: 'calendar', year: year.value }, year.rule);
  const month = readMonth(text, at);
  return month && afterMonth(text, month.end, { kind: 'calendar', month: month.value }, 'no year');
}

function afterYear(text: string, end: number, reading: CalendarReading, rule: string): Read {
  const part = readYearPart(text, end);
  const at = end + (matchAt(OF, text, end)?.[0].length ?? 0);
  const month = readMonth(text, at);
  // 今年春 has no month; 2024年4月 begins with no part of a year.
  if (month) return afterMonth(text, month.end, { ...reading, month: month.value }, rule);
  if (part) return { reading: { ...reading, yearPart: part.value }, rule: 'part of a year', end: part.end };
  const same = matchAt(SAME_DAY, text, end);
  if (same && (rule === 'N years ago' || rule === 'year word'))
    return { reading: { ...reading, sameDay: true }, rule: 'N years ago today', end: end + same[0].length };
  return { reading, rule, end };
}

function afterMonth(text: string, end: number, reading: CalendarReading, rule: string): Read {
  const part = readMonthPart(text, end);
  if (part) return { reading: { ...reading, monthPart: part.value }, rule: 'part of a month', end: part.end };
  const day = readDay(text, end + (matchAt(OF, text, end)?.[0].length ?? 0));
  if (!day) return { reading, rule: rule === 'year' ? 'year and month' : rule === 'no year' ? 'month' : rule, end };
  const full = rule === 'year' ? 'full date' : rule;
  return { reading: { ...reading, day: day.value }, rule: full, end: day.end };
}

/** 每年5月, 历年12月: a month of every year. */
const recurs = (text: string, at: number): boolean => /(?:每|历|逐)年的?$/.test(text.slice(Math.max(0, at - 3), at));

const dates: Rule = {
  name: 'date',
  phrase: '2024年5月16日, 去年12月, 本月24日',
  read: (text, at, joined) => ((!joined && inNumber(text, at)) || recurs(text, at) ? null : readDate(text, at)),
};

const days: Rule = {
  name: 'day only',
  phrase: '习近平与普京22日在喀山会晤',
  read(text, at, joined) {
    if (!joined && inNumber(text, at)) return null;
    const day = readBareDay(text, at);
    return day && { reading: { kind: 'calendar', day: day.value }, rule: 'day only', end: day.end };
  },
};

/** 五六月间: two months that follow each other. */
const TWO_MONTHS = sticky('([一二三四五六七八])([二三四五六七八九]) ?月(?!球|亮)');

const twoMonths: Rule = {
  name: 'two months',
  phrase: '普京将于五六月间访华',
  read(text, at) {
    const match = matchAt(TWO_MONTHS, text, at);
    if (!match || inNumber(text, at)) return null;
    const [first, second] = [parseNumber(match[1] ?? '') ?? 0, parseNumber(match[2] ?? '') ?? 0];
    if (second !== first + 1) return null;
    const month = (value: number): CalendarReading => ({ kind: 'calendar', month: { from: 'stated', value } });
    return {
      reading: { kind: 'range', left: month(first), right: month(second) },
      rule: 'range',
      end: at + match[0].length,
    };
  },
};

const MONTH_PART_ALONE = sticky(oneOf(Object.keys(BARE_MONTH_PARTS)));
const YEAR_PART_ALONE = sticky(`(${oneOf(Object.keys(BARE_YEAR_PARTS))})(?!奥|运动|残奥|攻势|会议)`);
const SEASON = sticky('([今去明来])(春|夏|秋|冬)(?!节|晚|奥)(?:天|季)?');

const parts: Rule = {
  name: 'part alone',
  phrase: '约定年底互致贺电; 月底前访华; 今夏; 明春',
  read(text, at) {
    const before = charBefore(text, at);
    const season = matchAt(SEASON, text, at);
    const seasonYear = SEASON_YEARS[season?.[1] ?? ''];
    if (season && seasonYear !== undefined && before !== '如') {
      const yearPart = YEAR_PART_WORDS[season[2] ?? ''];
      if (yearPart)
        return {
          reading: { kind: 'calendar', year: { from: 'anchor', value: seasonYear }, yearPart },
          rule: 'season',
          end: at + season[0].length,
        };
    }
    if (/[\d〇一二三四五六七八九十个两多数半几]/.test(before)) return null;
    const month = matchAt(MONTH_PART_ALONE, text, at);
    const monthPart = BARE_MONTH_PARTS[month?.[0] ?? ''];
    if (month && monthPart)
      return { reading: { kind: 'calendar', monthPart }, rule: 'part of a month', end: at + month[0].length };
    const year = matchAt(YEAR_PART_ALONE, text, at);
    const yearPart = YEAR_PART_WORDS[year?.[1] ?? ''];
    // 两国关系的春天 is no season.
    if (year && yearPart && !(/[的之]/.test(before) && /[春夏秋冬]/.test(year[0])))
      return { reading: { kind: 'calendar', yearPart }, rule: 'part of a year', end: at + year[0].length };
    return null;
  },
};

/** 2025/02/24, 2025-02-24, 2025.2.24, with or without a time after it. */
const FULL = sticky('((?:19|20)\\d\\d)([-/.])(1[0-2]|0?[1-9])\\2(3[01]|[12]\\d|0?[1-9])(?!\\d|\\2\\d)');
/** 24/2/2025: day first, as in Hong Kong. */
const DAY_FIRST = sticky('(3[01]|[12]\\d|0?[1-9])([/.-])(1[0-2]|0?[1-9])\\2((?:19|20)\\d\\d)(?!\\d|[-/.]\\d)');
const YEAR_MONTH = sticky('((?:19|20)\\d\\d)[/-](1[0-2]|0[1-9])(?!\\d|[-/.]\\d)');
/** 2/24 as Taiwan writes it; not a fraction, not 9/11. */
const MONTH_DAY = sticky('(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?!\\d|[/.]\\d|[%以的多强弱票席]| ?(?:多数|左右))');

const figures: Rule = {
  name: 'figures',
  phrase: '2025/02/24, 2025-02-24, 2025.2.24, 2/24',
  read(text, at, joined) {
    if (!joined && (inNumber(text, at) || /[./A-Za-z_-]/.test(charBefore(text, at)))) return null;
    const full = matchAt(FULL, text, at);
    if (full) return numeric(at, full, full[1], full[3], full[4], 'full date');
    const dayFirst = matchAt(DAY_FIRST, text, at);
    if (dayFirst) return numeric(at, dayFirst, dayFirst[4], dayFirst[3], dayFirst[1], 'full date');
    const month = matchAt(YEAR_MONTH, text, at);
    if (month) return numeric(at, month, month[1], month[2], undefined, 'year and month');
    const short = matchAt(MONTH_DAY, text, at);
    return short && short[0] !== '9/11' ? numeric(at, short, undefined, short[1], short[2], 'no year') : null;
  },
};

function numeric(
  at: number,
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rule: string,
): Read {
  const stated = (text: string) => ({ from: 'stated', value: parseNumber(text) ?? 0 }) as const;
  const reading: CalendarReading = {
    kind: 'calendar',
    ...(year && { year: stated(year) }),
    ...(month && { month: stated(month) }),
    ...(day && { day: Number(day) }),
  };
  return { reading, rule, end: at + match[0].length };
}

export const calendarRules: readonly Rule[] = [figures, dates, days, twoMonths, parts];
