/**
 * The picture as numbers. Times are epoch milliseconds (UTC), positions are CSS pixels from the left edge of the plot.
 * Nothing here knows the DOM, a framework, a language or the clock: what varies is passed in.
 */
import type { Kind, Precision, Status, Lane } from '../model/index.ts';

/** The window of time in view; `from < to`. */
export interface Viewport {
  readonly from: number;
  readonly to: number;
}

/** How far a window may move and how close it may come. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly minSpan: number;
}

/** A contact as the picture needs it. `end` is exclusive: midnight after the last day. */
export interface Item {
  readonly id: string;
  readonly kind: Kind;
  readonly lane: Lane;
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  readonly status: Status;
  readonly reviewed: boolean;
  /** Larger asks for a label first. */
  readonly weight: number;
}

export type Shape = 'dot' | 'bar' | 'span';

/** One contact drawn by itself. `x0` and `x1` are its drawn edges, `x` the middle of its glyph. */
export interface SingleMark {
  readonly type: 'single';
  readonly id: string;
  readonly item: Item;
  readonly shape: Shape;
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  /** Vertical place among contacts of the same days at the closest zoom: 0 is the lane's middle, then ±1, ±2 … */
  readonly row: number;
}

/** Contacts that would overlap, as one counted mark. Its id comes from its members, so it survives panning. */
export interface ClusterMark {
  readonly type: 'cluster';
  readonly id: string;
  readonly members: readonly Item[];
  readonly kinds: readonly Kind[];
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
}

export type Mark = SingleMark | ClusterMark;

/** What one lane shows. Singles plus cluster members are exactly the lane's contacts that touch the window. */
export interface LaneMarks {
  readonly lane: Lane;
  readonly marks: readonly Mark[];
  /** Contacts of this lane wholly before and wholly after the window. */
  readonly before: number;
  readonly after: number;
}
