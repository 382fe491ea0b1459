/** The inline contents of one block while it is read: text, line breaks and the few inline elements that are kept. */

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'open'; readonly tag: string; readonly href: string | null }
  | { readonly kind: 'close'; readonly tag: string };

/** A block's text and the HTML whose text it is. */
export interface Line {
  readonly text: string;
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/**
 * White space that HTML does not keep, with the control characters and line separators that no reader sees. A no-break
 * space and the wide Chinese space are characters.
 */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const SPACE = /[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，、；：“”‘’（）《》「」『』—…]/u;

/**
 * What a single line break between two characters reads as: nothing inside a Chinese sentence that the feed wrapped, else
 * a space.
 */
function joint(before: string, after: string): string {
  return EAST_ASIAN.test(before) && EAST_ASIAN.test(after.charAt(0)) ? '' : ' ';
}

/** Whether a text has anything to read in it: white space of any kind and zero-width characters alone are nothing. */
export function hasInk(text: string): boolean {
  return /[^\s\u200b-\u200f\u2060-\u2064\ufeff]/.test(text);
}

/** Collapses ordinary white space over all tokens and trims the ends; null when nothing readable is left. */
function normalise(tokens: readonly Token[]): readonly Token[] | null {
  if (!tokens.some((token) => token.kind === 'text' && hasInk(token.text))) return null;
  const kept: Token[] = [];
  let last = '';
  let space = false;
  let broken = false;
  for (const token of tokens) {
    if (token.kind === 'break') broken = true;
    else if (token.kind !== 'text') kept.push(token);
    else {
      const text = token.text.replace(SPACE, ' ');
      const begin = text.startsWith(' ') ? 1 : 0;
      const end = text.length > begin && text.endsWith(' ') ? text.length - 1 : text.length;
      space ||= begin === 1;
      if (begin === end) continue;
      const words = text.slice(begin, end);
      if (last !== '' && broken) kept.push({ kind: 'break' }, { kind: 'text', text: joint(last, words) });
      else if (last !== '' && space) kept.push({ kind: 'text', text: ' ' });
      kept.push({ kind: 'text', text: words });
      [space, broken, last] = [end < text.length, false, words.charAt(words.length - 1)];
    }
  }
  return trimEnds(kept);
}

/** Takes no-break and wide spaces off both ends, whichever token they stand in. */
function trimEnds(tokens: readonly Token[]): readonly Token[] {
  const trimmed = [...tokens];
  const trim = (order: readonly number[], cut: (text: string) => string): void => {
    for (const at of order) {
      const token = trimmed[at];
      if (token?.kind === 'break') trimmed[at] = { kind: 'text', text: '' };
      if (token?.kind !== 'text') continue;
      const text = cut(token.text);
      trimmed[at] = { kind: 'text', text };
      if (text !== '') return;
    }
  };
  const order = [...trimmed.keys()];
  trim(order, (text) => text.trimStart());
  trim(order.reverse(), (text) => text.trimEnd());
  return trimmed;
}

function tagsToHtml(tokens: readonly Token[]): string {
  const pieces: string[] = [];
  const open: { readonly tag: string; readonly at: number }[] = [];
  const close = (): void => {
    const last = open.pop();
    if (!last) return;
    // An element without text is an anchor of the feed's or a leftover.
    const empty = pieces.slice(last.at + 1).every((piece) => piece === '');
    if (empty) pieces.length = last.at;
    else pieces.push(`</${last.tag}>`);
  };
  for (const token of tokens) {
    if (token.kind === 'text') pieces.push(escapeHtml(token.text));
    else if (token.kind === 'break') pieces.push('<br>');
    else if (token.kind === 'open') {
      open.push({ tag: token.tag, at: pieces.length });
      pieces.push(token.href === null ? `<${token.tag}>` : `<${token.tag} href="${escapeHtml(token.href)}">`);
    } else if (open.some(({ tag }) => tag === token.tag)) {
      while (open.at(-1)?.tag !== token.tag) close();
      close();
    }
  }
  while (open.length > 0) close();
  return pieces.join('');
}

/** The line that tokens make, or null when there is nothing to read in them. The HTML's text is exactly `text`. */
export function lineOf(tokens: readonly Token[]): Line | null {
  const kept = normalise(tokens);
  if (kept === null) return null;
  const text = kept.map((token) => (token.kind === 'text' ? token.text : '')).join('');
  return { text, html: tagsToHtml(kept) };
}
