/** Reads data/record/decisions.yaml. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { RecordError, type RecordProblem } from '../record/problem.ts';
import { wordIssue, wordPath } from '../record/word-issue.ts';
import { readYaml } from '../record/yaml-file.ts';
import { decisionsSchema, NO_DECISIONS, type Decisions } from './schema.ts';

const FILE = 'decisions.yaml';

/** The decisions in the record's folder; none where there is no such file. Throws a RecordError when it cannot be read. */
export async function loadDecisions(recordDir: string): Promise<Decisions> {
  let text: string;
  try {
    text = await readFile(join(recordDir, FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NO_DECISIONS;
    throw new RecordError([{ file: FILE, entry: '', field: '', reason: `cannot be read: ${String(error)}` }]);
  }
  const yaml = readYaml(FILE, text);
  if (!('value' in yaml)) throw new RecordError(yaml);
  const result = v.safeParse(decisionsSchema, yaml.value ?? {});
  if (result.success) return result.output;
  throw new RecordError(
    result.issues.map((issue): RecordProblem => {
      const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
      const line = yaml.lineOf(path);
      return {
        file: FILE,
        entry: '',
        field: wordPath(path),
        ...(line !== undefined && { line }),
        reason: wordIssue(issue),
      };
    }),
  );
}
