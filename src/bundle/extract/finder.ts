/** Finds the phrases of a table in a text: at every place the longest one, Latin ones only as whole words. */
export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface Finder<T> {
  /** All hits in text order; they may overlap only where two phrases begin at different places. */
  readonly find: (text: string) => readonly Hit<T>[];
}

const LATIN = /[A-Za-z0-9\u00c0-\u024f]/;

/** `pairs`: a phrase in folded spelling, and what it stands for. A later pair replaces an earlier one of the same phrase. */
export function finderOf<T>(pairs: Iterable<readonly [string, T]>): Finder<T> {
  const byFirst = new Map<string, Map<string, T>>();
  const lengths = new Map<string, number[]>();
  for (const [phrase, value] of pairs) {
    if (phrase === '') continue;
    const first = phrase.charAt(0);
    const table = byFirst.get(first) ?? new Map<string, T>();
    table.set(phrase, value);
    byFirst.set(first, table);
  }
  for (const [first, table] of byFirst) {
    lengths.set(
      first,
      [...new Set([...table.keys()].map((phrase) => phrase.length))].sort((a, b) => b - a),
    );
  }
  const whole = (text: string, start: number, end: number): boolean => {
    if (LATIN.test(text.charAt(start)) && start > 0 && LATIN.test(text.charAt(start - 1))) return false;
    return !(LATIN.test(text.charAt(end - 1)) && end < text.length && LATIN.test(text.charAt(end)));
  };
  return {
    find: (text) => {
      const out: Hit<T>[] = [];
      for (let start = 0; start < text.length; start += 1) {
        const table = byFirst.get(text.charAt(start));
        if (!table) continue;
        for (const length of lengths.get(text.charAt(start)) ?? []) {
          const value = table.get(text.slice(start, start + length));
          if (value === undefined || !whole(text, start, start + length)) continue;
          out.push({ start, end: start + length, value });
          break;
        }
      }
      return out;
    },
  };
}
