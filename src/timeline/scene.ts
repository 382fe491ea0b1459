/** One frame's window, plot and widths, settled once for all lanes. */
import { DAY_MS } from '../model/index.ts';
import { apart, type Sizes } from './cluster.ts';
import { timeScale } from './scale.ts';
import { spanOf } from './viewport.ts';
import type { Item, Mark, MarkOptions, Shape, Viewport } from './types.ts';

export interface Scene {
  readonly v: Viewport;
  readonly width: number;
  readonly sizes: Sizes;
  /** The window and the margin on either side. */
  readonly from: number;
  readonly to: number;
  readonly x: (ms: number) => number;
  /** Row numbers in the order in which they are filled: 0, 1, -1, 2 … */
  readonly rows: readonly number[];
}

/** What a lane's layout writes to. */
export interface Drawn {
  readonly marks: Mark[];
  readonly margin: Mark[];
}

export function sceneOf(v: Viewport, width: number, options: MarkOptions): Scene {
  const mark = options.markPx ?? 14;
  const cluster = Math.max(options.clusterPx ?? mark + 6, mark);
  const gap = options.gapPx ?? 4;
  const rowPx = options.rowPx ?? mark + 2;
  const rows = Math.max(1, Math.floor((options.lanePx ?? rowPx * 3) / rowPx));
  const perMs = Math.max(width, 1) / spanOf(v);
  const margin = (options.marginPx ?? 320) / perMs;
  const widths = { perMs, mark: mark / perMs, cluster: cluster / perMs, gap: gap / perMs, rows };
  const daysApart = apart({ ...widths, daysApart: false }, true, true) <= DAY_MS;
  return {
    v,
    width: Math.max(width, 1),
    sizes: { ...widths, daysApart },
    from: v.from - margin,
    to: v.to + margin,
    x: timeScale(v, width).x,
    rows: Array.from({ length: rows }, (_, index) => (index % 2 ? (index + 1) / 2 : -index / 2 || 0)),
  };
}

/** A day is a dot however close; several days are a bar and a vaguer date a span once they are wider than the glyph. */
export function shapeOf(item: Item, sizes: Sizes): Shape {
  const length = item.end - item.start;
  if (length <= DAY_MS || length <= sizes.mark) return 'dot';
  return item.precision === 'day' ? 'bar' : 'span';
}

export const touches = (item: Item, v: Viewport): boolean => item.end > v.from && item.start < v.to;
