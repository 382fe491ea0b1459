/**
 * `npm run bench:size -- [--site DIR] [--all] [--top N]`: what a reader's browser loads from the built site, and which
 * modules the first script consists of. `--site` weighs a site that is built already; `--all` names the files of packages.
 */
import { parseArgs } from 'node:util';
import { build, type Rollup } from 'vite';
import { builtSite } from '../site.ts';
import { kb, printTable } from '../table.ts';
import { filesIn, firstFiles, sharesOf, weighFile, type Weight } from './weigh.ts';

/** Aims of docs/performance.md, in bytes after gzip. */
const CODE_AIM = 62_000;
const FIRST_AIM = 95_000;

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    all: { type: 'boolean', default: false },
    top: { type: 'string', default: '60' },
  },
});
const site = values.site ?? builtSite('build/size');

const row = ({ name, raw, gzip }: Weight): readonly string[] => [name, kb(raw), kb(gzip)];
const sum = (name: string, weights: readonly Weight[]): Weight => ({
  name,
  raw: weights.reduce((total, { raw }) => total + raw, 0),
  gzip: weights.reduce((total, { gzip }) => total + gzip, 0),
});
const against = (bytes: number, aim: number): string =>
  bytes <= aim ? `met (${kb(aim)})` : `missed by ${kb(bytes - aim)} (${kb(aim)})`;

const first = firstFiles(site);
const code = first.map((name) => weighFile(site, name));
const other = ['index.html', 'data/index.json'].map((name) => weighFile(site, name));
const codeSum = sum('scripts and styles', code);
const firstSum = sum('first visit', [...code, ...other]);
printTable(
  'First visit (KB of 1000 bytes, gzip -9)',
  ['file', 'raw', 'gzip', 'aim'],
  [
    ...code.map((each) => [...row(each), '']),
    [...row(codeSum), against(codeSum.gzip, CODE_AIM)],
    ...other.map((each) => [...row(each), '']),
    [...row(firstSum), against(firstSum.gzip, FIRST_AIM)],
  ],
);

const later = filesIn(site, 'assets').filter((name) => !first.includes(name));
printTable(
  'Loaded when first needed',
  ['file', 'raw', 'gzip'],
  [
    ...later.map((name) => weighFile(site, name)).sort((a, b) => b.gzip - a.gzip),
    weighFile(site, 'data/publishers.json'),
    weighFile(site, 'data/search.json'),
    sum(
      'data/contacts/*.json, all of them',
      filesIn(site, 'data/contacts').map((name) => weighFile(site, name)),
    ),
    weighFile(site, 'sw.js'),
  ].map(row),
);

/** The entry script with its source map: built once more, for maps are not published. */
async function entryChunk(): Promise<Rollup.OutputChunk> {
  const made = await build({ logLevel: 'error', build: { sourcemap: 'hidden', write: false } });
  const outputs = (Array.isArray(made) ? made : [made as Rollup.RollupOutput]).flatMap(({ output }) => output);
  const entry = outputs.find((each): each is Rollup.OutputChunk => each.type === 'chunk' && each.isEntry);
  if (!entry?.map) throw new Error('the build gave no entry script with a source map');
  return entry;
}

const entry = await entryChunk();
const shares = sharesOf(entry.code, JSON.parse(entry.map?.toString() ?? '{}'), values.all);
printTable(
  `Modules of the first script, by what it would weigh less without them (largest ${values.top})`,
  ['module', 'raw', 'gzip'],
  shares.slice(0, Number(values.top)).map(({ module, raw, gzip }) => [module, String(raw), String(gzip)]),
);
