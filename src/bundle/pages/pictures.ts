import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { articleFileSchema, contactDetailSchema } from '../../model/index.ts';

/** Files of one kind in a bundle, read one after the other; none where the bundle has no such folder. */
async function* filesIn<S extends v.GenericSchema>(folder: string, schema: S): AsyncGenerator<v.InferOutput<S>> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    yield v.parse(schema, JSON.parse(await readFile(join(folder, name), 'utf8')));
  }
}

/** The addresses of all pictures that a bundle shows: on cards and within texts. */
export async function picturesOf(data: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const { articles } of filesIn(join(data, 'contacts'), contactDetailSchema)) {
    for (const { picture } of articles) if (picture) found.add(picture.src);
  }
  for await (const { picture, blocks } of filesIn(join(data, 'articles'), articleFileSchema)) {
    if (picture) found.add(picture.src);
    for (const block of blocks) if (block.type === 'picture') found.add(block.src);
  }
  return found;
}
