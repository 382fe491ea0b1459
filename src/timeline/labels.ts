/** Texts beside marks: where they fit, most important first, never over a mark or one another, never cut. */
import { Occupied } from './occupied.ts';
import type { Item, Label, LaneMarks, Mark, SingleMark } from './types.ts';

export interface LabelPlot {
  readonly width: number;
  /** Between a mark and its text. Default 4. */
  readonly padPx?: number;
  /** Between a text and whatever follows. Default 8. */
  readonly clearPx?: number;
}

interface Candidate {
  readonly mark: SingleMark;
  readonly text: string;
  readonly width: number;
  readonly drawn: boolean;
}

interface Side {
  readonly anchor: 'start' | 'end';
  readonly x0: number;
  readonly x1: number;
}

/**
 * Labels for single marks, by weight, right of the mark or else left; a soft span wide enough may carry its text inside.
 *
 * What is placed is decided first as if the plot had no edges, with the marks of the margin taking part, so that panning
 * does not reshuffle. Only then a label that an edge would cut moves to its mark's other side if that is free, or goes.
 * `wanted` gives the text of a contact (an empty one wants no label), `measure` its width in CSS pixels.
 */
export function placeLabels(
  lanes: readonly LaneMarks[],
  wanted: (item: Item) => string,
  measure: (text: string) => number,
  plot: LabelPlot,
): readonly Label[] {
  return lanes.flatMap((lane) => labelsOf(lane, wanted, measure, plot));
}

function labelsOf(
  { lane, marks, margin }: LaneMarks,
  wanted: (item: Item) => string,
  measure: (text: string) => number,
  plot: LabelPlot,
): readonly Label[] {
  const { width, padPx = 4, clearPx = 8 } = plot;
  const lines = occupiedBy([...marks, ...margin]);
  const circles = new Occupied();
  for (const mark of marks) if (mark.type === 'cluster') circles.take(mark.x0, mark.x1);
  const isFree = (row: number, { anchor, x0, x1 }: Side): boolean => {
    const line = lines.get(row);
    if (!line) return true;
    return anchor === 'start' ? line.isFree(x0, x1 + clearPx) : line.isFree(x0 - clearPx, x1);
  };
  const fits = ({ x0, x1 }: Side): boolean => x0 >= 0 && x1 <= width;
  const within = ({ mark, text, width: textWidth, drawn }: Candidate): void => {
    const side = drawn ? withinSpan(mark, textWidth, padPx) : null;
    // The span holds its own row, but a circle beside it reaches into it.
    const clear = side && (Math.abs(mark.row) !== 1 || circles.isFree(side.x0, side.x1));
    if (clear && fits(side)) labels.push(labelOf(lane, mark, text, side));
  };
  const labels: Label[] = [];
  const cut: { readonly candidate: Candidate; readonly other: Side }[] = [];

  for (const candidate of candidatesOf(marks, margin, wanted, measure)) {
    const { mark, text } = candidate;
    const sides = sidesOf(candidate, padPx);
    const side = sides.find((one) => isFree(mark.row, one));
    if (side) {
      lineOf(lines, mark.row).take(side.x0, side.x1);
      if (!candidate.drawn) continue;
      if (fits(side)) labels.push(labelOf(lane, mark, text, side));
      else cut.push({ candidate, other: side === sides[0] ? sides[1] : sides[0] });
    } else {
      within(candidate);
    }
  }
  for (const { candidate, other } of cut) {
    const { mark, text } = candidate;
    if (fits(other) && isFree(mark.row, other)) {
      lineOf(lines, mark.row).take(other.x0, other.x1);
      labels.push(labelOf(lane, mark, text, other));
    } else {
      within(candidate);
    }
  }
  return labels;
}

function labelOf(lane: Label['lane'], { id, row }: SingleMark, text: string, { anchor, x0, x1 }: Side): Label {
  return { id, lane, text, x: anchor === 'start' ? x0 : x1, anchor, x0, x1, row };
}

/** Heaviest first; then the earlier, then by id, so that equal weights never depend on the order of input. */
function candidatesOf(
  marks: readonly Mark[],
  margin: readonly Mark[],
  wanted: (item: Item) => string,
  measure: (text: string) => number,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const add = (list: readonly Mark[], drawn: boolean): void => {
    for (const mark of list) {
      if (mark.type !== 'single') continue;
      const text = wanted(mark.item);
      if (text) candidates.push({ mark, text, width: measure(text), drawn });
    }
  };
  add(marks, true);
  add(margin, false);
  return candidates.sort(({ mark: { item: a } }, { mark: { item: b } }) => {
    return b.weight - a.weight || a.start - b.start || (a.id < b.id ? -1 : 1);
  });
}

function sidesOf({ mark, width }: Candidate, pad: number): readonly [Side, Side] {
  return [
    { anchor: 'start', x0: mark.fullX1 + pad, x1: mark.fullX1 + pad + width },
    { anchor: 'end', x0: mark.fullX0 - pad - width, x1: mark.fullX0 - pad },
  ];
}

/** A span is a pale wash on which text can stand; at its visible left end, so that it stays in view. */
function withinSpan(mark: SingleMark, width: number, pad: number): Side | null {
  if (mark.shape !== 'span' || mark.x1 - mark.x0 < width + 2 * pad) return null;
  return { anchor: 'start', x0: mark.x0 + pad, x1: mark.x0 + pad + width };
}

function lineOf(lines: Map<number, Occupied>, row: number): Occupied {
  let line = lines.get(row);
  if (!line) lines.set(row, (line = new Occupied()));
  return line;
}

/** A cluster's circle is taller than a row, so it also keeps the rows beside it free. */
const CLUSTER_ROWS = [-1, 0, 1] as const;

function occupiedBy(marks: readonly Mark[]): Map<number, Occupied> {
  const lines = new Map<number, Occupied>();
  for (const mark of marks) {
    if (mark.type === 'single') lineOf(lines, mark.row).take(mark.fullX0, mark.fullX1);
    else for (const row of CLUSTER_ROWS) lineOf(lines, row).take(mark.x0, mark.x1);
  }
  return lines;
}
