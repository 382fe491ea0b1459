/** Asks the cheap question of many files, in threads where that pays. The answers depend on neither their number nor their pace. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MAX_DUMP_BYTES, type DumpFile } from '../../read/index.ts';
import { Sieve, type Automaton } from './sift.mjs';

/** One byte longer than a dump may be: a file that fills it is too long. */
const BUFFER_BYTES = MAX_DUMP_BYTES + 1;

/** Files of one message: large enough to cost nothing, small enough to spread. */
const BATCH = 128;
/** Messages that wait in a thread: it must not run dry while the build reads one dump with care. */
const QUEUE = 64;
/** Each thread needs some 15 MB and a core; the disk is the limit long before this. */
const MAX_THREADS = 4;
/** A thread takes as long to start as it takes to ask of so many files. */
const WORTH_A_THREAD = 1000;

/** One core is the build's own. */
export function threadsFor(files: number, cores: number = availableParallelism()): number {
  return Math.max(0, Math.min(MAX_THREADS, cores - 1, Math.floor(files / WORTH_A_THREAD)));
}

type Placed = Pick<DumpFile, 'path'>;

export interface Sifted {
  /** Whether the file at that place of the list may name a leader. Ask in the order of the list. */
  readonly mayName: (at: number) => Promise<boolean>;
  /** Ends the threads; until then they keep the program running. */
  readonly close: () => Promise<void>;
}

/** Without threads a file is asked of when its answer is wanted. */
function siftHere(files: readonly Placed[], automaton: () => Automaton): Sifted {
  let sieve: Sieve | null = null;
  const buffer = Buffer.allocUnsafe(files.length === 0 ? 0 : BUFFER_BYTES);
  return {
    mayName: (at) => Promise.resolve((sieve ??= new Sieve(automaton())).fileMayName(files[at]?.path ?? '', buffer)),
    close: () => Promise.resolve(),
  };
}

interface Batch {
  readonly files: readonly Placed[];
  readonly answers: Promise<Uint8Array>;
  readonly answer: (answers: Uint8Array) => void;
}

function batchesOf(files: readonly Placed[]): readonly Batch[] {
  return Array.from({ length: Math.ceil(files.length / BATCH) }, (_, at): Batch => {
    let answer: Batch['answer'] = () => undefined;
    const answers = new Promise<Uint8Array>((resolve) => (answer = resolve));
    return { files: files.slice(at * BATCH, (at + 1) * BATCH), answers, answer };
  });
}

/**
 * Begins to ask of all files. A thread that cannot be started, or dies, loses nothing: what it had is said to be worth a
 * closer look, which is always right, and only slower.
 */
export function siftFiles(
  files: readonly Placed[],
  automaton: () => Automaton,
  threads: number = threadsFor(files.length),
): Sifted {
  if (threads === 0) return siftHere(files, automaton);
  const shared = automaton();
  const batches = batchesOf(files);
  let next = 0;
  let alive = 0;

  const start = (): Worker => {
    // Not the loader for TypeScript that this process may have been started with.
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { automaton: shared, limit: BUFFER_BYTES },
      execArgv: [],
    });
    alive += 1;
    const waiting: Batch[] = [];
    const giveMore = (): void => {
      while (waiting.length < QUEUE && next < batches.length) {
        const batch = batches[next++] as Batch;
        waiting.push(batch);
        worker.postMessage(batch.files.map(({ path }) => path));
      }
    };
    worker.on('message', (answers: Uint8Array) => {
      waiting.shift()?.answer(answers);
      giveMore();
    });
    // An error is followed by the end of the thread.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      alive -= 1;
      const lost = waiting.splice(0);
      if (alive === 0) for (; next < batches.length; next += 1) lost.push(batches[next] as Batch);
      for (const { files: unasked, answer } of lost) answer(new Uint8Array(unasked.length).fill(1));
    });
    giveMore();
    return worker;
  };

  const workers = Array.from({ length: threads }, start);
  return {
    mayName: async (at) => (await batches[Math.floor(at / BATCH)]?.answers)?.[at % BATCH] !== 0,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
