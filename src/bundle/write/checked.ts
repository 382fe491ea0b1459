import * as v from 'valibot';
import { WriteError } from './write-error.ts';

/** A value as its schema gives it back. Throws a WriteError that names the file and the field when it breaks the schema. */
export function checked<S extends v.GenericSchema>(file: string, schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? '';
  throw new WriteError(`${file} does not fit its schema at "${path}": ${issue.message}. Nothing was written.`);
}
