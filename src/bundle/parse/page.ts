/** A whole HTML page: what it says about itself, and the part of it that is the article. */
import { articleOf } from './page-article.ts';
import { readInstant } from './instant.ts';
import { attribute, elementsUnder, isText, textOf, type Element, type Parent } from './tree.ts';

export interface Page {
  readonly title: string | null;
  readonly url: string | null;
  readonly date: string | null;
  /** The site's name for itself. */
  readonly site: string | null;
  readonly article: Parent;
}

const PAGE = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i;

export const looksLikePage = (text: string): boolean => PAGE.test(text.slice(0, 4096));

/** Names under which pages describe themselves, best first. */
const METAS = {
  title: ['og:title', 'twitter:title', 'dc.title', 'title'],
  url: ['og:url', 'twitter:url'],
  date: [
    'article:published_time',
    'og:published_time',
    'article:published',
    'publishdate',
    'publish_date',
    'publish-date',
    'pubdate',
    'datepublished',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'date',
  ],
  site: ['og:site_name', 'application-name'],
} as const;

function metasOf(elements: readonly Element[]): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop') ?? '';
    const key = name.trim().toLowerCase();
    const content = attribute(element, 'content')?.trim();
    if (key !== '' && content && !metas.has(key)) metas.set(key, content);
  }
  return metas;
}

/** The first `datePublished` anywhere in the page's structured data. */
function jsonLdDate(elements: readonly Element[]): string | null {
  const search = (value: unknown, depth: number): string | null => {
    if (depth > 6 || typeof value !== 'object' || value === null) return null;
    if (!Array.isArray(value) && Object.hasOwn(value, 'datePublished')) {
      const date: unknown = Reflect.get(value, 'datePublished');
      if (typeof date === 'string') return date;
    }
    for (const inner of Object.values(value)) {
      const found = search(inner, depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  for (const element of elements) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type') ?? '')) continue;
    try {
      const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const found = search(JSON.parse(text), 0);
      if (found !== null) return found;
    } catch {
      // Broken structured data says nothing.
    }
  }
  return null;
}

/** "2024年05月16日 15:30 来源：…": a date at the head of a short line. */
const HEAD_DATE =
  /^(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?:\s*日)?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?)(?=\D|$)/;
const MAX_DATE_LINE = 80;

function dateIn(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > MAX_DATE_LINE) return null;
  if (readInstant(line)) return line;
  const head = HEAD_DATE.exec(line.replace(/^\D{0,8}(?=\d{4})/, ''))?.[1];
  return head !== undefined && readInstant(head) ? head : null;
}

/** A date that stands by itself in the article or between the title and the article; elsewhere it may be the visitor's. */
function shownDate(elements: readonly Element[], article: Parent): string | null {
  const title = elements.findIndex((element) => element.tagName === 'h1');
  for (const element of [...elementsUnder(article), ...(title < 0 ? [] : elements.slice(title))]) {
    if (element.tagName === 'p' || element.childNodes.length === 0) continue;
    const own = element.childNodes.map((child) => (isText(child) ? child.value : ' ')).join('');
    const found = dateIn(own);
    if (found !== null) return found;
  }
  return null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The headline: the <h1> that the page's own title begins with or holds, since that title often names the site too. */
function titleOf(elements: readonly Element[], metas: ReadonlyMap<string, string>): string | null {
  const texts = (tag: string): readonly string[] =>
    elements
      .filter((element) => element.tagName === tag)
      // <title> is among the elements without text for readers; here its text is asked for.
      .map((element) => oneLine(element.childNodes.map(textOf).join('')))
      .filter((text) => text !== '');
  const headings = texts('h1');
  const given = first(metas, METAS.title) ?? texts('title')[0];
  if (given === undefined) return headings[0] ?? null;
  return headings.find((heading) => heading.length > 3 && given.includes(heading)) ?? given;
}

function first(metas: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => metas.get(name)).find((value) => value !== undefined);
}

export function readPage(root: Parent): Page {
  const elements = [...elementsUnder(root)];
  const metas = metasOf(elements);
  const article = articleOf(root, elements);
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical',
  );
  const timed = elements.find((element) => element.tagName === 'time' && attribute(element, 'datetime'));
  const date =
    first(metas, METAS.date) ??
    jsonLdDate(elements) ??
    (timed ? attribute(timed, 'datetime') : null) ??
    shownDate(elements, article);
  return {
    title: titleOf(elements, metas),
    url: (canonical && attribute(canonical, 'href')) ?? first(metas, METAS.url) ?? null,
    date,
    site: first(metas, METAS.site) ?? null,
    article,
  };
}
