/** A contact as a citation, in the three forms that people ask for. */
import { dateInWords, headline, type Contact, type Language, type People } from '../model/index.ts';

export interface Cited {
  readonly title: string;
  readonly site: string;
  readonly url: string;
  /** When the contact took place, in words and as a year. */
  readonly when: string;
  readonly year: string;
  readonly id: string;
  /** The reader's own day, YYYY-MM-DD. */
  readonly accessed: string;
}

export function citedOf(
  contact: Contact,
  people: People,
  language: Language,
  outside: { readonly site: string; readonly url: string; readonly accessed: string },
): Cited {
  return {
    title: headline(contact, people, language),
    when: dateInWords(contact, language, { uncertain: contact.uncertain ?? false }),
    year: contact.start.slice(0, 4),
    id: contact.id,
    ...outside,
  };
}

export function plainCitation({ title, when, site, url, accessed }: Cited, accessedWord: string): string {
  return `${title}, ${when}. ${site}. ${url} (${accessedWord} ${accessed}).`;
}

const BIBTEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const bibtex = (text: string): string => text.replace(/[\\{}%&$#_~^]/g, (sign) => BIBTEX[sign] ?? sign);

/** The year is the page's own, that of access: the contact's day belongs to the title. */
export function bibtexCitation({ title, when, site, url, accessed, id }: Cited): string {
  const fields = [
    `  title = {{${bibtex(`${title}, ${when}`)}}}`,
    `  organization = {${bibtex(site)}}`,
    `  year = {${accessed.slice(0, 4)}}`,
    // \url takes its argument as it stands.
    `  howpublished = {\\url{${url.replace(/[{}\\]/g, encodeURIComponent)}}}`,
    `  note = {Accessed ${accessed}}`,
  ];
  return `@misc{xi-putin-${id},\n${fields.join(',\n')}\n}`;
}

/** Template values may hold no pipe or brace pairs. */
const wiki = (text: string): string => text.replace(/\|/g, '{{!}}').replace(/\s+/g, ' ');

export function wikipediaCitation({ title, when, site, url, accessed }: Cited): string {
  const address = url.replace(/\|/g, '%7C').replace(/\{/g, '%7B').replace(/\}/g, '%7D');
  return `{{cite web |title=${wiki(`${title}, ${when}`)} |website=${wiki(site)} |url=${address} |access-date=${accessed}}}`;
}

const ATTRIBUTE: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => ATTRIBUTE[sign] ?? sign);

/** A frame with the line at `url`, to be pasted into another page. */
export function embedSnippet(title: string, url: string): string {
  return `<iframe src="${attribute(url)}" title="${attribute(title)}" width="100%" height="480" loading="lazy"></iframe>`;
}
