/** Languages of the interface and of generated headlines (BCP 47). Contents are kept in English and Chinese. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each by its own name. */
export const LANGUAGE_NAME: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ru: 'Русский',
};

/** Languages for which the bundle has a file of names or characters besides the record's own English and Chinese. */
export const TEXT_LANGUAGES = ['zh-Hant', 'ru'] as const satisfies readonly Language[];
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

export const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value);

/** The interface language that serves a reader whose browser asks for `wanted`, in order of preference. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    if (/^zh-(?!hans).*(hant|tw|hk|mo)\b/.test(lower)) return 'zh-Hant';
    const known = LANGUAGES.find((language) => lower.split('-')[0] === language.split('-')[0]);
    if (known) return known;
  }
  return 'en';
}

/** Which of the two languages of content an interface language reads. */
export function contentOf(language: Language): 'en' | 'zh' {
  return language.startsWith('zh') ? 'zh' : 'en';
}
