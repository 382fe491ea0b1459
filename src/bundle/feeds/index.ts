/**
 * What other programs may fetch from the published site: the whole record as a table, as JSON, as calendars and as feeds,
 * and the schemas of every file. Written by the same exporters that the page uses.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { exportContacts, type ExportRequest, type Format } from '../../model/export/index.ts';
import { contactDetailSchema, indexSchema, type ContactDetail, type Language } from '../../model/index.ts';
import { learnEveryLanguage } from '../../model/words/every.ts';
import { jsonSchemas } from './schema.ts';

export { jsonSchemas } from './schema.ts';

learnEveryLanguage();

export interface FeedsOptions {
  /** Folder of the built site; feeds are written into it. */
  readonly site: string;
  /** Folder of the bundle. */
  readonly data: string;
  /** Public address of the start page, if known: without it links are relative and ids are `tag:` URIs. */
  readonly siteUrl?: string | undefined;
}

interface FeedFile {
  readonly path: string;
  readonly format: Format;
  readonly language: Language;
}

/** Tables and JSON hold both languages; calendars and feeds have a file for each. */
export const FEED_FILES: readonly FeedFile[] = [
  { path: 'data/contacts.csv', format: 'csv', language: 'en' },
  { path: 'data/contacts.json', format: 'json', language: 'en' },
  { path: 'data/contacts.ics', format: 'ical', language: 'en' },
  { path: 'data/contacts.zh-Hans.ics', format: 'ical', language: 'zh-Hans' },
  { path: 'feed.atom', format: 'atom', language: 'en' },
  { path: 'feed.zh-Hans.atom', format: 'atom', language: 'zh-Hans' },
];

/**
 * Writes all feeds and schemas; resolves to their paths in the site. The same bundle and address give the same bytes.
 * Throws if the bundle is not what it should be.
 */
export async function writeFeeds({ site, data, siteUrl }: FeedsOptions): Promise<readonly string[]> {
  const read = async <S extends v.GenericSchema>(schema: S, file: string): Promise<v.InferOutput<S>> =>
    v.parse(schema, JSON.parse(await readFile(join(data, file), 'utf8')));

  const index = await read(indexSchema, 'index.json');
  const details = new Map<string, ContactDetail>();
  for (const { id } of index.contacts) details.set(id, await read(contactDetailSchema, `contacts/${id}.json`));

  const base = siteUrl ? new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href : null;
  const request: Omit<ExportRequest, 'language'> = { index, contacts: index.contacts, details, base, view: null };

  const written: string[] = [];
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(site, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    written.push(path);
  };
  for (const { path, format, language } of FEED_FILES) {
    await write(path, await exportContacts(format, { ...request, language }, path));
  }
  for (const [name, schema] of jsonSchemas())
    await write(`data/schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  return written;
}
