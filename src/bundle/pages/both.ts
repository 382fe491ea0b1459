import { contentOf, LANGUAGE_NAME, TEXT_LANGUAGES, type Bilingual, type Language } from '../../model/index.ts';
import { learnEveryLanguage } from '../../model/words/every.ts';
import { html, raw, type Html } from './html.ts';

learnEveryLanguage();

/** The languages of the pages that need no script: those of the record itself. */
export const PAGE_LANGUAGES = ['en', 'zh-Hans'] as const satisfies readonly Language[];

type Say = (language: Language) => string;

const spans = (say: Say): readonly Html[] =>
  PAGE_LANGUAGES.map((language) => html`<span lang="${language}">${say(language)}</span> `);

/** The same thing said in each language, each marked as what it is. */
const SAID = {
  span: (say: Say): Html => html`${raw(spans(say))}`,
  p: (say: Say): Html =>
    html`${raw(PAGE_LANGUAGES.map((language) => html`<p lang="${language}">${say(language)}</p>`))}`,
  h2: (say: Say): Html => html`<h2>${raw(spans(say))}</h2>`,
  h3: (say: Say): Html => html`<h3>${raw(spans(say))}</h3>`,
  /** One h1 a page; the other language is its subtitle. */
  h1: (say: Say): Html => html`<h1 lang="en">${say('en')}</h1><p class="subtitle" lang="zh-Hans">${say('zh-Hans')}</p>`,
} as const;

export const both = (element: keyof typeof SAID, say: Say): Html => SAID[element](say);

export const bothOf = (element: keyof typeof SAID, text: Bilingual): Html =>
  both(element, (language) => text[contentOf(language)]);

/** To the page in the languages that only its scripts speak, each by its own name. `here` is the address to open. */
export const otherLanguages = (here: string): Html =>
  html`<p>
    ${raw(
      TEXT_LANGUAGES.map(
        (language) =>
          html`<a href="${here}#lang=${language}" hreflang="${language}" lang="${language}"
              >${LANGUAGE_NAME[language]}</a
            > `,
      ),
    )}
  </p>`;
