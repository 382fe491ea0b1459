/** Languages of the interface and of generated headlines (BCP 47). Contents are kept in English and Chinese. */
export const LANGUAGES = ['en', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value);

/** The interface language that serves a reader whose browser asks for `wanted`, in order of preference. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    if (lower.startsWith('zh')) return 'zh-Hans';
    if (lower.startsWith('en')) return 'en';
  }
  return 'en';
}

/** Which of the two languages of content an interface language reads. */
export function contentOf(language: Language): 'en' | 'zh' {
  return language === 'en' ? 'en' : 'zh';
}
