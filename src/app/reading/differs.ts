/** Where an article says something else than the record. */
import { contains, dateInWords, wordsFor, type Contact, type Evidence, type Language } from '../../model/index.ts';

type Span = Pick<Contact, 'start' | 'end'>;

/** A month that holds the day is coarser, not other. */
const otherDays = (said: Span, known: Span): boolean => !contains(said, known) && !contains(known, said);

/** What the article says otherwise, in words: kind, status, date; none where it agrees or is only less precise. */
export function differencesOf({ said }: Evidence, contact: Contact, language: Language): readonly string[] {
  return [
    said.kind === contact.kind ? '' : wordsFor(language).kind[said.kind],
    said.status === contact.status ? '' : wordsFor(language).status[said.status],
    otherDays(said, contact) ? dateInWords(said, language) : '',
  ].filter((part) => part !== '');
}
