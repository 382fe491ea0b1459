/** From what the words say to days on the calendar. */
import { addDays, contains } from '../../model/index.ts';
import type { DateSpan, Precision } from '../../model/index.ts';
import * as calendar from './calendar.ts';
import { dayOf, daySpan, localDay, monthOf, weekdayOf, weekSpan, yearOf } from './calendar.ts';
import { choose } from './choose.ts';
import type { Candidate, Open } from './choose.ts';
import { lunarDay } from './lunar.ts';
import { MONTH_PARTS, YEAR_PARTS } from './reading.ts';
import type { CalendarReading, Holiday, Reading, Ref } from './reading.ts';
import type { Situation } from './situation.ts';

/** A year and month that fill what a reading leaves open. */
interface Slot {
  readonly year?: number;
  readonly month?: number;
}

/** The days a reading means in a situation, or null when there are none (30 February, 同年 of the year 1). */
export function place(reading: Reading, s: Situation): DateSpan | null {
  const span = placed(reading, s);
  return span && span.start <= span.end ? span : null;
}

function placed(reading: Reading, s: Situation): DateSpan | null {
  switch (reading.kind) {
    case 'calendar':
      return placeCalendar(reading, null, s);
    case 'weekday':
      return placeWeekday(reading, s);
    case 'week':
      return placeWeek(reading, s);
    case 'days':
      return {
        start: addDays(s.today, reading.first),
        end: addDays(s.today, reading.last),
        precision: reading.precision,
      };
    case 'hours':
      return daySpan(localDay(s.anchor.instant + reading.hours * 3_600_000, s.anchor.tz));
    case 'follow': {
      const ahead = reading.later && s.tense === 'future';
      const from = (ahead ? null : reading.edge ? s.previousStay : s.previousDay) ?? daySpan(s.today);
      return daySpan(addDays(reading.edge === 'last' ? from.end : from.start, reading.days));
    }
    case 'so-far':
      return { start: unitSpan(reading.unit, s)?.start ?? s.today, end: s.today, precision: reading.unit };
    case 'from-now':
      return { start: s.today, end: unitSpan(reading.unit, s)?.end ?? s.today, precision: reading.unit };
    case 'range':
      return placeRange(reading.left, reading.right, s);
    case 'lasting': {
      const first = place(reading.first, s);
      return first && { ...first, end: addDays(first.start, reading.days - 1) };
    }
    case 'shifted': {
      const of = place(reading.of, s);
      return of && shifted(of, reading.first, reading.last, reading.precision);
    }
    case 'bracket': {
      const outer = place(reading.outer, s);
      return place(reading.inner, outer ? { ...s, near: outer } : s);
    }
  }
}

function shifted(of: DateSpan, first: number, last: number, precision: Precision): DateSpan {
  return { start: addDays(of.start, first), end: addDays(of.start, last), precision };
}

function unitSpan(unit: 'week' | 'month' | 'year', s: Situation): DateSpan | null {
  if (unit === 'week') return weekSpan(s.today, 0);
  if (unit === 'year') return calendar.yearSpan(yearOf(s.today));
  return calendar.monthSpan({ year: yearOf(s.today), month: monthOf(s.today) });
}

/**
 * "A weekday is the nearest one on or before the anchor, unless the text looks ahead, and it may be the anchor's tomorrow
 * where Beijing is a day ahead of the publisher and the sentence is past" (contacts.md).
 */
function placeWeekday({ weekday, week, before }: Extract<Reading, { kind: 'weekday' }>, s: Situation): DateSpan {
  if (s.near) {
    const from = addDays(s.near.start, -3);
    return daySpan(addDays(from, (weekday - weekdayOf(from) + 7) % 7));
  }
  if (week !== undefined) return daySpan(weekSpan(s.today, week, weekday).start);
  if (before) return daySpan(addDays(s.today, -((weekdayOf(s.today) - weekday + 6) % 7) - 1));
  if (s.tense === 'future' || (s.tense === null && s.leans))
    return daySpan(addDays(s.today, (weekday - weekdayOf(s.today) + 7) % 7));
  return daySpan(addDays(s.latest, -((weekdayOf(s.latest) - weekday + 7) % 7)));
}

function placeWeek(reading: Extract<Reading, { kind: 'week' }>, s: Situation): DateSpan {
  const { first = 1, last = 7 } = reading;
  const counts = reading.from === 'previous' || (reading.from === 'later' && s.tense !== 'future');
  if (counts) return weekSpan((s.previousDay ?? daySpan(s.today)).start, reading.week ?? 0, first, last);
  if (reading.week !== undefined) return weekSpan(s.today, reading.week, first, last);
  const now = weekSpan(s.today, 0, first, last);
  if (s.tense === 'future') return now.end >= s.today ? now : weekSpan(s.today, 1, first, last);
  return now.start <= s.today ? now : weekSpan(s.today, -1, first, last);
}

/** The year and month that the words themselves settle. A month counted from a date brings its year with it. */
function settled(reading: CalendarReading, s: Situation): Slot | null {
  const previous = s.previous?.start ?? s.today;
  const base = (ref: Ref) =>
    ref.from === 'previous' || (ref.from === 'later' && s.tense !== 'future') ? previous : s.today;
  let year = reading.year && (reading.year.from === 'stated' ? 0 : yearOf(base(reading.year))) + reading.year.value;
  let month = reading.month?.from === 'stated' ? reading.month.value : undefined;
  if (reading.month && reading.month.from !== 'stated') {
    const from = base(reading.month);
    const at = calendar.addMonths({ year: yearOf(from), month: monthOf(from) }, reading.month.value);
    month = at.month;
    year ??= at.year;
  }
  if (reading.sameDay) {
    month = monthOf(s.today);
  }
  if (year !== undefined && !(year >= 1000 && year <= 9999)) return null;
  return { ...(year !== undefined && { year }), ...(month !== undefined && { month }) };
}

/** What is open once the words have spoken; null when nothing is. */
function openness(reading: CalendarReading, slot: Slot): Open | null {
  if (slot.year !== undefined) return null;
  if (reading.yearPart || reading.holiday) return 'part';
  return slot.month === undefined ? 'month' : 'year';
}

/** A calendar expression, or a range of two; the right one takes what it leaves open from the left and is never earlier. */
function placeCalendar(left: CalendarReading, right: CalendarReading | null, situation: Situation): DateSpan | null {
  const s = left.toward ? looking(left.toward, situation) : situation;
  const mine = settled(left, s);
  const theirs = right ? settled(right, s) : {};
  if (!mine || !theirs) return null;
  const open = openness(left, mine);
  const make = (slot: Slot): DateSpan | null => {
    const start = build(left, slot, s);
    if (!start || !right) return start;
    return joined(start, after(start, right, theirs, slot, s));
  };
  if (!open) return make(mine);
  const candidates: Candidate[] = [];
  for (const slot of slots(open, left, mine, right ? theirs : {}, s)) {
    const span = make(slot);
    if (span) candidates.push({ span, year: slot.year ?? 0 });
  }
  if (open === 'month') {
    const carried = carriedMonth(left, s);
    const span = carried && make(carried);
    if (span && (left.weekday === undefined || weekdayOf(span.start) === left.weekday)) return span;
  }
  return choose(candidates, open, s, left.weekday);
}

/** "last October" in October is a year ago: the anchor's own month counts for neither side. */
function looking(tense: 'past' | 'future', s: Situation): Situation {
  const month = calendar.monthSpan({ year: yearOf(s.today), month: monthOf(s.today) });
  if (!month) return { ...s, tense };
  const [latest, today] = [addDays(month.start, -1), addDays(month.end, 1)];
  return tense === 'past' ? { ...s, tense, latest, carried: null } : { ...s, tense, today, carried: null };
}

function* slots(open: Open, left: CalendarReading, mine: Slot, theirs: Slot, s: Situation): Generator<Slot> {
  const base = s.near?.start ?? s.today;
  const year = theirs.year ?? yearOf(base);
  if (open === 'month') {
    const month = theirs.month ?? monthOf(base);
    const reach = theirs.month === undefined || theirs.year === undefined ? 3 : 1;
    for (let step = -reach; step <= (theirs.year === undefined ? reach : 0); step++)
      yield calendar.addMonths({ year, month }, step);
    return;
  }
  const leap = left.day === 29 && mine.month === 2;
  const reach = leap ? 4 : 1;
  const carried = s.carried && theirs.year === undefined ? [s.carried.year, s.carried.year + 1] : [];
  // 12月30日至2024年1月2日: the left end lies in the right one's year or the year before.
  const years = new Set(carried);
  for (let step = -reach; step <= (theirs.year === undefined ? reach : 0); step++) years.add(year + step);
  for (const tried of [...years].sort((a, b) => a - b)) yield { ...mine, year: tried };
}

/** 8月22日抵达，24日会谈: a bare day after a day of the same sentence is in the same month, when it is later. */
function carriedMonth(reading: CalendarReading, s: Situation): Slot | null {
  const from = s.carriedDay?.end;
  if (!from || s.near || reading.day === undefined || reading.day <= dayOf(from)) return null;
  const date = calendar.day(yearOf(from), monthOf(from), reading.day);
  if (!date || (s.tense === 'past' && date > s.latest) || (s.tense === 'future' && date < s.today)) return null;
  return { year: yearOf(from), month: monthOf(from) };
}

/** The right end of a range: in the left one's month and year, or the next when that would be earlier. */
function after(left: DateSpan, right: CalendarReading, theirs: Slot, slot: Slot, s: Situation): DateSpan | null {
  const year = theirs.year ?? slot.year ?? yearOf(left.start);
  const needsMonth = right.day !== undefined || right.monthPart !== undefined;
  const month = theirs.month ?? (needsMonth ? monthOf(left.start) : undefined);
  const first = build(right, { year, ...(month !== undefined && { month }) }, s);
  if (theirs.year !== undefined || (first && first.start >= left.start)) return first;
  if (month === undefined) return build(right, { year: year + 1 }, s);
  const next = theirs.month === undefined ? calendar.addMonths({ year, month }, 1) : { year: year + 1, month };
  return build(right, next, s);
}

function build(reading: CalendarReading, slot: Slot, s: Situation): DateSpan | null {
  const { year, month } = slot;
  if (year === undefined) return null;
  if (reading.holiday) return holidaySpan(reading.holiday, year);
  if (reading.yearPart) return calendar.yearSpan(year, ...YEAR_PARTS[reading.yearPart]);
  const date = reading.sameDay ? dayOf(s.today) : reading.day;
  if (month === undefined) return date === undefined ? calendar.yearSpan(year) : null;
  if (date !== undefined) {
    const found = calendar.day(year, month, date);
    return found && daySpan(found);
  }
  return calendar.monthSpan({ year, month }, ...(reading.monthPart ? MONTH_PARTS[reading.monthPart] : []));
}

function holidaySpan({ month, day, lunar, offset = 0 }: Holiday, year: number): DateSpan | null {
  const date = lunar ? lunarDay(year, month, day) : calendar.day(year, month, day);
  return date && daySpan(addDays(date, offset));
}

function placeRange(left: Reading, right: Reading, s: Situation): DateSpan | null {
  if (left.kind === 'calendar' && right.kind === 'calendar') return placeCalendar(left, right, s);
  const start = place(left, s);
  if (!start) return null;
  if (right.kind === 'weekday' && right.week === undefined) {
    const ahead = (right.weekday - weekdayOf(start.end) + 7) % 7;
    return joined(start, daySpan(addDays(start.end, ahead)));
  }
  return joined(start, place(right, right.kind === 'calendar' ? { ...s, near: start } : s));
}

/** From the first day of `a` to the last of `b`; the precision is the calendar unit that holds both (contacts.md). */
export function joined(a: DateSpan, b: DateSpan | null): DateSpan | null {
  if (!b || b.end < a.start || b.start < a.start) return null;
  const whole = { start: a.start, end: b.end };
  return { ...whole, precision: a.precision === 'day' && b.precision === 'day' ? 'day' : holder(whole) };
}

function holder(span: Pick<DateSpan, 'start' | 'end'>): Precision {
  if (contains(weekSpan(span.start, 0), span)) return 'week';
  return span.start.slice(0, 7) === span.end.slice(0, 7) ? 'month' : 'year';
}
