/**
 * Writes the traditional Chinese catalogues from the simplified ones: every file named zh-Hans, or in a folder of that
 * name, has a zh-Hant beside it. Run it after changing one of them or data/language/zh-Hant.yaml; --check only says which
 * are out of date.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { loadLanguageTables, traditionalBy } from '../src/bundle/language/index.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What stands first in a generated file. */
const HEAD = (from: string): string =>
  `// Made from ${from} by \`npm run traditional\`: change that file, or data/language/zh-Hant.yaml, not this one.\n`;

/** The simplified catalogues, relative to the project's root with forward slashes. */
async function sources(): Promise<readonly string[]> {
  const files = await readdir(join(ROOT, 'src'), { recursive: true });
  return files
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\/zh-Hans(\.ts$|\/[^/]+\.ts$)/.test(file))
    .sort();
}

/** The traditional catalogues by file name, as they should be. */
export async function traditionalCatalogues(): Promise<ReadonlyMap<string, string>> {
  const { corrections } = await loadLanguageTables(join(ROOT, 'data/language'));
  const { convert } = traditionalBy(corrections);
  const made = new Map<string, string>();
  for (const from of await sources()) {
    const to = from.replaceAll('zh-Hans', 'zh-Hant');
    const text = convert(await readFile(join(ROOT, from), 'utf8'))
      .replaceAll('zh-Hans', 'zh-Hant')
      .replaceAll('zhHans', 'zhHant');
    const options = await resolveConfig(join(ROOT, to));
    made.set(to, await format(HEAD(from) + text, { ...options, filepath: join(ROOT, to) }));
  }
  return made;
}

/** Those that are not as they should be. */
export async function staleCatalogues(): Promise<readonly string[]> {
  const made = await traditionalCatalogues();
  const stale: string[] = [];
  for (const [file, text] of made) {
    const there = await readFile(join(ROOT, file), 'utf8').catch(() => null);
    if (there !== text) stale.push(file);
  }
  return stale;
}

async function main(check: boolean): Promise<number> {
  const made = await traditionalCatalogues();
  const stale = await staleCatalogues();
  for (const file of stale) {
    if (check) console.error(`${file} is out of date: npm run traditional`);
    else {
      await mkdir(dirname(join(ROOT, file)), { recursive: true });
      await writeFile(join(ROOT, file), made.get(file) ?? '');
      console.log(file);
    }
  }
  return check && stale.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.includes('--check'));
