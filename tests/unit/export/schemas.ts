/** The published schemas, compiled by a validator that knows nothing of the model. */
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { jsonSchemas } from '../../../src/bundle/feeds/index.ts';

export function compiledSchemas(): Readonly<Record<string, ValidateFunction>> {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  formats.default(ajv);
  return Object.fromEntries(
    // As they are when they have been written and read.
    [...jsonSchemas()].map(([name, schema]) => [name, ajv.compile(JSON.parse(JSON.stringify(schema)) as AnySchema)]),
  );
}
