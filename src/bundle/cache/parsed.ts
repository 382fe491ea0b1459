/**
 * The values of YAML texts, kept from one build to the next by the texts' hashes. Parsing the record and the lexicon takes
 * longer than all else of a build that has little to do.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { BookReader, BookWriter } from './book.ts';

export interface KnownTexts {
  /** The value of a text that was parsed before without a fault. */
  readonly recall: (text: string) => { readonly value: unknown } | null;
  readonly keep: (text: string, value: unknown) => void;
}

const indexSchema = v.object({ fingerprint: v.string(), values: v.map(v.string(), v.unknown()) });

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Never throws: where it cannot be read or written it knows nothing and keeps nothing. */
export class ParsedTexts implements KnownTexts {
  readonly #path: string;
  readonly #fingerprint: string;
  readonly #known: ReadonlyMap<string, unknown>;
  readonly #used = new Map<string, unknown>();
  #news = false;

  /** `fingerprint`: of the program and its packages. */
  constructor(dir: string, fingerprint: string) {
    this.#path = join(dir, 'texts.bin');
    this.#fingerprint = fingerprint;
    const book = BookReader.open(this.#path);
    const index = v.safeParse(indexSchema, book?.index);
    book?.close();
    this.#known = index.success && index.output.fingerprint === fingerprint ? index.output.values : new Map();
  }

  recall(text: string): { readonly value: unknown } | null {
    const hash = hashOf(text);
    if (!this.#known.has(hash)) return null;
    const value = this.#known.get(hash);
    this.#used.set(hash, value);
    return { value };
  }

  keep(text: string, value: unknown): void {
    this.#used.set(hashOf(text), value);
    this.#news = true;
  }

  /** Writes what this build has used, unless all of it was known. */
  close(): void {
    if (!this.#news) return;
    try {
      const book = new BookWriter(this.#path);
      try {
        book.finish({ fingerprint: this.#fingerprint, values: this.#used } satisfies v.InferOutput<typeof indexSchema>);
      } catch {
        book.discard();
      }
    } catch {
      // The folder cannot be written; the next build parses again.
    }
  }
}
