/**
 * Replaces a folder as a whole. A new one is made beside it and takes its place by renaming, so that readers and builds
 * that are killed see the old folder or the new one, never a mixture.
 *
 * No file system renames one folder over another that holds files, so there are two renames, one directly after the
 * other. A build that dies between them leaves the old folder under the name `.<name>.old-…`; the next build puts it
 * back before it does anything else.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync, type Stats } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { TEXT_LANGUAGES } from '../../model/index.ts';
import { WriteError, writeError } from './write-error.ts';

/** Names at the top of a bundle. A folder with anything else in it is not ours to replace. */
const OURS: readonly string[] = [
  ...['index.json', 'search.json', 'publishers.json', 'report.json', 'contacts', 'articles'],
  ...TEXT_LANGUAGES.map((language) => `${language}.json`),
];

/** Machines that share a disk cannot see each other's processes; what they left is removed after a day. */
const FOREIGN_AFTER_MS = 86_400_000;
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

interface Leftover {
  readonly path: string;
  readonly kind: 'new' | 'old';
  readonly dead: boolean;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Folders that builds of `target` made and have not taken away. */
function leftovers(target: string): readonly Leftover[] {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  let names: readonly string[];
  try {
    names = readdirSync(parent).sort();
  } catch {
    return [];
  }
  return names.flatMap((name): readonly Leftover[] => {
    const parts = name.startsWith(prefix)
      ? /^(new|old)-([0-9a-f]{6})-(\d+)-[0-9a-f]+$/.exec(name.slice(prefix.length))
      : null;
    if (!parts) return [];
    const path = join(parent, name);
    const here = parts[2] === machine;
    const pid = Number(parts[3]);
    let stats: Stats;
    try {
      stats = statSync(path);
    } catch {
      return [];
    }
    const dead = here ? pid !== process.pid && !isAlive(pid) : Date.now() - stats.mtimeMs > FOREIGN_AFTER_MS;
    return [{ path, kind: parts[1] === 'new' ? 'new' : 'old', dead }];
  });
}

/** Puts back what a killed build had moved away, and removes what dead builds left lying about. */
export function tidy(out: string): void {
  const target = realTarget(out);
  const found = leftovers(target);
  const old = found.filter(({ kind, dead }) => kind === 'old' && dead);
  if (!existsSync(target)) {
    const newest = old.at(-1);
    if (newest) renameQuietly(newest.path, target);
  }
  for (const { path, dead } of found) {
    if (dead) rmSync(path, { recursive: true, force: true });
  }
}

function renameQuietly(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return false;
    throw error;
  }
}

/** The folder itself where `out` is a link to one. */
function realTarget(out: string): string {
  const path = resolve(out);
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

async function refuseForeign(target: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw writeError(`Cannot replace ${target}`, error);
  }
  const foreign = names.filter((name) => !OURS.includes(name)).sort();
  if (foreign.length > 0) {
    const some = foreign.slice(0, 3).join(', ') + (foreign.length > 3 ? ', …' : '');
    throw new WriteError(
      `${target} holds files that are no part of a bundle (${some}). Choose another folder with --out.`,
    );
  }
}

const siblingOf = (target: string, kind: 'new' | 'old'): string =>
  join(dirname(target), `.${basename(target)}.${kind}-${machine}-${process.pid}-${randomBytes(4).toString('hex')}`);

/** Removes what was replaced, under a name that is never put back: it may be killed half-way. */
function discard(old: string, target: string): void {
  const waste = siblingOf(target, 'new');
  renameSync(old, waste);
  rmSync(waste, { recursive: true, force: true });
}

/** How often to try again when another build puts its folder in place at the same moment. */
const MAX_RACES = 20;

/** Without a pause in between: no signal is handled, and nothing else of this process runs, between the renames. */
function swap(made: string, target: string): void {
  for (let race = 0; race < MAX_RACES; race++) {
    const old = siblingOf(target, 'old');
    const moved = renameQuietly(target, old);
    let placed = false;
    try {
      placed = renameQuietly(made, target);
    } finally {
      if (moved && !placed && !existsSync(target)) renameQuietly(old, target);
    }
    if (moved && placed) discard(old, target);
    if (placed) return;
  }
  throw new WriteError(`Cannot replace ${target}: other builds keep replacing it.`);
}

/**
 * Makes a folder with `fill`, which is given an empty one, and puts it in the place of `out`. Throws a WriteError, with
 * `out` as it was, when anything fails.
 */
export async function replaceFolder(out: string, fill: (dir: string) => Promise<void>): Promise<void> {
  const target = realTarget(out);
  tidy(target);
  await refuseForeign(target);
  const made = siblingOf(target, 'new');
  const clean = (): void => rmSync(made, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    await mkdir(dirname(target), { recursive: true });
    await mkdir(made);
    await fill(made);
    swap(made, target);
  } catch (error) {
    throw writeError(`Cannot write the bundle to ${target}`, error);
  } finally {
    process.removeListener('exit', clean);
    await rm(made, { recursive: true, force: true }).catch(() => undefined);
  }
}
