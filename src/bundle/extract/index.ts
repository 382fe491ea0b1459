/** Finds every contact that an article tells of (contacts.md). Pure: the same article and lexicon, the same mentions. */
import type { Article } from '../article.ts';
import type { Mention } from '../mention.ts';
import type { Lexicon } from './lexicon.ts';
import { mentionsOf } from './mentions.ts';
import { mergeClaims } from './merge.ts';
import { readArticle } from './read.ts';
import { weigh } from './weigh.ts';

export { spellingsOf } from './fold.ts';
export { loadLexicon, SENTENCE_ENDS, type LeaderWords, type Lexicon } from './lexicon.ts';
export { mayHoldContact } from './may-hold.ts';

/**
 * Every contact of an article, once each, in the order of the sentences that tell them. Every quote is an exact substring:
 * `article.text.slice(quoteStart, quoteEnd) === quote`. Never throws for an article whose blocks lie in its text.
 */
export function extractMentions(article: Article, lexicon: Lexicon): readonly Mention[] {
  if (!/^(?:zh|en)/.test(article.language)) return [];
  const reading = readArticle(article, lexicon);
  return mentionsOf(article, mergeClaims(weigh(reading)), reading, lexicon);
}
