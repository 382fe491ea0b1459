/** Which way the clause around a date looks (contacts.md: "unless the text looks ahead (下周, 将于, 即将)"). */
import { normalise } from './chinese/normalise.ts';
import * as chinese from './chinese/tense-words.ts';
import * as english from './english/tense-words.ts';
import type { Tense } from './types.ts';

/**
 * A word of tense: where it stands and which way it looks; `neither` quiets the ones around it (原定), `onward` is a
 * future only for what stands after it (同意3月再谈).
 */
interface Marker {
  readonly start: number;
  readonly end: number;
  readonly looks: 'past' | 'future' | 'neither' | 'onward';
}

/** A stretch of text that one tense governs. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly markers: readonly Marker[];
  /** Ends with a word of saying: what stands in it was said, so it is past unless it shows a future. */
  readonly reports: boolean;
  readonly dated: boolean;
  readonly then: boolean;
}

interface Grammar {
  readonly future: RegExp;
  readonly past: RegExp;
  readonly neither: RegExp;
  readonly onward: RegExp;
  /** Opens a clause whose future the clause before shares. */
  readonly then: RegExp;
  /** Ends a clause. */
  readonly stop: RegExp;
  /** A word of saying, after which another clause begins. */
  readonly reporting: RegExp;
  /** Whether a stretch without tense holds a date, so that its neighbour's tense is not about ours. */
  readonly date: RegExp;
  /** A verb's tense governs what follows it until the next verb (English), rather than the nearest date (Chinese). */
  readonly verbsGovernOnward: boolean;
}

const anyOf = (patterns: readonly string[], flags: string) => new RegExp(patterns.join('|'), flags);

const CHINESE: Grammar = {
  future: anyOf(chinese.FUTURE, 'g'),
  past: anyOf(chinese.PAST, 'g'),
  neither: anyOf(chinese.NEITHER, 'g'),
  onward: anyOf(chinese.FUTURE_AFTER, 'g'),
  then: chinese.THEN,
  stop: /[,，。;；!！?？:\n“”「」『』…|]/g,
  reporting: new RegExp(chinese.REPORTING, 'g'),
  date: /\d ?[年月日号]|[一二三四五六七八九十] ?[月日](?!会)|[今去明前昨后][年天日晚晨]|[上下本这]个?[月周星礼]|周[一二三四五六日末]|星期|礼拜|年[初底末]|\d\/\d/,
  verbsGovernOnward: false,
};

const ENGLISH: Grammar = {
  future: anyOf(english.FUTURE, 'gi'),
  past: anyOf(english.PAST, 'gi'),
  neither: anyOf(english.NEITHER, 'gi'),
  onward: anyOf(english.FUTURE_AFTER, 'gi'),
  then: english.THEN,
  stop: english.STOP,
  reporting: english.REPORTING,
  date: english.DATE,
  verbsGovernOnward: true,
};

/** The tenses of one sentence, read once. Offsets are those of the sentence given. */
export interface Tenses {
  /** Of the clause that holds the words from `at` to `end`. */
  readonly at: (at: number, end?: number) => Tense;
  /** Whether the clauses before that one look ahead, and nothing between says otherwise. */
  readonly leans: (at: number) => boolean;
}

export function readTenses(sentence: string, language: string): Tenses {
  const chineseText = language.startsWith('zh');
  const grammar = chineseText ? CHINESE : ENGLISH;
  const segments = segmentsOf(chineseText ? normalise(sentence) : sentence, grammar);
  return {
    at: (at, end = at) => tenseIn(segments, at, end, grammar),
    leans: (at) => leansAhead(segments, at, grammar),
  };
}

/** The tense of the clause that holds offset `at` (UTF-16); `end` is the end of the words asked about, when they are several. */
export function tenseOf(sentence: string, at: number, language: string, end = at): Tense {
  return readTenses(sentence, language).at(at, end);
}

/** No clause of a sentence is as long as this. */
const LONGEST = 400;

function segmentsOf(text: string, grammar: Grammar): readonly Segment[] {
  const cuts: { at: number; reports: boolean }[] = [];
  for (const match of text.matchAll(grammar.stop)) cuts.push({ at: match.index + match[0].length, reports: false });
  for (const match of text.matchAll(grammar.reporting)) cuts.push({ at: match.index + match[0].length, reports: true });
  // A text without stops is cut all the same, so that no clause grows with it.
  for (let at = LONGEST; at < text.length; at += LONGEST) cuts.push({ at, reports: false });
  cuts.push({ at: text.length, reports: false });
  cuts.sort((a, b) => a.at - b.at);
  const markers = markersOf(text, grammar);
  const segments: Segment[] = [];
  let start = 0;
  let next = 0;
  for (const { at, reports } of cuts) {
    if (at <= start) continue;
    const mine: Marker[] = [];
    for (let marker = markers[next]; marker && marker.start < at; marker = markers[++next]) mine.push(marker);
    const words = text.slice(start, at);
    const [dated, then] = [grammar.date.test(words), grammar.then.test(words)];
    const indent = words.length - words.trimStart().length;
    segments.push({ start: start + indent, end: at, markers: mine, reports, dated, then });
    start = at;
  }
  return segments;
}

function markersOf(text: string, grammar: Grammar): readonly Marker[] {
  const found: Marker[] = [];
  for (const looks of ['neither', 'future', 'onward', 'past'] as const)
    for (const match of text.matchAll(grammar[looks]))
      if (match[0] !== '') found.push({ start: match.index, end: match.index + match[0].length, looks });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** How many neighbours a clause without a verb (星期五，在北京，) may borrow its tense from. */
const REACH = 2;

/** Letters beside the date of a clause that is hardly more than a date (峰会周五闭幕，两人都会出席) and may borrow a future. */
const SLIGHT = { chinese: 6, english: 24 } as const;

/** Index of the segment that holds `at`, by halving; the number of segments when it lies after them all. */
function segmentAt(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function tenseIn(segments: readonly Segment[], at: number, end: number, grammar: Grammar): Tense {
  const index = Math.min(segmentAt(segments, at), segments.length - 1);
  const own = segments[index];
  if (!own) return null;
  const tense = tenseOfSegment(own, at, end, grammar);
  if (tense !== undefined) return tense;
  const slight = own.end - own.start - (end - at) <= (grammar === CHINESE ? SLIGHT.chinese : SLIGHT.english);
  for (let step = 1; step <= REACH; step++) {
    const next = segments[index + step];
    if (!next) break;
    if (step === 1 && next.then) return 'future';
    if (next.dated || !slight) break;
    const borrowed = tenseOfSegment(next, next.start, next.start, grammar);
    if (borrowed !== undefined) return borrowed;
  }
  return null;
}

/** How far back a story told ahead is followed. */
const FOLLOWED = 3;

function leansAhead(segments: readonly Segment[], at: number, grammar: Grammar): boolean {
  const index = segmentAt(segments, at);
  for (let step = 1; step <= FOLLOWED; step++) {
    const before = segments[index - step];
    if (!before || before.reports) return false;
    const tense = tenseOfSegment(before, before.end, before.end, grammar);
    if (tense !== undefined) return tense === 'future';
  }
  return false;
}

/** Letters between a word and the date it leads in: 将于, 将在, 定在. */
const LEADS_IN = 1;

/** Undefined when the segment shows no tense at all; null when it looks neither way. */
function tenseOfSegment(segment: Segment, at: number, end: number, grammar: Grammar): Tense | undefined {
  const { markers } = segment;
  if (markers.some(({ looks }) => looks === 'neither')) return null;
  let best: Tense | undefined;
  let least = Infinity;
  for (const marker of markers) {
    const before = marker.end <= at;
    // A date inside a marker's own words (定于周三) is not measured against itself.
    if ((!before && marker.start < end) || (marker.looks === 'onward' && !before)) continue;
    const looks = marker.looks === 'past' ? 'past' : 'future';
    // 将于5月签署的协议: the word that leads the date in outweighs what follows.
    if (before && looks === 'future' && at - marker.end <= LEADS_IN && !grammar.verbsGovernOnward) return 'future';
    const gap = before ? at - marker.end : marker.start - end + (grammar.verbsGovernOnward ? 1000 : 0);
    if (gap < least || (gap === least && looks === 'future')) {
      best = looks;
      least = gap;
    }
  }
  return best ?? (segment.reports ? 'past' : undefined);
}
