/** Which of several years or months an expression means when it names neither. */
import { contains, daysBetween } from '../../model/index.ts';
import type { DateSpan } from '../../model/index.ts';
import { distance, weekdayOf, yearOf } from './calendar.ts';
import type { Situation } from './situation.ts';

/** What the words leave open: the year (5月16日), the month and year (16日), or the year of a half, a season or a turn (年底). */
export type Open = 'year' | 'month' | 'part';

/** A place an open expression could have, with the year that was tried. */
export interface Candidate {
  readonly span: DateSpan;
  readonly year: number;
}

/** A sentence that shows no tense speaks of the past, unless that would be far back and the coming date is close: 普京5月16日访华 in May. */
const CLOSE_AHEAD = { year: { lead: 31, lag: 270 }, month: { lead: 5, lag: 20 } } as const;

/** 年底 in the first months of a year is the year's that has just ended. */
const JUST_ENDED = 120;

/** "A date without a year takes the year that brings it nearest to the anchor, in the direction of the sentence's tense" (contacts.md). */
export function choose(candidates: readonly Candidate[], open: Open, s: Situation, weekday?: number): DateSpan | null {
  const agreeing = weekday === undefined ? [] : candidates.filter(({ span }) => weekdayOf(span.start) === weekday);
  const pool = agreeing.length > 0 ? agreeing : candidates;
  if (s.near) return nearest(pool, s.near);
  return within(pool, s) ?? carriedOn(pool, candidates, s) ?? byTense(pool, open, s);
}

function nearest(pool: readonly Candidate[], to: DateSpan): DateSpan | null {
  let best: DateSpan | null = null;
  for (const { span } of pool) if (!best || distance(span, to) < distance(best, to)) best = span;
  return best;
}

/** 去年5月…，10月又…: the carried year, unless the tense forbids it or a named weekday falls in another year. */
function carriedOn(pool: readonly Candidate[], all: readonly Candidate[], s: Situation): DateSpan | null {
  if (!s.carried) return null;
  const { year, since, rolls } = s.carried;
  const same = pool.find((candidate) => candidate.year === year)?.span;
  if (!same) return null;
  if (s.tense === 'future' && same.end < s.today) return null;
  if (s.tense === 'past' && same.start > s.latest) return null;
  // 目标在2035年前建成，两人2月4日…: a far year is a goal and carries nothing that is not ahead itself.
  if (s.tense === null && year > yearOf(s.today) + 1) return null;
  if (rolls && same.end < since) {
    const next = all.find((candidate) => candidate.year === year + 1)?.span;
    if (next && next.start <= s.latest) return next;
  }
  return same;
}

/** 正式会谈安排在三月二十一日, the day after: what was planned has come, and the next such day is a year off. */
function overshoots(past: DateSpan | null, future: DateSpan | null, open: Open, s: Situation): boolean {
  if (open !== 'year' || !past || !future) return false;
  const { lead, lag } = CLOSE_AHEAD.year;
  return daysBetween(past.end, s.today) <= lead && daysBetween(s.today, future.start) >= lag;
}

/** 将于8月31日至9月3日访问，9月2日会谈: a day inside the stay before it is a day of that stay. */
function within(pool: readonly Candidate[], { previousStay: stay }: Situation): DateSpan | null {
  if (!stay || stay.precision !== 'day' || stay.start === stay.end) return null;
  return pool.find(({ span }) => contains(stay, span))?.span ?? null;
}

function byTense(pool: readonly Candidate[], open: Open, s: Situation): DateSpan | null {
  const past = pool.findLast(({ span }) => span.start <= s.latest)?.span ?? null;
  const future = pool.find(({ span }) => span.end >= s.today)?.span ?? null;
  if (s.tense === 'future') return overshoots(past, future, open, s) ? past : (future ?? past);
  if (s.tense === 'past' || !past || !future) return past ?? future;
  const lag = daysBetween(past.end, s.today);
  if (open === 'part') return yearOf(past.start) === yearOf(s.today) || lag < JUST_ENDED ? past : future;
  const lead = daysBetween(s.today, future.start);
  if (s.leans && lead <= CLOSE_AHEAD.year.lead) return future;
  return lead <= CLOSE_AHEAD[open].lead && lag >= CLOSE_AHEAD[open].lag ? future : past;
}
