/**
 * How often they were in touch in the window: counts by kind, the longest silence and the mean gap.
 *
 * A gap runs from the last day of one contact to the first day of the next: 22 March to 17 October 2023 is 209 days.
 * contacts.md calls messages direct, so the figures for direct contacts count them; `spoken` leaves them out, for the
 * question how long the two had not met or spoken. Announced and cancelled contacts did not take place and count
 * nowhere. A contact dated only to its year is counted but bounds no silence; one dated to a week or a month counts with
 * all of its days, so that a silence shown is one the sources bear out.
 */
import { DAY_MS, KINDS, KIND_CODING, type Kind } from '../model/index.ts';
import { lowerBound, readColumns, sortedEnds, upperBound } from './sorted.ts';
import type { Item, Viewport } from './types.ts';

/** `days` from the last day of `from` to the first day of `to`. */
export interface Silence {
  readonly days: number;
  readonly from: Item;
  readonly to: Item;
}

export interface Gaps {
  readonly count: number;
  /** The earliest of the longest; null with fewer than two contacts, or where none is a day from the next. */
  readonly longest: Silence | null;
  /** Mean days from one contact to the next; null with fewer than two. */
  readonly meanGapDays: number | null;
}

export interface Rhythm {
  /** Contacts that took place and touch the window, by kind. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** Of all direct contacts, messages included. */
  readonly directCount: number;
  readonly longest: Silence | null;
  readonly meanGapDays: number | null;
  /** Of meetings, video and calls alone. */
  readonly spoken: Gaps;
}

const isDirect = (item: Item): boolean => KIND_CODING[item.kind].direct;
const isSpoken = (item: Item): boolean => isDirect(item) && item.kind !== 'message';

/** `items` in time order, as `itemsOf` gives them. The first call for a list reads all of it, later ones a few places. */
export function rhythmOf(items: readonly Item[], v: Viewport): Rhythm {
  const { kinds, direct, spoken } = trackOf(items);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, inView(kinds[kind], v)])) as Record<Kind, number>;
  const { count: directCount, longest, meanGapDays } = gapsIn(direct, v);
  return { counts, directCount, longest, meanGapDays, spoken: gapsIn(spoken, v) };
}

/** All starts and all ends of some contacts, each ascending. */
interface Edges {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Some contacts in time order, with the silences between them. */
interface Track extends Edges {
  /** Those whose date is too vague to bound a silence; they only count. */
  readonly vague: Edges;
  /** The latest end up to and including each contact. */
  readonly latest: Float64Array;
  /** Silences in order: that before contact `at[i]` of the track. */
  readonly silences: readonly Silence[];
  readonly at: Float64Array;
}

interface Tracks {
  readonly kinds: Readonly<Record<Kind, Edges>>;
  readonly direct: Track;
  readonly spoken: Track;
}

const tracks = new WeakMap<readonly Item[], Tracks>();

function trackOf(items: readonly Item[]): Tracks {
  const known = tracks.get(items);
  if (known) return known;
  const occurred = items.filter((item) => item.status === 'occurred');
  const kinds = KINDS.map((kind) => [kind, edgesOf(occurred.filter((item) => item.kind === kind))] as const);
  const made: Tracks = {
    kinds: Object.fromEntries(kinds) as Record<Kind, Edges>,
    direct: makeTrack(occurred.filter(isDirect)),
    spoken: makeTrack(occurred.filter(isSpoken)),
  };
  tracks.set(items, made);
  return made;
}

function edgesOf(items: readonly Item[]): Edges {
  const columns = readColumns(items);
  return { starts: columns.start, ends: sortedEnds(columns) };
}

function makeTrack(all: readonly Item[]): Track {
  const items = all.filter((item) => item.precision !== 'year');
  const latest = new Float64Array(items.length);
  const silences: Silence[] = [];
  const at: number[] = [];
  let last: Item | null = null;
  items.forEach((item, index) => {
    const days = last ? Math.round((item.start - last.end) / DAY_MS) + 1 : 0;
    if (last && days > 0) {
      silences.push({ days, from: last, to: item });
      at.push(index);
    }
    if (!last || item.end > last.end) last = item;
    latest[index] = last.end;
  });
  const vague = edgesOf(all.filter((item) => item.precision === 'year'));
  return { ...edgesOf(items), vague, latest, silences, at: Float64Array.from(at) };
}

/** How many touch the window. */
function inView({ starts, ends }: Edges, v: Viewport): number {
  return Math.max(0, lowerBound(starts, v.to) - upperBound(ends, v.from));
}

function gapsIn(track: Track, v: Viewport): Gaps {
  const dated = inView(track, v);
  const count = dated + inView(track.vague, v);
  if (dated < 2) return { count, longest: null, meanGapDays: null };
  // The first in view is the first that outlasts the window's start. Whatever lies between it and the window's start
  // without reaching in overlaps it, and adds no silence.
  const first = upperBound(track.latest, v.from);
  const begin = lowerBound(track.at, first + 1);
  const end = lowerBound(track.at, lowerBound(track.starts, v.to));
  let total = 0;
  let longest: Silence | null = null;
  for (const silence of track.silences.slice(begin, end)) {
    total += silence.days;
    if (!longest || silence.days > longest.days) longest = silence;
  }
  return { count, longest, meanGapDays: total / (dated - 1) };
}
