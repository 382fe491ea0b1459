/** A cheap question asked of thousands of files: can this one hold a contact at all? */
import type { Lexicon } from './lexicon.ts';

const CHINA = /习|習|中国|中國|Xi\b|China|Chinese|中俄|俄中/;
const RUSSIA = /普京|普丁|普亭|普廷|蒲亭|俄|Putin|Russia|Kremlin/;

/**
 * False only if no reading of `text` (raw, with its markup) can give a contact: a contact names one of the two leaders, by
 * name or office, and the other side. Text written in character references is let through.
 */
export function mayHoldContact(text: string, lexicon: Lexicon): boolean {
  if (/&#x?[0-9a-f]{3,}/i.test(text)) return true;
  if (CHINA.test(text) && RUSSIA.test(text)) return true;
  const names = (side: 'CN' | 'RU'): boolean => lexicon.leaders[side].some((name) => text.includes(name));
  return names('CN') && names('RU');
}
