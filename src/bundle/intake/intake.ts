/** From files to articles and mentions, with a fate for every file. One bad file never stops the others. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { articleCardSchema } from '../../model/index.ts';
import type { Article } from '../article.ts';
import { cardOf } from '../clean/index.ts';
import { extractMentions, mayHoldContact, type Lexicon } from '../extract/index.ts';
import type { Mention } from '../mention.ts';
import { decodeText, parseDump, type Refusal } from '../parse/index.ts';
import type { PublisherTable } from '../publishers.ts';
import { listDumps, readDump, type DumpFile } from '../read/index.ts';
import type { FileFate } from '../report/index.ts';
import { Holding, type Held } from './holding.ts';
import { inOrder } from './in-order.ts';
import { labelFiles } from './label.ts';

/** Files read ahead of the one being parsed. With dumps of 16 MB at most, this bounds the memory for bytes. */
const READ_AHEAD = 8;

/** A hundred pages of a book; no article is longer, and megabytes of nothing but dates would hold up the whole build. */
const MAX_TEXT = 200_000;
const tooLong = (length: number): string =>
  `Its text has ${length} characters; an article may have ${MAX_TEXT}. Split it, if it holds several articles.`;

const NO_NAMES = 'It does not name both leaders, or an envoy and a leader.';
const NO_CONTACT = 'It speaks of no contact between the two.';

export interface Intake extends Held {
  /** Files that are not used, each once; those that are follow from `articles`. */
  readonly unused: readonly FileFate[];
  /** Warnings by file, for used files and copies. */
  readonly warnings: ReadonlyMap<string, readonly string[]>;
}

export interface IntakeOptions {
  readonly dirs: readonly string[];
  readonly publishers: PublisherTable;
  readonly lexicon: Lexicon;
  readonly onProgress?: (done: number, total: number) => void;
}

type Outcome =
  | {
      readonly is: 'article';
      readonly article: Article;
      readonly mentions: readonly Mention[];
      readonly warnings: readonly string[];
    }
  | { readonly is: 'unused'; readonly fate: FileFate };

type Stage = Extract<FileFate, { fate: 'refused' }>['stage'];

const refused = (file: string, stage: Stage, reason: string, offset?: number): FileFate => ({
  file,
  fate: 'refused',
  stage,
  ...(offset !== undefined && { offset }),
  reason,
});
const refusedBy = (file: string, { stage, reason, offset }: Refusal): FileFate => refused(file, stage, reason, offset);

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
function readArticle(bytes: Uint8Array, file: string, { publishers, lexicon }: IntakeOptions): Outcome {
  let stage: Stage = 'parse';
  try {
    const parsed = parseDump(bytes, file, publishers);
    if (!parsed.ok) return { is: 'unused', fate: refusedBy(file, parsed.refusal) };
    const { article, warnings } = parsed;
    stage = 'extract';
    if (article.text.length > MAX_TEXT)
      return { is: 'unused', fate: refused(file, stage, tooLong(article.text.length)) };
    const mentions = extractMentions(article, lexicon);
    if (mentions.length > 0) {
      const flaw = flawOf(article);
      if (flaw !== null) return { is: 'unused', fate: refused(file, stage, flaw) };
      return { is: 'article', article, mentions, warnings };
    }
    return { is: 'unused', fate: { file, fate: 'none', reason: NO_CONTACT, warnings } };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { is: 'unused', fate: refused(file, stage, `The build could not cope with it (${words}).`) };
  }
}

/** Reads every dump under the folders. Decides cheaply, from the plain text, which are worth parsing. */
export async function takeIn(options: IntakeOptions): Promise<Intake> {
  const { dirs, lexicon, onProgress } = options;
  const listing = await listDumps(dirs);
  const labels = labelFiles(listing.files, dirs);
  const unused: FileFate[] = [
    ...listing.refused.map((refusal) => refusedBy(refusal.file, refusal)),
    ...listing.ignored.map(({ file, reason }): FileFate => ({ file, fate: 'ignored', reason })),
  ];
  const holding = new Holding();
  const warnings = new Map<string, readonly string[]>();
  /** Hash of the bytes → the first file that had them, and its fate unless it became an article. */
  const seen = new Map<string, { readonly file: string; readonly fate: FileFate | null }>();

  const take = (file: string, bytes: Uint8Array): void => {
    const plain = plainText(bytes);
    if (!plain.ok) {
      unused.push(refused(file, 'decode', plain.reason, plain.offset));
      return;
    }
    if (!mayHoldContact(plain.text, lexicon)) {
      unused.push({ file, fate: 'none', reason: NO_NAMES, warnings: plain.warnings });
      return;
    }
    const hash = createHash('sha256').update(bytes).digest('base64');
    const before = seen.get(hash);
    if (before) {
      if (before.fate) unused.push({ ...before.fate, file });
      else holding.addSameBytes(file, before.file);
      return;
    }
    const outcome = readArticle(bytes, file, options);
    seen.set(hash, { file, fate: outcome.is === 'unused' ? outcome.fate : null });
    if (outcome.is === 'unused') unused.push(outcome.fate);
    else {
      warnings.set(file, outcome.warnings);
      holding.add(outcome.article, outcome.mentions);
    }
  };

  let done = 0;
  for await (const [dump, read] of inOrder<DumpFile, Awaited<ReturnType<typeof readDump>>>(
    listing.files,
    READ_AHEAD,
    readDump,
  )) {
    const file = labels.get(dump) ?? dump.file;
    if (read.ok) take(file, read.bytes);
    else unused.push(refusedBy(file, read.refusal));
    onProgress?.(++done, listing.files.length);
  }
  return { ...holding.finish(), unused, warnings };
}
