/**
 * `npm run bench:build -- [--files N] [--mb N] [--rounds N] [--seed N] [--contacts N] [--named N] [--dir DIR]`: how long a
 * build of generated dumps takes beside the mere reading of the same files. bench/README.md says how to read the table.
 */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { DumpPlan } from '../dumps/make.ts';
import { writeDumps, type Written } from '../dumps/write.ts';
import { printTable } from '../table.ts';
import { build, readRaw, totalsOf, type Built, type Way } from './run.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '20000' },
    mb: { type: 'string', default: '230' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    contacts: { type: 'string', default: '5' },
    named: { type: 'string', default: '0' },
    dir: { type: 'string' },
  },
});

const number = (name: Exclude<keyof typeof values, 'dir'>, least: number): number => {
  const given = Number(values[name]);
  if (Number.isFinite(given) && given >= least) return given;
  throw new Error(`--${name} is a number from ${least} on`);
};
const rounds = number('rounds', 1);
const files = number('files', 1);
/** What stands around an article: the head, the tags. */
const AROUND = 600;
const plan: DumpPlan = {
  seed: number('seed', 0),
  files,
  bytes: Math.max(100, Math.round((number('mb', 0.001) * 1e6) / files) - AROUND),
  contacts: number('contacts', 0),
  named: number('named', 0),
};

/** The same plan in the same folder is not written twice. */
function prepare(dir: string): Written {
  const note = join(dir, 'plan.json');
  const told = JSON.stringify(plan);
  if (existsSync(note)) {
    const before = JSON.parse(readFileSync(note, 'utf8')) as { readonly plan: string; readonly written: Written };
    if (before.plan === told) return before.written;
    throw new Error(`${dir} holds dumps of another plan: choose another folder`);
  }
  const written = writeDumps(join(dir, 'dumps'), plan);
  writeFileSync(note, JSON.stringify({ plan: told, written }));
  return written;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? NaN;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const times = (ms: number, of: number): string => (ms / of).toFixed(2);

const WAYS: readonly (readonly [Way, string])[] = [
  ['one', 'readFile, one after the other'],
  ['eight', 'readFile, eight at a time'],
  ['sync', 'readFileSync'],
];
/** A file must be older than this to be remembered (src/bundle/cache/memory.ts). */
const SETTLE_MS = 2500;

interface Round {
  readonly raw: Readonly<Record<Way, number>>;
  readonly cold: Built;
  readonly again: Built;
}

async function measure(dir: string, dumps: string, written: Written, round: number): Promise<Round> {
  const [out, cache] = [join(dir, 'out'), join(dir, 'cache')];
  rmSync(cache, { recursive: true, force: true });
  const raw = Object.fromEntries(WAYS.map(([way]) => [way, readRaw(dumps, way).ms])) as Record<Way, number>;
  const cold = build({ dumps, out, cache });
  const changed = written.files[Math.floor((written.files.length * (round + 1)) / (rounds + 2))] ?? '';
  appendFileSync(join(dumps, changed), '\n');
  const again = build({ dumps, out, cache });
  await setTimeout(SETTLE_MS);
  return { raw, cold, again };
}

async function main(): Promise<void> {
  if (values.dir !== undefined) mkdirSync(values.dir, { recursive: true });
  const dir = values.dir ?? mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    console.log(`Generating ${plan.files} dumps …`);
    const written = prepare(dir);
    const dumps = join(dir, 'dumps');
    await setTimeout(SETTLE_MS);
    // Everything once, so that the files are in the system's memory and no round pays for the first touch.
    readRaw(dumps, 'sync');
    build({ dumps, out: join(dir, 'out'), cache: null });
    const { used, duplicates, none, refused } = totalsOf(join(dir, 'out'));
    const all: Round[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await measure(dir, dumps, written, round));

    console.log(
      `\n${written.files.length} dumps, ${(written.bytes / 1e6).toFixed(0)} MB: ${used} used, ${duplicates} duplicates, ` +
        `${none} without a contact, ${refused} refused. Median of ${rounds} rounds; seed ${plan.seed}.\n` +
        `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? '?'}), ` +
        `${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}.`,
    );
    const raw = WAYS.map(([way, name]) => ({ name, ms: median(all.map((one) => one.raw[way])) }));
    const cold = median(all.map((one) => one.cold.ms));
    const again = median(all.map((one) => one.again.ms));
    printTable(
      'Reading the same files into memory',
      ['', 'time', 'build', 'aim 2.5', 'second build', 'aim 1.3'],
      raw.map(({ name, ms }) => [
        name,
        seconds(ms),
        times(cold, ms),
        cold <= 2.5 * ms ? 'met' : 'missed',
        times(again, ms),
        again <= 1.3 * ms ? 'met' : 'missed',
      ]),
    );
    const peak = Math.max(...all.flatMap((one) => [one.cold.peak, one.again.peak])) / 2 ** 20;
    printTable(
      'The command, from its start to its end',
      ['', 'time', 'peak memory'],
      [
        ['build', seconds(cold), `${(Math.max(...all.map((one) => one.cold.peak)) / 2 ** 20).toFixed(0)} MB`],
        [
          'second build, one file changed',
          seconds(again),
          `${(Math.max(...all.map((one) => one.again.peak)) / 2 ** 20).toFixed(0)} MB`,
        ],
        ['aim 400 MB', '', peak <= 400 ? 'met' : 'missed'],
      ],
    );
  } finally {
    if (values.dir === undefined) rmSync(dir, { recursive: true, force: true });
  }
}

await main();
