/** All that decides, beside a dump's bytes, what reading it comes to. Anything of it that changes makes every memory void. */
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The program itself, and the packages that it uses: as asked for, and as installed. */
const PROGRAM: readonly string[] = ['src/bundle', 'src/model'];
const PACKAGES: readonly string[] = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

function* filesUnder(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** Names and lengths keep one part from running into the next. */
function add(hash: Hash, name: string, bytes: Buffer | string): void {
  hash.update(`${name} ${bytes.length}\n`).update(bytes);
}

function addFolder(hash: Hash, dir: string): void {
  for (const path of filesUnder(dir)) add(hash, path.slice(dir.length), readFileSync(path));
}

/** Of the program, its packages and Node. Throws when the program cannot read itself. */
export function programPrint(root: string = ROOT): string {
  const hash = createHash('sha256');
  const { node, v8, icu, tz, unicode } = process.versions;
  add(hash, 'versions', JSON.stringify([node, v8, icu, tz, unicode]));
  for (const name of PROGRAM) addFolder(hash, join(root, name));
  for (const name of PACKAGES) {
    try {
      add(hash, name, readFileSync(join(root, name)));
    } catch {
      add(hash, name, 'missing');
    }
  }
  return hash.digest('base64');
}

export interface Knowledge {
  readonly program: string;
  /** The lexicon's folder. */
  readonly lexicon: string;
  /** The publishers, as they are read from the record. */
  readonly publishers: unknown;
}

/** Of all that decides what a dump comes to. Throws when a file of the lexicon cannot be read. */
export function knowledgePrint({ program, lexicon, publishers }: Knowledge): string {
  const hash = createHash('sha256');
  add(hash, 'program', program);
  add(hash, 'publishers', JSON.stringify(publishers));
  addFolder(hash, lexicon);
  return hash.digest('base64');
}
