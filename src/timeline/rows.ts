/** Bars and spans among glyphs: each takes the first row in which it covers nothing, or becomes a glyph itself. */
import { byTime, middleOf } from './items.ts';
import { drawPoints } from './points.ts';
import { shapeOf, touches, type Drawn, type Scene } from './scene.ts';
import { lowerBound } from './sorted.ts';
import { stopsOf, type Stops } from './stops.ts';
import type { Item, SingleMark } from './types.ts';

interface Placed {
  readonly item: Item;
  readonly row: number;
}

/**
 * Lays out contacts that hang together in time, some of which are wider than a glyph. What finds no row is drawn as a
 * glyph in its middle, and merges like one.
 */
export function drawRows(items: readonly Item[], scene: Scene, drawn: Drawn): void {
  const dots = items.filter((item) => shapeOf(item, scene.sizes) === 'dot');
  let wide = items.filter((item) => shapeOf(item, scene.sizes) !== 'dot').sort(earlierLonger);
  const loose: Item[] = [];
  for (;;) {
    const stops = stopsOf([...dots, ...loose].sort(byTime));
    const { placed, failed } = placeWide(wide, loose, stops, scene);
    if (failed.length === 0) {
      draw(placed, stops, items, scene, drawn);
      return;
    }
    // Each turn takes at least one away, so this ends.
    loose.push(...failed);
    wide = placed.map(({ item }) => item);
  }
}

function earlierLonger(a: Item, b: Item): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

function placeWide(
  wide: readonly Item[],
  loose: readonly Item[],
  stops: Stops,
  { sizes, rows }: Scene,
): { readonly placed: readonly Placed[]; readonly failed: readonly Item[] } {
  const clearance = sizes.cluster / 2 + sizes.gap;
  const middleIsFree = (item: Item): boolean => {
    const next = stops.at[lowerBound(stops.at, item.start - clearance)];
    if (next !== undefined && next <= item.end + clearance) return false;
    return !loose.some((other) => other.start < item.end && other.end > item.start);
  };
  const ends = new Map<number, number>();
  const placed: Placed[] = [];
  const failed: Item[] = [];
  for (const item of wide) {
    const row = rows.find(
      (name) => (ends.get(name) ?? -Infinity) + sizes.gap <= item.start && (name !== 0 || middleIsFree(item)),
    );
    if (row === undefined) {
      failed.push(item);
    } else {
      ends.set(row, item.end);
      placed.push({ item, row });
    }
  }
  return { placed, failed };
}

function draw(placed: readonly Placed[], stops: Stops, items: readonly Item[], scene: Scene, drawn: Drawn): void {
  const { v, sizes } = scene;
  for (const { item, row } of placed) {
    if (touches(item, v)) drawn.marks.push(wideMark(item, row, scene));
    else if (item.end > scene.from && item.start < scene.to) drawn.margin.push(wideMark(item, row, scene));
  }
  const own = new Set(stops.order);
  const reach = sizes.mark / 2 + sizes.gap;
  drawPoints(
    {
      stops,
      lo: 0,
      hi: stops.at.length,
      crossing: (edge) => items.filter((item) => own.has(item) && item.start < edge && item.end > edge),
      freeRows: (at) =>
        scene.rows.filter(
          (row) =>
            !placed.some((other) => other.row === row && other.item.start < at + reach && other.item.end > at - reach),
        ),
      middleRow: placed.filter(({ row }) => row === 0).map(({ item }) => item),
    },
    scene,
    drawn,
  );
}

/** A bar or span, cut to the plot where it is in it. */
function wideMark(item: Item, row: number, scene: Scene): SingleMark {
  const inside = touches(item, scene.v);
  const [start, end] = [scene.x(item.start), scene.x(item.end)];
  const x0 = inside ? Math.max(start, 0) : start;
  const x1 = inside ? Math.min(end, scene.width) : end;
  return {
    type: 'single',
    id: item.id,
    item,
    count: 1,
    members: () => [item],
    shape: shapeOf(item, scene.sizes),
    x: inside ? (x0 + x1) / 2 : scene.x(middleOf(item)),
    x0,
    x1,
    row,
    cutLeft: inside && start < 0,
    cutRight: inside && end > scene.width,
    fullX0: start,
    fullX1: end,
  };
}
