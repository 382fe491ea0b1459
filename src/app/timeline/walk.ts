/** Where the arrow keys lead: over the marks in view in the order of time, and on to contacts beyond the edges. */
import { byTime, type Item, type LaneMarks, type Mark } from '../../timeline/index.ts';

/** A mark as a step of the walk; a cluster stands where its first member stands. */
export interface Stop {
  readonly mark: Mark;
  readonly lane: number;
  readonly first: Item;
}

export function stopsIn(lanes: readonly LaneMarks[]): readonly Stop[] {
  return lanes
    .flatMap(({ marks }, lane) =>
      marks.flatMap((mark): Stop[] => {
        const first = mark.type === 'single' ? mark.item : mark.members()[0];
        return first ? [{ mark, lane, first }] : [];
      }),
    )
    .sort((a, b) => byTime(a.first, b.first));
}

/**
 * The next contact to stand on, from `from` in the order of all `items`: the first contact of the next mark, or the
 * next contact out of view. Members of clusters in view are passed over, for Enter opens those.
 */
export function step(
  items: readonly Item[],
  stops: readonly Stop[],
  from: Item | null,
  direction: -1 | 1,
): Item | null {
  const firsts = new Set(stops.map(({ first }) => first.id));
  const shown = new Set(stops.flatMap(({ mark }) => mark.members().map(({ id }) => id)));
  const begin = from ? items.findIndex(({ id }) => id === from.id) : direction > 0 ? -1 : items.length;
  for (let at = begin + direction; at >= 0 && at < items.length; at += direction) {
    const item = items[at];
    if (item && (firsts.has(item.id) || !shown.has(item.id))) return item;
  }
  return null;
}

/** The mark nearest in time in the next lane up or down that has any in view. */
export function stepLane(stops: readonly Stop[], from: Stop, direction: -1 | 1): Stop | null {
  const lanes = stops.map(({ lane }) => lane).filter((lane) => (lane - from.lane) * direction > 0);
  if (lanes.length === 0) return null;
  const next = direction > 0 ? Math.min(...lanes) : Math.max(...lanes);
  const distance = ({ mark }: Stop): number => Math.abs(mark.x - from.mark.x);
  return stops
    .filter(({ lane }) => lane === next)
    .reduce<Stop | null>((best, stop) => (best === null || distance(stop) < distance(best) ? stop : best), null);
}
