/** The whole build: read → parse → extract → merge and attach → bundle and report. docs/architecture.md follows one dump. */
import { join } from 'node:path';
import { attach } from './attach/index.ts';
import { loadDecisions } from './decisions/index.ts';
import { loadLexicon, type Lexicon } from './extract/index.ts';
import { takeIn, type Intake } from './intake/index.ts';
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
  /** The bundle's folder, replaced as a whole; null builds in memory only. */
  readonly out: string | null;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface BuildResult {
  readonly bundle: Bundle;
  readonly report: BuildReport;
}

/** Everything that people write by hand, checked. Throws a RecordError, which lists all that is wrong. */
async function loadKnowledge(record: string, lexiconDir: string) {
  let lexicon: Lexicon;
  try {
    lexicon = loadLexicon(lexiconDir);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RecordError([{ file: 'lexicon', entry: '', field: '', reason }]);
  }
  const register = await loadRecord(record, { people: new Set(lexicon.people.keys()) });
  return { lexicon, register, decisions: await loadDecisions(record) };
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
  const { lexicon, register, decisions } = await loadKnowledge(options.record, options.lexicon);
  const intake = await takeIn({
    dirs: options.dumps,
    publishers: publisherTable(register.publishers),
    lexicon,
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
  const { articles, attached } = attachAll(intake, register, decisions);
  const bundle = assembleBundle({
    register,
    people: lexicon.people,
    contacts: attached.contacts,
    articles: intake.articles,
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
export function defaultFolders(root: string): Readonly<Record<'dumps' | 'record' | 'lexicon' | 'out', string>> {
  return {
    dumps: join(root, 'data/dumps'),
    record: join(root, 'data/record'),
    lexicon: join(root, 'data/lexicon'),
    out: join(root, 'public/data'),
  };
}
