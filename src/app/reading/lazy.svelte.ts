import type { Language } from '../../model/index.ts';
import { Lazy } from '../lazy.svelte.ts';

/** The panel's code, fetched when a contact is first opened (or when the page has nothing better to do), and its words. */
export const lazyPanel = new Lazy(async (language: Language) => {
  const words = import('../i18n/reading.ts').then(({ readingWords }) => readingWords.load(language));
  const [{ default: Panel }] = await Promise.all([import('./Panel.svelte'), words]);
  return Panel;
});
