/** One spelling for matching: traditional → simplified, full width → half width. Lengths never change, so offsets hold. */
import { Converter } from 'opencc-js';

/** The whole block of common Han characters and its extension A, one UTF-16 unit each. */
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;

const OTHERS: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\u2019': "'",
  '\u2018': "'",
  '•': '·',
  '・': '·',
  '‧': '·',
  '．': '·',
  '∙': '·',
  '−': '-',
  '‑': '-',
  妳: '你',
  裡: '里',
  著: '着',
};

function buildTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const all = Array.from({ length: HAN_LAST - HAN_FIRST + 1 }, (_, index) => String.fromCharCode(HAN_FIRST + index));
  const simplified = Converter({ from: 't', to: 'cn' })(all.join('\n')).split('\n');
  all.forEach((character, index) => {
    const to = simplified[index];
    // A few characters have a simplified form outside the basic plane: two units would move every offset after them.
    if (to !== undefined && to.length === 1 && to !== character) table.set(character, to);
  });
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    const character = String.fromCharCode(code);
    // Chinese punctuation stays as it is: it divides clauses.
    if (/[０-９Ａ-Ｚａ-ｚ／％＋]/.test(character)) table.set(character, String.fromCharCode(code - 0xfee0));
  }
  for (const [from, to] of Object.entries(OTHERS)) table.set(from, to);
  return table;
}

let table: ReadonlyMap<string, string> | null = null;
let spellings: Map<string, readonly string[]> | null = null;

/** What `fold` makes into `character`: itself, unless that is made into another, and all others. */
export function spellingsOf(character: string): readonly string[] {
  const map = (table ??= buildTable());
  if (spellings === null) {
    spellings = new Map();
    for (const [from, to] of map) spellings.set(to, [...(spellings.get(to) ?? []), from]);
  }
  return [...(map.has(character) ? [] : [character]), ...(spellings.get(character) ?? [])];
}

/** The unit that each unit becomes: the table, laid out for speed. */
let units: Uint16Array | null = null;

/** `text` in the spelling that the lexicon uses. `fold(text).length === text.length`, and units correspond one to one. */
export function fold(text: string): string {
  if (units === null) {
    units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
    for (const [from, to] of (table ??= buildTable())) units[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const to = units[unit] ?? unit;
    if (to === unit) continue;
    out += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
