// @ts-check
/**
 * `node raw-read.mjs FOLDER WAY`: reads every file under a folder into memory, keeps them all, and prints the milliseconds
 * that it took, with the listing and without the start of Node.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const [folder = '.', way = 'sync'] = process.argv.slice(2);
const began = performance.now();
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();
/** @type {Buffer[]} */
const kept = [];
if (way === 'sync') for (const path of paths) kept.push(readFileSync(path));
else {
  let next = 0;
  const reader = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) kept.push(await readFile(path));
  };
  await Promise.all(Array.from({ length: way === 'eight' ? 8 : 1 }, reader));
}
const took = performance.now() - began;
console.log(JSON.stringify({ ms: took, files: kept.length, bytes: kept.reduce((sum, { length }) => sum + length, 0) }));
