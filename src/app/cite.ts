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
  // BibTeX counts braces, escaped or not: these have names.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
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
    // Classic BibTeX styles show no other field of @misc that could name the site. \url takes its argument as it stands.
    `  howpublished = {${bibtex(site)}, \\url{${url.replace(/[{}\\]/g, encodeURIComponent)}}}`,
    `  year = {${accessed.slice(0, 4)}}`,
    `  note = {Accessed ${accessed}}`,
  ];
  return `@misc{xi-putin-${id},\n${fields.join(',\n')}\n}`;
}

/**
 * A template's value may hold nothing that is wiki markup: pipes end it, braces, brackets and tags begin something else.
 * https://en.wikipedia.org/wiki/Template:Cite_web#Title
 */
const WIKI = /[|{}[\]<>]/g;
const wiki = (text: string): string =>
  text.replace(WIKI, (sign) => (sign === '|' ? '{{!}}' : `&#${sign.charCodeAt(0)};`)).replace(/\s+/g, ' ');

export function wikipediaCitation({ title, when, site, url, accessed }: Cited): string {
  const address = url.replace(/\|/g, '%7C').replace(/\{/g, '%7B').replace(/\}/g, '%7D');
  return `{{cite web |title=${wiki(`${title}, ${when}`)} |website=${wiki(site)} |url=${address} |access-date=${accessed}}}`;
}

const ATTRIBUTE: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => ATTRIBUTE[sign] ?? sign);

/** As wide as its column and as high as suits the window; width and height serve where a host strips styles. */
const FRAME = 'width="100%" height="480" style="border:0;width:100%;height:clamp(20rem,60vh,40rem)"';

/**
 * A frame with the line at `url`, to be pasted into another page. The line fills whatever room the frame has and follows
 * it when it changes, so the two need not talk, and the other page needs no script.
 */
export function embedSnippet(title: string, url: string): string {
  return `<iframe src="${attribute(url)}" title="${attribute(title)}" ${FRAME} loading="lazy" allow="clipboard-write"></iframe>`;
}
