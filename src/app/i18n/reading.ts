import { Catalogue } from './catalogue.svelte.ts';
import { reading } from './en/reading.ts';
import type { Reading } from './messages.ts';

/** What the open contact says; fetched together with its code. */
export const readingWords: Catalogue<Reading> = new Catalogue<Reading>(reading, {
  'zh-Hans': async () => (await import('./zh-Hans/reading.ts')).reading,
  'zh-Hant': async () => (await import('./zh-Hant/reading.ts')).reading,
  ru: async () => (await import('./ru/reading.ts')).reading,
});
