/** Months, years and their parts: early September, late last year, last October, in 2022. */
import { oneOf, sticky } from '../pattern.ts';
import type { CalendarReading, Ref } from '../reading.ts';
import type { Around, EnglishRule } from './rules.ts';
import * as words from './words.ts';

/** A full stop belongs to an abbreviation, and to nothing else. May Day is no month. */
const MONTH = `(${oneOf(Object.keys(words.MONTHS))})\\b(?! day\\b)(?:(?<=\\b(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec))\\.)?`;
const YEAR = '((?:19|20)\\d\\d)(?![\\d-]|\\.\\d)';
const YEAR_WORD = '(last|this|next|that|the same|the following|the previous) year\\b';
/** A year beside a month or a part: 2022, of 2022, last year, of this year. */
const OF_YEAR = `,? (?:of |in )?(?:${YEAR}|${YEAR_WORD})`;
const PART = `(${oneOf([...Object.keys(words.PARTS), ...Object.keys(words.MONTH_ONLY_PARTS)])})`;
const SEASON = oneOf(Object.keys(words.SEASONS));

const stated = (value: number): Ref => ({ from: 'stated', value });
const anchor = (value: number): Ref => ({ from: 'anchor', value });

const YEARS: Readonly<Record<string, Ref>> = {
  last: anchor(-1),
  this: anchor(0),
  next: anchor(1),
  that: { from: 'previous', value: 0 },
  'the same': { from: 'previous', value: 0 },
  'the following': { from: 'previous', value: 1 },
  'the previous': { from: 'previous', value: -1 },
};

function year(figures: string | undefined, word: string | undefined): { readonly year?: Ref } {
  if (figures) return { year: stated(Number(figures)) };
  const ref = YEARS[word ?? ''];
  return ref ? { year: ref } : {};
}

/** "last October", "next spring": the nearest on that side; "this May" is this year's. */
function sided(word: string | undefined): Pick<CalendarReading, 'toward' | 'year'> {
  if (word === 'last') return { toward: 'past' };
  if (word === 'next' || word === 'this coming') return { toward: 'future' };
  return word === 'this' ? { year: anchor(0) } : {};
}

const calendar = (parts: Omit<CalendarReading, 'kind'>): CalendarReading => ({ kind: 'calendar', ...parts });

const monthPart = (word = '') => words.PARTS[word] ?? words.MONTH_ONLY_PARTS[word];

/** "may" and "march" are verbs; a month's name has its capital. */
function isName(month: string, { words: written }: Around): boolean {
  const at = written.toLowerCase().indexOf(month);
  return at >= 0 && /[A-Z]/.test(written.charAt(at));
}

const PREPOSITION =
  /(?:^|[\s(])(?:in|since|until|till|by|from|through|during|before|after|of|for|between|to|and|mid|around|that)[ -]$/;
const DETERMINER = /(?:^|\s)(?:the|their|its|his|a|an)\s$/;
const EVENT = /^ (?:summit|talks|meeting|visit|call|trip|session|parade|conversation|gathering)/;
/** Names that are also words, which need a preposition before them: Theresa May, March on Washington. */
const AMBIGUOUS = new Set(['may', 'march', 'august']);

function standsAlone(month: string, around: Around): boolean {
  if (!isName(month, around)) return false;
  if (PREPOSITION.test(around.before) && !(month === 'may' && /\b(?:to|for|and|that)\s$/.test(around.before)))
    return true;
  if (DETERMINER.test(around.before)) return EVENT.test(around.after);
  return (
    !AMBIGUOUS.has(month) && (month.length > 4 || month === 'june' || month === 'july' || around.words.endsWith('.'))
  );
}

export const calendarRules: readonly EnglishRule[] = [
  {
    name: 'part of a month',
    phrase: 'early September; in late May 2024; the first half of October; mid-March last year',
    pattern: sticky(`${PART}(?:-| )(?:in )?${MONTH}(?:${OF_YEAR})?`),
    read([, part, month = '', figures, word], around) {
      const of = monthPart(part);
      const value = words.MONTHS[month];
      return of && value && isName(month, around)
        ? calendar({ ...year(figures, word), month: stated(value), monthPart: of })
        : null;
    },
  },
  {
    name: 'part of a month',
    phrase: 'early next month; late last month; at the end of the month',
    pattern: sticky(`${PART}[ -](last|this|next|the) month\\b`),
    read([, part, of]) {
      const half = monthPart(part);
      if (!half) return null;
      return calendar(
        of === 'the'
          ? { monthPart: half }
          : { month: anchor(of === 'last' ? -1 : of === 'next' ? 1 : 0), monthPart: half },
      );
    },
  },
  {
    name: 'part of a year',
    phrase: 'late last year; early 2022; in the second half of the year; mid-2023',
    pattern: sticky(`${PART}[ -](?:in )?(?:${YEAR}|(last|this|next|the) year\\b)`),
    read([, part, figures, word]) {
      const yearPart = words.PARTS[part ?? ''];
      return yearPart ? calendar({ ...year(figures, word), yearPart }) : null;
    },
  },
  {
    name: 'part of a year',
    phrase: "by year-end; at year's end",
    pattern: sticky("(?:the )?year(?:-|'s )end\\b"),
    read: () => calendar({ yearPart: 'late' }),
  },
  {
    name: 'part of a year',
    phrase: 'the first quarter of 2025; in the third quarter of last year; the first half',
    pattern: sticky(`the (${oneOf(Object.keys(words.QUARTERS))}) (quarter|half)\\b(?:${OF_YEAR})?`),
    read([, which = '', unit, figures, word]) {
      const halves = { first: 'firstHalf', second: 'secondHalf' } as const;
      const yearPart = unit === 'quarter' ? words.QUARTERS[which] : halves[which as keyof typeof halves];
      return yearPart ? calendar({ ...year(figures, word), yearPart }) : null;
    },
  },
  {
    name: 'season',
    phrase: 'last spring; this summer; in the autumn of 2023; winter 2022',
    pattern: sticky(
      `(?:(?:early |late |mid-)?(last|this|next|this coming) (${SEASON})\\b|the (${SEASON})(?: of ${YEAR})|(${SEASON}) ${YEAR})`,
    ),
    read([, side, named, season, figures, bare, bareFigures]) {
      const yearPart = words.SEASONS[named ?? season ?? bare ?? ''];
      return yearPart ? calendar({ ...year(figures ?? bareFigures, undefined), ...sided(side), yearPart }) : null;
    },
  },
  {
    name: 'year and month',
    phrase: 'February 2022; October of last year; March this year',
    pattern: sticky(`${MONTH}${OF_YEAR}`),
    read([, month = '', figures, word], around) {
      const value = words.MONTHS[month];
      return value && isName(month, around) ? calendar({ ...year(figures, word), month: stated(value) }) : null;
    },
  },
  {
    name: 'month',
    phrase: 'last October; next May; this June',
    pattern: sticky(`(last|this|next|this coming) ${MONTH}(?! \\d)`),
    read([, side, month = ''], around) {
      const value = words.MONTHS[month];
      return value && isName(month, around) ? calendar({ ...sided(side), month: stated(value) }) : null;
    },
  },
  {
    name: 'month',
    phrase: 'in May; since October; the March talks',
    pattern: sticky(`${MONTH}(?! \\d)`),
    read([, month = ''], around) {
      const value = words.MONTHS[month];
      return value && standsAlone(month, around) ? calendar({ month: stated(value) }) : null;
    },
  },
  {
    name: 'range',
    phrase: '16 and 17 May 2024; 16 to 17 May',
    pattern: sticky(`(\\d{1,2}) (?:and|to|or) (\\d{1,2}) ${MONTH}(?:${OF_YEAR})?`),
    read([, first, last, month = '', figures, word], around) {
      const value = words.MONTHS[month];
      if (!value || !isName(month, around)) return null;
      const of = { ...year(figures, word), month: stated(value) };
      return {
        kind: 'range',
        left: calendar({ ...of, day: Number(first) }),
        right: calendar({ ...of, day: Number(last) }),
      };
    },
  },
  {
    name: 'range',
    phrase: 'Aug 31-Sept 3; Aug. 31 to Sept. 3, 2025',
    pattern: sticky(`${MONTH} (\\d{1,2}) ?(?:-{1,2}|to|through|until) ?${MONTH} (\\d{1,2})(?:${OF_YEAR})?`),
    read([, left = '', first, right = '', last, figures, word], around) {
      const [from, to] = [words.MONTHS[left], words.MONTHS[right]];
      if (!from || !to || !isName(left, around)) return null;
      const end = calendar({ ...year(figures, word), month: stated(to), day: Number(last) });
      return { kind: 'range', left: calendar({ month: stated(from), day: Number(first) }), right: end };
    },
  },
  {
    name: 'year',
    phrase: 'in 2022; since 2014; by 2030',
    pattern: sticky(YEAR),
    read: ([, figures], { before, after }) =>
      /(?:^|[\s(])(?:in|since|during|of|by|from|until|till|before|after|through|throughout|year|to|and|between|around|late|early)[ -]$/.test(
        before,
      ) &&
      !/^(?:%| (?:percent|people|troops|soldiers|miles|km|kilomet|tons|tonnes|dollars|companies|participants|words|workers|vehicles))/.test(
        after,
      )
        ? calendar({ year: stated(Number(figures)) })
        : null,
  },
  {
    name: 'year',
    phrase: 'last year; this year; the following year',
    pattern: sticky(YEAR_WORD),
    read: ([, word]) => calendar(year(undefined, word)),
  },
  {
    name: 'day only',
    phrase: 'on the 22nd; on the 24th of last month',
    pattern: sticky('the (\\d{1,2})(?:st|nd|rd|th)\\b(?: of (last|this|next|the same|that) month\\b)?'),
    read([, day, of], { before, after }) {
      if (
        !of &&
        (!/\b(?:on|until|till|from|by) $/.test(before) ||
          /^ (?!in\b|at\b|and\b|but\b|for\b|to\b|with\b|when\b|after\b)/.test(after))
      )
        return null;
      const month =
        of === 'last'
          ? anchor(-1)
          : of === 'next'
            ? anchor(1)
            : of === 'this'
              ? anchor(0)
              : of && ({ from: 'previous', value: 0 } as const);
      return calendar({ ...(month && { month }), day: Number(day) });
    },
  },
  {
    name: 'holiday',
    phrase: "on New Year's Day; Victory Day last year; on the eve of Victory Day",
    pattern: sticky(`(on the eve of )?(${oneOf(Object.keys(words.HOLIDAYS))})(?:${OF_YEAR})?`),
    read([, eve, name = '', figures, word]) {
      const holiday = words.HOLIDAYS[name];
      if (!holiday) return null;
      const of = calendar({ ...year(figures, word), holiday });
      return eve ? { kind: 'shifted', of, first: -7, last: -1, precision: 'week' } : of;
    },
  },
];
