/**
 * The smallest knowledge from which `writerBy` of the model writes given texts as a dictionary of megabytes would: a pair
 * for each character, and phrases for the places where the pair would be wrong.
 */
import { writerBy, type LanguageFile } from '../../model/index.ts';
import type { Traditional } from './traditional.ts';

type Table = Pick<LanguageFile, 'han' | 'phrases'>;

/** A stretch of a text, end exclusive, in UTF-16 units. */
type Stretch = readonly [start: number, end: number];

/** A text unit by unit, and what each comes out as; the rest of a word that changes its length comes out as nothing. */
interface Aligned {
  readonly text: string;
  readonly images: readonly string[];
  /** Where the corrections stand, and whatever else cannot be aligned. */
  readonly words: readonly Stretch[];
}

function align(text: string, { pieces }: Traditional): Aligned {
  const images: string[] = [];
  const words: Stretch[] = [];
  for (const { from, to, corrected } of pieces(text)) {
    const even = from.length === to.length;
    if (corrected || !even) words.push([images.length, images.length + from.length]);
    images.push(...(even ? to.split('') : [to, ...Array.from({ length: from.length - 1 }, () => '')]));
  }
  return { text, images, words };
}

/** For each character the image that it has most often outside corrected words. */
function commonest(texts: readonly Aligned[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, images, words } of texts) {
    images.forEach((image, at) => {
      if (words.some(([start, end]) => end - start > 1 && start <= at && at < end)) return;
      const sign = text.charAt(at);
      const known = counts.get(sign) ?? new Map<string, number>();
      counts.set(sign, known);
      if (image.length === 1) known.set(image, (known.get(image) ?? 0) + 1);
    });
  }
  return new Map(
    [...counts].map(([sign, images]) => {
      const [best] = [...images].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [sign, best?.[0] ?? sign];
    }),
  );
}

const imageOf = ({ images }: Aligned, start: number, end: number): string => images.slice(start, end).join('');

/** How often a phrase stands in the texts, if it comes out alike wherever it does; else 0. */
function uses(phrase: string, image: string, texts: readonly Aligned[]): number {
  let count = 0;
  for (const aligned of texts) {
    for (let at = aligned.text.indexOf(phrase); at >= 0; at = aligned.text.indexOf(phrase, at + 1)) {
      if (imageOf(aligned, at, at + phrase.length) !== image) return 0;
      count++;
    }
  }
  return count;
}

/** The shortest phrase around a stretch that comes out alike everywhere, of these the most used; the whole text always does. */
function phraseAround(aligned: Aligned, [start, end]: Stretch, texts: readonly Aligned[]): Stretch {
  const { text } = aligned;
  for (let length = Math.max(2, end - start); length < text.length; length++) {
    const first = Math.max(0, end - length);
    const choices = Array.from({ length: Math.min(start, text.length - length) - first + 1 }, (_, at) => {
      const from = first + at;
      const phrase = text.slice(from, from + length);
      return { from, uses: uses(phrase, imageOf(aligned, from, from + length), texts) };
    });
    const best = choices.reduce((a, b) => (b.uses > a.uses ? b : a), { from: 0, uses: 0 });
    if (best.uses > 0) return [best.from, best.from + length];
  }
  return [0, text.length];
}

/** Stretches in which the characters' own images are wrong: whole words where there are any, else as short as can be. */
function exceptions({ text, images, words }: Aligned, common: ReadonlyMap<string, string>): readonly Stretch[] {
  const wrong = images.flatMap((image, at) => (image === (common.get(text.charAt(at)) ?? text.charAt(at)) ? [] : [at]));
  const found: [number, number][] = [];
  for (const at of wrong) {
    const last = found.at(-1);
    if (last && at < last[1]) continue;
    const word = words.find(([start, end]) => start <= at && at < end);
    if (word) found.push([...word]);
    else if (last?.[1] === at) last[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}

/** Every text of `texts` is written by the table as `traditional` writes it: what nothing shorter brings about, a whole text does. */
export function tableFor(texts: readonly string[], traditional: Traditional): Table {
  const all = [...new Set(texts)].sort().map((text) => align(text, traditional));
  const common = commonest(all);
  const phrases = new Map<string, string>();
  for (const aligned of all) {
    for (const stretch of exceptions(aligned, common)) {
      const [from, to] = phraseAround(aligned, stretch, all);
      phrases.set(aligned.text.slice(from, to), imageOf(aligned, from, to));
    }
  }
  const han = [...common]
    .filter(([sign, image]) => sign !== image)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
  const table = (): Table => ({
    han,
    phrases: Object.fromEntries([...phrases].sort(([a], [b]) => (a < b ? -1 : 1))),
  });
  const write = writerBy(table());
  for (const { text, images } of all) if (write(text) !== images.join('')) phrases.set(text, images.join(''));
  return table();
}
