import { learnTexts, learnWords, type Language, type LanguageTexts, type Words } from '../../model/index.ts';
import type { LanguageFile, TextLanguage } from '../../model/index.ts';
import { learnTimeline, type TimelineMessages } from '../timeline/messages.ts';
import { Catalogue } from './catalogue.svelte.ts';
import { en } from './en/page.ts';
import type { Messages } from './messages.ts';

export type { About, Messages, Notice, Reading } from './messages.ts';

/** Gets the bundle's own file for a language; null where it cannot be had. */
export type FileSource = (language: TextLanguage) => Promise<LanguageFile | null>;

interface Spoken {
  readonly page: Messages;
  readonly timeline: TimelineMessages;
  readonly words: Words;
  readonly textsOf: (file: LanguageFile) => LanguageTexts;
}

async function learn(
  language: Language,
  words: Promise<Spoken>,
  file?: Promise<LanguageFile | null>,
): Promise<Messages> {
  const [spoken, texts] = await Promise.all([words, file]);
  learnWords(language, spoken.words);
  learnTimeline(language, spoken.timeline);
  // Without the file names stay in English, and Chinese content simplified.
  if (texts) learnTexts(language, spoken.textsOf(texts));
  return spoken.page;
}

/** What the page says, and with it what the line and the model say. The open contact's words are in reading.ts. */
export const pageWords: Catalogue<Messages, [file?: FileSource]> = new Catalogue<Messages, [file?: FileSource]>(en, {
  'zh-Hans': () => learn('zh-Hans', import('./zh-Hans/index.ts')),
  'zh-Hant': (file) => learn('zh-Hant', import('./zh-Hant/index.ts'), file?.('zh-Hant')),
  ru: (file) => learn('ru', import('./ru/index.ts'), file?.('ru')),
});
