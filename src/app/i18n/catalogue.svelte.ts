import type { Language } from '../../model/index.ts';

type Others<T> = Readonly<Record<Exclude<Language, 'en'>, () => Promise<T>>>;

/** Words of one part of the page. English is always here, to fall back on; another language is fetched when it is wanted. */
export class Catalogue<T> {
  #known = $state.raw<Readonly<Partial<Record<Language, T>>>>({});
  readonly #english: T;
  readonly #others: Others<T>;

  constructor(english: T, others: Others<T>) {
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
  async load(language: Language): Promise<void> {
    if (language === 'en' || this.has(language)) return;
    try {
      const words = await this.#others[language]();
      this.#known = { ...this.#known, [language]: words };
    } catch {
      // Words in English are better than none.
    }
  }
}
