/** Finding contacts by words; fetched together with what is searched when the reader first goes to the box. */
import {
  hanTable,
  searchText,
  termsOf,
  wordsOf,
  type Contact,
  type People,
  type SearchFile,
} from '../../model/index.ts';

export interface Searched {
  readonly id: string;
  /** Folded by `fold` of the model. */
  readonly text: string;
}

/** Ids of the contacts in which every word of a query is found. */
export type Finder = (query: string) => ReadonlySet<string>;

/**
 * A search over `contacts`. Typing on only narrows what was found, so that each further letter costs as much as there is
 * left to look through, not as much as there is.
 */
export function finderOf(contacts: readonly Searched[], han: ReadonlyMap<string, string>): Finder {
  let last: { readonly terms: readonly string[]; readonly found: readonly Searched[] } = { terms: [], found: contacts };
  return (query) => {
    const terms = termsOf(query, han);
    const narrower = last.terms.every((term, at) => terms[at]?.includes(term));
    let found = narrower ? last.found : contacts;
    for (const term of terms) found = found.filter(({ text }) => text.includes(term));
    last = { terms, found };
    return new Set(found.map(({ id }) => id));
  };
}

/** The search over the bundle's own texts. */
export const finderIn = (file: SearchFile): Finder => finderOf(file.contacts, hanTable(file.han));

/** The search over what the index says, for when the texts cannot be had: without a network, say. */
export function finderWithout(contacts: readonly Contact[], people: People): Finder {
  const searched = contacts.map((contact) => ({ id: contact.id, text: searchText(wordsOf(contact, people)) }));
  return finderOf(searched, new Map());
}
