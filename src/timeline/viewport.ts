/** The window of time in view. Every way of moving ends in `clampViewport`, so nothing can leave the record's years. */
import { DAY_MS } from '../model/index.ts';
import { columnsOf } from './items.ts';
import type { Limits, Stretch, Viewport } from './types.ts';

/** The closest zoom: two days side by side, wide enough on any screen for a day's contacts to stand apart. */
export const MIN_SPAN = 2 * DAY_MS;

/** The whole domain. */
export const wholeOf = (limits: Limits): Viewport => ({ from: limits.min, to: limits.max });

export const spanOf = (v: Viewport): number => v.to - v.from;

export const sameViewport = (a: Viewport, b: Viewport): boolean => a.from === b.from && a.to === b.to;

/**
 * The nearest window that is allowed: its span between `minSpan` and the whole domain (kept where it can be, also when
 * it is pushed back from an edge), and inside the domain. What is not a window (NaN, infinite) gives the whole domain;
 * edges the wrong way round are read as meant.
 */
export function clampViewport(v: Viewport, limits: Limits): Viewport {
  if (!Number.isFinite(v.from) || !Number.isFinite(v.to)) return wholeOf(limits);
  const low = Math.min(v.from, v.to);
  const high = Math.max(v.from, v.to);
  const whole = limits.max - limits.min;
  const wanted = high - low;
  if (!(wanted < whole)) return wholeOf(limits);
  const span = Math.min(Math.max(wanted, limits.minSpan), whole);
  if (span === wanted && low >= limits.min && high <= limits.max) return { from: low, to: high };
  // A window that is too narrow grows about its middle.
  const from = low - (span - wanted) / 2;
  if (from <= limits.min) return { from: limits.min, to: limits.min + span };
  if (from + span >= limits.max) return { from: limits.max - span, to: limits.max };
  return { from, to: from + span };
}

/**
 * Zooms by `factor` (above 1 is closer) so that the instant `at` stays where it is on the screen, unless an edge of the
 * domain or the closest zoom forbids it. A factor that is no positive number leaves the window as it is.
 */
export function zoomAbout(v: Viewport, at: number, factor: number, limits: Limits): Viewport {
  const now = clampViewport(v, limits);
  if (!Number.isFinite(at) || !Number.isFinite(factor) || factor <= 0) return now;
  const span = spanOf(now);
  // Limit the span before placing it: clamping afterwards would move the point.
  const next = Math.min(Math.max(span / factor, limits.minSpan), limits.max - limits.min);
  const from = at - ((at - now.from) / span) * next;
  return clampViewport({ from, to: from + next }, limits);
}

/** Moves the window by `ms` (positive is later), keeping its span. */
export function panBy(v: Viewport, ms: number, limits: Limits): Viewport {
  const now = clampViewport(v, limits);
  if (!Number.isFinite(ms)) return now;
  const span = spanOf(now);
  const from = Math.min(Math.max(now.from + ms, limits.min), limits.max - span);
  return clampViewport({ from, to: from + span }, limits);
}

/** The window that shows `start` to `end` with `padding` of that length on either side. */
export function fitSpan(start: number, end: number, limits: Limits, padding = 0.08): Viewport {
  const room = Math.abs(end - start) * padding;
  return clampViewport({ from: Math.min(start, end) - room, to: Math.max(start, end) + room }, limits);
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();
const yearStart = (year: number): number => Date.UTC(year, 0, 1);

/** Midnight of 1 January at or after `ms`. */
function yearEnd(ms: number): number {
  const start = yearStart(yearOf(ms));
  return start === ms ? start : yearStart(yearOf(ms) + 1);
}

/** The domain: whole years around the record's span and every contact. `span.end` is exclusive. */
export function limitsOf(items: readonly Stretch[], span: Stretch): Limits {
  const columns = columnsOf(items);
  let { start, end } = span;
  for (const ms of columns.start) if (ms < start) start = ms;
  for (const ms of columns.end) if (ms > end) end = ms;
  return { min: yearStart(yearOf(start)), max: yearEnd(Math.max(end, start + 1)), minSpan: MIN_SPAN };
}

/** Share of the contacts that the first window must hold, so that a stray one does not make the rest tiny. */
const MOST = 0.95;
/** Contacts spread over at least this share of the record's years are shown with all of those years. */
const SPREAD = 0.4;

/**
 * The window to begin with: the record's years, unless most contacts lie outside them, or huddle in a small part of
 * them; then the shortest window that holds nearly all. design.md: "chosen from where the data is dense".
 */
export function firstViewport(items: readonly Stretch[], span: Stretch, limits: Limits): Viewport {
  const years = clampViewport({ from: yearStart(yearOf(span.start)), to: yearEnd(span.end) }, limits);
  const within = items.filter((item) => item.end > years.from && item.start < years.to);
  const shown = within.length * 2 >= items.length ? within : items;
  const dense = shortestWith(shown, MOST);
  if (!dense) return years;
  const inYears = shown === within;
  if (inYears && dense.end - dense.start >= SPREAD * spanOf(years)) return years;
  // Never closer than a tenth of the years: one contact alone should be seen in its surroundings.
  const least = spanOf(years) / 10;
  const middle = (dense.start + dense.end) / 2;
  const half = Math.max(dense.end - dense.start, least) / 2;
  return fitSpan(middle - half, middle + half, limits);
}

/** The shortest stretch that holds `share` of the contacts whole (by start; ends follow), or null if there is none. */
function shortestWith(items: readonly Stretch[], share: number): Stretch | null {
  const sorted = [...items].sort((a, b) => a.start - b.start || a.end - b.end);
  const need = Math.max(1, Math.ceil(sorted.length * share));
  let best: Stretch | null = null;
  for (let low = 0; low + need <= sorted.length; low++) {
    const first = sorted[low];
    const last = sorted[low + need - 1];
    if (!first || !last) continue;
    const end = Math.max(first.end, last.end);
    if (!best || end - first.start < best.end - best.start) best = { start: first.start, end };
  }
  return best;
}

/**
 * A smooth way from `a` to `b`, exact at 0 and 1: the span changes by equal factors in equal times, about the one point
 * that keeps its place on the screen from first to last; between equal spans it is a plain move.
 */
export function interpolateViewport(a: Viewport, b: Viewport): (t: number) => Viewport {
  const span = spanOf(a);
  const logRatio = Math.log(spanOf(b) / span);
  const straight = Math.abs(logRatio) < 1e-9;
  return (t) => {
    if (t <= 0) return a;
    if (t >= 1) return b;
    const done = straight ? t : Math.expm1(t * logRatio) / Math.expm1(logRatio);
    const from = a.from + (b.from - a.from) * done;
    const to = a.to + (b.to - a.to) * done;
    return { from, to };
  };
}
