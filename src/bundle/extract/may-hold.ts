/** A cheap question asked of thousands of files: can this one hold a contact at all? */
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { decodeReferences, hasDoubleReference, MAX_TAG } from './references.mjs';

/** The text without its tags, its references decoded. One pass, however many "<" there are. */
function readable(text: string): string {
  let out = '';
  let [from, at, close] = [0, 0, -1];
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    if (close < open) close = text.indexOf('>', open);
    if (close < 0) break;
    at = open + 1;
    if (close - at > MAX_TAG) continue;
    out += decodeReferences(text.slice(from, open));
    from = at = close + 1;
  }
  return out + decodeReferences(text.slice(from));
}

/**
 * False only if no reading of `text` (raw, with its markup) can give a contact: every contact needs one of the two leaders, by
 * name, by office or both as a group (习普会, 中俄元首). Countries alone are not enough.
 */
export function mayHoldContact(text: string, lexicon: Lexicon): boolean {
  if (hasDoubleReference(text)) return true;
  const plain = fold(readable(text)).replace(/\s+/g, ' ');
  return lexicon.leader.some((pattern) => pattern.test(plain));
}
