/** The two files by which contacts are found: what each may be searched by, and who reports it. Pure. */
import {
  BUNDLE_VERSION,
  searchText,
  wordsOf,
  type Bilingual,
  type BundleIndex,
  type Contact,
  type ContactDetail,
  type Publisher,
  type PublishersFile,
  type SearchFile,
} from '../../model/index.ts';
import { learnEveryLanguage } from '../../model/words/every.ts';
import { pairsFor, wholeTable } from './han.ts';

learnEveryLanguage();

export interface Searched {
  readonly index: Pick<BundleIndex, 'contacts' | 'people'>;
  readonly details: readonly ContactDetail[];
  /** Further names of people, by id. */
  readonly aliases: (id: string) => readonly string[];
  /** Further words for a contact of which this is said in Chinese. */
  readonly further?: (contact: Contact, chinese: readonly string[]) => readonly string[];
}

const bothOf = (text: Bilingual | null): readonly string[] => (text ? [text.en, text.zh] : []);

/** All that a reader may remember of a contact: what the index says, names, facts, sources, and what articles say. */
function allWords(
  contact: Contact,
  detail: ContactDetail | undefined,
  { index, aliases, further }: Searched,
): string[] {
  const told = detail
    ? [
        ...detail.facts.flatMap(({ en, zh }) => [en, zh]),
        ...bothOf(detail.note),
        ...detail.sources.flatMap(({ publisher }) => bothOf(publisher)),
        ...detail.articles.flatMap(({ title, publisher, excerpt }) => [title, ...bothOf(publisher), excerpt]),
        ...detail.evidence.map(({ quote }) => quote),
      ]
    : [];
  const words = [...wordsOf(contact, index.people), ...contact.participants.flatMap(aliases), ...told];
  return [...words, ...(further?.(contact, words) ?? [])];
}

export function searchFileOf(searched: Searched): SearchFile {
  const han = wholeTable();
  const byId = new Map(searched.details.map((detail) => [detail.id, detail]));
  const contacts = searched.index.contacts.map((contact) => ({
    id: contact.id,
    text: searchText(allWords(contact, byId.get(contact.id), searched), han),
  }));
  const texts = contacts.map(({ text }) => text);
  return { version: BUNDLE_VERSION, han: pairsFor(texts, han), contacts };
}

/** Who reports a contact: the houses of its sources and of its articles. */
export interface Reported {
  readonly id: string;
  readonly publishers: readonly Pick<Publisher, 'id' | 'name'>[];
}

export function publishersFileOf(reported: readonly Reported[]): PublishersFile {
  const found = new Map<string, { name: Bilingual; contacts: Set<string> }>();
  for (const { id, publishers } of reported) {
    for (const house of publishers) {
      const known = found.get(house.id) ?? { name: house.name, contacts: new Set() };
      found.set(house.id, known);
      known.contacts.add(id);
    }
  }
  const publishers = [...found].map(([id, { name, contacts }]) => ({ id, name, contacts: [...contacts] }));
  publishers.sort((a, b) => b.contacts.length - a.contacts.length || (a.id < b.id ? -1 : 1));
  return { version: BUNDLE_VERSION, publishers };
}
