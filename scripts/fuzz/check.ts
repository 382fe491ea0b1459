/** What must hold for one dump, whatever is in it. Each breach is told in words; none means that all is well. */
import * as v from 'valibot';
import { cardOf, publishBlocks, sanitise, shownText } from '../../src/bundle/clean/index.ts';
import type { Article } from '../../src/bundle/article.ts';
import { extractMentions, type Lexicon } from '../../src/bundle/extract/index.ts';
import { parseDump } from '../../src/bundle/parse/index.ts';
import type { PublisherTable } from '../../src/bundle/publishers.ts';
import { articleFileSchema, BUNDLE_VERSION } from '../../src/model/index.ts';

export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly publishers: PublisherTable;
}

export interface Checked {
  readonly outcome: 'refused' | 'none' | 'used';
  /** How far the dump came, for the reader of a crash. */
  readonly breaches: readonly string[];
}

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function articleBreaches(article: Article): readonly string[] {
  const found: string[] = [];
  const { text, blocks } = article;
  if (blocks.map(({ start, end }) => text.slice(start, end)).join('\n') !== text)
    found.push('the blocks are not the text');
  const { blocks: published, shortened } = publishBlocks(article);
  const file = { version: BUNDLE_VERSION, ...cardOf(article), blocks: published, shortened };
  const valid = v.safeParse(articleFileSchema, JSON.parse(JSON.stringify(file)));
  if (!valid.success) {
    const [issue] = valid.issues;
    found.push(`the article's file breaks its schema: ${issue.message} at ${v.getDotPath(issue) ?? 'its root'}`);
  }
  for (const block of published) {
    if (block.type === 'picture') continue;
    if (sanitise(block.html) !== block.html) found.push('cleaning a block again changes it');
    const own = blocks.find(({ start }) => start === block.start);
    if (!own) found.push('a published block stands nowhere in the article');
    else if (article.publisher.rights === 'full' && shownText(block.html) !== text.slice(own.start, own.end))
      found.push('a published block shows another text than the article has');
  }
  return found;
}

/** Parses, extracts and cleans one dump, as a build does. */
export function checkDump(bytes: Uint8Array, file: string, { lexicon, publishers }: Knowledge): Checked {
  try {
    const parsed = parseDump(bytes, file, publishers);
    if (!parsed.ok) {
      const { reason } = parsed.refusal;
      const faulty = reason.trim() === '' || reason.startsWith('The file could not be read');
      return { outcome: 'refused', breaches: faulty ? [`refused without a reason that helps: ${reason}`] : [] };
    }
    const { article } = parsed;
    const mentions = extractMentions(article, lexicon);
    const breaches = mentions.flatMap(({ quote, quoteStart, quoteEnd, start, end }) => [
      ...(article.text.slice(quoteStart, quoteEnd) === quote ? [] : ['a quote does not stand where it says']),
      ...(quote.trim() === '' ? ['a quote is empty'] : []),
      ...(start <= end ? [] : ['a contact ends before it begins']),
    ]);
    return {
      outcome: mentions.length > 0 ? 'used' : 'none',
      breaches: [...breaches, ...articleBreaches(article)],
    };
  } catch (error) {
    return { outcome: 'refused', breaches: [wordsOf(error)] };
  }
}
