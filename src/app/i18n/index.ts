import type { Language } from '../../model/index.ts';
import { en } from './en/page.ts';
import type { Messages } from './messages.ts';
import { zhHans } from './zh-Hans/page.ts';

export type { Messages, Notice } from './messages.ts';

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, 'zh-Hans': zhHans };

/** Everything the page says in a language. */
export const messagesIn = (language: Language): Messages => CATALOGUES[language];
