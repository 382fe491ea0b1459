import { contentOf, LANGUAGES, type Bilingual, type Language } from '../../model/index.ts';
import { html, raw, type Html } from './html.ts';

/** The same thing said in each language, each marked as what it is. */
export function both(element: 'p' | 'h1' | 'h2' | 'span', say: (language: Language) => string): Html {
  const said = LANGUAGES.map((language) => {
    const text = say(language);
    switch (element) {
      case 'h1':
        // One h1 a page; the other language is its subtitle.
        return language === 'en'
          ? html`<h1 lang="en">${text}</h1>`
          : html`<p class="subtitle" lang="${language}">${text}</p>`;
      case 'h2':
        return language === 'en'
          ? html`<h2 lang="en">${text}</h2>`
          : html` <span lang="${language}">${text}</span></h2>`;
      case 'span':
        return html`<span lang="${language}">${text}</span> `;
      case 'p':
        return html`<p lang="${language}">${text}</p>`;
    }
  });
  return html`${raw(said)}`;
}

export const bothOf = (element: 'p' | 'h1' | 'h2' | 'span', text: Bilingual): Html =>
  both(element, (language) => text[contentOf(language)]);
