/** A contact is passed on: what link previews and readers without scripts find, and where a copied link leads. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type Site } from '../../scripts/server.ts';
import { launchBrowser } from './browser.ts';
import { everythingKept } from './kept.ts';
import { settledWindow, site, visit, type Window_ } from './page.ts';
import { attribute, elements, parsed, textOf, type Node } from './tree.ts';

/** Where tests/e2e/site.ts builds the site. */
const BUILT = 'build/e2e/site';
const TALKS = '2022-02-04-in-person';
const CALL = '2025-02-24-phone';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const detailOf = async (id: string) =>
  JSON.parse(await readFile(join(BUILT, 'data/contacts', `${id}.json`), 'utf8')) as {
    readonly facts: readonly { readonly en: string; readonly zh: string }[];
    readonly sources: readonly { readonly url: string }[];
  };

describe('a reader without scripts', () => {
  it('has headline, date, all facts in both languages and a link to every source', async () => {
    const { page, complaints, close } = await visit(browser, `e/${TALKS}/`, { javaScriptEnabled: false });
    try {
      const { facts, sources } = await detailOf(TALKS);
      expect(await page.locator('h1').innerText()).toBe('Xi and Putin meet in Beijing');
      const text = await page.locator('body').innerText();
      for (const said of ['习近平与普京在北京会晤', 'Friday 4 February 2022', '2022年2月4日（星期五）', 'Beijing'])
        expect(text).toContain(said);
      expect(facts.length).toBeGreaterThan(0);
      for (const { en, zh } of facts) {
        expect(text).toContain(en);
        expect(text).toContain(zh);
      }
      const links = await page.locator('ol a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(sources.map(({ url }) => url));
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});

const PNG = '89504e470d0a1a0a';

/** Width and height in pixels, from the header of a PNG: https://www.w3.org/TR/png/#11IHDR. */
function pngSize(bytes: Buffer): readonly [number, number] {
  if (bytes.subarray(0, 8).toString('hex') !== PNG || bytes.subarray(12, 16).toString('latin1') !== 'IHDR')
    throw new Error('not a PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What a preview reader takes from a page: each name once, but for the colour that each theme has. */
function meta(tree: Node): Readonly<Record<string, string>> {
  const pairs = elements(tree, 'meta').flatMap((element) => {
    const name = attribute(element, 'property') ?? attribute(element, 'name');
    return name === null || name === 'theme-color' ? [] : [[name, attribute(element, 'content') ?? ''] as const];
  });
  // Only languages may be several: https://ogp.me/#array
  const once = pairs.map(([name]) => name).filter((name) => name !== 'og:locale:alternate');
  expect(once).toEqual([...new Set(once)]);
  return Object.fromEntries(pairs);
}

describe('a link-preview reader', () => {
  it.each([TALKS, CALL])('finds title, description, picture and the event: %s', async (id) => {
    const address = `${site}e/${id}/`;
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    const tree = parsed(await answer.text());
    const said = meta(tree);
    const [title] = elements(tree, 'title').map(textOf);
    expect(elements(tree, 'title')).toHaveLength(1);
    expect(title).toMatch(/Xi and Putin .* · .*习近平与普京/);
    expect(said['og:title']).toBe(title);
    expect(said['description']?.length).toBeGreaterThan(40);
    expect(said['og:description']).toBe(said['description']);
    expect(said['twitter:card']).toBe('summary_large_image');

    const picture = await fetch(new URL(said['og:image'] ?? '', address));
    expect(picture.headers.get('content-type')).toBe(said['og:image:type']);
    const size = pngSize(Buffer.from(await picture.arrayBuffer()));
    expect(size).toEqual([1200, 630]);
    expect([said['og:image:width'], said['og:image:height']]).toEqual(size.map(String));

    const scripts = elements(tree, 'script').filter((each) => attribute(each, 'type') === 'application/ld+json');
    expect(scripts).toHaveLength(1);
    const event = JSON.parse(scripts.map(textOf).join('')) as Readonly<Record<string, unknown>>;
    const day = id.slice(0, 10);
    expect(event).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      startDate: day,
      endDate: day,
      eventStatus: 'https://schema.org/EventScheduled',
    });
    expect(event['name']).toContain('Xi and Putin');
    // https://developers.google.com/search/docs/appearance/structured-data/event: a place has an address, a call a URL.
    expect(event['location']).toMatchObject(
      id === TALKS
        ? { '@type': 'Place', name: expect.stringContaining('Beijing'), address: { addressCountry: 'CN' } }
        : { '@type': 'VirtualLocation', url: expect.any(String) },
    );
    expect(event['attendee']).toEqual([
      { '@type': 'Person', name: 'Xi Jinping' },
      { '@type': 'Person', name: 'Vladimir Putin' },
    ]);
    const { sources } = await detailOf(id);
    expect((event['subjectOf'] as readonly { url: string }[]).map(({ url }) => url)).toEqual(
      sources.map(({ url }) => url),
    );
  });

  it('finds a page of its own, with a title of its own, for every contact of the record', async () => {
    const { contacts } = JSON.parse(await readFile(join(BUILT, 'data/index.json'), 'utf8')) as {
      contacts: readonly { id: string }[];
    };
    const titles = new Map<string, string>();
    for (const { id } of contacts) {
      const tree = parsed(await readFile(join(BUILT, 'e', id, 'index.html'), 'utf8'));
      const title = elements(tree, 'title').map(textOf).join();
      expect(titles.get(title), title).toBeUndefined();
      titles.set(title, id);
      expect(pngSize(await readFile(join(BUILT, 'e', id, 'preview.png')))).toEqual([1200, 630]);
      for (const script of elements(tree, 'script'))
        if (attribute(script, 'type') === 'application/ld+json') JSON.parse(textOf(script));
    }
    expect(titles.size).toBeGreaterThanOrEqual(60);
  });
});

interface Seen extends Window_ {
  readonly contact: string;
  readonly heading: string;
  readonly language: string | null;
  readonly kinds: readonly string[];
}

/** What a reader who has followed a link has before them. */
async function seen(page: Page): Promise<Seen> {
  await page.locator('aside[data-panel] h2').first().waitFor();
  return {
    ...(await settledWindow(page)),
    contact: (await page.locator('aside[data-panel]').getAttribute('data-panel')) ?? '',
    heading: await page.locator('aside h2').first().innerText(),
    language: await page.locator('html').getAttribute('lang'),
    kinds: await page
      .locator('.filters [aria-pressed="true"]')
      .evaluateAll((chips) => chips.map((chip) => chip.textContent?.trim() ?? '')),
  };
}

async function fresh(options: BrowserContextOptions = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  context.setDefaultTimeout(20_000);
  // Publishers' pictures are not what is looked at here.
  await context.route(
    (url) => url.hostname !== 'localhost',
    (route) => route.abort(),
  );
  return { context, page: await context.newPage() };
}

/** Reads in Chinese, filters, moves, opens a contact, copies its link: the link, and what was on the screen. */
async function copyLink(root: string): Promise<{ readonly link: string; readonly was: Seen }> {
  const { context, page } = await fresh();
  try {
    await page.goto(`${root}#t=2024-09..2025-04&kind=phone~video`);
    await page.locator('[data-timeline] [data-contact]').first().waitFor();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans');
    await page.locator('html[lang="zh-Hans"]').waitFor();
    await page.locator(`#contacts a[href$="/e/${CALL}/"]`).click();
    await page.locator(`aside[data-panel="${CALL}"] h2`).waitFor();
    const before = await settledWindow(page);
    await page.getByRole('button', { name: '放大', exact: true }).click();
    await settledWindow(page, before);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByRole('button', { name: '链接已复制' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    return { link, was: await seen(page) };
  } finally {
    await context.close();
  }
}

describe.each(['/', '/some/where/'])('a copied link, of a site in %s', (under) => {
  let folder = '';
  let own: Site;
  let copied: Awaited<ReturnType<typeof copyLink>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'timeline-sharing-'));
    await cp(BUILT, folder, { recursive: true });
    own = await serveSite({ dir: folder, port: 0, under });
    copied = await copyLink(own.url);
  });
  afterAll(async () => {
    await own.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('names the contact under the site’s own address', () => {
    expect(copied.link.split('#')[0]).toBe(`${own.url}e/${CALL}/`);
    expect(copied.was).toMatchObject({ contact: CALL, heading: '习近平与普京通电话', language: 'zh-Hans' });
    expect(copied.was.from > '2024-09-01' && copied.was.to < '2025-04-30').toBe(true);
    expect(copied.was.kinds).toHaveLength(2);
  });

  it('shows a stranger the same contact, view and language, on a screen of any size', async () => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 820, height: 1180 },
    ]) {
      const { context, page } = await fresh({ viewport });
      try {
        await page.goto(copied.link);
        expect(await seen(page)).toEqual(copied.was);
      } finally {
        await context.close();
      }
    }
  });

  it('shows the same without a network to who has been here once', async () => {
    const { context, page } = await fresh();
    try {
      await page.goto(own.url);
      await everythingKept(page, folder);
      await context.setOffline(true);
      const other = await context.newPage();
      await other.goto(copied.link);
      expect(await seen(other)).toEqual(copied.was);
      await other.reload();
      expect(await seen(other)).toEqual(copied.was);
    } finally {
      await context.close();
    }
  });
});

describe('a frame in somebody else’s page', () => {
  it('shows the line at the contact, without the header, and follows the room that it is given', async () => {
    const { context, page } = await fresh();
    try {
      await page.goto(`${site}e/${CALL}/`);
      await page.getByRole('button', { name: 'Cite' }).click();
      const snippet = await page.locator('.forms pre', { hasText: '<iframe' }).innerText();
      const host = await context.newPage();
      await host.goto(`${site}robots.txt`);
      await host.setContent(`<body style="margin:0"><div id="column" style="width:900px">${snippet}</div>`);
      const frame = host.frameLocator('iframe');
      const line = frame.locator('[data-timeline]');
      await frame.locator(`[data-contact="${CALL}"]`).first().waitFor();
      expect(await frame.locator('h1, .filters, #contacts').count()).toBe(0);
      expect(await frame.locator(`aside[data-panel="${CALL}"]`).count()).toBe(1);
      const fits = async (width: number): Promise<void> => {
        await host.locator('#column').evaluate((column, px) => (column.style.width = `${px}px`), width);
        const inside = () =>
          line.evaluate((element) => {
            const { left, right, bottom } = element.getBoundingClientRect();
            return [left >= 0, right <= innerWidth, bottom <= innerHeight, innerWidth];
          });
        await expect.poll(inside).toEqual([true, true, true, width]);
      };
      await fits(900);
      await fits(420);
      await fits(700);
      const height = () => host.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
      const before = await height();
      await host.setViewportSize({ width: 1280, height: 620 });
      expect(await height()).toBeLessThan(before);
    } finally {
      await context.close();
    }
  });
});

describe('on paper', () => {
  const DARK = { colorScheme: 'dark' } as const;

  /** What can be read on white paper: text that stands there and is dark enough. */
  const printed = (page: Page) =>
    page.evaluate(() => {
      const shown = (selector: string): boolean =>
        [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
      const ink = getComputedStyle(document.querySelector('h2') as Element).color;
      const [red = 255, green = 255, blue = 255] = (ink.match(/\d+/g) ?? []).map(Number);
      return {
        panel: shown('aside[data-panel] h2'),
        list: shown('#contacts li'),
        line: shown('[data-timeline]'),
        buttons: shown('button'),
        dark: red + green + blue < 3 * 96,
        clipped: [...document.querySelectorAll('.frame, .panel .scroll, .list')].some(
          (element) =>
            getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1,
        ),
      };
    });

  it('the open contact stands alone, whole, dark on white', async () => {
    const { context, page } = await fresh(DARK);
    try {
      await page.goto(`${site}e/${CALL}/`);
      await page.locator('aside[data-panel] ol a[href^="http"]').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText(`${site}e/${CALL}/`, { exact: true }).first().isVisible()).toBe(true);
      expect(await printed(page)).toEqual({
        panel: true,
        list: false,
        line: false,
        buttons: false,
        dark: true,
        clipped: false,
      });
    } finally {
      await context.close();
    }
  });

  it('the list in view stands alone, whole, dark on white', async () => {
    const { context, page } = await fresh(DARK);
    try {
      await page.goto(site);
      await page.locator('#contacts li').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await printed(page)).toEqual({
        panel: false,
        list: true,
        line: false,
        buttons: false,
        dark: true,
        clipped: false,
      });
    } finally {
      await context.close();
    }
  });
});

describe('the files to take away', () => {
  const fetched = async (path: string): Promise<string> => {
    const answer = await fetch(site + path);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  let ids: readonly string[] = [];
  beforeAll(async () => {
    const { contacts } = JSON.parse(await fetched('data/index.json')) as { contacts: readonly { id: string }[] };
    ids = contacts.map(({ id }) => id).sort();
  });

  it('hold every contact, read by parsers that know nothing of the project', async () => {
    const table = Papa.parse<Record<string, string>>(await fetched('data/contacts.csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(table.errors).toEqual([]);
    expect(table.data.map((row) => row['id']).sort()).toEqual(ids);

    for (const calendar of ['data/contacts.ics', 'data/contacts.zh-Hans.ics']) {
      const events = new ICAL.Component(ICAL.parse(await fetched(calendar)) as never).getAllSubcomponents('vevent');
      expect(events).toHaveLength(ids.length);
    }
    for (const feed of ['feed.atom', 'feed.zh-Hans.atom']) {
      const xml = await fetched(feed);
      expect(XMLValidator.validate(xml)).toBe(true);
      const { feed: read } = new XMLParser({ ignoreAttributes: false }).parse(xml) as { feed: { entry: unknown[] } };
      expect(read.entry).toHaveLength(ids.length);
    }
  });

  it('follow the schemas that are published beside them', async () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    formats.default(ajv);
    const files: Readonly<Record<string, readonly string[]>> = {
      index: ['index'],
      contact: [`contacts/${TALKS}`, `contacts/${CALL}`],
      report: ['report'],
      search: ['search'],
      publishers: ['publishers'],
      export: ['contacts'],
    };
    for (const [schema, paths] of Object.entries(files)) {
      const check = ajv.compile(JSON.parse(await fetched(`data/schema/${schema}.json`)) as AnySchema);
      for (const path of paths) {
        check(JSON.parse(await fetched(`data/${path}.json`)));
        expect(check.errors ?? [], path).toEqual([]);
      }
    }
  });
});
