/** From time to pixels and back. */
import { DAY_MS } from '../model/index.ts';
import { spanOf } from './viewport.ts';
import type { Viewport } from './types.ts';

export interface TimeScale {
  /** Pixels from the plot's left edge. */
  readonly x: (ms: number) => number;
  readonly ms: (x: number) => number;
  readonly pxPerDay: number;
}

/** The linear scale of a window on a plot `width` CSS pixels wide (at least one, so that nothing divides by zero). */
export function timeScale(v: Viewport, width: number): TimeScale {
  const px = Math.max(width, 1);
  const perMs = px / spanOf(v);
  return {
    x: (ms) => (ms - v.from) * perMs,
    ms: (x) => v.from + x / perMs,
    pxPerDay: perMs * DAY_MS,
  };
}
