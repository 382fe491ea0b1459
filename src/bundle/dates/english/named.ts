/** English dates with a day, read by chrono-node: May 16-17, 8 May 2025, Monday, Feb. 24, 2025-02-24. */
import * as en from 'chrono-node/en';
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import type { CalendarReading, Read, Ref } from '../reading.ts';

/** Only what the words state is taken from chrono: its reference date never shows, so any will do. */
const REFERENCE = { instant: new Date('2000-06-15T12:00:00Z'), timezone: 0 };

/** A year takes part only when the words give it; chrono marks those as known, its own guesses as implied. */
export interface Named extends Read {
  readonly index: number;
}

/** Every date with a month and a day in `text`, left to right. */
export function readNamed(text: string): readonly Named[] {
  // chrono is dear; what it finds counts only with these words in it.
  if (!NAMED.test(text)) return [];
  return en.strict.parse(text, REFERENCE).flatMap((result) => named(result, text) ?? []);
}

function named(result: ParsedResult, text: string): Named | null {
  const start = components(result.start);
  if (!start) return null;
  const index = result.index + (/^(?:on|the|at) +/i.exec(result.text)?.[0].length ?? 0);
  const end = result.index + result.text.length;
  if (!NAMED.test(result.text) || isCut(text, index, end)) return null;
  if (!result.end) return { reading: start, rule: start.year ? 'full date' : 'no year', index, end };
  const right = components(result.end);
  if (!right) return null;
  // May 16-17, 2025 gives its year once; a year known only at the end is the start's too, or the one before.
  return { reading: { kind: 'range', left: start, right }, rule: 'range', index, end };
}

/** chrono also makes days of "a day later"; only a month's name or a full date in figures names one. */
const NAMED =
  /\d.*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d|\d[-/.]\d+[-/.]\d/i;

/** A piece of a version, an address or a longer number. */
const isCut = (text: string, start: number, end: number): boolean =>
  /[\w./-]/.test(text.charAt(start - 1)) || /^(?:\d|[-/.]\d|\w)/.test(text.slice(end, end + 2));

const stated = (value: number): Ref => ({ from: 'stated', value });

function components(parts: ParsedComponents): (CalendarReading & { readonly day: number }) | null {
  const known = (name: 'year' | 'month' | 'day' | 'weekday') => (parts.isCertain(name) ? parts.get(name) : null);
  const [year, month, day, weekday] = [known('year'), known('month'), known('day'), known('weekday')];
  if (month === null || day === null) return null;
  return {
    kind: 'calendar',
    ...(year !== null && { year: stated(year) }),
    month: stated(month),
    day,
    ...(weekday !== null && { weekday: weekday || 7 }),
  };
}
