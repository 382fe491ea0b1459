/** A cheap question asked of thousands of files: can this one hold a contact at all? */
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

const MARKUP = /<[^>]{0,2000}>/g;

/**
 * False only if no reading of `text` (raw, with its markup) can give a contact: every contact needs one of the two leaders, by
 * name, by office or both as a group (习普会, 中俄元首). Countries alone are not enough. Text written in character references
 * is let through.
 */
export function mayHoldContact(text: string, lexicon: Lexicon): boolean {
  if (/&#x?[0-9a-f]{3,}/i.test(text)) return true;
  const plain = fold(text.replace(MARKUP, '')).replace(/\s+/g, ' ');
  return lexicon.leader.some((pattern) => pattern.test(plain));
}
