/**
 * What reading each dump came to, kept from one build to the next: a file that has not changed is not read again.
 *
 * A file counts as unchanged when its path, size, number on the disk and the instants of its last change, of its contents
 * and of anything (mtime and ctime), are the same. No program can set ctime, so contents that are changed and given their
 * old mtime are noticed. Instants may be as coarse as two seconds: a file that changed shortly before a build is not
 * remembered, as it could change again within the same instant.
 */
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import type { DumpFile } from '../read/index.ts';
import { BookReader, BookWriter, type Place } from './book.ts';
import type { Content, Outcome } from './outcome.ts';

/** What is known of a file: the number of a record, or one of these. */
export const UNNAMED = -1;
export const UNKNOWN = -2;

const COARSEST_MS = 2000;
/** Articles beyond this are read anew each time. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Sets of dump folders that are remembered side by side. */
const MAX_BOOKS = 8;
const DAY_MS = 86_400_000;

/** Numbers of one file: size, modified, changed, inode. */
const STAMP = 4;
const stampOf = ({ size, modified, changed, inode }: DumpFile): readonly number[] => [size, modified, changed, inode];

/** Paths of one text. */
const TOGETHER = 4000;

function textsOf(dumps: readonly DumpFile[]): string[] {
  return Array.from({ length: Math.ceil(dumps.length / TOGETHER) }, (_, at) =>
    dumps
      .slice(at * TOGETHER, (at + 1) * TOGETHER)
      .map(({ path }) => resolve(path))
      .join('\0'),
  );
}

function stampsOf(dumps: readonly DumpFile[]) {
  const stamps = new Float64Array(dumps.length * STAMP);
  dumps.forEach((dump, at) => stamps.set(stampOf(dump), at * STAMP));
  return stamps;
}

const indexSchema = v.object({
  fingerprint: v.string(),
  /** Some thousand in each text, joined by NUL, which no path holds. */
  paths: v.array(v.string()),
  stamps: v.instance(Float64Array),
  /** For each file the number of its record, or UNNAMED. */
  records: v.instance(Int32Array),
  /** `at` and `length` of each record. */
  places: v.instance(Float64Array),
});

interface Known {
  readonly files: ReadonlyMap<string, number>;
  readonly index: v.InferOutput<typeof indexSchema>;
  readonly book: BookReader;
}

function recallAll(path: string, fingerprint: string): Known | null {
  const book = BookReader.open(path);
  if (!book) return null;
  const checked = v.safeParse(indexSchema, book.index);
  const index = checked.success ? checked.output : null;
  const paths = index?.paths.flatMap((some) => some.split('\0')) ?? [];
  const whole = index?.records.length === paths.length && index.stamps.length === paths.length * STAMP;
  if (index && whole && index.fingerprint === fingerprint)
    return { files: new Map(paths.map((file, at) => [file, at])), index, book };
  book.close();
  return null;
}

export interface MemoryOptions {
  /** Where books are kept. */
  readonly dir: string;
  /** The dump folders: each set of them has a book of its own. */
  readonly dumps: readonly string[];
  readonly fingerprint: string;
  /** Epoch milliseconds before the first file was looked at. */
  readonly began: number;
}

/** Removes books that have not been used for longest, and what killed builds have left. */
function tidy(dir: string, began: number): void {
  const books = readdirSync(dir).flatMap((name) => {
    const found = /^dumps-[0-9a-f]+\.bin(\..+\.new)?$/.exec(name);
    if (!found) return [];
    const path = join(dir, name);
    return [{ path, draft: found[1] !== undefined, at: statSync(path).mtimeMs }];
  });
  const old = books.filter(({ draft }) => !draft).sort((a, b) => b.at - a.at || (a.path < b.path ? -1 : 1));
  const left = books.filter(({ draft, at }) => draft && began - at > DAY_MS);
  for (const { path } of [...old.slice(MAX_BOOKS), ...left]) rmSync(path, { force: true });
}

/** Never throws: a memory that fails knows nothing and keeps nothing. */
export class Memory {
  readonly #options: MemoryOptions;
  readonly #path: string;
  readonly #known: Known | null;
  #writer: BookWriter | null = null;
  readonly #kept: DumpFile[] = [];
  /** Of each that is kept. */
  readonly #records: number[] = [];
  readonly #places: Place[] = [];
  readonly #byHash = new Map<string, number>();
  #news = false;

  constructor(options: MemoryOptions) {
    this.#options = options;
    const name = createHash('sha256')
      .update(JSON.stringify(options.dumps.map((dir) => resolve(dir))))
      .digest('hex');
    this.#path = join(options.dir, `dumps-${name.slice(0, 16)}.bin`);
    this.#known = recallAll(this.#path, options.fingerprint);
    try {
      this.#writer = new BookWriter(this.#path);
    } catch {
      // The folder cannot be written; this build goes without.
    }
  }

  /** The number of the file's record, UNNAMED, or UNKNOWN. */
  find(dump: DumpFile): number {
    const at = this.#known?.files.get(resolve(dump.path));
    if (!this.#known || at === undefined) return UNKNOWN;
    const { stamps, records } = this.#known.index;
    const same = stampOf(dump).every((value, part) => stamps[at * STAMP + part] === value);
    return same ? (records[at] ?? UNKNOWN) : UNKNOWN;
  }

  /** Null where the record cannot be read any more. */
  recall(record: number): Content | null {
    const at = this.#known?.index.places[record * 2];
    const length = this.#known?.index.places[record * 2 + 1];
    if (at === undefined || length === undefined) return null;
    // It was written by this very program, as its fingerprint and its sum say.
    return (this.#known?.book.read({ at, length }) ?? null) as Content | null;
  }

  /** Remembers a file that names nobody. `recalled` says that the book that was found knows it, too. */
  keepUnnamed(dump: DumpFile, recalled: boolean): void {
    this.#keep(dump, UNNAMED, recalled);
  }

  /** Remembers a file. `outcome` may be null where the same bytes have been kept before. */
  keep(dump: DumpFile, hash: string, outcome: Outcome | null, recalled: boolean): void {
    let record = this.#byHash.get(hash);
    try {
      if (record === undefined && outcome && this.#writer && this.#writer.length <= MAX_BYTES) {
        record = this.#places.push(this.#writer.add({ hash, outcome } satisfies Content)) - 1;
        this.#byHash.set(hash, record);
      }
    } catch {
      this.#discard();
    }
    this.#keep(dump, record ?? UNKNOWN, recalled);
  }

  #keep(dump: DumpFile, record: number, recalled: boolean): void {
    if (!recalled) this.#news = true;
    const recent = Math.max(dump.changed, dump.modified) > this.#options.began - COARSEST_MS;
    if (recent || record === UNKNOWN) return;
    this.#kept.push(dump);
    this.#records.push(record);
  }

  #discard(): void {
    this.#writer?.discard();
    this.#writer = null;
  }

  /** Writes what was kept, unless the book already says so. */
  close(): void {
    const kept = this.#kept;
    const same = !this.#news && kept.length === (this.#known?.files.size ?? -1);
    this.#known?.book.close();
    if (same) this.#discard();
    try {
      this.#writer?.finish({
        fingerprint: this.#options.fingerprint,
        paths: textsOf(kept),
        stamps: stampsOf(kept),
        records: Int32Array.from(this.#records),
        places: Float64Array.from(this.#places.flatMap(({ at, length }) => [at, length])),
      } satisfies v.InferOutput<typeof indexSchema>);
      this.#writer = null;
      tidy(this.#options.dir, this.#options.began);
    } catch {
      this.#discard();
    }
  }
}
