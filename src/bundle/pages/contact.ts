/** One contact as a page that needs no script. */
import {
  contentOf,
  dateInWords,
  factsByReadout,
  formatEdtf,
  headline,
  nameOf,
  wordsFor,
  type BundleIndex,
  type Contact,
  type ContactDetail,
  type FactGroup,
  type Language,
  type Readout,
} from '../../model/index.ts';
import { both, bothOf, otherLanguages } from './both.ts';
import { html, raw, type Html } from './html.ts';
import { HEADINGS, SITE_TEXT } from './words.ts';

/** "Xi and Putin speak by telephone, 24 February 2025" */
export function contactTitle(contact: Contact, index: BundleIndex, language: Language): string {
  const when = dateInWords(contact, language, { uncertain: contact.uncertain ?? false });
  return language === 'en'
    ? `${headline(contact, index.people, language)}, ${when}`
    : `${when}：${headline(contact, index.people, language)}`;
}

/** What a link preview says: kind, occasion and the first fact. */
export function contactSummary(contact: Contact, detail: ContactDetail, language: Language): string {
  const content = contentOf(language);
  const stop = language === 'en' ? '. ' : '。';
  const parts = [contact.occasion?.[content] ?? wordsFor(language).kind[contact.kind], detail.facts[0]?.[content]];
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part) => part.replace(/[.。]$/, ''))
    .join(stop)
    .concat(stop.trim());
}

function row(label: keyof typeof HEADINGS, value: (language: Language) => string): Html {
  return html`<dt>${raw(bothOf('span', HEADINGS[label]))}</dt>
    <dd>${raw(both('span', value))}</dd>`;
}

export function contactPage(contact: Contact, detail: ContactDetail, index: BundleIndex, root: string): Html {
  const { people } = index;
  const groups = factsByReadout(detail.facts);
  const shared = groups.filter(({ readout }) => readout === null).map(factList);
  const accounts = groups.flatMap((group) =>
    group.readout ? [html`<div>${raw(accountHeading(group.readout))}${raw(factList(group))}</div>`] : [],
  );
  const sources = detail.sources.map(
    (source, at) =>
      html`<li id="source-${at + 1}">
        <a href="${source.url}" rel="noopener noreferrer">${source.publisher.en}</a>
        <span lang="zh-Hans">${source.publisher.zh}</span
        >${source.date ? raw(html`, <time datetime="${source.date}">${source.date}</time>`) : null} (${source.language})
      </li>`,
  );
  const quotes = detail.evidence.map((evidence) => {
    const article = detail.articles.find(({ id }) => id === evidence.article);
    return html`<li>
      <blockquote${article ? raw(html` lang="${article.language}"`) : null}>${evidence.quote}</blockquote>
      ${article ? raw(html`<p>${article.url ? raw(html`<a href="${article.url}" rel="noopener noreferrer">${article.title}</a>`) : article.title}, ${article.publisher.en}, <time datetime="${article.published}">${article.published.slice(0, 10)}</time></p>`) : null}
    </li>`;
  });
  return html`<article class="static-contact">
    <p class="static-site">${raw(both('span', (language) => SITE_TEXT[contentOf(language)]))}</p>
    <p class="static-kind">${raw(both('span', (language) => wordsFor(language).kind[contact.kind]))}</p>
    ${raw(both('h1', (language) => headline(contact, people, language)))}
    <p>
      <time datetime="${formatEdtf(contact, contact.uncertain)}"
        >${raw(both('span', (language) => dateInWords(contact, language, { weekday: true, uncertain: contact.uncertain ?? false })))}</time
      >
    </p>
    ${contact.occasion ? raw(bothOf('p', contact.occasion)) : null}
    ${contact.reviewed ? null : raw(bothOf('p', HEADINGS.unreviewed))}
    <dl>
      ${contact.place ? raw(row('place', (language) => contact.place?.[contentOf(language)] ?? '')) : null}
      ${raw(row('people', (language) => contact.participants.map((id) => people[id]?.[contentOf(language)] ?? nameOf(id, people, language)).join(language === 'en' ? ', ' : '、')))}
      ${contact.status === 'occurred' ? null : raw(row('status', (language) => wordsFor(language).status[contact.status]))}
    </dl>
    ${
      groups.length
        ? raw(
            html`${raw(bothOf('h2', HEADINGS.facts))}${raw(shared)}
            ${accounts.length ? raw(html`<div class="accounts">${raw(accounts)}</div>`) : null}`,
          )
        : null
    }
    ${detail.note ? raw(html`${raw(bothOf('h2', HEADINGS.note))}${raw(bothOf('p', detail.note))}`) : null}
    ${
      sources.length
        ? raw(
            html`${raw(bothOf('h2', HEADINGS.sources))}
              <ol>
                ${raw(sources)}
              </ol>`,
          )
        : null
    }
    ${
      quotes.length
        ? raw(
            html`${raw(bothOf('h2', HEADINGS.articles))}
              <ul>
                ${raw(quotes)}
              </ul>`,
          )
        : null
    }
    <p><a href="${root}">${raw(bothOf('span', HEADINGS.all))}</a></p>
    ${raw(otherLanguages('./'))}
  </article>`;
}

type Fact = ContactDetail['facts'][number];

const accountHeading = (readout: Readout): Html => both('h3', (language) => wordsFor(language).readout[readout]);

/** Facts are numbered on through all groups. */
function factList({ facts, start }: FactGroup<Fact>): Html {
  const items = facts.map(
    (fact) =>
      html`<li>
        <p lang="en">${fact.en} ${raw(cites(fact.cites))}</p>
        <p lang="zh-Hans">${fact.zh}</p>
      </li>`,
  );
  return html`<ol${start > 1 ? raw(html` start="${start}"`) : null}>${raw(items)}</ol>`;
}

function cites(numbers: readonly number[]): Html {
  return html`<sup>${numbers.map((at) => at + 1).join(', ')}</sup>`;
}
