/** What the record itself says, as readers of a language see it: it is kept in English and Chinese. */
import { contentOf, type Language } from '../language.ts';
import type { Bilingual } from '../schema.ts';
import type { Forms } from './words.ts';

/** What is known of a language besides the words of its interface; each part may be missing. */
export interface LanguageTexts {
  /** Chinese content as this language writes it. */
  readonly written?: (chinese: string) => string;
  /** Names of people by id. */
  readonly people?: Readonly<Record<string, Forms>>;
  /** Places by their English name: their name, and "in Beijing". */
  readonly places?: Readonly<Record<string, { readonly name: string; readonly in?: string | undefined }>>;
}

const known: Partial<Record<Language, LanguageTexts>> = {};
const NOTHING: LanguageTexts = {};

export function learnTexts(language: Language, texts: LanguageTexts): void {
  known[language] = texts;
}

export const textsFor = (language: Language): LanguageTexts => known[language] ?? NOTHING;

/** A text of the record for readers of `language`. */
export function contentIn(text: Bilingual, language: Language): string {
  const content = text[contentOf(language)];
  return textsFor(language).written?.(content) ?? content;
}

/** The language (BCP 47) in which readers of `language` are shown what the record says. */
export function contentLang(language: Language): string {
  if (contentOf(language) === 'en') return 'en';
  return textsFor(language).written ? language : 'zh-Hans';
}

/** For `lang` attributes of content within the page: nothing where content and page speak the same. */
export function foreignLang(language: Language): string | undefined {
  const lang = contentLang(language);
  return lang === language ? undefined : lang;
}

/** A place's name, and its language where that is not the page's. */
export function placeName(place: Bilingual, language: Language): string {
  return textsFor(language).places?.[place.en]?.name ?? contentIn(place, language);
}

export function placeLang(place: Bilingual, language: Language): string | undefined {
  return textsFor(language).places?.[place.en] ? undefined : foreignLang(language);
}
