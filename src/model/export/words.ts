/** What calendars and feeds say besides the data. */
import type { Precision } from '../date.ts';
import type { Language } from '../language.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import { zhHans } from './words/zh-Hans.ts';
import { zhHant } from './words/zh-Hant.ts';

export interface ExportWords {
  readonly site: string;
  readonly description: string;
  readonly precision: Readonly<Record<Exclude<Precision, 'day'>, string>>;
  readonly uncertain: string;
  readonly unreviewed: string;
  readonly status: string;
  readonly place: string;
  readonly people: string;
  readonly facts: string;
  readonly note: string;
  readonly sources: string;
  readonly colon: string;
  readonly comma: string;
}

export const WORDS: Readonly<Record<Language, ExportWords>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, ru };
