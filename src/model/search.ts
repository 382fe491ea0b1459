/**
 * How text is compared when it is searched. The build folds the texts with this (src/bundle/search), the page the queries,
 * so both are always folded alike. Han text has no spaces, so it is found anywhere; Latin words by their beginning.
 */
import type { Contact } from './bundle.ts';
import { LANGUAGES } from './language.ts';
import { dateInWords } from './words/date.ts';
import { headline, type People } from './words/headline.ts';
import { wordsFor } from './words/words.ts';

/** Traditional characters and what each is in simplified writing. */
export type HanTable = ReadonlyMap<string, string>;
const NO_TABLE: HanTable = new Map();

/** A table from pairs written one after the other ("漢汉國国"), as the search file holds it. */
export function hanTable(pairs: string): HanTable {
  const signs = Array.from(pairs);
  return new Map(signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1] ?? sign] as const] : [])));
}

/**
 * Text as it is compared: one case, no accents, full-width forms as half-width, simplified characters as far as `han` knows
 * them, punctuation as space, and a space on either side of every run of Latin or Cyrillic letters or digits, so that
 * " word" is the beginning of a word.
 */
export function fold(text: string, han: HanTable = NO_TABLE): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const simple = han.size === 0 ? plain : plain.replace(/\p{Script=Han}/gu, (sign) => han.get(sign) ?? sign);
  const spaced = simple.replace(/[a-z0-9\u0400-\u04ff]+/g, ' $& ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${spaced.trim()} `;
}

/** What a query asks for: each must be found. */
export function termsOf(query: string, han: HanTable = NO_TABLE): readonly string[] {
  return query
    .split(' ')
    .map((word) => fold(word, han))
    .filter((term) => term.trim() !== '')
    .map((term) => term.trimEnd())
    .map((term) => (/^ [a-z0-9\u0400-\u04ff]/.test(term) ? term : term.trimStart()));
}

/** What the index knows a contact by, in both languages, as it is written. */
export function wordsOf(contact: Contact, people: People): readonly string[] {
  const { place, occasion } = contact;
  return [
    contact.id,
    contact.start,
    contact.end,
    ...LANGUAGES.flatMap((language) => [
      headline(contact, people, language),
      wordsFor(language).kind[contact.kind],
      wordsFor(language).group[contact.kind],
      dateInWords(contact, language, { weekday: true }),
    ]),
    ...[occasion, place, place?.city, ...contact.participants.map((id) => people[id])].flatMap((text) =>
      text ? [text.en, text.zh] : [],
    ),
  ];
}

/** Texts folded into one: what is searched. A term never reaches from one text into the next. */
export function searchText(words: readonly string[], han: HanTable = NO_TABLE): string {
  return [...new Set(words.map((text) => fold(text, han)))].filter((text) => text.trim() !== '').join('|');
}
