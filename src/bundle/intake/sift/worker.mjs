// @ts-check
/** A thread that asks of files whether they may name a leader. It gets paths and answers with a byte for each: 1 is yes. */
import { parentPort, workerData } from 'node:worker_threads';
import { Sieve } from './sift.mjs';

const { automaton, limit } = workerData;
const sieve = new Sieve(automaton);
const buffer = Buffer.allocUnsafe(limit);

parentPort?.on('message', (/** @type {readonly string[]} */ paths) => {
  parentPort?.postMessage(Uint8Array.from(paths, (path) => (sieve.fileMayName(path, buffer) ? 1 : 0)));
});
