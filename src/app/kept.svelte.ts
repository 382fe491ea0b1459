import { SvelteMap } from 'svelte/reactivity';
import type { Fetched } from './bundle.ts';

/**
 * Files that are fetched when first asked for and kept. A failed one is fetched again on request, and what was kept before
 * stays as it is.
 */
export class Kept<T> {
  readonly #files = new SvelteMap<string, Fetched<T>>();
  readonly #fetch: (id: string) => Promise<Fetched<T>>;

  constructor(fetch: (id: string) => Promise<Fetched<T>>) {
    this.#fetch = fetch;
  }

  /** What is known now. Reading it fetches nothing: ask with `want`. */
  get(id: string): Fetched<T> {
    return this.#files.get(id) ?? LOADING;
  }

  /** Fetches the file unless it is here or on its way; `again` also when it has failed. */
  async want(id: string, again = false): Promise<void> {
    const known = this.#files.get(id);
    if (known && !(again && known.state === 'failed')) return;
    this.#files.set(id, LOADING);
    this.#files.set(id, await this.#fetch(id));
  }
}

const LOADING = { state: 'loading' } as const;
