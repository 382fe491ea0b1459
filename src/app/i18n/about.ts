import type { Language } from '../../model/index.ts';
import { about as en } from './en/about.ts';
import type { About } from './messages.ts';
import { about as zhHans } from './zh-Hans/about.ts';

/** What About says; fetched when it is opened, and short enough for both languages together. */
export const ABOUT: Readonly<Record<Language, About>> = { en, 'zh-Hans': zhHans };
