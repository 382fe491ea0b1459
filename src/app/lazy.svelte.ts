/** A part of the page that is fetched when it is first needed. */
export class Lazy<T, Wishes extends readonly unknown[] = []> {
  readonly #fetch: (...wishes: Wishes) => Promise<T>;
  #value = $state.raw<T | null>(null);
  #failed = $state.raw(false);

  constructor(fetch: (...wishes: Wishes) => Promise<T>) {
    this.#fetch = fetch;
  }

  /** The part, once it is here. */
  get value(): T | null {
    return this.#value;
  }
  /** It could not be fetched; `load` tries again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Resolves when the part is here or cannot be had; never rejects. */
  async load(...wishes: Wishes): Promise<void> {
    if (this.#value !== null) return;
    this.#failed = false;
    try {
      this.#value = await this.#fetch(...wishes);
    } catch {
      this.#failed = true;
    }
  }
}
