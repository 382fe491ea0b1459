/** Light and dark: the system's, or the reader's own choice, from the very first paint. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { site } from './page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The colour on the screen at the page's corner, where nothing but the ground is: red, green and blue together, 0 to 765. */
async function brightness(page: Page): Promise<number> {
  const picture = await page.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } });
  // Decoded by the browser itself, in a page of its own.
  const reader = await page.context().browser()?.newPage();
  if (!reader) throw new Error('there is no browser');
  const sum = await reader.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = document.createElement('canvas').getContext('2d');
    context?.drawImage(image, 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(1, 1, 1, 1).data ?? [];
    return red + green + blue;
  }, picture.toString('base64'));
  await reader.close();
  return sum;
}

describe('the first paint', () => {
  it.each([
    { system: 'light', chosen: null, dark: false },
    { system: 'dark', chosen: null, dark: true },
    { system: 'light', chosen: 'dark', dark: true },
    { system: 'dark', chosen: 'light', dark: false },
  ] as const)(
    'is right before the page’s own script has run: system $system, chosen $chosen',
    async ({ system, chosen, dark }) => {
      const context = await browser.newContext({ colorScheme: system });
      try {
        if (chosen) await context.addInitScript((theme) => localStorage.setItem('xp-theme', theme), chosen);
        const page = await context.newPage();
        // The page's modules never come: what is seen is what was painted first.
        await page.route('**/assets/*.js', () => {});
        await page.goto(site, { waitUntil: 'commit' });
        await page.locator('h1').waitFor();
        await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
        const sum = await brightness(page);
        expect(dark ? sum < 150 : sum > 700).toBe(true);
        expect(await page.evaluate(() => document.querySelector('[data-timeline]'))).toBeNull();
      } finally {
        await context.close();
      }
    },
  );
});

it('the switch is remembered against the system, and forgotten when both agree again', async () => {
  const context = await browser.newContext({ colorScheme: 'light', locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.goto(site);
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await brightness(page)).toBeLessThan(150);
    await page.reload();
    await page.getByRole('button', { name: 'Light' }).waitFor();
    expect(await brightness(page)).toBeLessThan(150);
    await page.getByRole('button', { name: 'Light' }).click();
    expect(await brightness(page)).toBeGreaterThan(700);
    await page.reload();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-timeline]').waitFor();
    expect(await brightness(page)).toBeLessThan(150);
  } finally {
    await context.close();
  }
});
