import type { Language } from '../../model/index.ts';
import { offline as en } from '../i18n/en/offline.ts';
import { offline as ru } from '../i18n/ru/offline.ts';
import { offline as zhHans } from '../i18n/zh-Hans/offline.ts';
import { offline as zhHant } from '../i18n/zh-Hant/offline.ts';

export interface OfflineMessages {
  readonly newer: string;
  readonly reload: string;
  readonly later: string;
}

/** Three short sentences each: to fetch them one by one would cost more. */
const WORDS: Readonly<Record<Language, OfflineMessages>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, ru };

export const wordsIn = (language: Language): OfflineMessages => WORDS[language];
