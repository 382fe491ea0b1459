/** From files to articles and mentions, with a fate for every file. One bad file never stops the others. */
import { UNKNOWN, UNNAMED, type Memory, type Outcome, type Unused } from '../cache/index.ts';
import { listDumps, readDump, type DumpFile } from '../read/index.ts';
import type { Refusal } from '../parse/index.ts';
import type { FileFate } from '../report/index.ts';
import { Holding, type Held } from './holding.ts';
import { labelFiles } from './label.ts';
import { hashOf, NO_NAMES, readContent, type ReadingKnowledge } from './read-content.ts';
import { automatonOf, siftFiles } from './sift/index.ts';

export interface Intake extends Held {
  /** Files that are not used, each once; those that are follow from `articles`. */
  readonly unused: readonly FileFate[];
  /** Warnings by file, for used files and copies. */
  readonly warnings: ReadonlyMap<string, readonly string[]>;
}

export interface IntakeOptions extends ReadingKnowledge {
  readonly dirs: readonly string[];
  /** What former builds have read; without it every file is read. */
  readonly memory?: Memory | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** Threads that search files for names; as many as pay where it is left out. The result does not depend on it. */
  readonly threads?: number;
}

const refusedBy = (file: string, { stage, reason, offset }: Refusal): FileFate => ({
  file,
  fate: 'refused',
  stage,
  ...(offset !== undefined && { offset }),
  reason,
});

/** Shared by all files of which there is nothing to say. */
const NONE: readonly string[] = [];

/** What becomes of the files, as they come. */
class Fates {
  readonly unused: FileFate[] = [];
  readonly warnings = new Map<string, readonly string[]>();
  readonly #holding = new Holding();
  /** Hash of the bytes → the first file that had them, and its fate unless it became an article. */
  readonly #seen = new Map<string, { readonly file: string; readonly fate: Unused | null }>();

  refuse(file: string, refusal: Refusal): void {
    this.unused.push(refusedBy(file, refusal));
  }

  unnamed(file: string): void {
    this.unused.push({ file, fate: 'none', reason: NO_NAMES, warnings: NONE });
  }

  /** True where the same bytes came before; then the file has its fate. */
  isCopy(file: string, hash: string): boolean {
    const before = this.#seen.get(hash);
    if (!before) return false;
    if (before.fate) this.unused.push({ ...before.fate, file });
    else this.#holding.addSameBytes(file, before.file);
    return true;
  }

  take(file: string, hash: string, outcome: Outcome): void {
    this.#seen.set(hash, { file, fate: outcome.is === 'unused' ? outcome.fate : null });
    if (outcome.is === 'unused') this.unused.push({ ...outcome.fate, file });
    else {
      this.warnings.set(file, outcome.warnings);
      this.#holding.add({ ...outcome.article, files: [file] }, outcome.mentions);
    }
  }

  finish(): Intake {
    return { ...this.#holding.finish(), unused: this.unused, warnings: this.warnings };
  }
}

/**
 * Reads every dump under the folders. Most are told by their bytes to name nobody, and go no further; the others are decoded,
 * asked again with care, and parsed, one after the other in the order of their names.
 */
export async function takeIn(options: IntakeOptions): Promise<Intake> {
  const { dirs, lexicon, memory = null, onProgress, threads } = options;
  const { files, refused, ignored } = listDumps(dirs);
  const labels = labelFiles(files, dirs);
  const fates = new Fates();
  for (const refusal of refused) fates.refuse(refusal.file, refusal);
  for (const { file, reason } of ignored) fates.unused.push({ file, fate: 'ignored', reason });

  const found = Int32Array.from(files, (dump) => memory?.find(dump) ?? UNKNOWN);
  const unknown = files.filter((_, at) => found[at] === UNKNOWN);
  const sifted = siftFiles(unknown, () => automatonOf(lexicon.leaderWords), threads);
  let asked = 0;

  const read = (dump: DumpFile, file: string): void => {
    const result = readDump(dump);
    if (!result.ok) {
      fates.refuse(file, result.refusal);
      return;
    }
    const hash = hashOf(result.bytes);
    const outcome = fates.isCopy(file, hash) ? null : readContent(result.bytes, options);
    if (outcome) fates.take(file, hash, outcome);
    memory?.keep(dump, hash, outcome, false);
  };
  /** False where what was remembered cannot be read any more. */
  const recall = (dump: DumpFile, file: string, record: number): boolean => {
    const content = memory?.recall(record);
    if (!content) return false;
    if (!fates.isCopy(file, content.hash)) fates.take(file, content.hash, content.outcome);
    memory?.keep(dump, content.hash, content.outcome, true);
    return true;
  };

  try {
    for (const [at, dump] of files.entries()) {
      const file = labels.get(dump) ?? dump.file;
      const record = found[at] ?? UNKNOWN;
      if (record === UNNAMED || (record === UNKNOWN && !(await sifted.mayName(asked++)))) {
        fates.unnamed(file);
        memory?.keepUnnamed(dump, record === UNNAMED);
      } else if (record === UNKNOWN || !recall(dump, file, record)) read(dump, file);
      onProgress?.(at + 1, files.length);
    }
  } finally {
    await sifted.close();
  }
  return fates.finish();
}
