/**
 * The scale of the overview strip. A stray contact years before the record must be reachable, but must not take the room
 * of the record's own years: what lies before or after them is pressed into a tab at that end.
 */
import type { Limits } from './types.ts';

export interface StripScale {
  /** From an instant to CSS pixels, and back. Both ascend, so that a drag never turns round. */
  readonly x: (ms: number) => number;
  readonly at: (px: number) => number;
  /** Where the record's years begin and end, in pixels: 0 and the strip's width where nothing lies beyond them. */
  readonly begin: number;
  readonly end: number;
}

/** Width of a tab, and the share of the strip that it takes at the most. */
const TAB_PX = 36;
const TAB_SHARE = 0.1;

/** The scale of a strip `width` pixels wide over `limits`, with nearly all of it for `years` (whose limits lie within). */
export function stripScale(limits: Limits, years: Pick<Limits, 'min' | 'max'>, width: number): StripScale {
  const tab = Math.min(TAB_PX, width * TAB_SHARE);
  const min = Math.min(Math.max(years.min, limits.min), limits.max);
  const max = Math.max(Math.min(years.max, limits.max), min);
  // Where there are no years to give the room to, all of it is the limits'.
  if (max === min) return straight(limits.min, limits.max, width);
  const begin = min > limits.min ? tab : 0;
  const end = max < limits.max ? width - tab : width;
  const stops = [
    { ms: limits.min, px: 0 },
    { ms: min, px: begin },
    { ms: max, px: end },
    { ms: limits.max, px: width },
  ].filter(({ ms }, index, all) => index === 0 || ms > (all[index - 1]?.ms ?? -Infinity));
  return {
    x: (ms) => along(stops, 'ms', 'px', ms),
    at: (px) => along(stops, 'px', 'ms', px),
    begin,
    end,
  };
}

function straight(min: number, max: number, width: number): StripScale {
  const perPx = (max - min) / width;
  return { x: (ms) => (ms - min) / perPx, at: (px) => min + px * perPx, begin: 0, end: width };
}

interface Stop {
  readonly ms: number;
  readonly px: number;
}

/** Piecewise straight through the stops, and straight on beyond them. */
function along(stops: readonly Stop[], from: keyof Stop, to: keyof Stop, value: number): number {
  let piece = 1;
  while (piece < stops.length - 1 && value > (stops[piece]?.[from] ?? Infinity)) piece++;
  const [a, b] = [stops[piece - 1], stops[piece]];
  if (!a || !b) return NaN;
  return a[to] + ((value - a[from]) / (b[from] - a[from])) * (b[to] - a[to]);
}
