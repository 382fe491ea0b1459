/** The first words of an article, for its card. */

/** About 120 Han characters or 40 words: a width that counts a Han character as one and a letter as a third. */
const MAX_WIDTH = 120;
const widthOf = (character: string): number => (character > '\u2e7f' ? 1 : 0.5);
/** A sentence that ends in the first third is too little to know the article by. */
const LEAST = 1 / 3;

const SENTENCE_END = /[。！？!?][”’」』）)"']*|\.(?=\s|$)["']?/gu;

/** `lead` if it is short enough, else its sentences that fit, else its first words and an ellipsis. */
export function excerptOf(lead: string, maxWidth: number = MAX_WIDTH): string {
  let width = 0;
  let cut = lead.length;
  for (let at = 0; at < lead.length;) {
    const character = String.fromCodePoint(lead.codePointAt(at) ?? 0);
    width += widthOf(character);
    if (width > maxWidth) {
      cut = at;
      break;
    }
    at += character.length;
  }
  if (cut === lead.length) return lead;
  const fitting = lead.slice(0, cut);
  const ends = [...fitting.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const last = ends.at(-1);
  if (last !== undefined && last >= cut * LEAST) return fitting.slice(0, last);
  // No word is cut in two, where there are words.
  const whole =
    /[\w’'-]$/.test(fitting) && /^[\w’'-]/.test(lead.slice(cut)) ? fitting.replace(/[\w’'-]+$/, '') : fitting;
  return `${(whole.trim() === '' ? fitting : whole).trimEnd().replace(/[，、；：,;:]$/u, '')}…`;
}
