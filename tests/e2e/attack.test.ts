/** The corpus of tests/attacks the whole way: from dumps over the commands of the project to a page in a real browser. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type Site } from '../../scripts/server.ts';
import type { BundleIndex, ContactDetail } from '../../src/model/index.ts';
import { MARKUP } from '../attacks/corpus.ts';
import { ATTACK_DUMPS, REPORTED, writeAttackDumps } from '../attacks/dumps.ts';
import { csvFaults, icalFaults, jsonFaults, pageFaults, terminalFaults, xmlFaults } from '../attacks/sound.ts';
import { launchBrowser } from './browser.ts';
import { NO_HARM, watch } from './hostile.ts';

const HOME = 'build/attacks';
const SITE = join(HOME, 'site');

let browser: Browser;
let site: Site;
let report: string;
/** The contacts that the attacks report. */
let contacts: readonly string[];

function run(script: string, ...args: readonly string[]): string {
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env;
  const done = spawnSync('npm', ['run', '-s', script, '--', ...args], { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
  if (done.status !== 0) throw new Error(`npm run ${script} failed:\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

const text = (path: string): string => readFileSync(join(SITE, path), 'utf8');

beforeAll(async () => {
  rmSync(HOME, { recursive: true, force: true });
  writeAttackDumps(join(HOME, 'dumps'));
  report = run('bundle', '--no-default-dumps', '--dumps', join(HOME, 'dumps'), '--out', join(HOME, 'data'));
  run('build', '--data', join(HOME, 'data'), '--out', SITE);
  const index = JSON.parse(text('data/index.json')) as BundleIndex;
  contacts = index.contacts.filter(({ articles }) => articles > 0).map(({ id }) => id);
  site = await serveSite({ dir: SITE, port: 0, under: '/some/where/' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens the text of every article in the panel and waits until all of it is there. Gives the number of articles. */
async function openArticles(page: Page): Promise<number> {
  const closed = page.locator('aside article button[aria-expanded="false"]');
  await closed.first().waitFor();
  const count = await closed.count();
  await closed.evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
  await page.waitForFunction((all) => document.querySelectorAll('aside article .text').length === all, count, {
    timeout: 60_000,
  });
  return count;
}

/** Every picture is in view once, so that the lazy ones are asked for as well. */
async function lookAtEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const picture of document.querySelectorAll('img')) picture.loading = 'eager';
  });
  // A script that an attack smuggled in, a handler that waits for an event: each gets its chance.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('aside article *')) {
      for (const type of [
        'mouseover',
        'mouseenter',
        'pointerover',
        'focus',
        'animationstart',
        'toggle',
        'error',
        'load',
      ])
        element.dispatchEvent(new Event(type));
    }
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Elements in the articles that the allow-list does not know, and attributes that only an attack would set. */
const smuggled = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const inText = [...document.querySelectorAll('aside article .text *')].filter(
      (element) =>
        !/^(A|B|STRONG|I|EM|SUB|SUP|Q|BR|P|UL|LI|H5|BLOCKQUOTE|MARK|FIGURE|FIGCAPTION|IMG|DIV)$/.test(
          element.tagName,
        ) &&
        // The page's own: what the picture shows, in its language, and its credit. Both hold words alone.
        !(element.matches('figcaption > :is(span[lang], span.credit)') && element.childElementCount === 0),
    );
    const anywhere = [...document.querySelectorAll('*')].filter(
      (element) =>
        /^(BASE|IFRAME|OBJECT|EMBED|FORM|TEMPLATE|STYLE|MATH|SCRIPT)$/i.test(element.tagName) &&
        // The page's own search field is a form.
        element.getAttribute('role') !== 'search' &&
        !(element instanceof HTMLScriptElement && (element.type === 'application/ld+json' || element.src !== '')),
    );
    const acting = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')) ||
        /^\s*(javascript|data|vbscript):/i.test(element.getAttribute('href') ?? ''),
    );
    return [...inText, ...anywhere, ...acting].map((element) => element.outerHTML.slice(0, 200));
  });

describe.each([
  ['with the policy on', false],
  ['with the policy off, so that the sanitiser alone holds', true],
] as const)('in a browser, %s', (_, bypassCSP) => {
  it('no attack runs, asks, calls a stranger or breaks the policy', { timeout: 240_000 }, async () => {
    const { context, harm, pictures } = await watch(browser, site.url, { bypassCSP });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.locator('[data-timeline]').waitFor();
    let opened = 0;
    for (const id of contacts) {
      await page.goto(`${site.url}e/${id}/`);
      await page.locator(`aside[data-panel="${id}"]`).waitFor();
      opened += await openArticles(page);
      await lookAtEverything(page);
      expect(await smuggled(page)).toEqual([]);
    }
    expect(harm).toEqual(NO_HARM);
    expect(contacts.length).toBe(REPORTED.length);
    expect(opened).toBeGreaterThan(1200);
    expect(pictures.length).toBeGreaterThan(20);

    // The counters themselves: an attack that gets past the sanitiser is stopped by the policy, and seen without it.
    const got = page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=canary(-1)>');
    });
    if (bypassCSP) {
      await got;
      await expect.poll(() => harm.runs).toEqual(['-1']);
    } else {
      await expect(got).rejects.toThrow(/TrustedHTML/);
      await expect.poll(() => harm.violations.length).toBe(1);
      expect(harm.runs).toEqual([]);
    }
    await context.close();
  });
});

describe('a bundle that nobody has cleaned', () => {
  it('is cleaned by the page itself: its pass holds alone', { timeout: 120_000 }, async () => {
    const { context, harm } = await watch(browser, site.url, { bypassCSP: true });
    const [id = ''] = contacts;
    const detail = JSON.parse(text(`data/contacts/${id}.json`)) as ContactDetail;
    const page = await context.newPage();
    const share = Math.ceil(MARKUP.length / detail.articles.length);
    await page.route('**/data/articles/*.json', async (route) => {
      const file = JSON.parse(await (await route.fetch()).text()) as { id: string; blocks: unknown };
      const at = detail.articles.findIndex((card) => card.id === file.id) * share;
      const types = ['paragraph', 'heading', 'quote', 'item', 'caption'] as const;
      file.blocks = MARKUP.slice(at, at + share).map(({ text: html }, n) => ({ type: types[n % 5], start: n, html }));
      await route.fulfill({ json: file });
    });
    await page.goto(`${site.url}e/${id}/`);
    await openArticles(page);
    await lookAtEverything(page);
    expect(await smuggled(page)).toEqual([]);
    expect(await page.locator('aside article .text > *').count()).toBeGreaterThan(MARKUP.length / 2);
    expect(harm).toEqual(NO_HARM);
    await context.close();
  });
});

describe('without scripts of the page', () => {
  it('every written page asks no stranger for anything', { timeout: 120_000 }, async () => {
    const { context, harm } = await watch(browser, site.url, { javaScriptEnabled: false });
    const page = await context.newPage();
    for (const id of ['', ...contacts.map((one) => `e/${one}/`)]) await page.goto(site.url + id);
    expect(harm).toEqual(NO_HARM);
    await context.close();
  });
});

describe('what readers take away', () => {
  const FAULTS = { csv: csvFaults, ics: icalFaults, atom: xmlFaults, json: jsonFaults } as const;

  it('is sound in every format that the page saves', { timeout: 120_000 }, async () => {
    const { context, harm } = await watch(browser, site.url);
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Data' }).click();
    await page.getByLabel(/^Everything/).check();
    await page.getByLabel('With facts and sources').check();
    for (const [name, ending] of [
      ['CSV', 'csv'],
      ['JSON', 'json'],
      ['iCalendar', 'ics'],
      ['Atom', 'atom'],
    ] as const) {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toMatch(new RegExp(`^[a-z0-9.-]+\\.${ending}$`, 'i'));
      const content = readFileSync(await saved.path(), 'utf8');
      expect(content.length).toBeGreaterThan(10_000);
      expect(FAULTS[ending](content)).toEqual([]);
    }
    expect(harm).toEqual(NO_HARM);
    await context.close();
  });

  it('is sound in every file that the site publishes, and in the report on the terminal', () => {
    const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('assets'));
    const faults = files.flatMap((file) => {
      const check = file.endsWith('.html')
        ? pageFaults
        : /\.(atom|xml|svg)$/.test(file)
          ? xmlFaults
          : /\.(json|webmanifest)$/.test(file)
            ? jsonFaults
            : (FAULTS[file.split('.').at(-1) as keyof typeof FAULTS] ?? null);
      return check ? check(text(file)).map((fault) => `${file}: ${fault}`) : [];
    });
    expect(faults).toEqual([]);
    expect(files.filter((file) => file.endsWith('index.html')).length).toBeGreaterThan(100);
    expect(terminalFaults(report)).toEqual([]);
    expect(report).toContain(`${ATTACK_DUMPS.length} files: `);
  });
});
