/**
 * Where instants stand, in whole pixels, each pixel once: however many there are, no more can be seen. Neighbours are
 * mostly of one day, whose place is computed once.
 */
export function distinctPixels(instants: Float64Array, place: (ms: number) => number): readonly number[] {
  const pixels = new Set<number>();
  let last = NaN;
  for (const ms of instants) {
    if (ms === last) continue;
    last = ms;
    pixels.add(Math.round(place(ms)));
  }
  return [...pixels];
}
