/**
 * No untranslated word: the page speaks Russian in letters that no data has, so whatever it says otherwise comes from the
 * data, from the browser's own names of days and languages, or from somewhere that it should not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE_NAME } from '../../src/model/index.ts';
import { launchBrowser } from './browser.ts';
import { site, visit, type Visit } from './page.ts';

const DATA = 'build/e2e/site/data';
const ASSETS = 'build/e2e/site/assets';
const CALL = '2025-02-24-phone';
const PANEL = `aside[data-panel="${CALL}"]`;

const FIRST = 'а'.codePointAt(0) ?? 0;
const LETTERS = [...Array.from({ length: 32 }, (_, at) => String.fromCodePoint(FIRST + at)), 'ё'];
/** As many letters as Russian has, none of which stands in the record. */
const PSEUDO = Array.from({ length: LETTERS.length }, (_, at) => String.fromCodePoint(0x10d0 + at));

/** Russian texts in another alphabet, letter by letter; escapes and everything else of a script stay. */
function pseudo(text: string): string {
  return text.replace(/[а-яё]/gi, (letter) => PSEUDO[LETTERS.indexOf(letter.toLowerCase())] ?? letter);
}

/** Every string of a JSON value. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(DATA, file), 'utf8'));
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(DATA, folder)).map((name) => `${folder}/${name}`);

/** What the data says in Latin letters, as one text that phrases are looked up in; articles' own HTML as its text. */
const SAID = ['index.json', 'publishers.json', ...filesIn('contacts'), ...filesIn('articles')]
  .flatMap((file) => stringsIn(read(file)))
  .map((text) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/&amp;/g, '&')
      .replace(/&nbsp;/g, ' '),
  )
  .join('\n');

/** Names of publishers are names everywhere, also within a sentence. */
const PUBLISHERS = (read('publishers.json') as { publishers: { name: { en: string } }[] }).publishers
  .map(({ name }) => name.en)
  .sort((a, b) => b.length - a.length);

/** Formats, keys and standards are called the same in every language. */
const NAMES = new Set([
  ...['CSV', 'JSON', 'iCalendar', 'Atom', 'BibTeX', 'cookie', 'images.weserv.nl', 'Ctrl', 'Home', 'End', 'Enter'],
  ...['Escape', CALL],
  ...Object.values(LANGUAGE_NAME),
]);

interface Heard {
  /** What kind of text it is: "text", or the attribute's name. */
  readonly where: string;
  readonly text: string;
  /** Whether the page marks it as another language's, or hides it from those who hear the page. */
  readonly marked: boolean;
}

/** Everything that a reader sees or hears: texts, names, hints. Examples of code are left out. */
function heard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'];
    const foreign = (element: Element): boolean => {
      const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
      return !lang.startsWith('ru') || element.closest('[aria-hidden="true"]') !== null;
    };
    const found: { where: string; text: string; marked: boolean }[] = [];
    const walk = (element: Element): void => {
      if (element.matches('pre, script, style, textarea, input[readonly]')) return;
      if (element instanceof HTMLElement && !element.checkVisibility() && element.tagName !== 'OPTION') return;
      for (const name of attributes) {
        const text = element.getAttribute(name)?.trim();
        if (text) found.push({ where: name, text, marked: foreign(element) });
      }
      for (const child of element.childNodes) {
        if (child instanceof Element) walk(child);
        const text = child.nodeType === Node.TEXT_NODE ? child.textContent?.trim() : '';
        if (text) found.push({ where: 'text', text, marked: foreign(element) });
      }
    };
    walk(document.body);
    found.push({ where: 'title', text: document.title, marked: false });
    return found;
  });
}

/** Latin phrases of a text that neither the data nor a name accounts for. */
function unaccounted({ text, marked }: Heard): readonly string[] {
  // The name of the build is no word.
  let rest = text.replace(/\b[0-9a-f]{16}\b/g, ' ');
  if (!marked) for (const name of PUBLISHERS) rest = rest.replaceAll(name, ' ');
  const phrases = rest.match(/[A-Za-z][\w.’'&-]*(?:[ ,:;()/“”"–-]+[A-Za-z][\w.’'&-]*)*/g) ?? [];
  return phrases.filter((phrase) => {
    const words = phrase.replace(/[.’'&-]+$/, '');
    if (NAMES.has(words) || words.split(/[ ,]+/).every((word) => NAMES.has(word))) return false;
    // Addresses of sources are shown as their hosts.
    if (/^[\w-]+(\.[\w-]+)+$/.test(words) && SAID.includes(words)) return false;
    return !(marked && SAID.includes(words));
  });
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens the page with its Russian in pseudo-letters; `data` answers instead of a file of the bundle, null not at all. */
async function open(
  path: string,
  data: Readonly<Record<string, { status: number; body: string } | null>> = {},
): Promise<Visit> {
  const visited = await visit(browser, 'robots.txt', { serviceWorkers: 'block', hasTouch: false });
  const { page } = visited;
  await page.route('**/assets/*.js', async (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname.replace(/^.*\/assets\//, ''));
    const body = pseudo(readFileSync(join(ASSETS, file), 'utf8'));
    await route.fulfill({ body, contentType: 'text/javascript' });
  });
  for (const [file, answer] of Object.entries(data))
    await page.route(`**/data/${file}`, (route) => (answer ? route.fulfill(answer) : route.abort()));
  await page.goto(new URL(path, site).href);
  await page.locator('html[lang="ru"]').waitFor();
  return visited;
}

interface State {
  readonly name: string;
  readonly reach: (page: Page) => Promise<unknown>;
}

const tools = (page: Page) => page.locator('header .tools');

/** Each is reached from the one before. */
const STATES: readonly State[] = [
  { name: 'the start page', reach: (page) => page.locator('[data-contact]').first().waitFor() },
  {
    name: 'a mark under the pointer',
    reach: async (page) => {
      await page.locator('[data-contact]').first().hover();
      await page.locator('.tip').waitFor();
    },
  },
  {
    name: 'some kinds, with the publishers to choose from',
    reach: async (page) => {
      await page.locator('#publisher').focus();
      await page.locator('#publisher option:nth-child(2)').waitFor({ state: 'attached' });
      await page.locator('.chips button').first().click();
    },
  },
  {
    name: 'a search that finds nothing',
    reach: async (page) => {
      await page.locator('#search').fill('ზზზზზ');
      await page.locator('#contacts a').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a search that finds something',
    reach: async (page) => {
      await page.locator('.clear').click();
      await page.locator('#search').fill('Лавров');
      await page.locator('#contacts a').first().waitFor();
    },
  },
  {
    name: 'an open contact',
    reach: async (page) => {
      await page.locator('.clear').click();
      await page.locator(`#contacts a[href$="/e/${CALL}/"]`).click();
      await page.locator(`${PANEL} article`).first().waitFor();
    },
  },
  {
    name: 'an open article',
    reach: async (page) => {
      await page.locator(`${PANEL} article button[aria-expanded="false"]`).first().click();
      await page.locator('aside article [lang] p').first().waitFor();
    },
  },
  {
    name: 'citing and copying',
    reach: async (page) => {
      await page.locator('.pass button[aria-expanded="false"]').click();
      await page.locator('.forms').waitFor();
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
      });
      await page.locator('.pass > button').first().click();
      await page.locator('.refused').waitFor();
    },
  },
  {
    name: 'taking the data away',
    reach: async (page) => {
      await tools(page).locator('button').first().click();
      await page.locator('.take section h2').waitFor();
    },
  },
  {
    name: 'About',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await tools(page).locator('button.small').last().click();
      await page.locator('dialog[open] h2').waitFor();
    },
  },
];

const lost = async (page: Page): Promise<readonly string[]> =>
  (await heard(page)).flatMap((each) => unaccounted(each).map((phrase) => `${each.where}: ${phrase} (${each.text})`));

describe('every word comes from a catalogue or from the data', () => {
  it('the measure itself tells a catalogue’s words from others', async () => {
    expect(pseudo('Поиск: ёж, ${x} \\u0451')).not.toMatch(/[а-яё]/i);
    expect(unaccounted({ where: 'text', text: 'Close the panel', marked: false })).toEqual(['Close the panel']);
    expect(unaccounted({ where: 'text', text: 'Xi Jinping', marked: false })).toEqual(['Xi Jinping']);
    expect(unaccounted({ where: 'text', text: 'Xi Jinping', marked: true })).toEqual([]);
    expect(unaccounted({ where: 'text', text: `${pseudo('Формат')} CSV 2025`, marked: false })).toEqual([]);
  });

  it('from the start page to About', async () => {
    const { page, close } = await open('#lang=ru');
    try {
      const found: Record<string, readonly string[]> = {};
      for (const { name, reach } of STATES) {
        await reach(page);
        const all = await heard(page);
        expect(all.filter(({ text }) => /[\u10d0-\u10ff]/.test(text)).length, name).toBeGreaterThan(20);
        found[name] = await lost(page);
      }
      expect(Object.entries(found).filter(([, phrases]) => phrases.length > 0)).toEqual([]);
    } finally {
      await close();
    }
  });

  it.each([
    ['the network is down', null, 'index.json'],
    ['nothing is there', { status: 404, body: '' }, 'index.json'],
    ['the data is damaged', { status: 200, body: '{"version":1}' }, 'index.json'],
    ['the data is newer', { status: 200, body: '{"version":99}' }, 'index.json'],
    [
      'the record is empty',
      { status: 200, body: JSON.stringify({ ...(read('index.json') as object), contacts: [] }) },
      'index.json',
    ],
    ['a contact’s file is missing', { status: 404, body: '' }, `contacts/${CALL}.json`],
    ['the names are missing', { status: 404, body: '' }, 'search.json'],
  ])('when %s', async (_, answer, file) => {
    const { page, close } = await open(`${file === 'index.json' ? '' : `e/${CALL}/`}#lang=ru`, { [file]: answer });
    try {
      await page.locator(file === 'index.json' ? 'main h2' : '#panel-heading').waitFor();
      await page.locator('.loading').waitFor({ state: 'detached' });
      expect(await lost(page)).toEqual([]);
    } finally {
      await close();
    }
  });

  it.each([
    ['an address that leads nowhere', 'e/no-such-contact/#lang=ru', 'aside .panel, aside [id="panel-heading"]'],
    ['a frame in another page', '#embed=1&lang=ru', '.whole'],
  ])('%s', async (_, path, there) => {
    const { page, close } = await open(path);
    try {
      await page.locator(there).first().waitFor();
      const phrases = (await lost(page)).filter((phrase) => !phrase.includes('no-such-contact'));
      expect(phrases).toEqual([]);
    } finally {
      await close();
    }
  });
});
