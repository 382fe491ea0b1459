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
/** The same by the number of the character; it is asked of every character of every sentence. */
const IS_LATIN = Uint8Array.from({ length: 0x250 }, (_, code) => (LATIN.test(String.fromCharCode(code)) ? 1 : 0));
const isLatin = (text: string, at: number): boolean => IS_LATIN[text.charCodeAt(at)] === 1;

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
  return {
    find: (text) => {
      const out: Hit<T>[] = [];
      let wasLatin = false;
      for (let start = 0; start < text.length; start += 1) {
        const latin = isLatin(text, start);
        const within = latin && wasLatin;
        wasLatin = latin;
        if (within) continue;
        const first = text.charAt(start);
        const table = byFirst.get(first);
        if (!table) continue;
        for (const length of lengths.get(first) ?? []) {
          const end = start + length;
          const value = table.get(text.slice(start, end));
          if (value === undefined) continue;
          if (isLatin(text, end - 1) && end < text.length && isLatin(text, end)) continue;
          out.push({ start, end, value });
          break;
        }
      }
      return out;
    },
  };
}
