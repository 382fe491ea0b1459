/** The start page's list as it stands without scripts: newest first, as on the page. */
import {
  contentOf,
  dateInWords,
  formatDay,
  formatEdtf,
  headline,
  type BundleIndex,
  type Contact,
  type Language,
} from '../../model/index.ts';
import { both, bothOf, otherLanguages } from './both.ts';
import { html, raw, type Html } from './html.ts';
import { HEADINGS, SITE_NAME, SITE_TEXT } from './words.ts';

function what(contact: Contact, index: BundleIndex, language: Language): string {
  return contact.occasion?.[contentOf(language)] ?? headline(contact, index.people, language);
}

export function startPage(index: BundleIndex): Html {
  const rows = [...index.contacts].reverse().map(
    (contact) =>
      html`<li>
        <a href="./e/${contact.id}/"
          ><time datetime="${formatEdtf(contact, contact.uncertain)}"
            >${dateInWords(contact, 'en', { month: 'short' })}</time
          >
          ${raw(both('span', (language) => what(contact, index, language)))}</a
        >
      </li> `,
  );
  const { sources, articles } = index.totals;
  return html`<header class="static-head">
      ${raw(bothOf('h1', SITE_NAME))}
      ${raw(bothOf('p', SITE_TEXT))}
      <p>
        ${index.contacts.length} contacts · ${sources} sources · ${articles} articles · record of
        ${formatDay(index.asOf, 'en', { dateStyle: 'long' })}
      </p>
      ${raw(otherLanguages('./'))}
    </header>
    <main class="static-list">
      ${raw(bothOf('h2', HEADINGS.contacts))}
      <ol reversed>
        ${raw(rows)}
      </ol>
    </main>`;
}
