/** Text as sentences, with offsets. Nothing is changed: `text.slice(start, end)` is the sentence. */
import type { Article, BlockType } from '../article.ts';

export interface Sentence {
  /** UTF-16 offsets in the article's text, without the spaces around. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: number;
  readonly type: BlockType;
  /** 0 for the title, then 1, 2 … for the running text's sentences; captions share the number of the text before them. */
  readonly order: number;
}

const CLOSERS = new Set(['”', '’', '」', '』', '"', "'", '）', ')', '】', '》']);
const CHINESE_END = new Set(['。', '！', '？', '；', '!', '?']);
/** Latin words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|ST|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|etc|U\.S|U\.N|U\.K|E\.U|D\.C|a\.m|p\.m|Inc|Ltd|Co|Corp|Prof|[A-Z])$/;

function endsLatinSentence(text: string, at: number): boolean {
  if (text.charAt(at) !== '.') return false;
  let next = at + 1;
  while (next < text.length && CLOSERS.has(text.charAt(next))) next += 1;
  if (next >= text.length) return true;
  if (!/\s/.test(text.charAt(next))) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(next).trimStart();
  if (ABBREVIATION.test(before)) {
    // "… in the U.S. The two" and "at 3 p.m. Xi" do end one; a month or a title before a name or a number never does.
    return /(?:U\.S|U\.N|U\.K|E\.U|[ap]\.m)$/.test(before) && /^(?:The|A|In|On|But|He|She|It|They|This)\s/.test(after);
  }
  return /^[“"'‘([]?[A-Z0-9\u3400-\u9fff]/.test(after);
}

/** UTF-16 units; a run of text without an end of sentence is cut there. */
const LONGEST = 700;

/** Splits one block's text; offsets are relative to it. */
export function splitText(text: string, whole = false): readonly { readonly start: number; readonly end: number }[] {
  const out: { start: number; end: number }[] = [];
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text.charAt(start))) start += 1;
    while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
    // No sentence of a newspaper is as long; cutting keeps the work proportional to the text.
    for (; end - start > LONGEST; start += LONGEST) out.push({ start, end: start + LONGEST });
    if (end > start) out.push({ start, end });
  };
  if (whole) {
    push(0, text.length);
    return out;
  }
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') {
      push(from, at);
      from = at + 1;
      continue;
    }
    if (!CHINESE_END.has(character) && !endsLatinSentence(text, at)) continue;
    let end = at + 1;
    while (end < text.length && (CLOSERS.has(text.charAt(end)) || CHINESE_END.has(text.charAt(end)))) end += 1;
    // A quotation that ends inside a sentence: 「……。」他说
    push(from, end);
    from = end;
    at = end - 1;
  }
  push(from, text.length);
  return out;
}

/** Every sentence of an article, in text order. A title or a caption is one sentence: its bracketed date speaks of all of it. */
export function sentencesOf(article: Pick<Article, 'text' | 'blocks'>): readonly Sentence[] {
  const out: Sentence[] = [];
  let order = 0;
  article.blocks.forEach((block, index) => {
    const text = article.text.slice(block.start, block.end);
    const whole = block.type === 'title' || block.type === 'caption';
    for (const { start, end } of splitText(text, whole)) {
      if (!whole) order += 1;
      out.push({
        start: block.start + start,
        end: block.start + end,
        text: text.slice(start, end),
        block: index,
        type: block.type,
        order: block.type === 'title' ? 0 : order,
      });
    }
  });
  return out;
}
