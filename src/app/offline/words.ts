import type { Language } from '../../model/index.ts';

interface Words {
  readonly newer: string;
  readonly reload: string;
  readonly later: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: { newer: 'This page has been updated.', reload: 'Load the new version', later: 'Not now' },
  'zh-Hans': { newer: '本页已有更新。', reload: '载入新版本', later: '暂不' },
};

export const wordsIn = (language: Language): Words => WORDS[language];
