/** All time expressions of an English text, left to right. */
import { matchAt, sticky } from '../pattern.ts';
import type { CalendarReading, Found, Read, Reading, Ref } from '../reading.ts';
import type { Vagueness } from '../types.ts';
import { readNamed } from './named.ts';
import type { Named } from './named.ts';
import { lower, plain } from './normalise.ts';
import { readRule } from './rules.ts';

/** A text with its dates by chrono, read once. */
interface Page {
  readonly text: string;
  readonly lower: string;
  readonly named: ReadonlyMap<number, Named>;
}

export function scan(sentence: string): readonly Found[] {
  const text = plain(sentence);
  const page: Page = {
    text,
    lower: lower(text),
    named: new Map(readNamed(text).map((date) => [date.index, date])),
  };
  const found: Found[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && /[A-Za-z0-9$£€]/.test(text.charAt(at - 1))) continue;
    const read = readExpression(page, at);
    if (!read) continue;
    found.push({ ...read, index: at, vague: vagueness(page.lower, at) });
    at = read.end - 1;
  }
  return found.map((date, i) => withYearOf(date, found[i + 1], page.lower));
}

/** In February and September 2022: the year is said once, after the last. */
function withYearOf(date: Found, next: Found | undefined, text: string): Found {
  const [reading, after] = [date.reading, next?.reading];
  if (reading.kind !== 'calendar' || after?.kind !== 'calendar' || reading.year || !reading.month || !after.year)
    return date;
  return next && /^(?:,? and|,? or|,) $/.test(text.slice(date.end, next.index))
    ? { ...date, reading: { ...reading, year: after.year } }
    : date;
}

function readOne(page: Page, at: number): Read | null {
  const named = page.named.get(at) ?? null;
  const rule = readRule(page.text, page.lower, at);
  return named && named.end >= (rule?.end ?? 0) ? beside(page.lower, named, at) : rule;
}

const OF_YEAR = sticky(',? (?:of )?(last|this|next) year\\b');
const AND_DAY = sticky(' (and|&) (\\d{1,2})(?:st|nd|rd|th)?(?:, ((?:19|20)\\d\\d))?(?![\\d%]| [a-z]+s\\b)');
const YEAR_WORDS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** May 9 last year; Sept. 2 and 3; between May 16 and 18. */
function beside(text: string, named: Read, at: number): Read {
  const { reading } = named;
  const of = matchAt(OF_YEAR, text, named.end);
  const offset = YEAR_WORDS[of?.[1] ?? ''];
  if (of && offset !== undefined) {
    return { ...named, reading: withYear(reading, { from: 'anchor', value: offset }), end: named.end + of[0].length };
  }
  const and = matchAt(AND_DAY, text, named.end);
  if (!and || reading.kind !== 'calendar' || reading.day === undefined) return named;
  const last = Number(and[2]);
  const between = /between $/.test(text.slice(Math.max(0, at - 8), at));
  if (between ? last <= reading.day : last !== reading.day + 1) return named;
  const year: { year?: Ref } = and[3] ? { year: { from: 'stated', value: Number(and[3]) } } : {};
  const left = { ...reading, ...year };
  const right: CalendarReading = { kind: 'calendar', ...year, day: last };
  return { reading: { kind: 'range', left, right }, rule: 'range', end: named.end + and[0].length };
}

function withYear(reading: Reading, year: Ref): Reading {
  if (reading.kind === 'calendar') return { ...reading, year };
  if (reading.kind !== 'range') return reading;
  return { ...reading, left: withYear(reading.left, year), right: withYear(reading.right, year) };
}

const BRACKET = sticky(',? ?\\(?(?:the )?');
const TO = sticky('(?: to | through | until | till | ?-{1,2} ?)(?:the )?');
const AND = sticky(' and ');

/** Monday (Feb 24), Monday to Wednesday, from 2021 to 2025, between May and July. */
function readExpression(page: Page, at: number): Read | null {
  const one = readOne(page, at);
  if (!one) return null;
  if (one.reading.kind === 'weekday') {
    const from = one.end + (matchAt(BRACKET, page.text, one.end)?.[0].length ?? 0);
    const date = page.named.get(from);
    if (date && from > one.end && date.reading.kind === 'calendar') {
      const close = page.text.slice(one.end, from).includes('(') && page.text.charAt(date.end) === ')' ? 1 : 0;
      const reading: Reading = { ...date.reading, weekday: one.reading.weekday };
      return { reading, rule: 'bracket', end: date.end + close };
    }
  }
  const between = /\bbetween $/.test(page.lower.slice(Math.max(0, at - 9), at));
  const and = matchAt(AND, page.lower, one.end);
  const to = matchAt(TO, page.lower, one.end) ?? (between || isNextDay(page, one, and) ? and : null);
  if (!to || one.reading.kind === 'range') return one;
  const right = readOne(page, one.end + to[0].length);
  if (!right || !alike(one.reading, right.reading)) return one;
  return { reading: { kind: 'range', left: one.reading, right: right.reading }, rule: 'range', end: right.end };
}

/** Monday and Tuesday is one stay; Monday and Thursday are two dates. */
function isNextDay(page: Page, one: Read, and: RegExpExecArray | null): boolean {
  if (!and || one.reading.kind !== 'weekday') return false;
  const next = readOne(page, one.end + and[0].length)?.reading;
  return next?.kind === 'weekday' && next.weekday === one.reading.weekday + 1 && next.week === undefined;
}

function alike(left: Reading, right: Reading): boolean {
  if (left.kind === 'weekday') return right.kind === 'weekday';
  if (left.kind !== 'calendar' || right.kind !== 'calendar') return false;
  return (
    (left.day === undefined) === (right.day === undefined) && (left.month === undefined) === (right.month === undefined)
  );
}

const BEFORE: readonly (readonly [Vagueness, RegExp])[] = [
  ['since', /\bsince $/],
  ['before', /\b(?:before|until|till|by|ahead of) $/],
  ['after', /\bafter $/],
  ['about', /\b(?:around|about) $/],
  ['eve', /\beve of .{0,12}$/],
];

function vagueness(text: string, at: number): Vagueness | null {
  const before = text.slice(Math.max(0, at - 24), at);
  return BEFORE.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}
