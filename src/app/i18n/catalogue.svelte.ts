import type { Language } from '../../model/index.ts';

type Others<T, Means extends readonly unknown[]> = Readonly<
  Record<Exclude<Language, 'en'>, (...means: Means) => Promise<T>>
>;

/**
 * Words of one part of the page. English is always here, to fall back on; another language is fetched when it is wanted,
 * by whatever `Means` its fetching takes.
 */
export class Catalogue<T, Means extends readonly unknown[] = []> {
  #known = $state.raw<Readonly<Partial<Record<Language, T>>>>({});
  readonly #english: T;
  readonly #others: Others<T, Means>;

  constructor(english: T, others: Others<T, Means>) {
    this.#english = english;
    this.#others = others;
  }

  has(language: Language): boolean {
    return language === 'en' || this.#known[language] !== undefined;
  }

  in(language: Language): T {
    return this.#known[language] ?? this.#english;
  }

  /** Resolves when the language's words are here or cannot be had; never rejects. A failure can be tried again. */
  async load(language: Language, ...means: Means): Promise<void> {
    if (language === 'en' || this.has(language)) return;
    try {
      const words = await this.#others[language](...means);
      this.#known = { ...this.#known, [language]: words };
    } catch {
      // Words in English are better than none.
    }
  }
}
