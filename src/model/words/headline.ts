/** Headlines made from a contact's data, never from an article's. */
import type { Contact } from '../bundle.ts';
import type { Language } from '../language.ts';
import type { LeaderId } from '../person.ts';
import type { Bilingual } from '../schema.ts';
import { contentIn, foreignLang, textsFor } from './content.ts';
import { wordsFor, type Forms, type Pattern, type Words } from './words.ts';

export type People = Readonly<Record<string, Bilingual>>;

const isLeader = (id: string): id is LeaderId => id === 'xi-jinping' || id === 'vladimir-putin';

function patternOf({ kind, initiator }: Pick<Contact, 'kind' | 'initiator'>): Pattern {
  switch (kind) {
    case 'in-person':
      return 'meet';
    case 'multilateral':
      return 'summit';
    case 'envoy':
      return 'receive';
    case 'message':
      return initiator === null ? 'exchange' : 'send';
    default:
      return kind;
  }
}

function fullForms(id: string, people: People, language: Language): Forms | undefined {
  const name = people[id];
  return textsFor(language).people?.[id] ?? (name && { name: contentIn(name, language) });
}

function formsOf(id: string | undefined, people: People, language: Language, words: Words): Forms {
  if (id === undefined) return { name: '' };
  return isLeader(id) ? words.leaders[id] : (fullForms(id, people, language) ?? { name: id });
}

/** What a person is called in a headline: the two leaders by family name where that is usual, others in full. */
export function nameOf(id: string | undefined, people: People, language: Language): string {
  return formsOf(id, people, language, wordsFor(language)).name;
}

/** A person's name in full. */
export function fullNameOf(id: string, people: People, language: Language): string {
  return fullForms(id, people, language)?.name ?? nameOf(id, people, language);
}

/** Empty where the place is not known, or has no form that the language could put into a sentence. */
function placeWords(contact: Pick<Contact, 'place'>, language: Language, words: Words): string {
  const place = contact.place?.city ?? contact.place;
  if (!place) return '';
  const { places } = textsFor(language);
  const name = places ? places[place.en]?.in : contentIn(place, language);
  return name === undefined ? '' : words.place(name);
}

/** The leader who receives and the envoy, or the sender and the one written to. */
function whoAndWhom(contact: Contact): readonly [string | undefined, string | undefined] {
  const leaders = contact.participants.filter(isLeader);
  if (contact.kind === 'envoy') return [leaders[0], contact.participants.find((id) => !isLeader(id))];
  const sender = contact.initiator ?? leaders[0];
  return [sender, leaders.find((id) => id !== sender)];
}

/**
 * "Xi and Putin speak by telephone"; the occasion, where the record names one, stands beside it on the page. `words` only
 * where the language may not have been learnt.
 */
export function headline(contact: Contact, people: People, language: Language, words = wordsFor(language)): string {
  const [who, whom] = whoAndWhom(contact).map((id) => formsOf(id, people, language, words));
  return words.headline[patternOf(contact)][contact.status].replace(
    /\{(\w+)(?::(\w+))?\}/g,
    (_match, part: string, form = 'name') => {
      if (part === 'place') return placeWords(contact, language, words);
      const forms = part === 'who' ? who : whom;
      return forms?.[form] ?? forms?.name ?? '';
    },
  );
}

/**
 * What a contact is called in lists, always in the language itself: its occasion where the record names one that these
 * readers are shown in their own language, else its headline.
 */
export function titleOf(contact: Contact, people: People, language: Language): string {
  const { occasion } = contact;
  return occasion && !foreignLang(language) ? contentIn(occasion, language) : headline(contact, people, language);
}
