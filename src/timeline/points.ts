/** Marks for contacts that are drawn as glyphs: singles, rows of one day's contacts, and clusters. */
import { apart, groupStops, type Group } from './cluster.ts';
import { byTime, middleOf } from './items.ts';
import type { Drawn, Scene } from './scene.ts';
import { lowerBound, upperBound } from './sorted.ts';
import type { Stops } from './stops.ts';
import type { ClusterMark, Item, Mark, SingleMark } from './types.ts';

/** Stops `lo` to `hi - 1`, laid out together, and what stands around them. */
export interface PointRun {
  readonly stops: Stops;
  readonly lo: number;
  readonly hi: number;
  /** Contacts that begin before an edge of the window and end after it. */
  readonly crossing: (edge: number) => readonly Item[];
  /** Rows not taken by a bar or span at an instant; row 0 is always among them. */
  readonly freeRows: (at: number) => readonly number[];
  /** Bars and spans that stand in row 0. */
  readonly middleRow: readonly Item[];
}

export function dot(item: Item, at: number, row: number, scene: Scene): SingleMark {
  const x = scene.x(at);
  const half = (scene.sizes.mark * scene.sizes.perMs) / 2;
  return {
    type: 'single',
    id: item.id,
    item,
    count: 1,
    members: () => [item],
    shape: 'dot',
    x,
    x0: x - half,
    x1: x + half,
    row,
    cutLeft: false,
    cutRight: false,
    fullX0: x - half,
    fullX1: x + half,
  };
}

/** Counts and times are known beforehand; the members are gathered only if someone asks. */
function cluster(
  first: Item,
  count: number,
  gather: () => readonly Item[],
  times: { readonly from: number; readonly to: number },
  at: number,
  scene: Scene,
): ClusterMark {
  const x = scene.x(at);
  const half = (scene.sizes.cluster * scene.sizes.perMs) / 2;
  return {
    type: 'cluster',
    id: `cluster:${first.id}+${count}`,
    count,
    members: () => [...gather()].sort(byTime),
    // A lane never mixes kinds: `laneOf` derives it from the kind.
    kinds: [first.kind],
    ...times,
    x,
    x0: x - half,
    x1: x + half,
    row: 0,
  };
}

/** Draws the run's groups: those inside the window whole, those at its edges by what touches the window. */
export function drawPoints(run: PointRun, scene: Scene, drawn: Drawn): void {
  const { stops, lo, hi } = run;
  const { v } = scene;
  const groups = groupStops(stops, lo, hi, scene.from, scene.to, scene.sizes);
  const inLo = Math.max(lo, lowerBound(stops.at, v.from));
  const inHi = Math.min(hi, upperBound(stops.at, v.to));
  const left = run.crossing(v.from).filter((item) => middleOf(item) < v.from);
  const right = run.crossing(v.to).filter((item) => middleOf(item) > v.to);

  let cutLeft: Group | null = null;
  let cutRight: Group | null = null;
  let firstWhole: Group | null = null;
  let lastWhole: Group | null = null;
  for (const group of groups) {
    if (group.lo >= inLo && group.hi <= inHi) {
      firstWhole ??= group;
      lastWhole = group;
      drawn.marks.push(...wholeMarks(group, run, scene));
    } else if (group.hi <= inLo || group.lo >= inHi) {
      const marks = untouched(group, stops, scene) ? wholeMarks(group, run, scene) : [];
      drawn.margin.push(...marks);
    } else {
      if (group.lo < inLo) cutLeft = group;
      if (group.hi > inHi) cutRight = group;
    }
  }

  const part = (group: Group | null): readonly Item[] => {
    if (!group) return [];
    const [a, b] = [Math.max(group.lo, inLo), Math.min(group.hi, inHi)];
    return stops.order.slice(stops.first[a], stops.first[b]);
  };
  if (cutLeft && cutLeft === cutRight) {
    drawn.marks.push(...edgeMarks([...left, ...part(cutLeft), ...right], -Infinity, Infinity, run, scene));
    return;
  }
  // A group cut by an edge keeps to its side of what stands whole beside it.
  const nextStop = firstWhole && (stops.at[firstWhole.lo] as number);
  const roomLeft = Math.min(
    nextStop === null ? Infinity : nextStop - beside(firstWhole, left.length + part(cutLeft).length, scene),
    ...run.middleRow.filter((item) => item.end > v.from).map((item) => item.start - beside(null, 2, scene)),
  );
  const roomRight = Math.max(
    lastWhole ? lastWhole.at + beside(lastWhole, right.length + part(cutRight).length, scene) : -Infinity,
    ...run.middleRow.filter((item) => item.start < v.to).map((item) => item.end + beside(null, 2, scene)),
  );
  drawn.marks.push(...edgeMarks([...left, ...part(cutLeft)], -Infinity, roomLeft, run, scene));
  drawn.marks.push(...edgeMarks([...part(cutRight), ...right], roomRight, Infinity, run, scene));
}

/** Distance from a group, or from a bar's edge, to a mark of `count` contacts. */
function beside(group: Group | null, count: number, { sizes }: Scene): number {
  return group ? apart(sizes, group.count > 1, count > 1) : sizes.cluster / 2 + sizes.gap;
}

function untouched(group: Group, stops: Stops, { v }: Scene): boolean {
  for (let stop = group.lo; stop < group.hi; stop++) {
    if ((stops.end[stop] as number) > v.from && (stops.start[stop] as number) < v.to) return false;
  }
  return true;
}

function wholeMarks(group: Group, { stops, freeRows }: PointRun, scene: Scene): readonly Mark[] {
  const begin = stops.first[group.lo] as number;
  const first = stops.order[begin];
  if (!first) return [];
  if (group.count === 1) return [dot(first, group.at, 0, scene)];
  const gather = (): readonly Item[] => stops.order.slice(begin, begin + group.count);
  if (group.hi - group.lo === 1) {
    const rows = rowsFor(group.count, group.at, freeRows, scene);
    if (rows) return gather().map((item, index) => dot(item, group.at, rows[index] ?? 0, scene));
  }
  let from = Infinity;
  let to = -Infinity;
  for (let stop = group.lo; stop < group.hi; stop++) {
    from = Math.min(from, stops.start[stop] as number);
    to = Math.max(to, stops.end[stop] as number);
  }
  return [cluster(first, group.count, gather, { from, to }, group.at, scene)];
}

/** The rows in which contacts of one stop stand apart; null while days are too narrow or there are too many. */
function rowsFor(count: number, at: number, freeRows: PointRun['freeRows'], scene: Scene): readonly number[] | null {
  if (!scene.sizes.daysApart || count > scene.rows.length) return null;
  const rows = freeRows(at);
  return count <= rows.length ? rows : null;
}

/** One mark for what an edge of the window leaves of a group, with the contacts that only reach into the window. */
function edgeMarks(
  items: readonly Item[],
  least: number,
  most: number,
  { freeRows }: PointRun,
  scene: Scene,
): readonly Mark[] {
  const [first] = items;
  if (!first) return [];
  const { v, sizes } = scene;
  let offsets = 0;
  for (const item of items) {
    const middle = middleOf(item);
    // A narrow contact stays where it is; a long one whose middle is out of view is held at the edge, whole.
    const half = sizes.mark / 2;
    const narrow = item.end - item.start <= sizes.mark;
    offsets += (narrow ? middle : Math.min(Math.max(middle, v.from + half), v.to - half)) - v.from;
  }
  const at = Math.max(Math.min(v.from + offsets / items.length, most), least);
  if (items.length === 1) return [dot(first, at, 0, scene)];
  if (items.every((item) => middleOf(item) === middleOf(first))) {
    const own = freeRows(middleOf(first));
    // Held at the edge, it may meet a bar that its own days do not.
    const rows = rowsFor(items.length, at, (here) => freeRows(here).filter((row) => own.includes(row)), scene);
    if (rows) return items.map((item, index) => dot(item, at, rows[index] ?? 0, scene));
  }
  let { start: from, end: to } = first;
  for (const item of items) {
    from = Math.min(from, item.start);
    to = Math.max(to, item.end);
  }
  return [cluster(first, items.length, () => items, { from, to }, at, scene)];
}
