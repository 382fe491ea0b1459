import { learnTimeline } from '../timeline/messages.ts';
import { Catalogue } from './catalogue.svelte.ts';
import { en } from './en/page.ts';
import type { Messages } from './messages.ts';

export type { About, Messages, Notice, Reading } from './messages.ts';

/** What the page says, and with it what the line says. The open contact's words are in reading.ts. */
export const pageWords: Catalogue<Messages> = new Catalogue(en, {
  'zh-Hans': async () => {
    const { page, timeline } = await import('./zh-Hans/index.ts');
    learnTimeline('zh-Hans', timeline);
    return page;
  },
});
