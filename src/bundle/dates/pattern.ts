/** Patterns made once from tables and tried at one place of a text. */

/** The match of a sticky pattern that begins exactly at `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export const sticky = (source: string, flags = ''): RegExp => new RegExp(source, `y${flags}`);

/** Alternatives of a table's keys, longest first so that 上上周 is not read as 上周. */
export function oneOf(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}
