/**
 * Where things stand in the box that the page gives the line. All figures are CSS pixels; `text` is the reader's text
 * size as a multiple of the browser's usual 16 px, so that a page at 200 % text keeps its proportions.
 */
import type { Lane, Language } from '../../model/index.ts';

/** The box that the page gives. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

export interface LaneBox {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** The line on which the marks stand. */
  readonly middle: number;
  /** Half the height that marks may use on either side of `middle`. */
  readonly reach: number;
}

export interface Layout {
  /** Lane names stand above their marks instead of beside them. */
  readonly narrow: boolean;
  readonly height: number;
  /** The plot's left edge and width; what is left on the right holds the counts of contacts beyond the edge. */
  readonly left: number;
  readonly plot: number;
  /** Where the lanes' names begin beside the plot, in pixels from its left edge (negative). */
  readonly nameX: number;
  /** Baselines of the years and of the finer ticks, and where the lanes begin. */
  readonly yearBase: number;
  readonly tickBase: number;
  readonly lanesTop: number;
  readonly lanesBottom: number;
  readonly lanes: readonly LaneBox[];
  /** Rows for the labels of context events under the lanes, and the height of one. */
  readonly contextRows: number;
  readonly contextRow: number;
  /** Size of the lanes' names, in pixels: smaller where they stand in low lanes above the marks. */
  readonly name: number;
  /** Size of the labels beside marks, in pixels. */
  readonly label: number;
  /** Scale of the glyphs: 1 where lanes are high enough, less where they are not. */
  readonly glyph: number;
  /** Width and height of a cluster's circle, in pixels. */
  readonly cluster: number;
}

/** Below this width (at the usual text size) a column of names would take a fifth of the line. */
const NARROW = 640;
/** Room for the longest name of a lane, its count, and the count of contacts before the window. */
const COLUMN: Readonly<Record<Language, number>> = { en: 216, 'zh-Hans': 154, 'zh-Hant': 154, ru: 216 };
/** Where the page's text begins (--space-lg). */
const TEXT_EDGE = 24;
const GUTTER = 40;
const EDGE = 16;
const NAME_LINE = 15;
const NAMED_REACH = 14;
/** Lanes with labels to show get more of the height. */
const SHARE: Readonly<Record<Lane, number>> = {
  china: 1.2,
  russia: 1.2,
  elsewhere: 1.2,
  video: 1.1,
  phone: 1.1,
  message: 1,
  multilateral: 1,
  envoy: 1,
};
/** The lowest lane in which glyphs have their full size: the tallest glyph, and air. */
const FULL_MARK = 20;
/** A cluster's circle at full size, and the least in which a figure can be read. */
const CLUSTER = 22;
const LEAST_CLUSTER = 12;

/** The columns that the line and the overview strip share, so that both begin and end under one another. */
export function columns(width: number, text: number, language: Language): Pick<Layout, 'narrow' | 'left' | 'plot'> {
  const narrow = width < NARROW * text;
  const left = narrow ? EDGE : Math.round(COLUMN[language] * text);
  const right = narrow ? EDGE : Math.round(GUTTER * text);
  return { narrow, left, plot: Math.max(1, width - left - right) };
}

/** Divides a box among axis, lanes and context band. */
export function layoutOf({ width, height, text }: Box, lanes: readonly Lane[], language: Language): Layout {
  const base = columns(width, text, language);
  const axis = Math.round((base.narrow ? 38 : 46) * text);
  const contextRow = Math.round(16 * text);
  const nameLine = base.narrow ? NAME_LINE * text : 0;
  const least = lanes.length * (nameLine + 20) + axis;
  const contextRows = Math.max(0, Math.min(base.narrow ? 2 : 3, Math.floor((height - least) / (3 * contextRow))));
  const lanesBottom = Math.max(axis, height - contextRows * contextRow - (contextRows > 0 ? 14 : 4));
  const shares = lanes.reduce((sum, lane) => sum + SHARE[lane], 0);
  const unit = shares > 0 ? (lanesBottom - axis) / shares : 0;

  // A name takes at most what leaves the marks something.
  const nameSlot = Math.min(nameLine, unit * 0.45);
  let top = axis;
  const boxes = lanes.map((lane): LaneBox => {
    const laneHeight = SHARE[lane] * unit;
    // Under a name the marks stay close to it, and what is left keeps them from the next one's.
    const most = base.narrow ? NAMED_REACH * text : Infinity;
    const reach = Math.max(2, Math.min(most, (laneHeight - nameSlot) / 2));
    const box = { lane, top, height: laneHeight, middle: top + nameSlot + reach, reach };
    top += laneHeight;
    return box;
  });
  const tightest = Math.min(...boxes.map(({ reach }) => 2 * reach));
  const name = base.narrow ? Math.max(10, Math.min(12.5 * text, nameSlot - 2)) : 13 * text;
  return {
    ...base,
    height,
    nameX: TEXT_EDGE * text - base.left,
    yearBase: Math.round((base.narrow ? 15 : 17) * text),
    tickBase: Math.round((base.narrow ? 31 : 37) * text),
    lanesTop: axis,
    lanesBottom,
    lanes: boxes,
    contextRows,
    contextRow,
    name,
    label: Math.min(12 * text, base.narrow ? name : Infinity),
    glyph: Math.max(0.55, Math.min(text, tightest / FULL_MARK)),
    cluster: Math.max(LEAST_CLUSTER, Math.min(CLUSTER * text, tightest)),
  };
}
