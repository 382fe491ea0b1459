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

/** A stretch of time; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A contact as the picture needs it. `end` is exclusive: midnight after the last day. */
export interface Item extends Stretch {
  readonly id: string;
  readonly kind: Kind;
  readonly lane: Lane;
  readonly precision: Precision;
  readonly status: Status;
  readonly reviewed: boolean;
  /** Larger asks for a label first. */
  readonly weight: number;
}

export type Shape = 'dot' | 'bar' | 'span';

/**
 * One contact drawn by itself. `x0` and `x1` are its drawn edges, within the plot for bars and spans; `x` is the middle
 * of what is drawn.
 */
export interface SingleMark {
  readonly type: 'single';
  readonly id: string;
  readonly item: Item;
  readonly count: 1;
  readonly members: () => readonly Item[];
  /** `dot` also for several days or a month as long as they are narrower than the glyph. */
  readonly shape: Shape;
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  /** Vertical place: 0 is the lane's middle, then 1, -1, 2, -2 … (positive is down, in steps of `rowPx`). */
  readonly row: number;
  /** A bar or a span that goes on beyond the left or the right edge of the plot. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
  /** The edges before the plot cut them. */
  readonly fullX0: number;
  readonly fullX1: number;
}

/** Contacts that would overlap, as one counted mark in row 0. Its id comes from its members, so it survives panning. */
export interface ClusterMark {
  readonly type: 'cluster';
  readonly id: string;
  readonly count: number;
  /** The contacts, sorted by start; made when asked for, because a frame needs only their count. */
  readonly members: () => readonly Item[];
  readonly kinds: readonly Kind[];
  /** First start and last end (exclusive) among the members: what a click zooms to. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  readonly row: 0;
}

export type Mark = SingleMark | ClusterMark;

/** What one lane shows. Singles plus cluster counts are exactly the lane's contacts that touch the window. */
export interface LaneMarks {
  readonly lane: Lane;
  /** By x; clusters and dots of one row never overlap, nor do bars and spans of one row. */
  readonly marks: readonly Mark[];
  /** Marks a little way beyond either edge: not drawn, but labels keep clear of them so that panning changes nothing. */
  readonly margin: readonly Mark[];
  /** Contacts of this lane wholly before and wholly after the window, and those that touch it. */
  readonly before: number;
  readonly inside: number;
  readonly after: number;
}

export interface MarkOptions {
  /** Width and height of a single glyph. Default 14. */
  readonly markPx?: number;
  /** Width and height of a cluster's circle. Default `markPx + 6`. */
  readonly clusterPx?: number;
  /** Free pixels kept between neighbours. Default 4. */
  readonly gapPx?: number;
  /** Distance between rows of one lane. Default `markPx + 2`. */
  readonly rowPx?: number;
  /** Height of a lane; decides how many rows fit (at least one). Default three rows. */
  readonly lanePx?: number;
  /** Lanes to lay out, in order. Default all. */
  readonly lanes?: readonly Lane[];
  /** How far beyond the edges `margin` reaches. Default 320. */
  readonly marginPx?: number;
}

export type TickUnit = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** A place on the axis. The caller words it by its unit: a quarter is named by its first month. */
export interface Tick {
  readonly at: number;
  readonly x: number;
  readonly unit: TickUnit;
  /** A major tick whose start is out of view, held at the left edge until the next one pushes it out. */
  readonly pinned?: boolean;
}

/** A year or a month behind the lanes, cut to the plot. `odd` alternates and belongs to the year or month for good. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly odd: boolean;
}

export interface Axis {
  /** The coarse context: years, or months once days are shown. */
  readonly major: readonly Tick[];
  /** Finer ticks between them, without those that fall on a major one's start. */
  readonly minor: readonly Tick[];
  readonly bands: readonly Band[];
}

/** A text beside a mark. `x` is where the text is tied: its left edge for `start`, its right edge for `end`. */
export interface Label {
  readonly id: string;
  readonly lane: Lane;
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
}

/** A title in the context band. The leader goes from `x`, the event's own place, to the text between `x0` and `x1`. */
export interface ContextLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  /** 0 is the first line of text. */
  readonly row: number;
}
