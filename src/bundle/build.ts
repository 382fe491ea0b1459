/** The whole build: read → parse → extract → merge and attach → bundle and report. docs/architecture.md follows one dump. */
import { join } from 'node:path';
import { attach } from './attach/index.ts';
import { knowledgePrint, Memory, ParsedTexts, programPrint } from './cache/index.ts';
import { loadDecisions } from './decisions/index.ts';
import { loadLexicon, type Lexicon } from './extract/index.ts';
import { takeIn, type Intake } from './intake/index.ts';
import { loadLanguageTables } from './language/index.ts';
import { publisherTable } from './publishers.ts';
import { loadRecord, RecordError, type Register } from './record/index.ts';
import { fatesOf, makeReport, type BuildReport } from './report/index.ts';
import { assembleBundle, tidy, writeBundle, type Bundle } from './write/index.ts';

export interface BuildOptions {
  /** Dump folders, read in this order; none is fine. */
  readonly dumps: readonly string[];
  /** The record's folder: contacts by year, context, publishers, decisions. */
  readonly record: string;
  /** The lexicon's folder: people, places, phrases. */
  readonly lexicon: string;
  /** The folder of names and characters for further languages; without it the bundle has no files for them. */
  readonly language?: string;
  /** The bundle's folder, replaced as a whole; null builds in memory only. */
  readonly out: string | null;
  /** Where is kept what dumps came to, so that the next build reads only what has changed; nowhere, unless it is given. */
  readonly cache?: string | null;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BuildResult {
  readonly bundle: Bundle;
  readonly report: BuildReport;
}

/** Everything that people write by hand, checked. Throws a RecordError, which lists all that is wrong. */
async function loadKnowledge(record: string, lexiconDir: string, known: ParsedTexts | null) {
  let lexicon: Lexicon;
  try {
    lexicon = loadLexicon(lexiconDir, known);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RecordError([{ file: 'lexicon', entry: '', field: '', reason }]);
  }
  const register = await loadRecord(record, { people: new Set(lexicon.people.keys()), known });
  known?.close();
  return { lexicon, register, decisions: await loadDecisions(record) };
}

/** Where former builds have left what they know, and the fingerprint of the program that may use it. */
interface Cache {
  readonly dir: string;
  readonly program: string;
}

/** Null where nothing is to be remembered, or where the program cannot tell whether a memory is its own. */
function cacheOf({ cache }: BuildOptions): Cache | null {
  if (cache === undefined || cache === null) return null;
  try {
    return { dir: cache, program: programPrint() };
  } catch {
    return null;
  }
}

/** What former builds have read in the dumps. */
function memoryOf(cache: Cache | null, { dumps, lexicon }: BuildOptions, { publishers }: Register): Memory | null {
  if (cache === null || dumps.length === 0) return null;
  try {
    const fingerprint = knowledgePrint({ program: cache.program, lexicon, publishers });
    return new Memory({ dir: cache.dir, dumps, fingerprint, began: Date.now() });
  } catch {
    return null;
  }
}

function attachAll(intake: Intake, { entries, head }: Register, decisions: Awaited<ReturnType<typeof loadDecisions>>) {
  const articles = new Map(intake.articles.map((article) => [article.id, article]));
  return {
    articles,
    attached: attach(intake.mentions, entries, {
      clocks: articles,
      decisions,
      addressOf: (id) => articles.get(id)?.url ?? null,
      reserved: head.retired.map(({ id }) => id),
    }),
  };
}

/**
 * Builds the bundle and its report, and writes both into `out`. Throws a RecordError when what people keep by hand is
 * wrong, a WriteError when `out` cannot be written. Never throws for a dump: its fate is in the report.
 */
export async function buildBundle(options: BuildOptions): Promise<BuildResult> {
  if (options.out !== null) tidy(options.out);
  const cache = cacheOf(options);
  const texts = cache && new ParsedTexts(cache.dir, cache.program);
  const { lexicon, register, decisions } = await loadKnowledge(options.record, options.lexicon, texts);
  const memory = memoryOf(cache, options, register);
  const intake = await takeIn({
    dirs: options.dumps,
    publishers: publisherTable(register.publishers),
    lexicon,
    memory,
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
  memory?.close();
  const { articles, attached } = attachAll(intake, register, decisions);
  const bundle = assembleBundle({
    register,
    people: lexicon.people,
    contacts: attached.contacts,
    articles: intake.articles,
    languages: options.language === undefined ? null : await loadLanguageTables(options.language),
  });
  const report = makeReport({
    files: fatesOf(intake, attached),
    attached,
    articles,
    published: bundle.articleIds.length,
  });
  if (options.out !== null) await writeBundle(options.out, bundle, report);
  return { bundle, report };
}

/** Where the project keeps things, seen from its root. */
export function defaultFolders(
  root: string,
): Readonly<Record<'dumps' | 'record' | 'lexicon' | 'language' | 'out' | 'cache', string>> {
  return {
    dumps: join(root, 'data/dumps'),
    record: join(root, 'data/record'),
    lexicon: join(root, 'data/lexicon'),
    language: join(root, 'data/language'),
    out: join(root, 'public/data'),
    cache: join(root, 'node_modules/.cache/xi-putin-timeline'),
  };
}
