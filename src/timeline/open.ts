/** What a click on a cluster does. */
import { middleOf } from './items.ts';
import { clampViewport, fitSpan, spanOf } from './viewport.ts';
import type { ClusterMark, Limits, Viewport } from './types.ts';

/** A window this much of the present one is no visible step. */
const STEP = 0.9;
/** Where neither members nor their middles give a closer window: this much closer about the cluster's middle. */
const CLOSER = 4;

/**
 * The window that a click on a cluster leads to: exactly its members, where that is closer than the present window. One
 * long contact among short ones may span more than what is in view; then the window shows the glyphs' places, or simply
 * comes closer about them. Always closer than `v` until the closest zoom, so that clicking ends with contacts apart.
 */
export function openCluster(cluster: ClusterMark, v: Viewport, limits: Limits): Viewport {
  const enough = (next: Viewport): boolean => spanOf(next) <= spanOf(v) * STEP;
  const members = fitSpan(cluster.from, cluster.to, limits);
  if (enough(members)) return members;
  const middles = cluster.members().map(middleOf);
  const first = middles.reduce((a, b) => Math.min(a, b), Infinity);
  const last = middles.reduce((a, b) => Math.max(a, b), -Infinity);
  const places = fitSpan(first, last, limits, 0.5);
  if (enough(places)) return places;
  const half = spanOf(v) / CLOSER / 2;
  const middle = Math.min(Math.max((first + last) / 2, v.from), v.to);
  return clampViewport({ from: middle - half, to: middle + half }, limits);
}
