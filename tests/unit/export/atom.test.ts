import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contactsAtom } from '../../../src/model/export/atom.ts';
import { printable } from '../../../src/model/export/printable.ts';
import { contentOf, headline } from '../../../src/model/index.ts';
import { BASE, BOTH_ACCOUNTS, contact, day, detail, HOSTILE, place, requestOf, someRequest } from './make.ts';

const { window } = new JSDOM('');
const ATOM = 'http://www.w3.org/2005/Atom';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly href: string;
  readonly summary: string;
  /** The content's HTML, and the same as text. */
  readonly html: string;
  readonly text: string;
}

/** The feed as a browser's XML parser reads it, after a second parser has found it well-formed. */
function read(xml: string): { readonly root: Element; readonly entries: readonly Entry[] } {
  expect(XMLValidator.validate(xml)).toBe(true);
  const document = new window.DOMParser().parseFromString(xml, 'application/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  const textOf = (parent: Element, name: string) => parent.getElementsByTagNameNS(ATOM, name)[0]?.textContent ?? '';
  const entries = [...document.getElementsByTagNameNS(ATOM, 'entry')].map((entry) => {
    const html = textOf(entry, 'content');
    return {
      id: textOf(entry, 'id'),
      title: textOf(entry, 'title'),
      updated: textOf(entry, 'updated'),
      href: entry.getElementsByTagNameNS(ATOM, 'link')[0]?.getAttribute('href') ?? '',
      summary: textOf(entry, 'summary'),
      html,
      text: new window.DOMParser().parseFromString(html, 'text/html').body.textContent ?? '',
    };
  });
  return { root: document.documentElement, entries };
}

const call = contact({ id: '2024-05-16-phone' });
const visit = contact({ id: '2025-05-08-in-person', kind: 'in-person', start: day('2025-05-08'), place: place('RU') });

describe('a feed reader finds every contact', () => {
  it('has the latest first, each under its permanent address', () => {
    const { entries } = read(contactsAtom(requestOf([call, visit])));
    const addresses = [`${BASE}e/2025-05-08-in-person/`, `${BASE}e/2024-05-16-phone/`];
    expect(entries.map(({ id }) => id)).toEqual(addresses);
    expect(entries.map(({ href }) => href)).toEqual(addresses);
  });

  it('keeps ids that can be nobody else’s where the site’s address is not known', () => {
    const { root, entries } = read(contactsAtom(requestOf([call], { base: null }), { self: 'feed.atom' }));
    expect(entries[0]?.id).toBe('tag:xi-putin-timeline.invalid,2025:e/2024-05-16-phone/');
    expect(entries[0]?.href).toBe('e/2024-05-16-phone/');
    expect(root.querySelector('link[rel=self]')?.getAttribute('href')).toBe('feed.atom');
  });

  it('has every part that RFC 4287 requires', () => {
    const parsed: unknown = new XMLParser({ ignoreAttributes: false }).parse(contactsAtom(requestOf([call])));
    expect(parsed).toMatchObject({
      feed: {
        id: `${BASE}contacts`,
        title: 'Xi–Putin contacts',
        updated: '2025-12-31T12:00:00Z',
        author: { name: 'Xi–Putin contacts' },
        entry: { id: `${BASE}e/2024-05-16-phone/`, title: 'Xi and Putin speak by telephone' },
      },
    });
  });

  it('is a feed of its own for each view', () => {
    const address = `${BASE}#t=2024-05..2024-06`;
    const view = { start: day('2024-05-01'), end: day('2024-06-30'), address };
    const { root } = read(contactsAtom(requestOf([call], { view })));
    expect(root.getElementsByTagName('id')[0]?.textContent).toBe(address);
  });

  it.each([
    ['its own last day', contact({ end: day('2024-05-17') }), undefined, '2024-05-17T12:00:00Z'],
    ['the day of its latest source', call, detail(call.id), '2024-05-18T12:00:00Z'],
    [
      'the record’s day for what is yet to come',
      contact({ end: day('2026-05-17') }),
      undefined,
      '2025-12-31T12:00:00Z',
    ],
  ])('was last changed on %s', (_what, changed, known, expected) => {
    const details = new Map(known ? [[changed.id, known]] : []);
    expect(read(contactsAtom(requestOf([changed], { details }))).entries[0]?.updated).toBe(expected);
  });

  it('tells facts and sources as HTML', () => {
    const [entry] = read(contactsAtom(requestOf([call], { details: new Map([[call.id, detail(call.id)]]) }))).entries;
    expect(entry?.html).toContain('<li>They spoke for an hour. [1]</li>');
    expect(entry?.html).toContain('<a href="https://news.example/a?b=1&amp;c=2">The News, 2024-05-18, en</a>');
  });

  it('sets what each side’s account says apart', () => {
    const details = new Map([[call.id, detail(call.id, { facts: BOTH_ACCOUNTS })]]);
    const [entry] = read(contactsAtom(requestOf([call], { details }))).entries;
    expect(entry?.html).toContain(
      '<h2>Facts</h2><ul><li>They spoke for an hour. [1]</li></ul>' +
        '<h3>What Beijing’s account says</h3><ul><li>Beijing stressed peace. [1]</li></ul>' +
        '<h3>What Moscow’s account says</h3><ul><li>Moscow stressed trade. [1]</li></ul>',
    );
  });
});

describe('no text is taken for markup', () => {
  it.each(HOSTILE)('%j', (hostile) => {
    const written = hostile.trim();
    const [entry] = read(contactsAtom(requestOf([contact({ occasion: { en: written, zh: written } })]))).entries;
    expect(entry?.summary.endsWith(printable(written))).toBe(true);
    expect(entry?.html).not.toContain('<script');
    expect(entry?.text).toContain(printable(written));
  });

  it('loses nothing of any record', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const { index, language, details } = request;
        const content = contentOf(language);
        const { entries } = read(contactsAtom(request));
        const expected = [...index.contacts].reverse();
        expect(entries.map(({ id }) => id)).toEqual(expected.map(({ id }) => `${BASE}e/${id}/`));
        entries.forEach((entry, at) => {
          const from = expected[at];
          if (!from) return;
          expect(entry.title).toBe(printable(headline(from, index.people, language)));
          const known = details.get(from.id);
          const texts = [from.occasion, from.place, known?.note, ...(known?.facts ?? [])];
          for (const each of texts) if (each) expect(entry.text).toContain(printable(each[content]));
          if (known?.sources[0]) expect(entry.html).toContain('https://news.example/?a=&quot;b&quot;&amp;c=%3C');
        });
      }),
    );
  });
});
