/** Writes generated dumps into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeDump, type DumpPlan } from './make.ts';

export interface Written {
  /** Relative to the folder, in the order in which they were made. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Writes every dump of the plan under `dir`. */
export function writeDumps(dir: string, plan: DumpPlan): Written {
  const files: string[] = [];
  let bytes = 0;
  let folder = '';
  for (let number = 0; number < plan.files; number += 1) {
    const dump = makeDump(number, plan);
    const path = join(dir, dump.file);
    if (dirname(path) !== folder) mkdirSync((folder = dirname(path)), { recursive: true });
    writeFileSync(path, dump.bytes);
    files.push(dump.file);
    bytes += dump.bytes.length;
  }
  return { files, bytes };
}
