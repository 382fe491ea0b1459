/**
 * `npm run fuzz -- [--minutes N] [--seed N]`: throws made-up and damaged dumps at parsing, extraction and cleaning, and
 * folders of them at whole builds. Whatever crashes, hangs or breaks a promise is kept in tests/fixtures/crashers, where
 * a unit test reads it from then on. Ends with 1 when something was found. docs/safety.md has the figures.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { inputAt } from './fuzz/inputs.ts';
import { seedDumps } from './fuzz/seeds.ts';
import { RESTING_AT, type Tally, type Told, type WorkerData } from './fuzz/told.ts';

/** Longer than this for one file is a hang. */
const HANG_MS = 2_000;
const LOOK_EVERY_MS = 200;
/** A busy machine may stop a thread for a while: an input hangs only if it does so again by itself, this many times. */
const TRIES = 2;

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = {
  record: join(root, 'data/record'),
  lexicon: join(root, 'data/lexicon'),
  dumps: join(root, 'data/dumps'),
};
const kept = join(root, 'tests/fixtures/crashers');

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  console.error('Usage: npm run fuzz -- [--minutes N] [--seed N]');
  process.exit(2);
}

/** Older Node does not hand the loader of TypeScript on to threads, so each registers it for itself. */
const BOOT = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./fuzz/worker.ts', import.meta.url).href)});
});`;

const began = Date.now();
const ends = began + minutes * 60_000;
const seeds = seedDumps(folders.dumps);
const breaches = new Map<string, number>();
let total: Tally = { done: 0, bytes: 0, used: 0, none: 0, refused: 0, slowest: 0, slowestNumber: RESTING_AT };
let built = { folders: 0, files: 0 };
let hangs = 0;

/** Keeps an input for good; one for each kind of breach is enough. */
function keep(number: number, words: string): void {
  const kind = words.split('\n', 3).join(' ').replace(/\d+/g, 'N');
  breaches.set(kind, (breaches.get(kind) ?? 0) + 1);
  if (breaches.get(kind) !== 1) return;
  const { bytes } = inputAt(seed, number, seeds);
  mkdirSync(kept, { recursive: true });
  // An ending of its own: nobody's editor or formatter is to touch it.
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.dump`;
  writeFileSync(join(kept, name), bytes);
  console.log(`input ${number} (${bytes.length} bytes, kept as ${name}): ${words}`);
}

function start(from: number, only: boolean): { readonly worker: Worker; readonly at: Int32Array } {
  const shared = new SharedArrayBuffer(8);
  const at = new Int32Array(shared);
  at[0] = RESTING_AT;
  const workerData: WorkerData = { seed, from, only, ...folders, at: shared, began };
  const worker = new Worker(BOOT, { eval: true, workerData });
  return { worker, at };
}

const stuckFor = (at: Int32Array): number =>
  Atomics.load(at, 0) === RESTING_AT ? 0 : Date.now() - began - Atomics.load(at, 1);

/** Whether one input takes too long by itself as well. */
function hangsAlone(number: number): Promise<boolean> {
  return new Promise((resolve) => {
    const { worker, at } = start(number, true);
    const look = setInterval(() => stuckFor(at) > HANG_MS && done(true), LOOK_EVERY_MS);
    const done = (hung: boolean): void => {
      clearInterval(look);
      void worker.terminate().then(() => resolve(hung));
    };
    worker.on('error', () => done(false));
    worker.on('exit', () => done(false));
  });
}

async function isHang(number: number): Promise<boolean> {
  for (let left = TRIES; left > 0; left--) if (!(await hangsAlone(number))) return false;
  return true;
}

/** Runs inputs from `from` on, until one stops the thread or time is up. Resolves to the input at which it stopped. */
function run(from: number): Promise<{ readonly reached: number; readonly why: 'time' | 'hang' | string }> {
  return new Promise((resolve) => {
    const { worker, at } = start(from, false);
    let tally: Tally | null = null;
    const end = (why: string, reached: number): void => {
      clearInterval(look);
      if (tally) {
        const slower = tally.slowest > total.slowest;
        total = {
          done: total.done + tally.done,
          bytes: total.bytes + tally.bytes,
          used: total.used + tally.used,
          none: total.none + tally.none,
          refused: total.refused + tally.refused,
          slowest: slower ? tally.slowest : total.slowest,
          slowestNumber: slower ? tally.slowestNumber : total.slowestNumber,
        };
      }
      worker.removeAllListeners();
      void worker.terminate().then(() => resolve({ reached, why }));
    };
    const look = setInterval(() => {
      if (Date.now() > ends) end('time', from);
      else if (stuckFor(at) > HANG_MS) end('hang', Atomics.load(at, 0));
    }, LOOK_EVERY_MS);
    worker.on('message', (told: Told) => {
      if (told.is === 'tally') tally = told.tally;
      else if (told.is === 'breach') for (const words of told.breaches) keep(told.number, words);
      else {
        built = { folders: built.folders + 1, files: built.files + told.files };
        for (const words of told.breaches) keep(told.from, `folder from input ${told.from}: ${words}`);
      }
    });
    worker.on('error', (error) => end(error.stack ?? String(error), Atomics.load(at, 0)));
  });
}

for (let from = 0; Date.now() < ends;) {
  const { reached, why } = await run(from);
  if (why === 'time') break;
  if (reached === RESTING_AT) throw new Error(`a thread of the run itself failed: ${why}`);
  if (why !== 'hang') keep(reached, why);
  else if (await isHang(reached)) {
    hangs += 1;
    keep(reached, `hangs for more than ${HANG_MS} ms (input ${reached})`);
  }
  from = Math.max(reached, from) + 1;
}

const megabytes = (total.bytes / 1024 / 1024).toFixed(0);
console.log(
  `${total.done} inputs, ${megabytes} MB in ${minutes} min (seed ${seed}): ${total.used} with contacts, ${total.none} without, ` +
    `${total.refused} refused; slowest ${total.slowest.toFixed(0)} ms (input ${total.slowestNumber}).`,
);
console.log(`${built.folders} folders with ${built.files} files built whole, every file in its report.`);
console.log(`${breaches.size} kinds of breaches, ${hangs} hangs.`);
for (const [kind, times] of breaches) console.log(`  ${times} × ${kind}`);
process.exitCode = breaches.size > 0 ? 1 : 0;
