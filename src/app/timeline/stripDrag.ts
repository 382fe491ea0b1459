/** Moving the window in the overview strip, by pointer or by key. */
import { clampViewport, panBy, type Limits, type Viewport } from '../../timeline/index.ts';

/** An end of the window, the whole of it, or (over everything) a new one drawn from where the pointer went down. */
export type Part = 'from' | 'to' | 'move' | 'draw';

export interface Drag {
  readonly part: Part;
  /** The instants where the pointer went down and is now. */
  readonly began: number;
  readonly at: number;
  /** The window when it went down. */
  readonly window: Viewport;
}

/** The window that a drag makes of the one it began with. An end stops before it would pass the other. */
export function dragged({ part, began, at, window: { from, to } }: Drag, limits: Limits): Viewport {
  const by = at - began;
  switch (part) {
    case 'from':
      return clampViewport({ from: Math.min(from + by, to - limits.minSpan), to }, limits);
    case 'to':
      return clampViewport({ from, to: Math.max(to + by, from + limits.minSpan) }, limits);
    case 'draw':
      return clampViewport({ from: Math.min(began, at), to: Math.max(began, at) }, limits);
    case 'move':
      return panBy({ from, to }, by, limits);
  }
}

const MONTH = 30.4375 * 86_400_000;
const EVER = 100_000 * MONTH;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -MONTH,
  ArrowDown: -MONTH,
  ArrowRight: MONTH,
  ArrowUp: MONTH,
  PageDown: -12 * MONTH,
  PageUp: 12 * MONTH,
  Home: -EVER,
  End: EVER,
};

/** How far a key moves a slider of the strip, in milliseconds; null for a key that is none of its own. */
export function slideOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | null {
  return ctrlKey || metaKey || altKey ? null : (STEPS[key] ?? null);
}
