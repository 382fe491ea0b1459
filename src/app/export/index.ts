/** The export panel, fetched when it is first asked for. */
import type { Language } from '../../model/index.ts';
import { exportWords } from './messages.ts';
import TakeAway from './TakeAway.svelte';

/** The panel, once its words are here too. */
export async function takeAwayIn(language: Language): Promise<typeof TakeAway> {
  await exportWords.load(language);
  return TakeAway;
}
