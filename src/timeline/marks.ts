/**
 * What each lane shows in a window. Contacts that hang together in time are laid out together, whatever part of them is
 * in view, so a mark does not change while the window moves over it at one zoom.
 */
import { LANES } from '../model/index.ts';
import { apart } from './cluster.ts';
import { crossing, type LaneIndex, type LaneItems } from './lanes.ts';
import { drawPoints } from './points.ts';
import { drawRows } from './rows.ts';
import { sceneOf, type Drawn, type Scene } from './scene.ts';
import { lowerBound, upperBound } from './sorted.ts';
import type { LaneMarks, MarkOptions, Viewport } from './types.ts';

/**
 * Above this many contacts that hang together, bars and spans are not put in rows but drawn as glyphs: rows would be
 * full anyway, and a frame's work must not grow with the data.
 */
const ROWS_LIMIT = 256;

/**
 * The marks of every lane for a window on a plot `width` pixels wide.
 *
 * Contacts merge into a cluster only where their glyphs would overlap. Once a day is wider than a cluster (a window of
 * about a month on a wide screen, always at the closest zoom), contacts of one day stand in rows instead; a cluster is
 * left there only for a day that has more of them than the lane has free rows. Work follows the pixels and, far out,
 * the days of the domain, not the number of contacts.
 */
export function markLanes(
  index: LaneIndex,
  v: Viewport,
  width: number,
  options: MarkOptions = {},
): readonly LaneMarks[] {
  const scene = sceneOf(v, width, options);
  return (options.lanes ?? LANES).map((lane) => laneMarks(index.lanes[lane], scene));
}

function laneMarks(lane: LaneItems, scene: Scene): LaneMarks {
  const { v } = scene;
  const before = upperBound(lane.ends, v.from);
  const after = lane.items.length - lowerBound(lane.starts, v.to);
  const drawn: Drawn = { marks: [], margin: [] };
  const { runs } = lane;
  const join = apart(scene.sizes, true, true);
  const joined = (run: number): boolean => (runs.start[run] as number) - (runs.end[run - 1] as number) < join;
  const length = runs.start.length;
  let run = upperBound(runs.end, scene.from);
  while (run > 0 && run < length && joined(run)) run--;
  while (run < length && (runs.start[run] as number) < scene.to) {
    let next = run + 1;
    let longest = runs.longest[run] as number;
    for (; next < length && joined(next); next++) longest = Math.max(longest, runs.longest[next] as number);
    drawRuns(lane, run, next, longest, scene, drawn);
    run = next;
  }
  drawn.marks.sort((a, b) => a.x - b.x);
  const inside = lane.items.length - before - after;
  return { lane: lane.lane, marks: drawn.marks, margin: drawn.margin, before, inside, after };
}

/** Lays out the runs `run` to `next - 1`, which are near enough to touch each other and nothing else. */
function drawRuns(lane: LaneItems, run: number, next: number, longest: number, scene: Scene, drawn: Drawn): void {
  const { runs, stops } = lane;
  const [begin, end] = [runs.first[run] as number, runs.first[next] as number];
  if (longest > scene.sizes.mark && end - begin <= ROWS_LIMIT) {
    drawRows(lane.items.slice(begin, end), scene, drawn);
    return;
  }
  const [start, stop] = [runs.start[run] as number, runs.end[next - 1] as number];
  drawPoints(
    {
      stops,
      lo: lowerBound(stops.at, start),
      hi: upperBound(stops.at, stop),
      crossing: (edge) => (start < edge && edge < stop ? crossing(lane, edge) : []),
      freeRows: () => scene.rows,
      middleRow: [],
    },
    scene,
    drawn,
  );
}
