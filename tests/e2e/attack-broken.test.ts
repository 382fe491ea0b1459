/** Data that does not arrive as it should: the page says what happened, keeps what it has, and can try again. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { NO_HARM, watch, type Watch } from './hostile.ts';
import { site } from './page.ts';

const CALL = '2025-02-24-phone';
const INDEX = '**/data/index.json';
const CONTACT = `**/data/contacts/${CALL}.json`;
const ARTICLE = '**/data/articles/*.json';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function on(
  path: string,
  prepare: (page: Page) => Promise<unknown>,
  act: (page: Page, watch: Watch) => Promise<void>,
) {
  const watched = await watch(browser, site);
  const page = await watched.context.newPage();
  try {
    await prepare(page);
    await page.goto(site + path);
    await act(page, watched);
    expect(watched.harm).toEqual(NO_HARM);
  } finally {
    await watched.context.close();
  }
}

const changed =
  (change: (text: string) => string) =>
  async (route: Route): Promise<void> => {
    const answer = await route.fetch();
    await route.fulfill({ contentType: 'application/json', body: change(await answer.text()) });
  };
const half = changed((text) => text.slice(0, text.length / 2));
const newer = changed((text) => JSON.stringify({ ...(JSON.parse(text) as object), version: 2 }));
const stripped = changed((text) => JSON.stringify({ version: (JSON.parse(text) as { version: number }).version }));
const missing = (route: Route): Promise<void> =>
  route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' });
const login = (route: Route): Promise<void> =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' });
const down = (route: Route): Promise<void> => route.abort('connectionrefused');

type Trouble = readonly [string, (route: Route) => Promise<void>, says: RegExp];
const TROUBLES: readonly Trouble[] = [
  ['cut off in the middle', half, /damaged|unreadable/],
  ['of a newer form', newer, /older than its data|newer form/],
  ['without its contents', stripped, /damaged|unreadable/],
  ['not there', missing, /not where it should be|answered without the data/],
  ['a page to log in at', login, /damaged|unreadable/],
  ['out of reach', down, /could not be fetched|network may be down/],
];

describe('the index is', () => {
  it.each(TROUBLES)('%s: the page says so, and shows the record when it comes', (name, answer, says) =>
    on(
      '',
      (page) => page.route(INDEX, answer),
      async (page) => {
        await expect.poll(() => page.getByRole('alert').innerText()).toMatch(says);
        await page.unroute(INDEX);
        await page.getByRole('button', { name: name === 'of a newer form' ? 'Reload the page' : 'Try again' }).click();
        await page.locator('[data-contact]').first().waitFor();
      },
    ),
  );
});

describe('the file of a contact is', () => {
  it.each(TROUBLES)('%s: its panel says so, and the line and the list stay', (name, answer, says) =>
    on(
      `e/${CALL}/`,
      (page) => page.route(CONTACT, answer),
      async (page) => {
        const panel = page.locator(`aside[data-panel="${CALL}"]`);
        await expect.poll(() => panel.getByRole('alert').innerText()).toMatch(says);
        expect(await panel.locator('h2').first().innerText()).toBe('Xi and Putin speak by telephone');
        expect(await page.locator('[data-contact]').count()).toBeGreaterThan(0);
        if (name === 'of a newer form') return;
        await page.unroute(CONTACT);
        await panel.getByRole('button', { name: 'Try again' }).click();
        await panel.locator('article').first().waitFor();
        expect(await panel.getByRole('alert').count()).toBe(0);
      },
    ),
  );
});

describe('the file of an article is', () => {
  it.each(TROUBLES)('%s: its card says so and keeps sentence and link', (_, answer) =>
    on(
      `e/${CALL}/`,
      (page) => page.route(ARTICLE, answer),
      async (page) => {
        const card = page.locator('aside article').first();
        await card.locator('button[aria-expanded]').click();
        await card.getByText('The article could not be loaded.').waitFor();
        expect(await card.locator('blockquote').count()).toBeGreaterThan(0);
        await page.unroute(ARTICLE);
        await card.getByRole('button', { name: 'Try again' }).click();
        await card.locator('.text p').first().waitFor();
      },
    ),
  );
});

describe('the network', () => {
  it('that takes its time loses nothing: the written page stays until the record is here', () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    return on(
      `e/${CALL}/`,
      (page) => page.route(INDEX, (route) => held.then(() => route.continue())),
      async (page) => {
        expect(await page.locator('#app h1').first().innerText()).toContain('Xi and Putin speak by telephone');
        release();
        await page.locator(`aside[data-panel="${CALL}"]`).waitFor();
      },
    );
  });

  it('that goes away after the start keeps the line working', () =>
    on(
      '',
      (page) => page.route('**/data/contacts/**', down),
      async (page) => {
        await page.locator(`a[href$="/e/${CALL}/"]`).first().click();
        const panel = page.locator(`aside[data-panel="${CALL}"]`);
        await panel.getByRole('alert').waitFor();
        await panel.getByRole('button', { name: 'Close' }).click();
        await panel.waitFor({ state: 'detached' });
        expect(await page.locator('[data-contact]').count()).toBeGreaterThan(0);
      },
    ));
});

describe('storage', () => {
  const FORBIDDEN = () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  const FULL = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  };
  const RUBBISH = () => {
    for (const name of ['language', 'theme', 'pictures'])
      localStorage.setItem(`xp-${name}`, '__proto__\u202e<img src=x>');
  };
  it.each([
    ['forbidden', FORBIDDEN],
    ['full', FULL],
    ['full of rubbish', RUBBISH],
  ])('that is %s: language and theme can still be chosen for this visit', (_, prepare) =>
    on(
      '',
      (page) => page.addInitScript(prepare),
      async (page) => {
        await page.locator('[data-contact]').first().waitFor();
        await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans');
        await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans');
      },
    ),
  );
});
