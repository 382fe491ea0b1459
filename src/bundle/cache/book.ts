/**
 * One file that holds records, one after the other, and an index of them at its end. It is written beside its place and put
 * there by renaming, so that a build that is killed leaves the old one. A reader notices anything that is cut off, added or
 * changed, and takes such a book for none.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const MAGIC = 'dump-memory-1\n';
const SUM_BYTES = 16;
/** At the very end: where the index begins (eight bytes), its sum, and the magic words. */
const TAIL_BYTES = 8 + SUM_BYTES + MAGIC.length;
/** No index of ten million files is longer. */
const MAX_INDEX = 2 ** 30;

const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, SUM_BYTES);

function readAt(file: number, from: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  for (let more = -1; more !== 0 && done < length; done += more)
    more = readSync(file, bytes, done, length - done, from + done);
  return done === length ? bytes : null;
}

/** A record's place; its sum stands before it. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

export class BookReader {
  readonly #file: number;
  readonly index: unknown;

  private constructor(file: number, index: unknown) {
    this.#file = file;
    this.index = index;
  }

  /** Null where there is no whole book. */
  static open(path: string): BookReader | null {
    let file: number | null = null;
    try {
      file = openSync(path, 'r');
      const { size } = fstatSync(file);
      const tail = size < TAIL_BYTES ? null : readAt(file, size - TAIL_BYTES, TAIL_BYTES);
      if (tail?.toString('latin1', 8 + SUM_BYTES) === MAGIC) {
        const from = Number(tail.readBigUInt64LE(0));
        const length = size - TAIL_BYTES - from;
        const bytes = length >= 0 && length <= MAX_INDEX ? readAt(file, from, length) : null;
        if (bytes && sumOf(bytes).equals(tail.subarray(8, 8 + SUM_BYTES)))
          return new BookReader(file, deserialize(bytes));
      }
    } catch {
      // Missing, not to be read, or written by another version: as good as none.
    }
    if (file !== null) closeSync(file);
    return null;
  }

  /** Undefined where the record is not as it was written. */
  read({ at, length }: Place): unknown {
    try {
      const bytes = readAt(this.#file, at, SUM_BYTES + length);
      const record = bytes?.subarray(SUM_BYTES);
      if (!bytes || !record || !sumOf(record).equals(bytes.subarray(0, SUM_BYTES))) return undefined;
      return deserialize(record);
    } catch {
      return undefined;
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

export class BookWriter {
  readonly #path: string;
  readonly #draft: string;
  readonly #file: number;
  #end = 0;
  readonly #leave = (): void => rmSync(this.#draft, { force: true });

  /** Throws where the folder cannot be written. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
    this.#file = openSync(this.#draft, 'wx');
    // An interrupted build leaves by way of `exit`; only one that is killed leaves its draft.
    process.once('exit', this.#leave);
  }

  get length(): number {
    return this.#end;
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
    this.#end += bytes.length;
  }

  add(record: unknown): Place {
    const bytes = serialize(record);
    const place = { at: this.#end, length: bytes.length };
    this.#write(sumOf(bytes));
    this.#write(bytes);
    return place;
  }

  /** Puts the book in its place. */
  finish(index: unknown): void {
    const tail = Buffer.alloc(8);
    tail.writeBigUInt64LE(BigInt(this.#end));
    const bytes = serialize(index);
    this.#write(bytes);
    this.#write(Buffer.concat([tail, sumOf(bytes), Buffer.from(MAGIC, 'latin1')]));
    closeSync(this.#file);
    renameSync(this.#draft, this.#path);
    process.removeListener('exit', this.#leave);
  }

  /** Leaves no trace. */
  discard(): void {
    try {
      closeSync(this.#file);
    } catch {
      // It is closed already when `finish` failed at its last step.
    }
    this.#leave();
    process.removeListener('exit', this.#leave);
  }
}
