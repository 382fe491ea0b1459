/** What the files of a built site weigh, and which modules make a script heavy. */
import { readFileSync, readdirSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Weight {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
}

export const gzipped = (content: Buffer | string): number => gzipSync(content, { level: 9 }).length;

export function weighFile(site: string, name: string): Weight {
  const content = readFileSync(join(site, name));
  return { name, raw: content.length, gzip: gzipped(content) };
}

/** Names of all files below a folder of the site, with forward slashes, sorted. */
export function filesIn(site: string, folder = '.'): readonly string[] {
  return readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(folder, entry.parentPath.slice(join(site, folder).length).replaceAll('\\', '/'), entry.name),
    )
    .sort();
}

/** Scripts and styles that the start page names, and the scripts that these import at once: all that the first picture waits for. */
export function firstFiles(site: string): readonly string[] {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
  const files = new Set(named.map(([, file]) => file ?? ''));
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(site, file), 'utf8');
    for (const [, other] of code.matchAll(/(?:^|[;}\s])(?:import|from)\s*["']\.\/([^"']+)["']/g)) {
      files.add(posix.join(posix.dirname(file), other ?? ''));
    }
  }
  return [...files];
}

export interface Share {
  /** Path from the project's root, or the package's name for what lies in node_modules. */
  readonly module: string;
  /** Bytes of the minified script that come from it. */
  readonly raw: number;
  /** How much smaller the gzipped script is without these bytes. Neighbours share words, so the sum is less than the whole. */
  readonly gzip: number;
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

function moduleOf(source: string, whole: boolean): string {
  const path = source.replace(/^(\.\.?\/)+/, '').replace(/\?.*$/, '');
  const inPackage = PACKAGE.exec(path);
  return inPackage && !whole ? (inPackage[1] ?? path) : path.replace('node_modules/', '');
}

const textOf = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join('');

/**
 * Shares of the modules in a minified script, by its source map, largest first. Packages count as one unless `whole`
 * asks for their files. Markup has no place in a source map; it stands before its component and is counted with it.
 */
export function sharesOf(code: string, map: SourceMapPayload, whole: boolean): readonly Share[] {
  const sources = new SourceMap(map);
  const pieces: { module: string; text: string }[] = [];
  let unnamed = '';
  code.split('\n').forEach((text, line) => {
    for (let column = 0; column < text.length; column++) {
      const entry = sources.findEntry(line, column);
      const source = 'originalSource' in entry ? entry.originalSource : undefined;
      unnamed += text[column];
      if (!source) continue;
      const module = moduleOf(source, whole);
      const last = pieces.at(-1);
      if (last?.module === module) last.text += unnamed;
      else pieces.push({ module, text: unnamed });
      unnamed = '';
    }
  });
  pieces.push({ module: 'the end of the script', text: unnamed });
  const all = gzipped(code);
  return [...new Set(pieces.map(({ module }) => module))]
    .map((name) => {
      const own = pieces.filter(({ module }) => module === name);
      const rest = pieces.filter(({ module }) => module !== name);
      return { module: name, raw: Buffer.byteLength(textOf(own)), gzip: all - gzipped(textOf(rest)) };
    })
    .sort((a, b) => b.gzip - a.gzip);
}
