/** About, fetched when it is first asked for. */
import type { Language } from '../../model/index.ts';
import { aboutWords } from '../i18n/about.ts';
import About from './About.svelte';

/** The dialog, once its words are here too. */
export async function aboutIn(language: Language): Promise<typeof About> {
  await aboutWords.load(language);
  return About;
}
