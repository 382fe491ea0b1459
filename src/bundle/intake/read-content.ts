/** From bytes to an article with its mentions, or to the reason why there is none. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { articleCardSchema } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Outcome, Unused } from '../cache/index.ts';
import { cardOf } from '../clean/index.ts';
import { extractMentions, mayHoldContact, type Lexicon } from '../extract/index.ts';
import { decodeText, parseDump } from '../parse/index.ts';
import type { PublisherTable } from '../publishers.ts';

/** A hundred pages of a book; no article is longer, and megabytes of nothing but dates would hold up the whole build. */
const MAX_TEXT = 200_000;
const tooLong = (length: number): string =>
  `Its text has ${length} characters; an article may have ${MAX_TEXT}. Split it, if it holds several articles.`;

export const NO_NAMES = 'It does not name both leaders, or an envoy and a leader.';
const NO_CONTACT = 'It speaks of no contact between the two.';

export interface ReadingKnowledge {
  readonly publishers: PublisherTable;
  readonly lexicon: Lexicon;
}

type Stage = Extract<Unused, { fate: 'refused' }>['stage'];

const unused = (fate: Unused): Outcome => ({ is: 'unused', fate });
const refused = (stage: Stage, reason: string, offset?: number): Outcome =>
  unused({ fate: 'refused', stage, ...(offset !== undefined && { offset }), reason });

/**
 * The text, for the cheap question whether it is worth parsing. Nearly every file is sound UTF-8, which Node tells and
 * decodes ten times as fast as the careful decoder that all others need.
 */
function plainText(bytes: Uint8Array): ReturnType<typeof decodeText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0 || buffer.includes(0) || !isUtf8(buffer)) return decodeText(bytes);
  return { ok: true, text: buffer.toString('utf8'), warnings: [] };
}

/** What would make the bundle's own check stop the whole build: it must cost this one article alone. */
function flawOf(article: Article): string | null {
  const checked = v.safeParse(articleCardSchema, cardOf(article), { abortEarly: true });
  if (checked.success) return null;
  const [issue] = checked.issues;
  return `Its article cannot be published (${v.getDotPath(issue) ?? 'its card'}: ${issue.message}).`;
}

/** Parses and extracts. A fault in our own code is a refusal of this one file, with the error's words. */
function readArticle(bytes: Uint8Array, { publishers, lexicon }: ReadingKnowledge): Outcome {
  let stage: Stage = 'parse';
  try {
    const parsed = parseDump(bytes, '', publishers);
    if (!parsed.ok) return refused(parsed.refusal.stage, parsed.refusal.reason, parsed.refusal.offset);
    const { article, warnings } = parsed;
    stage = 'extract';
    if (article.text.length > MAX_TEXT) return refused(stage, tooLong(article.text.length));
    const mentions = extractMentions(article, lexicon);
    if (mentions.length === 0) return unused({ fate: 'none', reason: NO_CONTACT, warnings });
    const flaw = flawOf(article);
    if (flaw !== null) return refused(stage, flaw);
    return { is: 'article', article: { ...article, files: [] }, mentions, warnings };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return refused(stage, `The build could not cope with it (${words}).`);
  }
}

/** SHA-256, base64: what tells whether two dumps are the same bytes. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** Reads a dump's bytes. Never throws. */
export function readContent(bytes: Uint8Array, knowledge: ReadingKnowledge): Outcome {
  const plain = plainText(bytes);
  if (!plain.ok) return refused('decode', plain.reason, plain.offset);
  if (!mayHoldContact(plain.text, knowledge.lexicon))
    return unused({ fate: 'none', reason: NO_NAMES, warnings: plain.warnings });
  return readArticle(bytes, knowledge);
}
