/** Whatever once broke a build, or the fuzz run found, is read again each time (`npm run fuzz` adds to the folder). */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDump } from '../../../scripts/fuzz/check.ts';
import { checkFolder } from '../../../scripts/fuzz/folder.ts';
import { inputAt } from '../../../scripts/fuzz/inputs.ts';
import { seedDumps } from '../../../scripts/fuzz/seeds.ts';
import { loadLexicon } from '../../../src/bundle/extract/index.ts';
import { publisherTable } from '../../../src/bundle/publishers.ts';
import { loadRecord } from '../../../src/bundle/record/index.ts';

const folder = fileURLToPath(new URL('../../fixtures/crashers', import.meta.url));
const FOLDERS = { record: 'data/record', lexicon: 'data/lexicon' };
const crashers = readdirSync(folder).sort();
const lexicon = loadLexicon(FOLDERS.lexicon);
const { publishers } = await loadRecord(FOLDERS.record, { people: new Set(lexicon.people.keys()) });
const knowledge = { lexicon, publishers: publisherTable(publishers) };

describe('what once broke a build', () => {
  it.each(crashers)('%s breaks nothing by itself', (name) => {
    expect(checkDump(readFileSync(`${folder}/${name}`), `${name}.md`, knowledge).breaches).toEqual([]);
  });

  it('breaks no build together, and every file is in the report', async () => {
    const inputs = crashers.map((name) => ({ name: `${name}.md`, bytes: readFileSync(`${folder}/${name}`) }));
    expect(await checkFolder(inputs, FOLDERS)).toEqual({ files: crashers.length, breaches: [] });
    expect(crashers.length).toBeGreaterThan(0);
  });
});

describe('a short fuzz run', { timeout: 60_000 }, () => {
  const seeds = seedDumps('data/dumps');
  const inputs = Array.from({ length: 100 }, (_, number) => inputAt(20, number, seeds));

  it('makes the same inputs from the same seed', () => {
    expect(inputAt(20, 7, seeds)).toEqual(inputs[7]);
    expect(inputAt(21, 7, seeds)).not.toEqual(inputs[7]);
  });

  it('breaks no promise, file by file', () => {
    const checked = inputs.map(({ name, bytes }) => checkDump(bytes, name, knowledge));
    expect(checked.flatMap(({ breaches }) => breaches)).toEqual([]);
    // Inputs that are all refused at the door would try nothing.
    expect(checked.filter(({ outcome }) => outcome === 'used').length).toBeGreaterThan(20);
  });

  it('breaks no build of a folder', async () => {
    expect((await checkFolder(inputs, FOLDERS)).breaches).toEqual([]);
  });
});
