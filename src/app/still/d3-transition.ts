/**
 * Stands in for d3-transition in the built page (vite.config.ts). d3-zoom asks it for `interrupt` only, to stop its own
 * animations; here none is ever started: windows glide by src/app/timeline/motion.ts, and a double click is answered by
 * src/app/timeline/zoomGesture.svelte.ts before d3-zoom would animate. The real one brings timers, easings, colours and
 * interpolators, a sixth of the page's code.
 */
import { selection } from 'd3-selection';

const proto: { interrupt?: unknown } = selection.prototype;
/** `zoom.transform` calls this method, which the real module adds. */
proto.interrupt ??= function <T>(this: T): T {
  return this;
};

export function interrupt(): void {
  // Nothing runs that could be interrupted.
}
