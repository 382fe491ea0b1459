/** Turns what valibot says of a value into what an editor needs to hear. */
import type * as v from 'valibot';

export type Issue = v.BaseIssue<unknown>;

const KIND_OF: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'a group of fields',
  strict_object: 'a group of fields',
  array: 'a list',
};

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return `the text "${value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `the ${typeof value} ${String(value)}`;
}

/** Choices of a picklist, without valibot's quotes and bars. */
const choices = (expected: string): string =>
  expected
    .replace(/^\(|\)$/g, '')
    .replace(/"/g, '')
    .replace(/ \| /g, ', ');

/** One reason, to stand after "file: entry: field:". Messages of our own schemas pass unchanged. */
export function wordIssue(issue: Issue): string {
  if (issue.kind !== 'schema') return issue.message;
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a field that belongs here';
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'is missing';
  if (issue.type === 'picklist') {
    return `is ${describe(issue.input)}, but must be one of ${choices(issue.expected ?? '')}`;
  }
  const wanted = KIND_OF[issue.type];
  if (wanted === undefined) return issue.message;
  const hint = issue.type === 'string' && typeof issue.input === 'number' ? ' (put it in quotes)' : '';
  return `must be ${wanted}, but is ${describe(issue.input)}${hint}`;
}

/** "facts[0].cites" */
export function wordPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (words, key) => (typeof key === 'number' ? `${words}[${key}]` : words === '' ? key : `${words}.${key}`),
    '',
  );
}
