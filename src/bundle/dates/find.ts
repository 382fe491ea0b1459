/** All time expressions of a sentence, placed on the calendar. */
import { daysBetween } from '../../model/index.ts';
import type { DateSpan } from '../../model/index.ts';
import { yearOf } from './calendar.ts';
import { normalise } from './chinese/normalise.ts';
import { scan as scanChinese } from './chinese/scan.ts';
import { scan as scanEnglish } from './english/scan.ts';
import { place } from './place.ts';
import { givesYear, isStated } from './reading.ts';
import type { Found, Reading } from './reading.ts';
import { anchorDays } from './situation.ts';
import type { Situation } from './situation.ts';
import { readTenses } from './tense.ts';
import type { Anchor, DateContext, FoundDate, Tense } from './types.ts';

const isDayReading = (reading: Reading): boolean =>
  reading.kind === 'calendar' ? reading.day !== undefined : ['range', 'lasting', 'bracket'].includes(reading.kind);

/** A day of an earlier sentence lends its month only when it is old (二月… in December) and the bare day follows soon after it. */
const OLD_DAY = 60;

/** 自从2月4日…之后, 再次: the later date of a story told forwards. */
const GOES_ON = /再次|再度|此后|之后|随后|其后|后又|接着|又(?=[通会见谈在与和])|again|then|later|after/;

/** Letters before a later date in which such a word is looked for. */
const TELLING = 60;

/** Ends what a carried year reaches. */
const SENTENCE_END = /[。！？!?\n]|[a-z\d]{3}[.]["”]?\s+["“]?[A-Z]/;

/**
 * All time expressions of one sentence, left to right, non-overlapping, longest first. Expressions that name no real
 * day (2月30日) are left out. `context` gives the dates of the sentences before, for 当天, 翌日, 同月.
 * Throws RangeError when the anchor's zone is unknown.
 */
export function findDates(
  sentence: string,
  anchor: Anchor,
  language: string,
  context: DateContext = {},
): readonly FoundDate[] {
  return placeAll(sentence, scan(sentence, language), anchor, language, context);
}

/** The same, of the words before `end` alone; the tense is still the whole sentence's. */
export function findUpTo(sentence: string, end: number, anchor: Anchor, language: string): readonly FoundDate[] {
  return placeAll(sentence, scan(sentence.slice(0, end), language), anchor, language, {});
}

function scan(text: string, language: string): readonly Found[] {
  return language.startsWith('zh') ? scanChinese(normalise(text)) : scanEnglish(text);
}

function placeAll(
  sentence: string,
  reads: readonly Found[],
  anchor: Anchor,
  language: string,
  context: DateContext,
): readonly FoundDate[] {
  if (reads.length === 0) return [];
  const { today, latest } = anchorDays(anchor);
  const tenses = context.tense === undefined ? readTenses(sentence, language) : null;
  const story = context.previous ?? [];
  const found: FoundDate[] = [];
  let carried: { year: number; since: DateSpan['start']; until: number } | null = null;
  let carriedDay: DateSpan | null = oldDay(story, today);
  let lastDay: DateSpan | null = story.findLast(isDay) ?? null;
  let lastStay: DateSpan | null = story.findLast(isStay) ?? null;
  let before = 0;
  for (const read of reads) {
    if (SENTENCE_END.test(sentence.slice(before, read.index))) {
      carried = null;
      carriedDay = null;
    }
    before = read.end;
    const s: Situation = {
      anchor,
      today,
      latest,
      tense: (tenses ? tenses.at(read.index, read.end) : context.tense) ?? deadline(read),
      leans: tenses?.leans(read.index) ?? false,
      carried: carried && {
        year: carried.year,
        since: carried.since,
        rolls: GOES_ON.test(sentence.slice(Math.max(carried.until, read.index - TELLING), read.end + 12)),
      },
      carriedDay,
      previous: found.at(-1) ?? story.at(-1) ?? null,
      previousDay: lastDay,
      previousStay: lastStay ?? lastDay,
    };
    const span = place(read.reading, s);
    if (!span) continue;
    const { start, end, precision } = span;
    found.push({
      start,
      end,
      precision,
      index: read.index,
      text: sentence.slice(read.index, read.end),
      rule: read.rule,
      relative: !isStated(read.reading),
      ...(read.vague && { vague: read.vague }),
    });
    if (isDay(span)) lastDay = span;
    if (isStay(span)) lastStay = span;
    if (givesYear(read.reading)) carried = { year: yearOf(start), since: start, until: read.end };
    if (isDayReading(read.reading) && precision === 'day') carriedDay = span;
  }
  return found;
}

/** 年底前, 月底之前: a bare part of a year or month with "before" is a term still to come. */
const deadline = ({ reading, vague }: Found): Tense =>
  vague === 'before' && reading.kind === 'calendar' && !reading.year && !reading.month && reading.day === undefined
    ? 'future'
    : null;

const isStay = ({ start, end, precision }: DateSpan): boolean => precision === 'day' && start < end;

const isDay = ({ precision }: DateSpan): boolean => precision === 'day';

function oldDay(story: readonly FoundDate[], today: DateSpan['start']): DateSpan | null {
  const last = story.at(-1);
  return last && isDay(last) && !last.relative && daysBetween(last.end, today) > OLD_DAY ? last : null;
}
