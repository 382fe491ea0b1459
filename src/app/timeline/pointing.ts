/** Which mark a pointer means. */
import type { LaneMarks, Mark } from '../../timeline/index.ts';
import type { LaneBox } from './layout.ts';

/** Whether the reader points with something as wide as a finger. */
export const byFinger = (): boolean => typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;

/**
 * The mark nearest to a point of the plot, in whichever lane, if its edge is within `reach` pixels; null otherwise. Small
 * marks thus have large targets without lying over one another.
 */
export function markAt(
  lanes: readonly LaneMarks[],
  boxes: readonly LaneBox[],
  rowPx: number,
  x: number,
  y: number,
  reach: number,
): Mark | null {
  let best: Mark | null = null;
  let least = reach;
  for (const [at, { marks }] of lanes.entries()) {
    const middle = boxes[at]?.middle ?? NaN;
    for (const mark of marks) {
      const dx = Math.max(mark.x0 - x, x - mark.x1, 0);
      const dy = Math.max(Math.abs(middle + mark.row * rowPx - y) - rowPx / 2, 0);
      const distance = Math.hypot(dx, dy);
      if (distance <= least) [best, least] = [mark, distance];
    }
  }
  return best;
}

function attributeAt(target: EventTarget | null, ...names: readonly string[]): string | null {
  const element = target instanceof Element ? target.closest(names.map((name) => `[${name}]`).join()) : null;
  return names.map((name) => element?.getAttribute(name) ?? null).find((value) => value !== null) ?? null;
}

/** The id of the mark in which an event took place. */
export const idAt = (target: EventTarget | null): string | null => attributeAt(target, 'data-contact', 'data-cluster');

/** The id of the contact on whose label an event took place. */
export const labelAt = (target: EventTarget | null): string | null => attributeAt(target, 'data-label');
