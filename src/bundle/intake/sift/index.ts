export { automatonOf } from './automaton.ts';
export { siftFiles, threadsFor, type Sifted } from './pool.ts';
