/** Groups of items that are connected by pairs: the same partition whatever the order of items and pairs. */
import { groupBy } from './group-by.ts';

export function unite<T>(items: readonly T[], pairs: Iterable<readonly [T, T]>): readonly (readonly T[])[] {
  const leader = new Map<T, T>(items.map((item) => [item, item]));
  const find = (item: T): T => {
    let at = item;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(item, at);
    return at;
  };
  for (const [a, b] of pairs) leader.set(find(a), find(b));
  return [...groupBy(items, find).values()];
}
