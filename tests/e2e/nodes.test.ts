/** What the browser has to keep does not follow the data: the line of a hundred thousand contacts is as many nodes as a screen needs. */
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { generateEvents } from '../../bench/timeline/generate.ts';
import { mounted, open, rest, wheelSteps, type Opened } from '../../bench/timeline/measure.ts';
import { serveSite, type Site } from '../../scripts/server.ts';
import { launchBrowser } from './browser.ts';

const PAGE = 'build/e2e/timeline';
const MOST = 1_500;

let browser: Browser;
let site: Site;
let line: Opened;

beforeAll(async () => {
  const outDir = `${process.cwd()}/${PAGE}`;
  await build({ configFile: 'bench/timeline/vite.config.ts', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  site = await serveSite({ dir: PAGE, port: 0 });
  browser = await launchBrowser();
  line = await open(browser, site.url, generateEvents(100_000));
  await mounted(line.page);
  await rest(line.page);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Elements, texts and the framework's own anchors. */
const nodes = (): Promise<number> =>
  line.page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 1;
    while (walker.nextNode()) count++;
    return count;
  });

const marks = (): Promise<number> => line.page.evaluate(() => window.marks?.() ?? 0);

test('from five years to two days, at rest and moved along', { timeout: 120_000 }, async () => {
  const seen: { nodes: number; marks: number; span: number }[] = [];
  const look = async (): Promise<void> => {
    const [from, to] = await line.page.evaluate(() => window.span());
    seen.push({ nodes: await nodes(), marks: await marks(), span: to - from });
  };
  await look();
  for (let zoom = 0; zoom < 14; zoom++) {
    await wheelSteps(line, 5, true);
    await rest(line.page);
    await look();
    // To and fro, so that it never leaves the years that hold contacts.
    const [from, to] = zoom % 2 === 0 ? [500, 900] : [900, 500];
    await line.page.mouse.move(from, 300);
    await line.page.mouse.down();
    await line.page.mouse.move(to, 300, { steps: 4 });
    await line.page.mouse.up();
    await rest(line.page);
    await look();
  }
  expect(Math.max(...seen.map(({ span }) => span)) / Math.min(...seen.map(({ span }) => span))).toBeGreaterThan(500);
  expect(Math.min(...seen.map((one) => one.marks))).toBeGreaterThan(0);
  expect(Math.max(...seen.map((one) => one.nodes))).toBeLessThanOrEqual(MOST);
});

test('with a contact chosen, its days at the closest zoom and then from afar', { timeout: 120_000 }, async () => {
  await line.page.locator('[data-contact]').first().click({ force: true });
  await rest(line.page);
  expect(await nodes()).toBeLessThanOrEqual(MOST);
  for (let zoom = 0; zoom < 5; zoom++) {
    await wheelSteps(line, 14, false);
    await rest(line.page);
    expect(await nodes()).toBeLessThanOrEqual(MOST);
  }
});
