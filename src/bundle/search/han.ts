/** Traditional characters and their simplified ones, one for one, by OpenCC's table. */
import { Converter } from 'opencc-js';
import type { HanTable } from '../../model/index.ts';

/** The blocks of common Han characters, with extension A and the compatibility forms. */
const BLOCKS = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
] as const;

let made: HanTable | null = null;

/** Every traditional character that is written otherwise in simplified texts. Made once. */
export function wholeTable(): HanTable {
  if (made) return made;
  const all = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)),
  );
  // One character a line: OpenCC must not see phrases, for a query may hold any part of one.
  const simplified = Converter({ from: 't', to: 'cn' })(all.join('\n')).split('\n');
  made = new Map(all.flatMap((sign, at) => (sign === simplified[at] ? [] : [[sign, simplified[at] ?? sign] as const])));
  return made;
}

/** The pairs of `table` that lead to a character of `texts`: no other can find anything. */
export function pairsFor(texts: readonly string[], table: HanTable): string {
  const there = new Set(texts.flatMap((text) => [...new Set(text)]));
  return [...table].flatMap(([sign, simple]) => (there.has(simple) ? [sign, simple] : [])).join('');
}
