/** Contacts as an Atom feed (RFC 4287), the latest first. */
import { XMLBuilder } from 'fast-xml-parser';
import type { Contact } from '../bundle.ts';
import type { IsoDate } from '../date.ts';
import { wordsFor } from '../words/words.ts';
import { accountOf, changedOn, type Account } from './account.ts';
import { inRecordOrder, permanentAddress, type ExportRequest } from './request.ts';
import { WORDS } from './words.ts';

/** Authority of ids where the site's address is not known (RFC 4151); ".invalid" can belong to nobody (RFC 2606). */
const TAG = 'tag:xi-putin-timeline.invalid,2025:';

/** Noon in UTC is the same calendar day nearly everywhere. */
const instantOf = (day: IsoDate): string => `${day}T12:00:00Z`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The account as HTML, which Atom carries as escaped text. */
function inHtml(account: Account, words: (typeof WORDS)[keyof typeof WORDS]): string {
  const { when, occasion, lines, facts, note, sources } = account;
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  const list = (tag: 'ul' | 'ol', items: readonly string[]): string =>
    `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
  return [
    ...[occasion, when, ...lines].filter((line) => line !== null).map(paragraph),
    facts.length > 0 && `<h2>${words.facts}</h2>`,
    ...facts.map(({ heading, facts: told }) => {
      const items = told.map(({ text, cites }) => `${escaped(text)} [${cites.join(', ')}]`);
      return (heading === null ? '' : `<h3>${heading}</h3>`) + list('ul', items);
    }),
    note !== null && `<h2>${words.note}</h2>${paragraph(note)}`,
    sources.length > 0 && `<h2>${words.sources}</h2>`,
    sources.length > 0 &&
      list(
        'ol',
        sources.map(({ name, url }) => `<a href="${escaped(url)}">${escaped(name)}</a>`),
      ),
  ]
    .filter((part) => part !== false)
    .join('');
}

export interface AtomAddress {
  /** The feed file's own path from the start page, where it is published. */
  readonly self?: string;
}

export function contactsAtom(request: ExportRequest, { self }: AtomAddress = {}): string {
  const { index, base, view, language, details } = request;
  const words = WORDS[language];
  const idOf = (path: string): string => (base ?? TAG) + path;

  const entryOf = (contact: Contact): unknown => {
    const account = accountOf(contact, request);
    const summary = [account.when, account.occasion].filter((part) => part !== null).join(' · ');
    return {
      id: idOf(permanentAddress(contact.id, null)),
      title: account.headline,
      updated: instantOf(changedOn(contact, details.get(contact.id), index.asOf)),
      link: { '@rel': 'alternate', '@type': 'text/html', '@href': permanentAddress(contact.id, base) },
      category: [
        { '@term': contact.kind, '@label': wordsFor(language).kind[contact.kind] },
        { '@term': contact.status },
      ],
      summary,
      content: { '@type': 'html', '#text': inHtml(account, words) },
    };
  };

  const links = [
    { '@rel': 'alternate', '@type': 'text/html', '@href': view?.address ?? base ?? './' },
    ...(self === undefined ? [] : [{ '@rel': 'self', '@type': 'application/atom+xml', '@href': (base ?? '') + self }]),
  ];
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': language,
      // Each published file and each view is a feed of its own.
      id: view?.address ?? idOf(self ?? 'contacts'),
      title: words.site,
      subtitle: words.description,
      updated: instantOf(index.asOf),
      author: { name: words.site },
      link: links,
      entry: [...inRecordOrder(request)].reverse().map(entryOf),
    },
  };
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  });
  return builder.build(document);
}
