/** Days, weeks and months counted from the anchor or from another date: on Tuesday, two weeks ago, a day later. */
import { oneOf, sticky } from '../pattern.ts';
import type { CalendarReading, Reading, Ref } from '../reading.ts';
import type { EnglishRule } from './rules.ts';
import * as words from './words.ts';

const WEEKDAY = `(${oneOf(Object.keys(words.WEEKDAYS).filter((word) => word.endsWith('day')))})\\b`;
const NUMBER = `(\\d{1,3}|${oneOf(Object.keys(words.NUMBERS))})`;
const TIME = '(?:(?: |, )(?:early |late )?(?:morning|afternoon|evening|night))?';
const UNITS = {
  last: -1,
  'this past': -1,
  'the past': -1,
  this: 0,
  'this coming': 1,
  next: 1,
  'the coming': 1,
} as const;

const anchor = (value: number): Ref => ({ from: 'anchor', value });
const previous = (value: number): Ref => ({ from: 'previous', value });
const calendar = (parts: Omit<CalendarReading, 'kind'>): CalendarReading => ({ kind: 'calendar', ...parts });
const oneDay = (day: number): Reading => ({ kind: 'days', first: day, last: day, precision: 'day' });
const side = (word: string | undefined): number => UNITS[word as keyof typeof UNITS] ?? 0;
const number = (word = ''): number => words.NUMBERS[word] ?? Number(word);

/** `count` units from the anchor, or from the date before in the text. */
function counted(count: number, unit: string | undefined, from: 'anchor' | 'previous'): Reading | null {
  const ref: Ref = { from, value: count };
  switch (unit) {
    case 'hour':
      return { kind: 'hours', hours: count };
    case 'day':
      return from === 'previous' ? { kind: 'follow', days: count } : oneDay(count);
    case 'week':
      return { kind: 'week', week: count, ...(from === 'previous' && { from }) };
    case 'month':
      return calendar({ month: ref });
    case 'year':
      return calendar({ year: ref });
    default:
      return null;
  }
}

export const relativeRules: readonly EnglishRule[] = [
  {
    name: 'weekday',
    phrase: 'on Tuesday; next Wednesday; last Friday; Monday of this week; Thursday next week',
    pattern: sticky(
      `(?:(?:the )?(last|this past|past|this|this coming|next|coming) )?${WEEKDAY}${TIME}(?:,? (?:of )?(last|this|next) week\\b)?`,
    ),
    read([, before, name = '', after], { words: written }) {
      const weekday = words.WEEKDAYS[name];
      if (!weekday || !/[A-Z]/.test(written)) return null;
      if (after) return { kind: 'weekday', weekday, week: side(after) };
      if (before === 'this') return { kind: 'weekday', weekday, week: 0 };
      if (before === 'next') return { kind: 'weekday', weekday, week: 1 };
      return before && /last|past/.test(before)
        ? { kind: 'weekday', weekday, before: true }
        : { kind: 'weekday', weekday };
    },
  },
  {
    name: 'day word',
    phrase: 'today; yesterday; tomorrow; last night',
    pattern: sticky(`(${oneOf(Object.keys(words.DAY_WORDS))})(?!'s)`),
    read: ([, word = '']) => oneDay(words.DAY_WORDS[word] ?? 0),
  },
  {
    name: 'day beside',
    phrase: 'the day before; the next day; that same day',
    pattern: sticky(`(?:on )?(${oneOf(Object.keys(words.FOLLOW_WORDS))})\\b(?! (?:yesterday|tomorrow))`),
    read: ([, word = '']) => ({ kind: 'follow', days: words.FOLLOW_WORDS[word] ?? 0 }),
  },
  {
    name: 'N units ago',
    phrase: 'three years ago; two weeks ago; a day earlier; a month later; three years ago today',
    pattern: sticky(
      `${NUMBER} (hour|day|week|month|year)s? (ago|earlier|before|previously|later|afterwards|after that|from now|from today)\\b( today)?`,
    ),
    read([, count, unit, way = '', today]) {
      if (today && unit === 'year') return calendar({ year: anchor(-number(count)), sameDay: true });
      if (way === 'ago') return counted(-number(count), unit, 'anchor');
      if (way.startsWith('from')) return counted(number(count), unit, 'anchor');
      const back = way === 'earlier' || way === 'before' || way === 'previously';
      return counted(back ? -number(count) : number(count), unit, 'previous');
    },
  },
  {
    name: 'N units ago',
    phrase: 'half a year ago; a year and a half ago',
    pattern: sticky(`(?:(half a year|six months)|${NUMBER} years? and a half) ago\\b`),
    read: ([, half, count]) => calendar({ month: anchor(half ? -6 : -(number(count) * 12 + 6)) }),
  },
  {
    name: 'N units ahead',
    phrase: "in two weeks' time; in three days' time",
    pattern: sticky(`in ${NUMBER} (day|week|month|year)(?:s'|'s|s)? time\\b`),
    read: ([, count, unit]) => counted(number(count), unit, 'anchor'),
  },
  {
    name: 'week or month',
    phrase: 'last week; this month; next week; this past week',
    pattern: sticky(`(last|this past|this coming|this|next) (week|month)(?!-|end\\b)`),
    read: ([, of, unit]) => counted(side(of), unit, 'anchor'),
  },
  {
    name: 'week or month',
    phrase: 'the previous week; the following month; the week before; the same month; the month after',
    pattern: sticky(
      `(?:the (previous|preceding|following|same) (week|month)|the (week|month|year) (before last|before|after|earlier)|(that) (week|month))\\b`,
    ),
    read([, of, unit, named, way, , that]) {
      if (way === 'before last') return counted(-2, named, 'anchor');
      if (named) return counted(way === 'after' ? 1 : -1, named, 'previous');
      return counted(of === 'following' ? 1 : of && of !== 'same' ? -1 : 0, unit ?? that, 'previous');
    },
  },
  {
    name: 'part of a week',
    phrase: 'last weekend; over the weekend; this weekend',
    pattern: sticky('(?:(last|this past|this coming|this|next) weekend|(?:over|at|on|during) the weekend)\\b'),
    read: ([, of]) => ({ kind: 'week', ...(of && { week: side(of) }), first: 6, last: 7 }),
  },
  {
    name: 'so far',
    phrase: 'earlier this month; earlier this year; so far this year',
    pattern: sticky(
      '(?:(?:earlier|so far) (?:this|in the) |since the (?:start|beginning) of (?:this|the) )(week|month|year)\\b',
    ),
    read: ([, unit]) => ({ kind: 'so-far', unit: unit as 'week' | 'month' | 'year' }),
  },
  {
    name: 'so far',
    phrase: 'later this month; later this year',
    pattern: sticky('later (?:this|in the) (week|month|year)\\b'),
    read: ([, unit]) => ({ kind: 'from-now', unit: unit as 'week' | 'month' | 'year' }),
  },
  {
    name: 'near',
    phrase: 'in recent days; a few days ago',
    pattern: sticky(`(?:${oneOf(words.NEAR_WORDS)})\\b`),
    read: () => ({ kind: 'days', first: -6, last: 0, precision: 'week' }),
  },
  {
    name: 'soon',
    phrase: 'in the coming days',
    pattern: sticky('(?:in|over) the (?:coming|next) few days\\b|in the coming days\\b|in the next several days\\b'),
    read: () => ({ kind: 'days', first: 1, last: 7, precision: 'week' }),
  },
  {
    name: 'month',
    phrase: 'the same month',
    pattern: sticky('(?:in )?the same month\\b'),
    read: () => calendar({ month: previous(0) }),
  },
];
