/** Writes a bundle: every file checked against its schema, the folder replaced as a whole. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as v from 'valibot';
import {
  articleFileSchema,
  contactDetailSchema,
  indexSchema,
  languageFileSchema,
  publishersFileSchema,
  searchFileSchema,
} from '../../model/index.ts';
import type { BuildReport } from '../report/index.ts';
import type { Bundle } from './assemble.ts';
import { checked } from './checked.ts';
import { reportPieces } from './report-pieces.ts';
import { replaceFolder } from './swap.ts';

/** Files written at the same time. */
const AT_ONCE = 8;

/** The bytes of a file: keys in the schema's order, one line feed at the end. Throws when the value breaks its schema. */
export function bytesOf<S extends v.GenericSchema>(file: string, schema: S, value: unknown): string {
  return `${JSON.stringify(checked(file, schema, value))}\n`;
}

/** Stops at the first failure, and waits for what is under way, so that nothing is written after it has returned. */
async function writeEach<T>(items: readonly T[], write: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) {
      try {
        await write(item);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** The names and bytes of a bundle's files, made one at a time: article texts are never all in memory at once. */
export interface PendingFile {
  readonly name: string;
  readonly bytes: () => string | Iterable<string>;
}

export function filesOf(bundle: Bundle, report: BuildReport): readonly PendingFile[] {
  const pending = <S extends v.GenericSchema>(name: string, schema: S, make: () => unknown) => ({
    name,
    bytes: () => bytesOf(name, schema, make()),
  });
  return [
    pending('index.json', indexSchema, () => bundle.index),
    ...bundle.details.map((detail) => pending(`contacts/${detail.id}.json`, contactDetailSchema, () => detail)),
    ...bundle.articleIds.map((id) => pending(`articles/${id}.json`, articleFileSchema, () => bundle.articleFile(id))),
    pending('search.json', searchFileSchema, () => bundle.search),
    pending('publishers.json', publishersFileSchema, () => bundle.publishers),
    ...bundle.languages.map((file) => pending(`${file.language}.json`, languageFileSchema, () => file)),
    { name: 'report.json', bytes: () => reportPieces('report.json', report) },
  ];
}

/** Replaces the folder `out` by the bundle. Throws a WriteError, with the old bundle in place, when it cannot. */
export async function writeBundle(out: string, bundle: Bundle, report: BuildReport): Promise<void> {
  await replaceFolder(out, async (dir) => {
    await mkdir(join(dir, 'contacts'));
    await mkdir(join(dir, 'articles'));
    await writeEach(filesOf(bundle, report), ({ name, bytes }) => writeFile(join(dir, name), bytes(), 'utf8'));
  });
}
