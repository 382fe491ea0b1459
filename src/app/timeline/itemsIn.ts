/** The items of a list of contacts, made once for the line, the strip and the sentence. */
import type { Contact } from '../../model/index.ts';
import { itemsOf, type Item } from '../../timeline/index.ts';

const made = new WeakMap<readonly Contact[], readonly Item[]>();

/** As `itemsOf`; remembered for as long as the list itself lives, so a list must not be changed in place. */
export function itemsIn(contacts: readonly Contact[]): readonly Item[] {
  let items = made.get(contacts);
  if (!items) made.set(contacts, (items = itemsOf(contacts)));
  return items;
}
