/** A whole folder of fuzzed files through a whole build: every file must stand in the report, once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildBundle } from '../../src/bundle/build.ts';
import { reportTable } from '../../src/bundle/report/index.ts';
import type { FuzzInput } from './inputs.ts';

export interface FolderCheck {
  readonly files: number;
  readonly breaches: readonly string[];
}

export interface FolderKnowledge {
  readonly record: string;
  readonly lexicon: string;
}

/** Builds and writes, so that the bundle's own check of every file takes part. Files whose name this system refuses, or which collide with a folder, take no part. */
export async function checkFolder(inputs: readonly FuzzInput[], folders: FolderKnowledge): Promise<FolderCheck> {
  const base = mkdtempSync(join(tmpdir(), 'timeline-fuzz-'));
  const home = join(base, 'dumps');
  mkdirSync(home);
  const written = new Set<string>();
  try {
    for (const { name, bytes } of inputs) {
      try {
        mkdirSync(dirname(join(home, name)), { recursive: true });
        writeFileSync(join(home, name), bytes);
        written.add(name);
      } catch {
        // A file where a folder should be, or the other way round.
      }
    }
    const { report } = await buildBundle({ ...folders, dumps: [home], out: join(base, 'data') });
    const told = report.files.map(({ file }) => file);
    const breaches = [
      ...[...written]
        .filter((name) => !told.includes(name))
        .map((name) => `not in the report: ${JSON.stringify(name)}`),
      ...told
        .filter((name) => !written.has(name))
        .map((name) => `in the report, but no input: ${JSON.stringify(name)}`),
      ...(new Set(told).size === told.length ? [] : ['a file stands twice in the report']),
      // eslint-disable-next-line no-control-regex -- they are what must not be there
      ...(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(reportTable(report))
        ? ['the report has control characters for a terminal']
        : []),
    ];
    return { files: written.size, breaches };
  } catch (error) {
    return { files: written.size, breaches: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
