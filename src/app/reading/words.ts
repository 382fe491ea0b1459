import { contentOf, isoDate, parseIsoDate, type IsoDate, type Language } from '../../model/index.ts';

/** The calendar day of an instant (ISO 8601) in a zone; in UTC where this browser does not know the zone. */
export function dayIn(instant: string, zone: string): IsoDate {
  const ms = Date.parse(instant);
  try {
    // Swedish writes dates as ISO 8601 does.
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(ms);
    return parseIsoDate(day) ?? isoDate(ms);
  } catch {
    return isoDate(ms);
  }
}

const names = new Map<Language, Intl.DisplayNames>();

/** What a language is called: "Chinese" for zh-Hans, for readers who wonder whether they can read a page. */
export function languageName(tag: string, language: Language): string {
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })));
  const [base = tag, script] = tag.split('-');
  try {
    return known.of(script === 'Hant' ? `${base}-Hant` : base) ?? '';
  } catch {
    return '';
  }
}

/** Names in a row, as the language joins them. */
export function listed(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

/** Things side by side, without a word that joins them. */
export const joined = (parts: readonly string[], language: Language): string =>
  parts.join(contentOf(language) === 'zh' ? '，' : ', ');
