/** Titles in the context band: each tied by a leader to its own place on the line. */
import { timeScale } from './scale.ts';
import type { ContextLabel, Stretch, Viewport } from './types.ts';

/** A context event in the reader's language. */
export interface ContextPoint extends Stretch {
  readonly id: string;
  readonly text: string;
  /** 1 first, as in the record. */
  readonly weight: number;
}

/** Between a leader and its text, and between texts. */
const PAD_PX = 4;
const CLEAR_PX = 10;
/** How far beyond the edges events take part, so that panning does not reshuffle. */
const MARGIN_PX = 400;

/** A text with its leader, which runs down through every line above its own. */
interface Placed {
  readonly event: ContextPoint;
  readonly x: number;
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
}

/**
 * Labels in up to `rows` lines, by weight. A text begins at its leader, or ends there where that is free; it never lies
 * over another text, nor over the leader of a text further down. What is placed is decided first as if the plot had no
 * edges; then a text that an edge would cut moves to where it fits, or goes. An event that began before the window stands
 * at the left edge while it lasts.
 */
export function placeContext(
  events: readonly ContextPoint[],
  v: Viewport,
  width: number,
  measure: (text: string) => number,
  rows = 2,
): readonly ContextLabel[] {
  const scale = timeScale(v, width);
  const fits = ({ x0, x1 }: Placed): boolean => x0 >= 0 && x1 <= width;
  const touches = (event: ContextPoint): boolean => event.end > v.from && event.start < v.to;
  // A text in a lower line costs the upper ones only its leader, one in the upper line costs the lower ones all their
  // leaders there: so from below, and what has room rises afterwards.
  const order = Array.from({ length: rows }, (_, index) => rows - 1 - index);
  const placed: Placed[] = [];
  const cut: Placed[] = [];
  const firstFree = (choices: readonly Placed[], others: readonly Placed[]): Placed | undefined =>
    choices.find((choice) => others.every((other) => areClear(choice, other)));

  for (const event of [...events].sort(byWeight)) {
    const inside = touches(event);
    const x = inside ? Math.min(Math.max(scale.x(event.start), 0), width) : scale.x(event.start);
    if (!inside && (x < -MARGIN_PX || x > width + MARGIN_PX)) continue;
    const textWidth = measure(event.text);
    const choices = order.flatMap((row) => flags(event, x, textWidth, row));
    const found = firstFree(choices, placed);
    if (!found) continue;
    if (inside && !fits(found)) cut.push(found);
    else placed.push(found);
  }
  for (const { event, x } of cut) {
    const textWidth = measure(event.text);
    const pressed = Math.max(0, Math.min(x - textWidth / 2, width - textWidth));
    const choices = order.flatMap((row) => [
      ...flags(event, x, textWidth, row),
      { event, x, row, x0: pressed, x1: pressed + textWidth },
    ]);
    const found = firstFree(choices.filter(fits), placed);
    if (found) placed.push(found);
  }
  return risen(placed)
    .filter((one) => touches(one.event) && fits(one))
    .map(({ event, x, row, x0, x1 }) => ({ id: event.id, text: event.text, x, x0, x1, row }));
}

function byWeight(a: ContextPoint, b: ContextPoint): number {
  return a.weight - b.weight || a.start - b.start || (a.id < b.id ? -1 : 1);
}

/** Text right of its leader, then left of it. */
function flags(event: ContextPoint, x: number, textWidth: number, row: number): readonly Placed[] {
  return [
    { event, x, row, x0: x + PAD_PX, x1: x + PAD_PX + textWidth },
    { event, x, row, x0: x - PAD_PX - textWidth, x1: x - PAD_PX },
  ];
}

function areClear(a: Placed, b: Placed): boolean {
  if (a.row === b.row) return a.x0 >= b.x1 + CLEAR_PX || b.x0 >= a.x1 + CLEAR_PX;
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  return lower.x <= upper.x0 - PAD_PX / 2 || lower.x >= upper.x1 + PAD_PX / 2;
}

/** Each text in the highest line in which it is still clear of the others; one that rose may make room for another. */
function risen(placed: readonly Placed[]): readonly Placed[] {
  const now = [...placed];
  const rise = (one: Placed, index: number): boolean => {
    for (let row = 0; row < one.row; row++) {
      const higher = { ...one, row };
      if (now.every((other, at) => at === index || areClear(higher, other))) {
        now[index] = higher;
        return true;
      }
    }
    return false;
  };
  let rising = true;
  // Every turn but the last takes a row away, so this ends.
  while (rising) rising = now.filter(rise).length > 0;
  return now;
}
