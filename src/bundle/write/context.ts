/** A little of the text on either side of a quote, as much as the publisher's rights allow. */
import type { Rights } from '../../model/index.ts';
import type { Article } from '../article.ts';

/** UTF-16 units on each side. Under `excerpt` the quote itself is the citation; under `link` nothing is added to it. */
const ROOM: Readonly<Record<Rights, number>> = { full: 80, excerpt: 40, link: 0 };

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The nearest place at or after `at` that does not cut a character in two. */
function forward(text: string, at: number): number {
  return isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at;
}

function backward(text: string, at: number): number {
  return isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;
}

export interface QuoteContext {
  readonly before: string;
  readonly after: string;
}

/** What stands before and after `text.slice(start, end)` within its block; nothing for a quote that leaves its block. */
export function contextOf(article: Article, start: number, end: number): QuoteContext {
  const block = article.blocks.find((one) => one.start <= start && end <= one.end);
  if (!block) return { before: '', after: '' };
  const room = ROOM[article.publisher.rights];
  const from = forward(article.text, Math.max(block.start, start - room));
  const to = backward(article.text, Math.min(block.end, end + room));
  return {
    before: article.text.slice(Math.min(from, start), start),
    after: article.text.slice(end, Math.max(to, end)),
  };
}
