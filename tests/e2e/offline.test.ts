/** Who has been here once reads on without a network, and is told, not interrupted, when there is something newer. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite, type Site } from '../../scripts/server.ts';
import { launchBrowser } from './browser.ts';
import { everythingKept } from './kept.ts';

/** Where tests/e2e/site.ts builds the site. Each test has a copy and a server of its own, to change and to stop. */
const BUILT = 'build/e2e/site';
const CALL = '2025-02-24-phone';
const VISIT = '2024-05-16-in-person';

let browser: Browser;
let folder: string;
let site: Site;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeline-offline-'));
  await cp(BUILT, folder, { recursive: true });
  site = await serveSite({ dir: folder, port: 0, under: '/some/where/' });
  context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'allow' });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
});
afterEach(async () => {
  await context.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** The network goes away, and for good measure the host too. */
async function goOffline(): Promise<void> {
  await context.setOffline(true);
  await site.close();
}

const panel = (id: string) => page.locator(`aside[data-panel="${id}"]`);

describe('without a network, after one visit', () => {
  it('opens the start page with the whole record', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    await goOffline();
    await page.goto(site.url);
    await page.locator('[data-timeline]').waitFor();
    await page.locator(`a[href$="/e/${VISIT}/"]`).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens a contact that was never opened, by its address, with its facts and sources', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    await goOffline();
    await page.goto(`${site.url}e/${CALL}/`);
    const detail = JSON.parse(await readFile(join(folder, 'data/contacts', `${CALL}.json`), 'utf8'));
    await panel(CALL).getByText(detail.facts[0].en).waitFor();
    expect(page.url()).toBe(`${site.url}e/${CALL}/`);
    expect(await panel(CALL).locator(`a[href="${detail.sources[0].url}"]`).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('goes on from a contact to the next, and back to the start page', async () => {
    await page.goto(`${site.url}e/${CALL}/`);
    await everythingKept(page, folder);
    await goOffline();
    await page.reload();
    await panel(CALL).waitFor();
    await page.locator('a[href$="/e/2025-01-21-video/"]').first().click();
    await panel('2025-01-21-video').locator('ol a[href^="http"]').first().waitFor();
    await page.goto(site.url);
    await page.locator('[data-timeline]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows the text of an article that was read before', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    await page.goto(`${site.url}e/${CALL}/`);
    const read = () => panel(CALL).locator('article button[aria-expanded="false"]').first().click();
    await read();
    const paragraph = panel(CALL).locator('article p:has(mark)').first();
    await paragraph.waitFor();
    const text = await paragraph.innerText();
    await goOffline();
    await page.reload();
    await read();
    await panel(CALL).getByText(text).first().waitFor();
    // Pictures stay with their publishers, and are missing here.
    expect(complaints.filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
  });

  it.each([
    ['Русский', 'Си Цзиньпин и Путин встретились в Пекине и Харбине'],
    ['繁體中文', '習近平與普丁在北京和哈爾濱會晤'],
  ])('speaks %s to a reader who did not ask for it before', async (language, heading) => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    await goOffline();
    await page.goto(`${site.url}e/${VISIT}/`);
    await panel(VISIT).waitFor();
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
    await panel(VISIT).getByRole('heading', { level: 2, name: heading }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says so at an unknown id', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    await goOffline();
    await page.goto(`${site.url}e/2025-02-25-phone/`);
    await page.locator(`a[href$="/e/${CALL}/"]`).first().waitFor();
  });
});

describe('a new version', () => {
  const notice = () => page.getByText('This page has been updated.');

  /** The site is published again: another build, with another first fact of the call. */
  async function publishAgain(): Promise<void> {
    const start = await readFile(join(folder, 'index.html'), 'utf8');
    const [, build] = /name="site-build" content="(\w+)"/.exec(start) ?? [];
    if (!build) throw new Error('the start page does not name its build');
    const pages = ['index.html', 'sw.js', `e/${CALL}/index.html`, 'e/-/index.html'];
    for (const file of pages) {
      const text = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), text.replaceAll(build, 'another'));
    }
  }
  const lookForNews = () => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

  it('announces itself, and is loaded only when the reader asks for it', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    await page.evaluate(() => (document.body.dataset['same'] = 'page'));
    await publishAgain();
    await lookForNews();
    await notice().waitFor();
    expect(await page.locator('body[data-same]').count()).toBe(1);
    await page.getByRole('button', { name: 'Load the new version' }).click();
    await page.locator('body:not([data-same])').waitFor();
    await page.locator('[data-timeline]').waitFor();
    expect(await page.locator('meta[name="site-build"]').getAttribute('content')).toBe('another');
    expect(await notice().count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('can be put off', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    await publishAgain();
    await lookForNews();
    await page.getByRole('button', { name: 'Not now' }).click();
    expect(await notice().count()).toBe(0);
    await page.locator('[data-timeline]').waitFor();
  });

  it('is not announced to who has just loaded it', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    await publishAgain();
    await page.addInitScript(() => {
      // After the page's own listener has had its say.
      const mark = () => setTimeout(() => (document.documentElement.dataset['taken'] = 'over'));
      navigator.serviceWorker.addEventListener('message', mark);
    });
    await page.reload();
    await page.locator('html[data-taken]').waitFor();
    expect(await page.locator('meta[name="site-build"]').getAttribute('content')).toBe('another');
    expect(await notice().count()).toBe(0);
  });

  it('is read fresh, index and contacts, as long as there is a network', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    const file = join(folder, 'data/contacts', `${CALL}.json`);
    const detail = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...detail, facts: [{ ...detail.facts[0], en: 'A fact set right.' }] }));
    await page.goto(`${site.url}e/${CALL}/`);
    await panel(CALL).getByText('A fact set right.').waitFor();
  });

  it('of the data alone, which this page cannot read, is told and leaves a way on', async () => {
    await page.goto(site.url);
    await everythingKept(page, folder);
    const file = join(folder, 'data/index.json');
    const index = await readFile(file, 'utf8');
    await writeFile(file, JSON.stringify({ ...JSON.parse(index), version: 99 }));
    await page.reload();
    const reload = page.getByRole('alert').getByRole('button');
    await reload.waitFor();
    await writeFile(file, index);
    await reload.click();
    await page.locator('[data-timeline]').waitFor();
  });
});
