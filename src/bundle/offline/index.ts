/**
 * What the service worker is told at build time: which files make the page work without a network, and the whole record
 * in one file, which is a request instead of one for each contact, and half the bytes.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { BUNDLE_VERSION, contactDetailSchema, TEXT_LANGUAGES, type ContactDetail } from '../../model/index.ts';

export interface Revised {
  /** Relative to the site's root. */
  readonly url: string;
  /** Changes with the content; null where the name does. */
  readonly revision: string | null;
}

export interface OfflinePlan {
  /** What tells this build from others: the content of the page's `site-build`. */
  readonly build: string;
  /** Fetched before the worker takes over: the start page, the stand-in, the index, what languages need and what a first visit loads. */
  readonly shell: readonly Revised[];
  /** Scripts and styles that a visit may need later, fetched when the page is idle. */
  readonly later: readonly string[];
  /** All contacts in full, fetched when the page is idle; null where that would be too much to ask of a reader. */
  readonly record: { readonly url: string; readonly revision: string } | null;
}

export interface OfflineOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Folder of its bundle, within the site. */
  readonly data: string;
}

/** Beside the bundle's own files. */
export const RECORD_FILE = 'record.json';
/** Five hundred times a contact's usual two kilobytes, before compression. A larger record is kept as it is read. */
const MAX_RECORD_BYTES = 1_000_000;
/** Nobody asked to have a larger file put on their disk; without it the page needs the network, as before. */
const MAX_SHELL_BYTES = 5_000_000;
/** Dictionaries and the like are fetched when they are asked for, not in advance. */
const MAX_LATER_BYTES = 100_000;

const hashOf = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
};

async function detailsIn(data: string): Promise<readonly ContactDetail[]> {
  const names = (await readdir(join(data, 'contacts'))).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string) =>
    v.parse(contactDetailSchema, JSON.parse(await readFile(join(data, 'contacts', name), 'utf8')));
  return Promise.all(names.map(read));
}

/** A bundle may be without them. */
async function languageFilesIn(data: string): Promise<readonly string[]> {
  const names = await readdir(data);
  return TEXT_LANGUAGES.map((language) => `${language}.json`).filter((name) => names.includes(name));
}

/**
 * A name for this build: the same for the same shell and record, another where anything differs that a reader could see.
 * `site` holds the shell as it was built, before pages are written.
 */
export async function buildName({ site, data }: OfflineOptions): Promise<string> {
  const shell = await readFile(join(site, 'index.html'), 'utf8');
  const index = await readFile(join(data, 'index.json'), 'utf8');
  const languages = await Promise.all((await languageFilesIn(data)).map((name) => readFile(join(data, name), 'utf8')));
  return hashOf(shell, index, JSON.stringify(await detailsIn(data)), ...languages);
}

/** Files that a page's head loads from beside it: scripts, styles, modules fetched ahead, the icon. */
export function filesOfFirstUse(page: string): readonly string[] {
  const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const wanted = tags.filter((tag) => tag.startsWith('<script') || /rel="(stylesheet|modulepreload|icon)"/.test(tag));
  return [...new Set(wanted.flatMap((tag) => /\b(?:src|href)="\.\/([^"]+)"/.exec(tag)?.[1] ?? []))];
}

/** A file as the worker keeps it; a folder's page stands under the folder's own address. Null when it is over `most` bytes. */
async function entryFor(site: string, file: string, most: number): Promise<Revised | null> {
  const path = join(site, file);
  if ((await stat(path)).size > most) return null;
  // Vite puts a hash of the content into the names of assets.
  const revision = file.startsWith('assets/') ? null : hashOf(await readFile(path, 'utf8'));
  return { url: `./${file.replace(/(^|\/)index\.html$/, '$1')}`, revision };
}

async function entriesFor(site: string, files: readonly string[], most: number): Promise<readonly Revised[]> {
  const entries = await Promise.all(files.map((file) => entryFor(site, file, most)));
  return entries.filter((entry) => entry !== null).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Writes the record's file and tells what the worker has to keep. The pages must have been written. */
export async function planOffline({ site, data }: OfflineOptions, build: string): Promise<OfflinePlan> {
  const start = await readFile(join(site, 'index.html'), 'utf8');
  const first = filesOfFirstUse(start);
  // Few bytes each, and a reader who changes the language without a network has them.
  const languages = (await languageFilesIn(data)).map((name) => `data/${name}`);
  const files = ['index.html', 'e/-/index.html', 'data/index.json', ...languages, ...first];
  const shell = await entriesFor(site, files, MAX_SHELL_BYTES);
  const names = (await readdir(join(site, 'assets'))).filter((name) => /\.(?:js|css)$/.test(name));
  const assets = await entriesFor(
    site,
    names.map((name) => `assets/${name}`),
    MAX_LATER_BYTES,
  );
  const known = new Set(shell.map(({ url }) => url));
  const later = assets.map(({ url }) => url).filter((url) => !known.has(url));

  const contacts = await detailsIn(data);
  const text = JSON.stringify({ version: BUNDLE_VERSION, contacts });
  if (Buffer.byteLength(text) > MAX_RECORD_BYTES) return { build, shell, later, record: null };
  await writeFile(join(data, RECORD_FILE), text);
  return { build, shell, later, record: { url: `./data/${RECORD_FILE}`, revision: hashOf(text) } };
}
