/** Whole expressions from single readings: weekday with date, brackets, ranges, 起一连三天, 春节前夕. */
import { matchAt, oneOf, sticky } from '../pattern.ts';
import type { Read, Reading } from '../reading.ts';
import { alike, grain, isDay, neighbours, yields } from './grain.ts';
import { parseNumber } from './numerals.ts';
import { readBareDay, readRightDay } from './rules/day.ts';
import { DAY_NUMBER, MONTH_NUMBER, readWeekday, skipSpaces, TO } from './rules/grammar.ts';
import { readDate } from './rules/calendar.ts';
import { RULES } from './rules/index.ts';
import { readMonth, readMonthPart } from './rules/month.ts';
import { CLOCKS, SHIFTS, TIME_OF_DAY, WEEKDAYS } from './words.ts';

/** The longest expression that begins exactly at `at`, or null. */
export function readExpression(text: string, at: number): Read | null {
  const first = readOne(text, at);
  if (!first) return null;
  const left = readBeside(text, first);
  const range = readRange(text, left);
  if (range) return readBracket(text, range, range.end) ?? range;
  return readLasting(text, left) ?? readShift(text, left);
}

function readOne(text: string, at: number, joined = false): Read | null {
  let best: Read | null = null;
  for (const rule of RULES) {
    const read = rule.read(text, at, joined);
    if (read && read.end > (best?.end ?? at)) best = read;
  }
  return best;
}

const TIME = sticky(` ?${TIME_OF_DAY}`);
const BRACKET = sticky(` ?\\( ?(?:${CLOCKS} ?)?`);
const CLOSE = sticky(` ?(?:${TIME_OF_DAY})?(?:[,，、;][^()]{0,16})? ?\\)(?: ?[日天](?![本报元前]))?`);
const WEEKDAY_CHARACTER = sticky(`(${oneOf(Object.keys(WEEKDAYS))})(?= ?\\))`);
const BARE_NUMBER = sticky(`(?:(${MONTH_NUMBER})[./])?(${DAY_NUMBER})(?= ?\\))`);
const COMMA = sticky(' ?[,，] ?');

/** A weekday beside a date is one date: 星期一（2月24日）, 2月24日星期一, 24日（一）, 昨日（22日）. */
function readBeside(text: string, main: Read): Read {
  const evening = matchAt(TIME, text, main.end);
  for (const from of evening ? [main.end, main.end + evening[0].length] : [main.end]) {
    const bracketed = readBracket(text, main, from);
    if (bracketed) return bracketed;
  }
  const at = skipSpaces(text, main.end);
  if (isDay(main.reading)) {
    const weekday = readWeekday(text, at);
    if (weekday) {
      const withWeekday = { ...main, reading: { ...main.reading, weekday: weekday.value }, end: weekday.end };
      return readBracket(text, withWeekday, weekday.end) ?? withWeekday;
    }
  }
  if (main.reading.kind === 'weekday') {
    const comma = matchAt(COMMA, text, main.end);
    const date = dayAt(text, at) ?? (comma && dayAt(text, main.end + comma[0].length, true));
    if (date) return inBracket(main, date);
  }
  return main;
}

/** A date with a day; `stated` asks for its month too, because 周一，20日… may be two dates. */
function dayAt(text: string, at: number, stated = false): Read | null {
  const date = readDate(text, at);
  if (date && isDay(date.reading)) return date;
  const day = stated ? null : readBareDay(text, at);
  return day && { reading: { kind: 'calendar', day: day.value }, rule: 'day only', end: day.end };
}

function readBracket(text: string, main: Read, from: number): Read | null {
  const open = matchAt(BRACKET, text, from);
  if (!open) return null;
  const at = from + open[0].length;
  const inner = readInside(text, at, main.reading);
  if (!inner) return null;
  const close = matchAt(CLOSE, text, inner.end);
  if (!close) return null;
  const end = inner.end + close[0].length;
  if (isDay(main.reading)) {
    if (inner.reading.kind !== 'weekday') return null;
    return { ...main, reading: { ...main.reading, weekday: inner.reading.weekday }, end };
  }
  return yields(main.reading) ? { ...inBracket(main, inner), end } : null;
}

function readInside(text: string, at: number, outer: Reading): Read | null {
  if (isDay(outer)) {
    const character = matchAt(WEEKDAY_CHARACTER, text, at);
    const weekday = WEEKDAYS[character?.[1] ?? ''];
    if (character && weekday !== undefined)
      return { reading: { kind: 'weekday', weekday }, rule: 'weekday', end: at + character[0].length };
  }
  const bare = matchAt(BARE_NUMBER, text, at);
  if (bare && outer.kind !== 'calendar') {
    const month = bare[1] ? { month: { from: 'stated', value: parseNumber(bare[1]) ?? 0 } as const } : {};
    const reading: Reading = { kind: 'calendar', ...month, day: parseNumber(bare[2] ?? '') ?? 0 };
    return { reading, rule: 'bracket', end: at + bare[0].length };
  }
  const one = readOne(text, at);
  if (!one) return null;
  const weekday = isDay(one.reading) ? readWeekday(text, skipSpaces(text, one.end)) : null;
  const whole =
    weekday && one.reading.kind === 'calendar'
      ? { ...one, reading: { ...one.reading, weekday: weekday.value }, end: weekday.end }
      : one;
  if (whole.reading.kind === 'weekday') {
    const comma = matchAt(COMMA, text, whole.end);
    const date = dayAt(text, comma ? whole.end + comma[0].length : skipSpaces(text, whole.end));
    if (date) return date;
  }
  return readRange(text, whole) ?? whole;
}

/** The bracket says the day; the words before it choose the year or the month, and a weekday checks it. */
function inBracket(outer: Read, inner: Read): Read {
  const [main, given] = [outer.reading, inner.reading];
  // 10月（2024年）: the bracket gives the year alone.
  if (
    main.kind === 'calendar' &&
    given.kind === 'calendar' &&
    given.year &&
    (main.month ?? main.yearPart) &&
    !given.month
  )
    return { reading: { ...main, year: given.year }, rule: 'bracket', end: inner.end };
  const weekday = main.kind === 'weekday' ? main : null;
  const checked: Reading =
    weekday && isDay(inner.reading) ? { ...inner.reading, weekday: weekday.weekday } : inner.reading;
  // A weekday of no named week only checks: 星期二（12月31日） may lie further back than the last Tuesday.
  const reading: Reading =
    weekday && weekday.week === undefined ? checked : { kind: 'bracket', outer: outer.reading, inner: checked };
  return { reading, rule: 'bracket', end: inner.end };
}

const RANGE = sticky(`(?: ?${TIME_OF_DAY})?${TO}`);
const RANGE_OR_LIST = sticky('(?:日|号)? ?(?:、|和|与|及|以及) ?');

/** Two ends joined by 至, 到 or a dash. The right one may be a bare 17日 or, between days in figures, 17. */
function readRange(text: string, left: Read): Read | null {
  const turn = readTurn(text, left);
  if (turn) return turn;
  const to = matchAt(RANGE, text, left.end);
  const list = to ? null : matchAt(RANGE_OR_LIST, text, left.end);
  const join = to ?? list;
  if (!join) return null;
  const at = left.end + join[0].length;
  const right = readRight(text, at, left.reading, to !== null);
  if (!right) return null;
  if (list && !neighbours(left.reading, right.reading)) return null;
  return { reading: { kind: 'range', left: left.reading, right: right.reading }, rule: 'range', end: right.end };
}

const TURN = sticky('(?:、|到|至|或|-)?');

/** 9月底10月初, 今年底明年初: the turn of a month or of a year needs no word between. */
function readTurn(text: string, left: Read): Read | null {
  const { reading } = left;
  if (reading.kind !== 'calendar' || (reading.monthPart ?? reading.yearPart) !== 'late') return null;
  const right = readOne(text, left.end + (matchAt(TURN, text, left.end)?.[0].length ?? 0));
  if (right?.reading.kind !== 'calendar') return null;
  const part = reading.monthPart ? right.reading.monthPart : right.reading.yearPart;
  if (part !== 'early') return null;
  return { reading: { kind: 'range', left: reading, right: right.reading }, rule: 'range', end: right.end };
}

/** 周一至三: the second 周 is left out. */
const LAST_WEEKDAY = sticky('([二三四五六日])(?![十百千个月年日号次国名方点天])');

function readRight(text: string, at: number, left: Reading, ranging: boolean): Read | null {
  const one = readOne(text, at, true);
  const right = one && readBeside(text, one);
  if (right && alike(left, right.reading)) return right;
  // 周一至周二（8日至9日）: the bracket is about the whole range.
  if (one && alike(left, one.reading)) return one;
  if (left.kind === 'weekday' && ranging) {
    const last = matchAt(LAST_WEEKDAY, text, at);
    const weekday = WEEKDAYS[last?.[1] ?? ''];
    if (last && weekday !== undefined)
      return { reading: { kind: 'weekday', weekday }, rule: 'weekday', end: at + last[0].length };
  }
  if (!isDay(left)) {
    // 5月底至6月初 is read above; 5月初至中旬 leaves the month out.
    const month = left.kind === 'calendar' && left.monthPart ? readMonthPart(text, at) : null;
    return month && ranging
      ? { reading: { kind: 'calendar', monthPart: month.value }, rule: 'part of a month', end: month.end }
      : null;
  }
  const day = readRightDay(text, at);
  // 2月24日至3月: a month is no end for a day.
  if (!day || readMonth(text, at)) return null;
  return { reading: { kind: 'calendar', day: day.value }, rule: 'day only', end: day.end };
}

const LASTING = sticky(
  '(?: ?' +
    TIME_OF_DAY +
    ')?(?:起|开始|始)[^,，。、;；:!?\\d]{0,16}?(?:一连|连续|为期|为时|展开|进行)? ?([两二三四五六七八九十]|\\d{1,2}) ?[天日](?!内|前|后)' +
    '|(?:一连|连续|为期)([两二三四五六七八九十]|\\d{1,2}) ?[天日]',
);

/** 本月2日起一连三天, 5月16日起对中国进行为期两天的访问. */
function readLasting(text: string, first: Read): Read | null {
  if (grain(first.reading) !== 'day') return null;
  const match = matchAt(LASTING, text, first.end);
  const days = match && parseNumber(match[1] ?? match[2] ?? '');
  if (!match || !days) return null;
  return { reading: { kind: 'lasting', first: first.reading, days }, rule: 'range', end: first.end + match[0].length };
}

const SHIFT = sticky(`(?:的)?(${oneOf(Object.keys(SHIFTS))})(?!往|来|去)`);

/** 元旦前夕, 2月4日前一天. */
function readShift(text: string, of: Read): Read {
  if (of.reading.kind !== 'calendar' || grain(of.reading) !== 'day') return of;
  const match = matchAt(SHIFT, text, of.end);
  const shift = SHIFTS[match?.[1] ?? ''];
  if (!match || !shift) return of;
  const [first, last, precision] = shift;
  return {
    reading: { kind: 'shifted', of: of.reading, first, last, precision },
    rule: 'eve',
    end: of.end + match[0].length,
  };
}
