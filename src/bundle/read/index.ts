/** Finds the dumps in folders and reads them. Whatever cannot be read is named, with the reason; nothing is passed over. */
import type { Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Refusal } from '../parse/refusal.ts';

export interface DumpFile {
  /** Relative to its dump folder, with "/" on every system. */
  readonly file: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
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

function sortFile(path: string, file: string, entry: Stats, found: Findings): void {
  const refuse = (reason: string): void => void found.refused.push({ file, stage: 'read', reason });
  if (!DUMP_NAMES.includes(extname(file).toLowerCase())) {
    const reason = `Not a dump by its name: only ${DUMP_NAMES.join(', ')} are read.`;
    found.ignored.push({ file, stage: 'read', reason });
  } else if (!entry.isFile()) refuse('It is a device or a pipe, not a file.');
  else if (entry.size > MAX_DUMP_BYTES) refuse(tooLarge(entry.size));
  else found.files.push({ file, path, size: entry.size });
}

/** Files asked about at a time: the disk answers several as fast as one. */
const TOGETHER = 64;

type Asked = { readonly entry: Stats } | { readonly error: unknown };

/** What the file system says of each path, in order. */
async function askAll(paths: readonly string[]): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (let at = 0; at < paths.length; at += TOGETHER) {
    const batch = paths.slice(at, at + TOGETHER);
    const answers = batch.map((path): Promise<Asked> =>
      stat(path).then(
        (entry) => ({ entry }),
        (error: unknown) => ({ error }),
      ),
    );
    asked.push(...(await Promise.all(answers)));
  }
  return asked;
}

async function visit(path: string, file: string, asked: Asked, found: Findings): Promise<void> {
  try {
    if ('error' in asked) throw asked.error;
    const { entry } = asked;
    if (!entry.isDirectory()) {
      sortFile(path, file === '' ? basename(path) : file, entry, found);
      return;
    }
    const real = await realpath(path);
    if (found.visited.has(real)) {
      const reason = 'It is a link to a folder that is read already.';
      found.ignored.push({ file, stage: 'read', reason });
      return;
    }
    found.visited.add(real);
    const names = (await readdir(path)).sort(compare);
    const answers = await askAll(names.map((name) => join(path, name)));
    // One after the other: which of two ways to a folder is taken must not depend on the disk.
    for (const [at, name] of names.entries()) {
      const answer = answers[at];
      if (answer) await visit(join(path, name), file === '' ? name : `${file}/${name}`, answer, found);
    }
  } catch (error) {
    found.refused.push({ file: file === '' ? path : file, stage: 'read', reason: reasonOf(error) });
  }
}

/**
 * All dumps under the folders, each folder in turn, sorted by name. Folders are told by what they are, not by their name;
 * a folder that was reached twice is read once.
 */
export async function listDumps(dirs: readonly string[]): Promise<Listing> {
  const found: Findings = { files: [], refused: [], ignored: [], visited: new Set() };
  for (const dir of dirs) {
    const [asked] = await askAll([dir]);
    if (asked) await visit(dir, '', asked, found);
  }
  const byFile = (a: Refusal, b: Refusal): number => compare(a.file, b.file);
  return {
    files: found.files.sort((a, b) => compare(a.file, b.file) || compare(a.path, b.path)),
    refused: found.refused.sort(byFile),
    ignored: found.ignored.sort(byFile),
  };
}

export type ReadResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly refusal: Refusal };

/** The bytes of a dump. One that has grown past the limit since it was listed is refused, not read to its end. */
export async function readDump(dump: DumpFile): Promise<ReadResult> {
  const refuse = (reason: string): ReadResult => ({
    ok: false,
    refusal: { file: dump.file, stage: 'read', reason },
  });
  if (dump.size > MAX_DUMP_BYTES) return refuse(tooLarge(dump.size));
  try {
    const handle = await open(dump.path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > MAX_DUMP_BYTES) return refuse(tooLarge(size));
      return { ok: true, bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refuse(reasonOf(error));
  }
}
