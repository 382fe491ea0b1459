import type { Fetched } from './bundle.ts';

/**
 * Files that are fetched when first asked for and kept. A failed one is fetched again on request, and what was kept before
 * stays as it is.
 */
export class Kept<T> {
  #files = $state.raw<readonly (readonly [id: string, file: Fetched<T>])[]>([]);
  readonly #fetch: (id: string) => Promise<Fetched<T>>;

  constructor(fetch: (id: string) => Promise<Fetched<T>>) {
    this.#fetch = fetch;
  }

  /** What is known now. Reading it fetches nothing: ask with `want`. */
  get(id: string): Fetched<T> {
    return this.#known(id) ?? LOADING;
  }

  /** Fetches the file unless it is here or on its way; `again` also when it has failed. */
  async want(id: string, again = false): Promise<void> {
    const known = this.#known(id);
    if (known && !(again && known.state === 'failed')) return;
    this.#put(id, LOADING);
    this.#put(id, await this.#fetch(id));
  }

  // A reader opens a few dozen files: a list will do, and needs no reactive map's code.
  #known(id: string): Fetched<T> | undefined {
    return this.#files.find(([known]) => known === id)?.[1];
  }

  #put(id: string, file: Fetched<T>): void {
    this.#files = [...this.#files.filter(([known]) => known !== id), [id, file]];
  }
}

const LOADING = { state: 'loading' } as const;
