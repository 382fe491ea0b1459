/**
 * Stands in for d3-interpolate in the built page (vite.config.ts). d3-zoom names `interpolateZoom` as the way in which its
 * animations would go; none is ever started (see d3-transition.ts). d3-scale, which really interpolates, is not in the page.
 */
export const interpolateZoom = (): never => {
  throw new Error('d3-zoom does not animate here: glide (src/app/timeline/motion.ts) does');
};
