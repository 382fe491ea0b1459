/** By which words readers of further languages look for a contact: the names that they see on the page. */
import type { Contact } from '../../model/index.ts';
import type { LanguageTables } from './tables.ts';

/**
 * Russian names of people and places, and the traditional words that are not the simplified ones in other characters:
 * 普丁 for 普京. `chinese` is all that is said of the contact in Chinese.
 */
export function furtherWords(
  { participants, place }: Pick<Contact, 'participants' | 'place'>,
  chinese: readonly string[],
  { corrections, russian }: LanguageTables,
): readonly string[] {
  const forms = [
    ...participants.map((id) => russian.people[id]),
    ...[place?.en, place?.city?.en].map((name) => (name === undefined ? undefined : russian.places[name])),
  ];
  const words = Object.entries(corrections).filter(([simplified]) => chinese.some((text) => text.includes(simplified)));
  return [
    ...forms.flatMap((each) => Object.values(each ?? {}).filter((form) => form !== undefined)),
    ...words.map(([, traditional]) => traditional),
  ];
}
