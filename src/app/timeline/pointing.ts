/** Which mark a pointer means. */
import type { LaneMarks, Mark } from '../../timeline/index.ts';
import type { LaneBox } from './layout.ts';

/**
 * The mark nearest to a point of the plot, if its edge is within `reach` pixels; null otherwise. Small marks thus have
 * large targets without lying over one another.
 */
export function markAt(
  lanes: readonly LaneMarks[],
  boxes: readonly LaneBox[],
  rowPx: number,
  x: number,
  y: number,
  reach: number,
): Mark | null {
  const at = boxes.findIndex(({ top, height }) => y >= top && y < top + height);
  const [lane, box] = [lanes[at], boxes[at]];
  if (!lane || !box) return null;
  let best: Mark | null = null;
  let least = reach;
  for (const mark of lane.marks) {
    const dx = Math.max(mark.x0 - x, x - mark.x1, 0);
    const dy = Math.max(Math.abs(box.middle + mark.row * rowPx - y) - rowPx / 2, 0);
    const distance = Math.hypot(dx, dy);
    if (distance <= least) [best, least] = [mark, distance];
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
