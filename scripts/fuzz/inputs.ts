/** Inputs of the fuzz run: whole dumps put together from pieces, and sound dumps that something has happened to. */
import { BYTES, HEADS, NAMES, TAGS, WORDS } from './pieces.ts';
import { randomFrom, type Random } from './random.ts';

export interface FuzzInput {
  /** Relative to the dump folder, with "/". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger inputs find nothing that a repeated piece does not, and are slow to look at. */
const MAX_BYTES = 256 * 1024;

const ENDINGS = ['.md', '.txt', '.html', '.markdown'] as const;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function draw(random: Random, list: readonly string[], most: number): string {
  let text = '';
  for (let left = random.below(most) + 1; left > 0; left--) text += random.pick(list);
  return text;
}

/** Text of words and tags; now and then one piece many times over, for whatever grows faster than its input. */
function body(random: Random): string {
  const parts: string[] = [];
  for (let left = random.below(12) + 1; left > 0; left--) {
    const many = random.oneIn(40);
    const piece = random.oneIn(2)
      ? draw(random, WORDS, many ? 4 : 24)
      : draw(random, random.oneIn(3) ? TAGS : [...TAGS, ...WORDS], many ? 3 : 12);
    parts.push(many ? piece.repeat(random.pick([10, 100, 1000, 5000])) : piece);
  }
  return parts.join('');
}

/** A body that holds a contact, so that extraction goes all the way. */
const telling = (random: Random): string =>
  `<p>${draw(random, WORDS, 3)}中国国家主席习近平${random.pick(['星期一（2月24日）', '上周', '去年10月', '2024年5月16日至17日', ''])}${random.pick(['与俄罗斯总统普京通了电话', '在北京会见普京', '和普京举行视频会晤', '会见俄罗斯外长拉夫罗夫'])}。${draw(random, WORDS, 10)}</p>`;

function generate(random: Random): Uint8Array {
  const head = draw(random, HEADS, 5);
  const text = `${head}${random.oneIn(3) ? '' : telling(random)}${body(random)}`;
  if (random.oneIn(25)) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (random.oneIn(50)) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return encode(text);
}

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(Math.min(bytes.length, at + remove))]);
}

type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const at = (bytes: Uint8Array, random: Random): number => random.below(bytes.length + 1);

/** Each changes a dump in one way. */
const MUTATIONS: readonly Mutation[] = [
  // Single bytes: wrong, missing, strange.
  (bytes, random) => splice(bytes, at(bytes, random), 1, Uint8Array.of(random.below(256))),
  (bytes, random) => splice(bytes, at(bytes, random), random.below(8), Uint8Array.of()),
  (bytes, random) => splice(bytes, at(bytes, random), 0, Uint8Array.from(random.pick(BYTES))),
  // Cut off, as an interrupted download is.
  (bytes, random) => bytes.slice(0, at(bytes, random)),
  (bytes, random) => bytes.slice(at(bytes, random)),
  // Pieces of markup and language where they do not belong.
  (bytes, random) => splice(bytes, at(bytes, random), 0, encode(random.pick(TAGS))),
  (bytes, random) => splice(bytes, at(bytes, random), 0, encode(random.pick(HEADS))),
  (bytes, random) => splice(bytes, at(bytes, random), random.below(12), encode(random.pick(WORDS))),
  // A stretch twice, gone, or from another dump.
  (bytes, random) => {
    const from = at(bytes, random);
    const piece = bytes.slice(from, from + random.below(400));
    return splice(bytes, from, 0, piece);
  },
  (bytes, random) => splice(bytes, at(bytes, random), random.below(400), Uint8Array.of()),
  (bytes, random, others) => {
    const other = random.pick(others);
    const from = at(other, random);
    return splice(bytes, at(bytes, random), random.below(200), other.slice(from, from + random.below(2000)));
  },
  // The same again and again.
  (bytes, random) => {
    const from = at(bytes, random);
    const piece = bytes.slice(from, from + random.below(30) + 1);
    const times = random.pick([10, 100, 1000]);
    return splice(bytes, from, 0, Buffer.concat(Array.from({ length: times }, () => piece)));
  },
  // Digits: other days, other years.
  (bytes, random) =>
    Uint8Array.from(bytes, (byte) =>
      byte >= 0x30 && byte <= 0x39 && random.oneIn(6) ? 0x30 + random.below(10) : byte,
    ),
  // Line ends.
  (bytes, random) =>
    encode(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/\n/g, random.pick(['\r\n', '\r', '\n\n', ''])),
    ),
];

function mutate(random: Random, seeds: readonly Uint8Array[]): Uint8Array {
  let bytes: Uint8Array = random.pick(seeds);
  for (let left = random.below(5) + 1; left > 0; left--) bytes = random.pick(MUTATIONS)(bytes, random, seeds);
  return bytes;
}

/** The input with this number: the same seed, number and seeds give the same bytes. */
export function inputAt(seed: number, number: number, seeds: readonly Uint8Array[]): FuzzInput {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const bytes = seeds.length > 0 && random.oneIn(2) ? mutate(random, seeds) : generate(random);
  const name = random.oneIn(20) ? random.pick(NAMES) : `${number}${random.pick(ENDINGS)}`;
  return { name, bytes: bytes.subarray(0, MAX_BYTES) };
}
