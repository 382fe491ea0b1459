/** Text search over what the index holds. Han text has no spaces, so it is found anywhere; Latin words by their beginning. */
import { dateInWords, headline, KIND_GROUP, KIND_NAME, LANGUAGES, type Contact, type People } from '../model/index.ts';

/**
 * Text as it is compared: one case, no accents, full-width forms as half-width, punctuation as space, and a space on
 * either side of every run of Latin letters or digits, so that " word" is the beginning of a word.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const spaced = plain.replace(/[a-z0-9\u0400-\u04ff]+/g, ' $& ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${spaced.trim()} `;
}

/** Everything by which a contact may be found, in both languages, folded. */
export function searchText(contact: Contact, people: People): string {
  const { place, occasion } = contact;
  const words = [
    contact.id,
    contact.start,
    contact.end,
    ...LANGUAGES.flatMap((language) => [
      headline(contact, people, language),
      KIND_NAME[language][contact.kind],
      KIND_GROUP[language][contact.kind],
      dateInWords(contact, language, { weekday: true }),
    ]),
    ...[occasion, place, place?.city, ...contact.participants.map((id) => people[id])].flatMap((text) =>
      text ? [text.en, text.zh] : [],
    ),
  ];
  return words.map(fold).join('|');
}

/** What a query asks for: each must be found. */
export function termsOf(query: string): readonly string[] {
  return query
    .split(' ')
    .map(fold)
    .filter((term) => term.trim() !== '')
    .map((term) => term.trimEnd())
    .map((term) => (/^ [a-z0-9\u0400-\u04ff]/.test(term) ? term : term.trimStart()));
}

export type Finder = (query: string) => ReadonlySet<string>;

/** A search over `contacts`. Their texts are made once, when first asked for. */
export function finderOf(contacts: readonly Contact[], people: People): Finder {
  let texts: readonly (readonly [id: string, text: string])[] | null = null;
  return (query) => {
    texts ??= contacts.map((contact) => [contact.id, searchText(contact, people)] as const);
    const terms = termsOf(query);
    return new Set(texts.filter(([, text]) => terms.every((term) => text.includes(term))).map(([id]) => id));
  };
}
