import { isLanguage, type Language } from '../model/index.ts';
import type { Memory } from './storage.ts';

export type Theme = 'light' | 'dark';

/** What the reader's browser remembers from visit to visit. */
export class Settings {
  readonly #memory: Memory;
  readonly #system: Theme;
  #language = $state.raw<Language | null>(null);
  #theme = $state.raw<Theme | null>(null);
  #pictures = $state.raw(true);

  constructor(memory: Memory, system: Theme) {
    this.#memory = memory;
    this.#system = system;
    const [language, theme] = [memory.get('language'), memory.get('theme')];
    if (language !== null && isLanguage(language)) this.#language = language;
    if (theme === 'light' || theme === 'dark') this.#theme = theme;
    this.#pictures = memory.get('pictures') !== 'off';
  }

  get language(): Language | null {
    return this.#language;
  }

  set language(language: Language | null) {
    this.#language = language;
    this.#memory.set('language', language);
  }

  get theme(): Theme {
    return this.#theme ?? this.#system;
  }

  /** The theme that was chosen against the system's, or null. */
  get chosenTheme(): Theme | null {
    return this.#theme;
  }

  switchTheme(): void {
    const next = this.theme === 'dark' ? 'light' : 'dark';
    this.#theme = next === this.#system ? null : next;
    this.#memory.set('theme', this.#theme);
  }

  /** Whether the publishers may be asked for their pictures. */
  get pictures(): boolean {
    return this.#pictures;
  }

  set pictures(on: boolean) {
    this.#pictures = on;
    this.#memory.set('pictures', on ? null : 'off');
  }
}
