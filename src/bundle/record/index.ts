/** Reads the hand-kept register under data/record. How to edit it: docs/record.md. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type * as v from 'valibot';
import {
  contextEntrySchema,
  parseEdtf,
  publisherSchema,
  recordEntrySchema,
  recordHeadSchema,
  type ContextEntry,
  type Publisher,
  type RecordEntry,
  type RecordHead,
} from '../../model/index.ts';
import type { KnownTexts } from '../cache/index.ts';
import { crossCheck } from './cross-check.ts';
import { RecordError, type RecordProblem } from './problem.ts';
import { readList, readOne, type Checked } from './read-list.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export { sourceCredit, sourcePublisher } from './credit.ts';
export { RecordError, wordProblem, type RecordProblem } from './problem.ts';
export { hostOf, publisherOf } from './publisher-of.ts';

/** The record, checked. Entries and context events are sorted by first day, last day and id. */
export interface Register {
  readonly head: RecordHead;
  readonly entries: readonly RecordEntry[];
  readonly context: readonly ContextEntry[];
  readonly publishers: readonly Publisher[];
}

export interface LoadOptions {
  /** Ids that may stand under `participants`; without them participants are not looked up. */
  readonly people?: ReadonlySet<string>;
  /** Texts that need not be parsed again. */
  readonly known?: KnownTexts | null;
}

type Read<S extends v.GenericSchema> = (yaml: YamlFile, schema: S) => Checked<v.InferOutput<S>>;

async function readChecked<S extends v.GenericSchema>(
  dir: string,
  file: string,
  schema: S,
  read: Read<S>,
  known: KnownTexts | null,
): Promise<Checked<v.InferOutput<S>>> {
  let text: string;
  try {
    text = await readFile(join(dir, file), 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'is missing' : String(error);
    return { values: [], problems: [{ file, entry: '', field: '', reason }] };
  }
  const yaml = readYaml(file, text, known);
  return 'value' in yaml ? read(yaml, schema) : { values: [], problems: yaml };
}

/** The year files, and a problem for every YAML file that is named otherwise and would be passed over. */
async function yearFiles(dir: string): Promise<{ files: readonly string[]; problems: readonly RecordProblem[] }> {
  const names = await readdir(join(dir, 'contacts')).catch((): string[] => []);
  const yaml = names.filter((name) => /\.ya?ml$/i.test(name)).sort();
  const files = yaml.filter((name) => /^\d{4}\.yaml$/.test(name)).map((name) => `contacts/${name}`);
  const problems = yaml
    .filter((name) => !/^\d{4}\.yaml$/.test(name))
    .map((name) => ({
      file: `contacts/${name}`,
      entry: '',
      field: '',
      reason: 'is not named after a year (2025.yaml)',
    }));
  return { files, problems };
}

interface Dated {
  readonly id: string;
  readonly date: string;
}

function byDate(a: Dated, b: Dated): number {
  const key = ({ id, date }: Dated): string => {
    const span = parseEdtf(date);
    return span ? `${span.start} ${span.end} ${id}` : id;
  };
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Reads record.yaml, contacts/<year>.yaml, context.yaml and publishers.yaml in `dir`.
 * Throws a RecordError that lists everything that is wrong, in all files.
 */
export async function loadRecord(dir: string, { people, known = null }: LoadOptions = {}): Promise<Register> {
  const years = await yearFiles(dir);
  const [heads, context, publishers, ...contacts] = await Promise.all([
    readChecked(dir, 'record.yaml', recordHeadSchema, readOne, known),
    readChecked(dir, 'context.yaml', contextEntrySchema, readList, known),
    readChecked(dir, 'publishers.yaml', publisherSchema, readList, known),
    ...years.files.map((file) => readChecked(dir, file, recordEntrySchema, readList, known)),
  ]);
  const parts = {
    head: heads.values[0],
    context: context.values,
    publishers: publishers.values,
    entries: contacts.flatMap(({ values }) => values),
  };
  const unread = [heads, ...contacts, context, publishers].flatMap(({ problems }) => problems);
  // A publishers file that could not be read would make every source an error and bury the real one.
  const crossed = publishers.problems.length > 0 ? [] : crossCheck(parts, people);
  const problems = [...years.problems, ...unread, ...crossed];
  if (parts.head === undefined || problems.length > 0) throw new RecordError(problems);
  return {
    head: parts.head.value,
    entries: parts.entries.map(({ value }) => value).sort(byDate),
    context: parts.context.map(({ value }) => value).sort(byDate),
    publishers: parts.publishers.map(({ value }) => value),
  };
}
