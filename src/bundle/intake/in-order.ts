/**
 * Runs `start` on every item, `ahead` of them at a time, and hands the results over in the order of the items: the disk
 * works while the processor does, and memory never holds more than `ahead` results.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  start: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
  const waiting: { readonly item: T; readonly result: Promise<R> }[] = [];
  let next = 0;
  const fill = (): void => {
    while (waiting.length < ahead && next < items.length) {
      const item = items[next++] as T;
      const result = start(item);
      // It is awaited below; until then a failure must not count as unhandled.
      result.catch(() => undefined);
      waiting.push({ item, result });
    }
  };
  fill();
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const result = await first.result;
    fill();
    yield [first.item, result];
  }
}
