/**
 * Which of a contact's texts to put beside its mark. The choice looks at the contacts next to it in its lane, not at
 * what is in view, so that it changes with the zoom but not while panning; only an edge can make it shorter.
 */
import { upperBound, type Item, type LaneItems, type TimeScale } from '../../timeline/index.ts';
import type { Measure } from './textMeasure.ts';

export interface Room {
  readonly scale: TimeScale;
  /** Width of the plot, in pixels. */
  readonly width: number;
  /** Pixels kept for the glyph, its neighbour (perhaps a cluster) and the space around the text. */
  readonly takenPx: number;
}

/** The first of `texts` (fullest first) that fits before the next contact of the lane; else the last. */
export function chooseLabel(
  texts: readonly string[],
  item: Item,
  lane: LaneItems,
  { scale, width, takenPx }: Room,
  measure: Measure,
): string {
  const next = lane.starts[upperBound(lane.starts, item.start)];
  const end = scale.x(item.end);
  const free = (next === undefined ? Infinity : scale.x(next) - end) - takenPx;
  const inPlot = end > 0 && end < width ? width - end - takenPx / 2 : Infinity;
  const room = Math.min(free, inPlot);
  return texts.find((text) => measure(text) <= room) ?? texts.at(-1) ?? '';
}
