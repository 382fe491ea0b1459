/** How wide a text will be, without asking a browser: enough to lay out labels, corrected by measuring where it matters. */

interface CharacterClass {
  readonly test: RegExp;
  readonly em: number;
}

/**
 * Advance widths in em of common system sans-serif faces (between Helvetica and Segoe UI, the wider where they differ,
 * so that an estimate errs towards leaving room). The first class that matches counts.
 */
const CLASSES: readonly CharacterClass[] = [
  { test: /\p{Mark}|[\u200b-\u200d\ufeff]/u, em: 0 },
  // Han, kana, hangul, full-width forms and CJK punctuation fill the em square.
  { test: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, em: 1 },
  { test: /[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\u2014\u2026]|\p{Extended_Pictographic}/u, em: 1 },
  { test: /[ ijl.,:;'’‘|!\u00a0·]/u, em: 0.29 },
  { test: /[frtI()[\]/\-\u2010\u2011"“”]/u, em: 0.38 },
  { test: /[mMwW@%]/u, em: 0.88 },
  { test: /[A-Z&\u0410-\u042f]/u, em: 0.69 },
  { test: /[0-9$+=<>~–]/u, em: 0.57 },
  { test: /[\u0430-\u04ff]/u, em: 0.59 },
];
const OTHER_EM = 0.54;

const known = new Map<string, number>();

function emOf(character: string): number {
  let em = known.get(character);
  if (em === undefined) {
    em = CLASSES.find(({ test }) => test.test(character))?.em ?? OTHER_EM;
    known.set(character, em);
  }
  return em;
}

/** Width in CSS pixels of one line of `text` in a sans-serif face of `fontPx`; within about a tenth of the drawn width. */
export function estimateWidth(text: string, fontPx: number): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * fontPx;
}
