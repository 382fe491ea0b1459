import { contentOf, LANGUAGES, type Bilingual, type Language } from '../../model/index.ts';
import { html, raw, type Html } from './html.ts';

type Say = (language: Language) => string;

const spans = (say: Say): readonly Html[] =>
  LANGUAGES.map((language) => html`<span lang="${language}">${say(language)}</span> `);

/** The same thing said in each language, each marked as what it is. */
const SAID = {
  span: (say: Say): Html => html`${raw(spans(say))}`,
  p: (say: Say): Html => html`${raw(LANGUAGES.map((language) => html`<p lang="${language}">${say(language)}</p>`))}`,
  h2: (say: Say): Html => html`<h2>${raw(spans(say))}</h2>`,
  /** One h1 a page; the other language is its subtitle. */
  h1: (say: Say): Html => html`<h1 lang="en">${say('en')}</h1><p class="subtitle" lang="zh-Hans">${say('zh-Hans')}</p>`,
} as const;

export const both = (element: keyof typeof SAID, say: Say): Html => SAID[element](say);

export const bothOf = (element: keyof typeof SAID, text: Bilingual): Html =>
  both(element, (language) => text[contentOf(language)]);
