/** Checks the values of a YAML file against a schema, keeping for each its place in the file. */
import * as v from 'valibot';
import type { RecordProblem } from './problem.ts';
import { wordIssue, wordPath, type Issue } from './word-issue.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** A value that passed its schema, and how to say where in the record it stands. */
export interface Placed<T> {
  readonly value: T;
  problem(field: string, path: Path, reason: string): RecordProblem;
}

export interface Checked<T> {
  readonly values: readonly Placed<T>[];
  readonly problems: readonly RecordProblem[];
}

const keysOf = (issue: Issue): Path =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

function nameOf(item: unknown, index: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' && id !== '' ? id : `entry ${index + 1}`;
}

function place(yaml: YamlFile, entry: string, base: Path): Placed<unknown>['problem'] {
  return (field, path, reason) => {
    const line = yaml.lineOf([...base, ...path]);
    return { file: yaml.file, entry, field, ...(line !== undefined && { line }), reason };
  };
}

function check<S extends v.GenericSchema>(
  yaml: YamlFile,
  schema: S,
  item: unknown,
  entry: string,
  base: Path,
): Checked<v.InferOutput<S>> {
  const problem = place(yaml, entry, base);
  const result = v.safeParse(schema, item);
  if (result.success) return { values: [{ value: result.output, problem }], problems: [] };
  return {
    values: [],
    problems: result.issues.map((issue) => {
      const path = keysOf(issue);
      return problem(wordPath(path), path, wordIssue(issue));
    }),
  };
}

/** A file that holds a list of entries. An empty file is an empty list. */
export function readList<S extends v.GenericSchema>(yaml: YamlFile, schema: S): Checked<v.InferOutput<S>> {
  const items: unknown = yaml.value ?? [];
  if (!Array.isArray(items)) {
    return { values: [], problems: [place(yaml, '', [])('', [], 'must hold a list: every entry begins with "- id:"')] };
  }
  const checked = items.map((item: unknown, index) => check(yaml, schema, item, nameOf(item, index), [index]));
  return { values: checked.flatMap(({ values }) => values), problems: checked.flatMap(({ problems }) => problems) };
}

/** A file that holds one group of fields. */
export function readOne<S extends v.GenericSchema>(yaml: YamlFile, schema: S): Checked<v.InferOutput<S>> {
  return check(yaml, schema, yaml.value, '', []);
}
