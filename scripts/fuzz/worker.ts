/** One thread of the fuzz run. It says in shared memory which input it is at, so that the main thread can see it hang. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLexicon } from '../../src/bundle/extract/index.ts';
import { publisherTable } from '../../src/bundle/publishers.ts';
import { loadRecord } from '../../src/bundle/record/index.ts';
import { checkDump } from './check.ts';
import { checkFolder } from './folder.ts';
import { inputAt } from './inputs.ts';
import { seedDumps } from './seeds.ts';
import { RESTING_AT, type Tally, type Told, type WorkerData } from './told.ts';

/** Inputs after which a whole folder of them is built. */
const FOLDER = 400;
const TELL_EVERY = 50;

const data = workerData as WorkerData;
const at = new Int32Array(data.at);
const tell = (told: Told): void => parentPort?.postMessage(told);

const lexicon = loadLexicon(data.lexicon);
const { publishers } = await loadRecord(data.record, { people: new Set(lexicon.people.keys()) });
const knowledge = { lexicon, publishers: publisherTable(publishers) };
const seeds = seedDumps(data.dumps);

// The first dump pays for what is made once: the sanitiser's window, compiled patterns.
for (const seed of seeds) checkDump(seed, 'warm-up.md', knowledge);

let tally: Tally = { done: 0, bytes: 0, used: 0, none: 0, refused: 0, slowest: 0, slowestNumber: RESTING_AT };

function readOne(number: number): void {
  const { name, bytes } = inputAt(data.seed, number, seeds);
  Atomics.store(at, 1, Date.now() - data.began);
  Atomics.store(at, 0, number);
  const start = performance.now();
  const { outcome, breaches } = checkDump(bytes, name, knowledge);
  const took = performance.now() - start;
  Atomics.store(at, 0, RESTING_AT);
  if (breaches.length > 0) tell({ is: 'breach', number, breaches });
  tally = {
    ...tally,
    done: tally.done + 1,
    bytes: tally.bytes + bytes.length,
    [outcome]: tally[outcome] + 1,
    ...(took > tally.slowest && { slowest: took, slowestNumber: number }),
  };
}

if (data.only) {
  readOne(data.from);
  tell({ is: 'tally', tally });
} else {
  for (let number = data.from; ; number++) {
    readOne(number);
    if (number % TELL_EVERY === TELL_EVERY - 1) tell({ is: 'tally', tally });
    if (number % FOLDER !== FOLDER - 1) continue;
    const first = number - FOLDER + 1;
    const inputs = Array.from({ length: FOLDER }, (_, index) => inputAt(data.seed, first + index, seeds));
    const { files, breaches } = await checkFolder(inputs, { record: data.record, lexicon: data.lexicon });
    tell({ is: 'folder', from: first, files, breaches });
  }
}
