/**
 * Transitions of the window. There is one window on a page, so there is at most one transition: beginning another, or
 * a gesture, ends the one before where it stands.
 */
import { interpolateViewport, type Viewport } from '../../timeline/index.ts';

/** Told each window on the way; `settled` with the last. */
export type Report = (viewport: Viewport, settled: boolean) => void;

export interface Pace {
  /** Milliseconds. */
  readonly duration: number;
  /** From the part of the time that has passed to the part of the way that is done, both 0 to 1. */
  readonly ease: (part: number) => number;
}

const CALM: Pace = { duration: 250, ease: (part) => 1 - (1 - part) ** 3 };
/** A flick runs out as on a phone: fast at first, then ever slower. */
export const RUN_OUT: Pace = { duration: 1100, ease: (part) => (1 - Math.exp(-5 * part)) / (1 - Math.exp(-5)) };

let frame = 0;
let aim: Viewport | null = null;

export function prefersStillness(): boolean {
  return typeof matchMedia !== 'function' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Moves from one window to another, at once where the reader asked for no motion or cannot see it. */
export function glide(from: Viewport, to: Viewport, report: Report, pace: Pace = CALM): void {
  stopGlide();
  if (prefersStillness() || document.hidden) {
    report(to, true);
    return;
  }
  aim = to;
  const along = interpolateViewport(from, to);
  let began: number | null = null;
  const step = (now: number): void => {
    began ??= now;
    const part = Math.min(1, (now - began) / pace.duration);
    if (part === 1) {
      stopGlide();
      report(to, true);
      return;
    }
    frame = requestAnimationFrame(step);
    report(along(pace.ease(part)), false);
  };
  frame = requestAnimationFrame(step);
}

/** Ends the transition where it stands. */
export function stopGlide(): void {
  cancelAnimationFrame(frame);
  aim = null;
}

/** Where the running transition leads, else where the window is: steps taken quickly one after another add up. */
export function aimOf(viewport: Viewport): Viewport {
  return aim ?? viewport;
}
