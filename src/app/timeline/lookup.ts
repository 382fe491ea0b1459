/** Values by a key, made anew where they change and never changed in place. */
export function lookup<T, K, V>(
  values: readonly T[],
  keyOf: (value: T) => K,
  valueOf: (value: T) => V,
): ReadonlyMap<K, V> {
  const found = new Map<K, V>();
  for (const value of values) found.set(keyOf(value), valueOf(value));
  return found;
}

export const idsOf = (values: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(values.map(({ id }) => id));
