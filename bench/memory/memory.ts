/**
 * `npm run bench:memory -- [--site DIR]`: whether the built site grows while it is used. Each round is measured after
 * garbage has been collected; the first round of each activity fills what is kept on purpose (files that were read, words
 * that were made), the later ones must add nothing.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { serveSite } from '../../scripts/server.ts';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { builtSite } from '../site.ts';
import { printTable } from '../table.ts';
import { sizeOf } from '../timeline/measure.ts';
import { heldObjects } from './snapshot.ts';

const ROUNDS = 4;
const ZOOMS = 250;
const PANELS = 50;
const FILTERS = 12;

interface Size {
  /** Bytes and number of what scripts hold. */
  readonly bytes: number;
  readonly objects: number;
  readonly nodes: number;
  readonly listeners: number;
}
const KEYS = ['bytes', 'objects', 'nodes', 'listeners'] as const;
/** What two measurements of the same state differ by. */
const NOISE: Size = { bytes: 60_000, objects: 600, nodes: 60, listeners: 5 };

const { values } = parseArgs({ options: { site: { type: 'string' } } });
const site = await serveSite({ dir: values.site ?? builtSite('build/memory'), port: 0 });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');
await session.send('HeapProfiler.enable');

const line = page.locator('[data-timeline]');
const marks = page.locator('[data-timeline] :is([data-contact], [data-cluster])');

async function frames(count: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Back to one window, so that what is drawn is the same at every measurement. */
async function whole(): Promise<void> {
  // A turn of the wheel ends a little later, and says so in the address.
  await frames(60);
  await page.evaluate(() => (location.hash = 't=2021-01-01..2025-12-31'));
  await page.locator('[data-timeline][data-from="2021-01-01"][data-to="2025-12-31"]').waitFor();
  await page.mouse.move(0, 0);
  await frames(60);
}

/** Wheel steps in and out about changing places of the line. */
async function zoom(count: number): Promise<void> {
  const box = await line.boundingBox();
  if (!box) throw new Error('the line is not to be seen');
  for (let at = 0; at < count; at++) {
    const closer = Math.floor(at / 25) % 2 === 0;
    const x = box.x + box.width * (0.3 + ((at * 7) % 60) / 100);
    const y = box.y + box.height / 2;
    const deltaY = closer ? -68.75 : 68.75;
    await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
  }
  await whole();
}

/** Opens contacts from the list, one after another, and closes each. */
async function panels(count: number): Promise<void> {
  const links = page.locator('main li > a[data-kind]');
  const number = await links.count();
  if (number === 0) throw new Error('the list is empty');
  for (let at = 0; at < count; at++) {
    await links.nth(at % number).evaluate((link) => (link as HTMLElement).click());
    await page.locator('[data-panel] h2').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-panel]').waitFor({ state: 'detached' });
  }
  await whole();
}

/** Presses the chips of kinds in turn, each on and off again. */
async function filters(count: number): Promise<void> {
  const chips = page.locator('button.chip[data-kind]');
  const number = await chips.count();
  for (let at = 0; at < count; at++) {
    await chips.nth(Math.floor(at / 2) % number).evaluate((chip) => (chip as HTMLElement).click());
    await frames(2);
  }
  await whole();
}

const activities = [
  { name: `${ZOOMS} zoom steps`, act: () => zoom(ZOOMS) },
  { name: `${PANELS} contacts opened and closed`, act: () => panels(PANELS) },
  { name: `${FILTERS} changes of the filter`, act: () => filters(FILTERS) },
];

const stopAtErrors = (error: Error): void => {
  throw error;
};
page.on('pageerror', stopAtErrors);

async function run(visited: Page): Promise<void> {
  await visited.goto(site.url);
  await marks.first().waitFor();
  await frames(200);
  // Everything that is kept on purpose: every contact once, every kind once.
  await panels(await page.locator('main li > a[data-kind]').count());
  await zoom(50);
  await filters(FILTERS);

  const rows: string[][] = [];
  const judged: string[][] = [];
  const measure = async (name: string): Promise<Size> => {
    const { nodes, listeners } = await sizeOf({ page, session });
    const size = { ...(await heldObjects(session)), nodes, listeners };
    rows.push([name, ...KEYS.map((key) => size[key].toLocaleString('en'))]);
    return size;
  };
  await measure('after a first look at everything');
  for (const { name, act } of activities) {
    const sizes: Size[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      await act();
      sizes.push(await measure(`${name}, round ${round}`));
    }
    const [first, end] = [sizes[0], sizes.at(-1)];
    if (!first || !end) continue;
    const grown = KEYS.map((key) => end[key] - first[key]);
    const steady = KEYS.every((key, at) => (grown[at] ?? 0) <= NOISE[key]);
    const signed = grown.map((by) => `${by > 0 ? '+' : ''}${by.toLocaleString('en')}`);
    judged.push([`${ROUNDS - 1} rounds of ${name}`, ...signed, steady ? 'steady' : 'grows']);
  }
  printTable('The built site after use', ['', 'bytes', 'objects', 'nodes', 'listeners'], rows);
  printTable('From the first round to the last', ['', 'bytes', 'objects', 'nodes', 'listeners', ''], judged);
}

try {
  await run(page);
} finally {
  await browser.close();
  await site.close();
}
