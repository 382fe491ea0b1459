/** Reading a language's file of the bundle: names in that language, and Chinese content in its script. */
import type { LanguageFile } from '../bundle.ts';
import { hanTable } from '../search.ts';
import type { LanguageTexts } from './content.ts';

/**
 * Writes Chinese texts in another script: at each place the longest phrase that is known, else the character's own pair,
 * else the character itself. The build sees to it that every published text comes out as its dictionary would have it
 * (src/bundle/language).
 */
export function writerBy({ han, phrases }: Pick<LanguageFile, 'han' | 'phrases'>): (text: string) => string {
  const table = new Map([...hanTable(han), ...Object.entries(phrases)]);
  const longest = Math.max(2, ...Object.keys(phrases).map((phrase) => phrase.length));
  const write = (text: string): string => {
    let written = '';
    for (let at = 0; at < text.length;) {
      let length = longest;
      while (length > 1 && !table.has(text.slice(at, at + length))) length--;
      const piece = text.slice(at, at + length);
      written += table.get(piece) ?? piece;
      at += length;
    }
    return written;
  };
  // The same few texts are asked for again with every frame.
  const done = new Map<string, string>();
  return (text) => {
    let written = done.get(text);
    if (written === undefined) done.set(text, (written = write(text)));
    return written;
  };
}

export function textsOf(file: LanguageFile): LanguageTexts {
  return file.language === 'zh-Hant' ? { written: writerBy(file) } : { people: file.people, places: file.places };
}
