/** Where `values` stand, in whole pixels, each pixel once: however many there are, no more can be seen. */
export function distinctPixels<T>(values: readonly T[], place: (value: T) => number): readonly number[] {
  const pixels = new Set<number>();
  for (const value of values) pixels.add(Math.round(place(value)));
  return [...pixels];
}
