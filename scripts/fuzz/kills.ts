/** Builds that are killed at random moments. What stands in the output folder afterwards must be one whole bundle. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundle, defaultFolders } from '../../src/bundle/build.ts';
import { tidy } from '../../src/bundle/write/index.ts';
import { randomFrom } from './random.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Two builds whose bundles differ in every way: files, contacts' articles, report. */
const FOLDERS: readonly (readonly string[])[] = [[], [join(root, 'data/dumps')]];
const VARIANTS: readonly (readonly string[])[] = FOLDERS.map((dumps) => dumps.flatMap((folder) => ['--dumps', folder]));

/** One hash over the names and bytes of all files; null where there is no folder. */
export function folderHash(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(`${name}\0`);
    if (name.endsWith('.json')) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

function build(out: string, variant: readonly string[]): ChildProcess {
  const command = [
    '--import',
    'tsx',
    'src/bundle/cli/bundle.ts',
    '--quiet',
    '--no-default-dumps',
    ...variant,
    '--out',
    out,
    // Shared by all builds: what one that was killed has left there must mislead none of the next.
    '--cache',
    join(dirname(out), 'cache'),
  ];
  // The runner's own variables would change what the process does.
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env;
  return spawn(process.execPath, command, { cwd: root, env, stdio: 'ignore' });
}

/** What each variant's bundle is, from a build in this very process: the same input gives the same bytes. */
async function hashesIn(home: string): Promise<readonly (string | null)[]> {
  const { record, lexicon, language } = defaultFolders(root);
  const hashes: (string | null)[] = [];
  for (const dumps of FOLDERS) {
    const out = join(home, `whole-${hashes.length}`);
    await buildBundle({ dumps, record, lexicon, language, out });
    hashes.push(folderHash(out));
    rmSync(out, { recursive: true });
  }
  return hashes;
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

export interface KillFigures {
  readonly kills: number;
  /** Of them, those that came while files were being written or folders exchanged. */
  readonly whileWriting: number;
  /** Builds that were through before they could be killed. */
  readonly tooLate: number;
  readonly old: number;
  readonly new: number;
  /** The moment between two renames: the folder was away, and the next build's first step put it back. */
  readonly putBack: number;
  /** Anything else is a failure. */
  readonly broken: number;
}

/**
 * Kills `times` builds, half of them at any moment, half of them once they have begun to write. `seed` chooses the
 * moments; the machine decides what the build is at then.
 */
export async function killBuilds(times: number, seed: number): Promise<KillFigures> {
  const home = mkdtempSync(join(tmpdir(), 'timeline-kill-'));
  const random = randomFrom(seed);
  try {
    const hashes = await hashesIn(home);
    const out = join(home, 'data');
    const began = performance.now();
    if ((await ended(build(out, VARIANTS[0] ?? []))) !== 0) throw new Error('a build that nobody killed failed');
    const takes = performance.now() - began;
    const figures = { kills: 0, whileWriting: 0, tooLate: 0, old: 0, new: 0, putBack: 0, broken: 0 };
    // What stands there, as an index into the variants.
    let standing = 0;
    for (let time = 0; time < times; time++) {
      const next = 1 - standing;
      const writing = time % 2 === 1;
      const child = build(out, VARIANTS[next] ?? []);
      let wrote = false;
      const kill = (): boolean => child.kill('SIGKILL');
      const watcher = watch(home, (_, name) => {
        if (wrote || !String(name).includes('.new-')) return;
        wrote = true;
        if (writing) setTimeout(kill, random.below(60));
      });
      const timer = writing ? null : setTimeout(kill, random.below(takes * 1.1));
      const code = await ended(child);
      if (timer) clearTimeout(timer);
      watcher.close();
      if (code === 0) figures.tooLate += 1;
      else figures.kills += 1;
      if (code !== 0 && wrote) figures.whileWriting += 1;
      if (!existsSync(out)) {
        tidy(out);
        figures.putBack += 1;
      }
      const hash = folderHash(out);
      if (hash === hashes[next]) {
        figures.new += 1;
        standing = next;
      } else if (hash === hashes[standing]) figures.old += 1;
      else figures.broken += 1;
    }
    // The last build, which nobody kills, clears away what the others left.
    await ended(build(out, VARIANTS[0] ?? []));
    const left = readdirSync(dirname(out)).filter((name) => !['data', 'cache'].includes(name));
    return { ...figures, broken: figures.broken + left.length + (folderHash(out) === hashes[0] ? 0 : 1) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Two builds of one folder at the same time: "whole" when the bundle of either stands there, else what is wrong. */
export async function raceBuilds(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'timeline-race-'));
  try {
    const hashes = await hashesIn(home);
    const out = join(home, 'data');
    const codes = await Promise.all(VARIANTS.map((variant) => ended(build(out, variant))));
    if (codes.some((code) => code !== 0)) return `the builds ended with ${codes.join(' and ')}`;
    return hashes.includes(folderHash(out)) ? 'whole' : 'a bundle that neither build makes alone';
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
