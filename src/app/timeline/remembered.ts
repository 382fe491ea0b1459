/** A function of an id that keeps what it found: frames ask for the same words again and again. */
export function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    let value = known.get(id);
    if (value === undefined) known.set(id, (value = find(id)));
    return value;
  };
}
