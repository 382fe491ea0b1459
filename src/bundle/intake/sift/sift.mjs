// @ts-check
/**
 * Searches a dump's bytes for the leaders' words. Plain JavaScript, as all that it imports: it also runs in worker threads,
 * which a loader for TypeScript would take ten times as long to start.
 */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { MAX_TAG, referenceAt } from '../../extract/references.mjs';

/**
 * @typedef {object} Automaton
 * @property {ReadonlyMap<number, readonly number[]>} edges   `place << 8 | byte` → the places it leads to
 * @property {readonly number[]} out    what is found on reaching a place: HIT
 * @property {Uint8Array} units         characters that each byte adds, at least
 * @property {number} reach             characters from the end of a country's word to that of its leader's office, at most
 * @property {number} sides             1 or 2: each has a bit for its country and one for the office
 */

/** What a word tells; `country` and `office` are shifted by the number of the side. */
export const HIT = /** @type {const} */ ({ leader: 1, end: 2, country: 4, office: 16 });
/** Two places: where any word may begin, and where only one that needs a bound before it. */
export const ANYWHERE = 0;
export const AT_BOUND = 1;

/**
 * Latin letters, figures and the underscore, as `\w` has them.
 * @param {number} byte
 */
export const isWordByte = (byte) => /^\w$/.test(String.fromCharCode(byte));

const [LT, GT, AMP, LF] = [0x3c, 0x3e, 0x26, 0x0a];
/** Each state takes half a kilobyte. Texts need a few hundred; one that is made to need more only makes itself slower. */
const MAX_STATES = 4096;
const LONG_AGO = -1_000_000_000;
/** The state before anything was read. */
const AT_REST = 1;

/**
 * The automaton's states, each a set of places, made when they are first reached. An entry of the table is the next state;
 * it is negative where something is found on reaching that, and 0 where it is not known yet. The columns of "<" and "&" stay
 * at 0, because those two always need a closer look. State 0 is not used.
 */
class States {
  /** @param {Automaton} automaton */
  constructor(automaton) {
    this.automaton = automaton;
    this.table = new Int16Array(MAX_STATES << 8);
    /** @type {(readonly number[])[]} */
    this.places = [];
    this.out = new Uint8Array(MAX_STATES);
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    this.clear();
  }

  clear() {
    this.table.fill(0);
    this.numbers.clear();
    this.places = [[]];
    this.out.fill(0);
    this.number([ANYWHERE, AT_BOUND]);
  }

  /** @param {readonly number[]} places   sorted */
  number(places) {
    const key = places.join(' ');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    if (this.places.length === MAX_STATES) this.clear();
    const made = this.places.push(places) - 1;
    this.numbers.set(key, made);
    this.out[made] = places.reduce((all, place) => all | (this.automaton.out[place] ?? 0), 0);
    return made;
  }

  /**
   * The state after a byte, for the first time.
   * @param {number} state
   * @param {number} byte
   */
  after(state, byte) {
    const reached = new Set(isWordByte(byte) ? [ANYWHERE] : [ANYWHERE, AT_BOUND]);
    for (const place of this.places[state] ?? []) {
      for (const to of this.automaton.edges.get((place << 8) | byte) ?? []) reached.add(to);
    }
    const before = this.places;
    const next = this.number([...reached].sort((a, b) => a - b));
    // Unless the table was cleared on the way, and the state's row with it.
    if (before === this.places && byte !== LT && byte !== AMP) {
      this.table[(state << 8) | byte] = this.out[next] === 0 ? next : -next;
    }
    return next;
  }
}

/**
 * Whether what was found makes a leader: his name, or his office soon after his country's word in the same sentence.
 * @param {number} bits
 * @param {number} units   characters up to here, at least
 * @param {Int32Array} seen   for each side, the characters up to its country's last word
 * @param {Automaton} automaton
 */
function makesLeader(bits, units, seen, { reach, sides }) {
  if (bits === 0) return false;
  if ((bits & HIT.leader) !== 0) return true;
  for (let side = 0; side < sides; side += 1) {
    if ((bits & (HIT.office << side)) !== 0 && units - (seen[side] ?? LONG_AGO) <= reach) return true;
    if ((bits & (HIT.country << side)) !== 0) seen[side] = units;
  }
  // The bound after a word may itself be the end of the sentence, so this comes last.
  if ((bits & HIT.end) !== 0) for (let side = 0; side < sides; side += 1) seen[side] = LONG_AGO;
  return false;
}

/** Bytes of a reference that are looked at; nobody writes longer ones, and such a file is read with care. */
const MAX_REFERENCE = 40;

/**
 * Asks of one dump after another. `mayName` is false only where mayHoldContact says no of the same dump: sound UTF-8 in
 * which neither leader is named. All else is worth a closer look.
 */
export class Sieve {
  #states;

  /** @param {Automaton} automaton */
  constructor(automaton) {
    this.#states = new States(automaton);
  }

  /** @param {Buffer} bytes */
  mayName(bytes) {
    return bytes.length === 0 || bytes.includes(0) || !isUtf8(bytes) || this.#search(bytes);
  }

  /** @param {Buffer} bytes */
  #search(bytes) {
    const states = this.#states;
    const { automaton, table, out } = states;
    const unitsOf = automaton.units;
    const { length } = bytes;
    const seen = new Int32Array(automaton.sides).fill(LONG_AGO);
    let state = AT_REST;
    let units = 0;
    let close = -1;
    // One step beyond: the end of the text is a bound as the end of a line is.
    for (let at = 0; at <= length; at += 1) {
      const byte = at === length ? LF : /** @type {number} */ (bytes[at]);
      const next = /** @type {number} */ (table[(state << 8) | byte]);
      if (next > 0) {
        units += /** @type {number} */ (unitsOf[byte]);
        state = next;
        continue;
      }
      if (next < 0) {
        units += /** @type {number} */ (unitsOf[byte]);
        state = -next;
        if (makesLeader(out[state] ?? 0, units, seen, automaton)) return true;
        continue;
      }
      let character = '';
      if (byte === LT) {
        if (close < at) close = bytes.indexOf(GT, at);
        if (close < 0) close = length;
        const inside = close - at - 1;
        if (close < length && inside <= MAX_TAG) {
          at = close;
          continue;
        }
        // Longer in bytes than a tag is in characters: which it is, only the decoded text tells.
        if (close < length && inside <= MAX_TAG * 3) return true;
      } else if (byte === AMP) {
        const found = referenceAt(bytes.toString('latin1', at, Math.min(length, at + MAX_REFERENCE)));
        if (found === 'double' || found?.length === MAX_REFERENCE) return true;
        if (found) {
          at += found.length - 1;
          ({ character } = found);
        }
      }
      for (const one of character === '' ? [byte] : Buffer.from(character)) {
        state = states.after(state, one);
        units += /** @type {number} */ (unitsOf[one]);
        if (makesLeader(out[state] ?? 0, units, seen, automaton)) return true;
      }
    }
    return false;
  }

  /**
   * The same of a file. True also where it cannot be read, or fills the whole of `buffer`, which is one byte longer than a
   * dump may be: whoever takes a closer look finds out why.
   * @param {string} path
   * @param {Buffer} buffer
   */
  fileMayName(path, buffer) {
    const length = readInto(path, buffer);
    return length === null || length === buffer.length || this.mayName(buffer.subarray(0, length));
  }
}

/** A pipe that has taken a file's place must not be waited for. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Bytes read, no more than fit, or null where the file cannot be read.
 * @param {string} path
 * @param {Buffer} buffer
 */
function readInto(path, buffer) {
  try {
    const file = openSync(path, READ_ONLY);
    try {
      let length = 0;
      for (let more = -1; more !== 0 && length < buffer.length;) {
        more = readSync(file, buffer, length, buffer.length - length, null);
        length += more;
      }
      return length;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
