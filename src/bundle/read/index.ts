/** Finds the dumps in folders and reads them. Whatever cannot be read is named, with the reason; nothing is passed over. */
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Refusal } from '../parse/refusal.ts';

export interface DumpFile {
  /** Relative to its dump folder, with "/" on every system. */
  readonly file: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds, with their fraction, at which the contents and anything of the file changed last; and its number on the disk. */
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
}

/** A million of them must fit into memory, so the path is not kept beside the name that ends it. */
class Listed implements DumpFile {
  readonly file: string;
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
  readonly #dir: string;

  /** `dir` is the dump folder, or that of a single dump. */
  constructor(dir: string, file: string, { size, mtimeMs, ctimeMs, ino }: Stats) {
    this.#dir = dir;
    this.file = file;
    this.size = size;
    this.modified = mtimeMs;
    this.changed = ctimeMs;
    this.inode = ino;
  }

  get path(): string {
    return join(this.#dir, this.file);
  }
}

export interface Listing {
  readonly files: readonly DumpFile[];
  /** Dumps, or what looked like some, that cannot be read. */
  readonly refused: readonly Refusal[];
  /** Files that are no dumps by their name. */
  readonly ignored: readonly Refusal[];
}

const DUMP_NAMES: readonly string[] = ['.md', '.markdown', '.txt', '.html', '.htm'];

/** A feed's article has about ten kilobytes and a whole page rarely one megabyte; more is a mistake, or meant to hurt. */
export const MAX_DUMP_BYTES = 4 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'It does not exist, or it is a link that leads nowhere.',
  EACCES: 'It may not be read (permission denied).',
  EPERM: 'It may not be read (permission denied).',
  ELOOP: 'It is a link that leads back to itself.',
  EISDIR: 'It is a folder, not a file.',
  ENOTDIR: 'Its path leads through a file.',
  ENAMETOOLONG: 'Its name is too long for this system.',
  EIO: 'The disk could not read it.',
  EMFILE: 'The system allows no more open files.',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? `It could not be read (${code === '' ? String(error) : code}).`;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const tooLarge = (size: number): string =>
  `It is ${megabytes(size)}; a dump may have ${megabytes(MAX_DUMP_BYTES)} at most.`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A walk's findings; they grow while folders are visited. */
interface Findings {
  readonly files: DumpFile[];
  readonly refused: Refusal[];
  readonly ignored: Refusal[];
  /** Real paths of folders already visited: links in a circle end here. */
  readonly visited: Set<string>;
}

function sortFile(dir: string, file: string, entry: Stats, found: Findings): void {
  const refuse = (reason: string): void => void found.refused.push({ file, stage: 'read', reason });
  if (!DUMP_NAMES.includes(extname(file).toLowerCase())) {
    const reason = `Not a dump by its name: only ${DUMP_NAMES.join(', ')} are read.`;
    found.ignored.push({ file, stage: 'read', reason });
  } else if (!entry.isFile()) refuse('It is a device or a pipe, not a file.');
  else if (entry.size > MAX_DUMP_BYTES) refuse(tooLarge(entry.size));
  else found.files.push(new Listed(dir, file, entry));
}

/**
 * One file after the other, and without waiting in between: what a file system knows of its files is in memory, and the way
 * through a queue of requests takes ten times as long as the answer.
 */
function visit(dir: string, file: string, found: Findings): void {
  const path = join(dir, file);
  try {
    const entry = statSync(path);
    if (!entry.isDirectory()) {
      if (file === '') sortFile(dirname(dir), basename(dir), entry, found);
      else sortFile(dir, file, entry, found);
      return;
    }
    const real = realpathSync(path);
    if (found.visited.has(real)) {
      const reason = 'It is a link to a folder that is read already.';
      found.ignored.push({ file, stage: 'read', reason });
      return;
    }
    found.visited.add(real);
    for (const name of readdirSync(path).sort(compare)) {
      visit(dir, file === '' ? name : `${file}/${name}`, found);
    }
  } catch (error) {
    found.refused.push({ file: file === '' ? dir : file, stage: 'read', reason: reasonOf(error) });
  }
}

/**
 * All dumps under the folders, each folder in turn, sorted by name. Folders are told by what they are, not by their name;
 * a folder that was reached twice is read once.
 */
export function listDumps(dirs: readonly string[]): Listing {
  const found: Findings = { files: [], refused: [], ignored: [], visited: new Set() };
  for (const dir of dirs) visit(dir, '', found);
  const byFile = (a: Refusal, b: Refusal): number => compare(a.file, b.file);
  return {
    files: found.files.sort((a, b) => compare(a.file, b.file) || compare(a.path, b.path)),
    refused: found.refused.sort(byFile),
    ignored: found.ignored.sort(byFile),
  };
}

export type ReadResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly refusal: Refusal };

/** A pipe that has taken a file's place must not be waited for. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of an open file; only its size when that is more than a dump may have, or becomes so while it is read. */
function readOpen(file: number): Uint8Array | number {
  const { size } = fstatSync(file);
  if (size > MAX_DUMP_BYTES) return size;
  // Room for one byte more tells a file that grows from one that has ended.
  let bytes = Buffer.allocUnsafeSlow(size + 1);
  let length = 0;
  for (;;) {
    const more = readSync(file, bytes, length, bytes.length - length, null);
    length += more;
    if (more === 0) return bytes.subarray(0, length);
    if (length > MAX_DUMP_BYTES) return length;
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(MAX_DUMP_BYTES, length * 2) + 1);
  }
}

/** The bytes of a dump. One that has grown past the limit since it was listed is refused, not read to its end. */
export function readDump(dump: Pick<DumpFile, 'file' | 'path' | 'size'>): ReadResult {
  const refuse = (reason: string): ReadResult => ({
    ok: false,
    refusal: { file: dump.file, stage: 'read', reason },
  });
  if (dump.size > MAX_DUMP_BYTES) return refuse(tooLarge(dump.size));
  try {
    const file = openSync(dump.path, READ_ONLY);
    try {
      const read = readOpen(file);
      return typeof read === 'number' ? refuse(tooLarge(read)) : { ok: true, bytes: read };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return refuse(reasonOf(error));
  }
}
