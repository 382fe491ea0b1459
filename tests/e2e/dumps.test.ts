/**
 * The text that a reader sees of an article, held against the dump it came from: nothing of the feed's own in it, every
 * paragraph there, in order; and of publishers that forbid more, the lead alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { visit, type Visit } from './page.ts';
import { elements, parsedPart, textOf, type Node } from './tree.ts';

const DATA = 'build/e2e/data';

/** The five real articles, where they are at hand: tests/e2e/site.ts builds the site with them. */
const folder = resolve('..', 'shared', 'dumps');
const real = existsSync(folder)
  ? readdirSync(folder)
      .sort()
      .map((name) => ({ name, dump: readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n') }))
  : [];

/** Text without white space, for comparing texts that were broken into lines differently. */
const inked = (text: string): string => text.replace(/\s+/g, '');

const addressOf = (dump: string): string => /\]\((https?:[^)\n]+)\)\n/.exec(dump)?.[1] ?? '';

/** A dump's body without its date line and the feed's footer. */
function bodyOf(dump: string): string {
  const body = dump.slice(dump.indexOf('\n------\n') + 8).replace(/<div><i>.*?<\/i><\/div>/s, '');
  const rule = body.lastIndexOf('<hr>');
  return rule < 0 ? body : body.slice(0, rule);
}

/**
 * The body's paragraphs by plain cutting, wherever the markup begins or ends one or breaks the line twice. Captions are
 * no paragraphs; words that stand before a paragraph's tag (a dateline) are the beginning of it.
 */
function paragraphs(dump: string): readonly string[] {
  const text = bodyOf(dump)
    .replace(/<small[^>]*>.*?<\/small>/gs, '')
    .replace(/([^>\s])\s*<p>/, '$1')
    .replace(/<\/?(p|div|h\d|li|ul|ol|blockquote)\b[^>]*>|(<br ?\/?>\s*){2,}/g, '\u0000');
  return text
    .split('\u0000')
    .map((piece) => inked(textOf(parsedPart(piece))))
    .filter((piece) => piece !== '');
}

/** What a reader has before them once the article of `address` is open in the contact `id`. */
interface Shown {
  readonly paragraphs: readonly string[];
  readonly all: string;
  readonly tree: Node;
  readonly marked: readonly string[];
  /** Captions of pictures; the pictures themselves stay away, for the test asks no publisher. */
  readonly captions: readonly string[];
}

async function openArticle({ page }: Visit, title: string): Promise<Shown> {
  const card = page.locator('aside article.card').filter({ has: page.locator('h4', { hasText: title }) });
  await card.locator('button[aria-expanded="false"]').click();
  const text = card.locator('.text');
  await text.locator(':is(p, li, blockquote, h5)').first().waitFor();
  return {
    paragraphs: (await text.locator('p:not(figure p):not(.caption), li, blockquote, h5').allInnerTexts()).map(inked),
    all: await card.innerText(),
    tree: parsedPart(await card.evaluate((element) => element.outerHTML)),
    marked: (await text.locator('mark').allInnerTexts()).map(inked),
    captions: (await card.locator('figcaption').allInnerTexts()).map(inked),
  };
}

interface Card {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly rights: string;
}
interface Detail {
  readonly id: string;
  readonly articles: readonly Card[];
  readonly evidence: readonly { readonly article: string; readonly quote: string; readonly where: string }[];
}

/** Contacts that have an article of this address. */
function placesOf(address: string): readonly { readonly detail: Detail; readonly card: Card }[] {
  const wanted = new URL(address).href;
  return readdirSync(join(DATA, 'contacts'))
    .map((file) => JSON.parse(readFileSync(join(DATA, 'contacts', file), 'utf8')) as Detail)
    .flatMap((detail) => detail.articles.map((card) => ({ detail, card })))
    .filter(({ card }) => card.url !== null && new URL(card.url).href === wanted);
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Addresses that lead to nobody's page: programs' interfaces, feeds, counters; and links to nowhere. */
const UNWANTED = /\/\/api\.|\/api\/|feedx|[?&](utm_|maca=|fbclid|gclid)|^\/|^#|^javascript:/i;

function soundLinks(tree: Node): void {
  for (const link of elements(tree, 'a')) {
    const href = link.attrs.find(({ name }) => name === 'href')?.value ?? '';
    expect(textOf(link).trim(), href).not.toBe('');
    expect(href).toMatch(/^https?:\/\//);
    expect(href).not.toMatch(UNWANTED);
  }
}

it('has every article of the dump folder, if there is one, in the site', () => {
  expect(real.map(({ dump }) => placesOf(addressOf(dump)).length > 0)).toEqual(real.map(() => true));
});

it('cuts a dump into its paragraphs by itself', () => {
  const dump =
    '[题](https://a.example/1)\n------\n\n<div><i>x</i></div><img src="https://p.example/1.jpg"><div><small>图</small></div>' +
    '北京 — <p>甲<a href="https://b.example/">乙</a>。<br /><br />丙。</p><a href="/a/1.html"></a><p> </p><p>丁。</p><br><hr><div>尾</div>';
  expect(paragraphs(dump)).toEqual(['北京—甲乙。', '丙。', '丁。']);
});

describe.each(real)('$name', ({ dump }) => {
  const places = placesOf(addressOf(dump));

  it.each(places)('is shown clean and whole, as rights allow, in $detail.id', async ({ detail, card }) => {
    const visited = await visit(browser, `e/${detail.id}/`);
    try {
      const shown = await openArticle(visited, card.title);
      expect(shown.all).not.toMatch(/获取更多|RSS：|feedx/);
      soundLinks(shown.tree);
      const wanted = paragraphs(dump);
      expect(wanted.length).toBeGreaterThan(5);
      if (card.rights === 'full') {
        expect(shown.paragraphs).toEqual(wanted);
        const [caption = ''] = /(?<=<small[^>]*>).*?(?=<\/small>)/s.exec(dump) ?? [];
        expect(shown.captions.join('')).toContain(inked(textOf(parsedPart(caption))));
        for (const each of shown.captions) expect(each).toMatch(/Picturevia.+$/);
        for (const { quote, where } of detail.evidence.filter(({ article }) => article === card.id))
          if (where === 'body') expect(shown.marked.join('')).toContain(inked(quote));
      } else {
        expect(shown.paragraphs).toEqual(wanted.slice(0, 1));
        expect(shown.captions).toEqual([]);
      }
      const hrefs = elements(shown.tree, 'a').map((link) => link.attrs.find(({ name }) => name === 'href')?.value);
      expect(hrefs).toContain(card.url);
    } finally {
      await visited.close();
    }
  });

  it('is published no further than its publisher allows', () => {
    const [first] = places;
    const file = readFileSync(join(DATA, 'articles', `${first?.card.id}.json`), 'utf8');
    const published = inked(
      (JSON.parse(file) as { blocks: readonly { html?: string }[] }).blocks
        .map(({ html }) => textOf(parsedPart(html ?? '')))
        .join(''),
    );
    const [lead = '', ...others] = paragraphs(dump);
    expect(published).toContain(lead);
    const forbidden = new URL(addressOf(dump)).hostname.endsWith('dw.com');
    expect(first?.card.rights).toBe(forbidden ? 'excerpt' : 'full');
    expect(others.map((other) => published.includes(other))).toEqual(others.map(() => !forbidden));
  });
});
