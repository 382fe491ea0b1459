import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of every file under a folder, in the order of their names. */
export function seedDumps(folder: string): readonly Uint8Array[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? seedDumps(path) : [readFileSync(path)];
    });
}
