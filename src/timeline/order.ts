/** Where the keyboard goes: to the next contact in time, to the next lane, to the contact nearest a date. */
import { LANES } from '../model/index.ts';
import type { LaneIndex } from './lanes.ts';
import type { Item, Stretch } from './types.ts';

/** The contact `step` places later (negative: earlier) than `id`; null beyond either end or for an unknown id. */
export function neighbour(items: readonly Item[], id: string, step: number): Item | null {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? null : (items[at + step] ?? null);
}

/** Time between two stretches; 0 when they touch. */
function distance(a: Stretch, b: Stretch): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

const middle = (stretch: Stretch): number => (stretch.start + stretch.end) / 2;

/** The nearest of `items` to a stretch: least time between, then the nearest middle, then the earlier. */
function nearest(items: readonly Item[], to: Stretch): Item | null {
  let best: Item | null = null;
  for (const item of items) {
    if (!best) {
      best = item;
      continue;
    }
    const nearer =
      distance(item, to) - distance(best, to) ||
      Math.abs(middle(item) - middle(to)) - Math.abs(middle(best) - middle(to));
    if (nearer < 0) best = item;
  }
  return best;
}

/** The contact nearest in time in the next lane up (-1) or down (1) that has any; null beyond the last. */
export function nearestInLane(index: LaneIndex, id: string, direction: -1 | 1): Item | null {
  const lane = LANES.findIndex((name) => index.lanes[name].items.some((item) => item.id === id));
  const from = LANES[lane];
  const here = from && index.lanes[from].items.find((item) => item.id === id);
  if (!here) return null;
  for (let next = lane + direction; next >= 0 && next < LANES.length; next += direction) {
    const name = LANES[next];
    const found = name ? nearest(index.lanes[name].items, here) : null;
    if (found) return found;
  }
  return null;
}

/** The contact nearest to an instant; null when there is none at all. */
export function nearestByDate(items: readonly Item[], at: number): Item | null {
  return nearest(items, { start: at, end: at });
}
