/** What people keep by hand for the languages in which the record itself is not written: data/language. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { filledSchema, languageFileSchema } from '../../model/index.ts';
import { RecordError, type RecordProblem } from '../record/problem.ts';
import { wordIssue, wordPath } from '../record/word-issue.ts';
import { readYaml } from '../record/yaml-file.ts';

/** Simplified words and how they are written in traditional Chinese where a conversion of characters would not do. */
export const correctionsSchema = v.record(filledSchema, filledSchema);
export type Corrections = Readonly<v.InferOutput<typeof correctionsSchema>>;

/** Russian names of people by id and of places by their English name. */
export const russianSchema = v.strictObject({
  people: languageFileSchema.entries.people,
  places: languageFileSchema.entries.places,
});
export type RussianNames = Readonly<v.InferOutput<typeof russianSchema>>;

export interface LanguageTables {
  readonly corrections: Corrections;
  readonly russian: RussianNames;
}

export const NO_TABLES: LanguageTables = { corrections: {}, russian: { people: {}, places: {} } };

async function read<S extends v.GenericSchema>(dir: string, file: string, schema: S): Promise<v.InferOutput<S>> {
  let text: string;
  try {
    text = await readFile(join(dir, file), 'utf8');
  } catch (error) {
    throw new RecordError([{ file, entry: '', field: '', reason: `cannot be read: ${String(error)}` }]);
  }
  const yaml = readYaml(file, text);
  if (!('value' in yaml)) throw new RecordError(yaml);
  const result = v.safeParse(schema, yaml.value ?? {});
  if (result.success) return result.output;
  throw new RecordError(
    result.issues.map((issue): RecordProblem => {
      const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
      const line = yaml.lineOf(path);
      const place = { file, entry: '', field: wordPath(path), ...(line !== undefined && { line }) };
      return { ...place, reason: wordIssue(issue) };
    }),
  );
}

/** Throws a RecordError when a file is missing or wrong. */
export async function loadLanguageTables(dir: string): Promise<LanguageTables> {
  const [corrections, russian] = await Promise.all([
    read(dir, 'zh-Hant.yaml', correctionsSchema),
    read(dir, 'ru.yaml', russianSchema),
  ]);
  return { corrections, russian };
}
