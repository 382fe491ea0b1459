import { Catalogue } from './catalogue.svelte.ts';
import { reading } from './en/reading.ts';
import type { Reading } from './messages.ts';

/** What the open contact says; fetched together with its code. */
export const readingWords: Catalogue<Reading> = new Catalogue(reading, {
  'zh-Hans': async () => (await import('./zh-Hans/reading.ts')).reading,
});
