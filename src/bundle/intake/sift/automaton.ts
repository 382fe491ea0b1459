/**
 * The leaders' words as an automaton over bytes, so that thousands of files are searched without being decoded. It reads
 * every spelling that `fold` makes into the word's own (traditional, full width) and any white space for a space.
 *
 * It may find more than mayHoldContact, never less: `tests/unit/intake/sift.test.ts`.
 */
import { SENTENCE_ENDS, spellingsOf, type LeaderWords } from '../../extract/index.ts';
import { ANYWHERE, AT_BOUND, HIT, isWordByte, type Automaton } from './sift.mjs';

const SPACES: readonly string[] = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (one) => /\s/.test(one),
);
const NOT_IN_WORDS = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !isWordByte(byte));

/** The words' common tree, put together word by word. A place is a number; a byte may lead from it to several. */
class Tree {
  readonly edges = new Map<number, number[]>();
  readonly out = [0, 0];
  /** Steps already taken from a place, so that words share their beginnings. */
  readonly #steps = new Map<string, number>();

  #place(): number {
    return this.out.push(0) - 1;
  }

  #link(from: number, byte: number, to: number): void {
    const edge = (from << 8) | byte;
    const known = this.edges.get(edge);
    if (!known) this.edges.set(edge, [to]);
    else if (!known.includes(to)) known.push(to);
  }

  /** Lets each spelling lead from one place to another. */
  #lead(from: number, spellings: Iterable<string>, to: number): void {
    const between = new Map<string, number>();
    for (const spelling of spellings) {
      const bytes = [...Buffer.from(spelling)];
      let [at, way] = [from, ''];
      for (const byte of bytes.slice(0, -1)) {
        way += ` ${byte}`;
        const next = between.get(way) ?? this.#place();
        between.set(way, next);
        this.#link(at, byte, next);
        at = next;
      }
      this.#link(at, bytes.at(-1) ?? 0, to);
    }
  }

  #step(from: number, character: string, anyCase: boolean): number {
    const cases = anyCase ? [...new Set([character.toLowerCase(), character.toUpperCase()])] : [character];
    const key = `${from} ${cases.join('')}`;
    const before = this.#steps.get(key);
    if (before !== undefined) return before;
    const to = this.#place();
    this.#steps.set(key, to);
    if (character === ' ') {
      const spaces = new Set([...SPACES, ...spellingsOf(' ')]);
      this.#lead(from, spaces, to);
      this.#lead(to, spaces, to);
    } else this.#lead(from, new Set(cases.flatMap(spellingsOf)), to);
    return to;
  }

  /** `bound`: the word stands between bounds, as `\b` has them, where it begins with a Latin letter. */
  add(word: string, hit: number, options: { readonly anyCase: boolean; readonly bound: boolean }): void {
    const bound = options.bound && /^[A-Za-z]/.test(word);
    let at: number = bound ? AT_BOUND : ANYWHERE;
    for (const character of word) at = this.#step(at, character, options.anyCase);
    if (bound && /\w$/.test(word)) {
      const end = this.#place();
      for (const byte of NOT_IN_WORDS) this.#link(at, byte, end);
      at = end;
    }
    this.out[at] = (this.out[at] ?? 0) | hit;
  }
}

/** What a byte adds, at least, to the number of characters: nothing where it may be white space, of which any number counts once. */
function unitsOf(): Uint8Array {
  const spaces = new Set(SPACES.map((one) => Buffer.from(one)[0]));
  return Uint8Array.from({ length: 256 }, (_, byte) => (spaces.has(byte) || (byte & 0xc0) === 0x80 ? 0 : 1));
}

export function automatonOf({ names, alone, short, offices, gap }: LeaderWords): Automaton {
  const tree = new Tree();
  for (const word of names) tree.add(word, HIT.leader, { anyCase: false, bound: true });
  for (const word of alone) tree.add(word, HIT.leader, { anyCase: true, bound: true });
  for (const word of short) tree.add(word, HIT.leader, { anyCase: false, bound: false });
  offices.forEach((side, at) => {
    for (const word of side.countries) tree.add(word, HIT.country << at, { anyCase: true, bound: true });
    for (const word of side.offices) tree.add(word, HIT.office << at, { anyCase: true, bound: true });
  });
  for (const end of SENTENCE_ENDS) tree.add(end, HIT.end, { anyCase: false, bound: false });
  const longest = Math.max(0, ...offices.flatMap((side) => side.offices.map(({ length }) => length)));
  return { edges: tree.edges, out: tree.out, units: unitsOf(), reach: gap + longest + 2, sides: offices.length };
}
