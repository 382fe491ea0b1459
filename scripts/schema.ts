/** Writes docs/schema: the JSON Schemas of the published files, made from the model. Run it after changing a schema. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { jsonSchemas } from '../src/bundle/feeds/index.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../docs/schema');

await mkdir(folder, { recursive: true });
const schemas = jsonSchemas();
for (const name of await readdir(folder)) {
  if (name.endsWith('.json') && !schemas.has(name)) await rm(join(folder, name));
}
for (const [name, schema] of schemas) {
  const file = join(folder, name);
  await writeFile(file, await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file }));
}
console.log(`docs/schema: ${[...schemas.keys()].join(', ')}`);
