/** A folder of dumps, read and extracted: what the two command lines share. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { publisherSchema, type Publisher } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Mention } from '../mention.ts';
import { parseDump } from '../parse/index.ts';
import { publisherTable, type PublisherTable } from '../publishers.ts';
import { extractMentions, type Lexicon } from './index.ts';

export interface ReadDump {
  /** Relative to the folder, with forward slashes. */
  readonly file: string;
  readonly article: Article | null;
  readonly mentions: readonly Mention[];
  /** Why it could not be read, or null. */
  readonly refused: string | null;
}

/** Every *.md and *.txt of a folder and the folders in it, sorted. Throws an Error when it is no folder. */
export function dumpFiles(dir: string): readonly string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(dir).isDirectory();
  } catch {
    throw new Error(`${dir}: there is no such folder`);
  }
  if (!isFolder) throw new Error(`${dir}: is not a folder`);
  const walk = (at: string, prefix: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (entry.isDirectory()) return walk(join(at, entry.name), name);
      return entry.isFile() && /\.(?:md|txt)$/i.test(entry.name) ? [name] : [];
    });
  return walk(dir, '').sort();
}

export function readFolder(dir: string, publishers: PublisherTable, lexicon: Lexicon): readonly ReadDump[] {
  return dumpFiles(dir).map((file): ReadDump => {
    const parsed = parseDump(new Uint8Array(readFileSync(join(dir, file))), file, publishers);
    if (!parsed.ok) return { file, article: null, mentions: [], refused: parsed.refusal.reason };
    return { file, article: parsed.article, mentions: extractMentions(parsed.article, lexicon), refused: null };
  });
}

const zonesSchema = v.record(
  v.string(),
  v.looseObject({
    tz: v.pipe(
      v.string(),
      v.check((zone) => {
        try {
          return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
        } catch {
          return false;
        }
      }, 'is not an IANA time zone'),
    ),
  }),
);

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
}

/** Reads and checks a JSON file. Throws an Error that names the file and the field. */
export function readJson<S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> {
  let raw: unknown;
  try {
    raw = JSON.parse(readText(file).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${file}: not JSON (${error.message})`, { cause: error });
    throw error;
  }
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  throw new Error(`${file}: ${v.getDotPath(result.issues[0]) ?? 'the whole file'}: ${result.issues[0].message}`);
}

/** The project's publishers (none where the table is missing), with the zones of `extra` (host → {tz}) added. */
export function publishersFrom(table: string, extra: string | null): PublisherTable {
  let list: readonly Publisher[] = [];
  let raw: string | null = null;
  try {
    raw = readFileSync(table, 'utf8');
  } catch {
    // A checkout without a record still extracts; unknown hosts get their zone from the dump.
  }
  if (raw !== null) {
    const result = v.safeParse(v.array(publisherSchema), parse(raw));
    if (!result.success) {
      throw new Error(`${table}: ${v.getDotPath(result.issues[0]) ?? 'the whole file'}: ${result.issues[0].message}`);
    }
    list = result.output;
  }
  return publisherTable(list, extra === null ? {} : readJson(extra, zonesSchema));
}
