import { Catalogue } from './catalogue.svelte.ts';
import { about } from './en/about.ts';
import type { About } from './messages.ts';

/** What About says; fetched when it is opened. */
export const aboutWords: Catalogue<About> = new Catalogue(about, {
  'zh-Hans': async () => (await import('./zh-Hans/about.ts')).about,
  'zh-Hant': async () => (await import('./zh-Hant/about.ts')).about,
  ru: async () => (await import('./ru/about.ts')).about,
});
