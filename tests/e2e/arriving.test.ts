/** People arrive by a link to one contact, read, look around, and send a link on. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { settledWindow, site, visit, type Visit } from './page.ts';

const CALL = '2025-02-24-phone';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function on(path: string, act: (visit: Visit) => Promise<void>, options = {}): Promise<void> {
  const opened = await visit(browser, path, options);
  try {
    await act(opened);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.close();
  }
}

describe('arriving at one contact', () => {
  it('opens its panel and puts its mark in the middle of the line', () =>
    on(`e/${CALL}/`, async ({ page }) => {
      await page.locator(`aside[data-panel="${CALL}"]`).waitFor();
      expect(await page.locator('aside h2').first().innerText()).toBe('Xi and Putin speak by telephone');
      const mark = await page.locator(`[data-contact="${CALL}"]`).boundingBox();
      const line = await page.locator('[data-timeline]').boundingBox();
      if (!mark || !line) throw new Error('the mark or the line is not to be seen');
      const place = (mark.x + mark.width / 2 - line.x) / line.width;
      expect(place).toBeGreaterThan(0.35);
      expect(place).toBeLessThan(0.75);
    }));

  it('goes back to the first contact after a second was opened', () =>
    on(`e/${CALL}/`, async ({ page }) => {
      await page.locator(`aside[data-panel="${CALL}"]`).waitFor();
      await page.locator('a[href$="e/2025-01-21-video/"]').first().click();
      await page.locator('aside[data-panel="2025-01-21-video"]').waitFor();
      expect(page.url()).toContain('/some/where/e/2025-01-21-video/');
      await page.goBack();
      await page.locator(`aside[data-panel="${CALL}"]`).waitFor();
      expect(page.url()).toContain(`/some/where/e/${CALL}/`);
      await page.goForward();
      await page.locator('aside[data-panel="2025-01-21-video"]').waitFor();
    }));

  it('survives a reload after moving about, at the same contact', () =>
    on('', async ({ page }) => {
      await page.locator('a[href$="e/2024-05-16-in-person/"]').first().click();
      await page.locator('aside[data-panel="2024-05-16-in-person"]').waitFor();
      await page.reload();
      await page.locator('aside[data-panel="2024-05-16-in-person"]').waitFor();
    }));

  it('reads in Chinese when the browser asks for it', () =>
    on(
      `e/${CALL}/`,
      async ({ page }) => {
        await page.locator(`aside[data-panel="${CALL}"]`).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
        expect(await page.locator('aside h2').first().innerText()).toBe('习近平与普京通电话');
      },
      { locale: 'zh-CN' },
    ));

  it('says so at an unknown id and offers the nearest by date', () =>
    on('', async ({ page, complaints }) => {
      await page.goto(`${site}e/2025-02-25-phone/`);
      const offer = page.locator(`a[href$="e/${CALL}/"]`).first();
      await offer.waitFor();
      // The missing file itself is the only thing the console may speak of.
      (complaints as string[]).splice(0, complaints.length, ...complaints.filter((line) => !line.includes('404')));
      await offer.click();
      await page.locator(`aside[data-panel="${CALL}"]`).waitFor();
    }));
});

describe('with scripts off', () => {
  it('shows headline, date, facts and sources of a contact, and the list on the start page', () =>
    on(
      'e/2022-02-04-in-person/',
      async ({ page }) => {
        expect(await page.locator('h1').innerText()).toBe('Xi and Putin meet in Beijing');
        const text = await page.locator('body').innerText();
        expect(text).toContain('Friday 4 February 2022');
        expect(text).toContain('2022年2月4日（星期五）');
        expect(await page.locator('ol a[href^="http"]').count()).toBeGreaterThan(3);
        await page.goto(site);
        expect(await page.locator('a[href*="/e/"]').count()).toBeGreaterThanOrEqual(99);
      },
      { javaScriptEnabled: false },
    ));
});

describe('moving on the line', () => {
  it('zooms in about the pointer with the wheel', () =>
    on('', async ({ page }) => {
      const before = await settledWindow(page);
      const box = await page.locator('[data-timeline]').boundingBox();
      if (!box) throw new Error('no line');
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4);
      await page.mouse.wheel(0, -300);
      const after = await settledWindow(page, before);
      expect(after.from > before.from && after.to < before.to).toBe(true);
      const days = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
      expect(days(after)).toBeLessThan(days(before));
    }));

  it('does what a hand did before the code that feels it had come', () =>
    on('robots.txt', async ({ page }) => {
      let give = (): void => undefined;
      const given = new Promise<void>((resolve) => (give = resolve));
      await page.route(/\/hand-[^/]*\.js$/, async (route) => {
        await given;
        await route.continue();
      });
      await page.goto(site);
      const line = page.locator('[data-timeline][data-hand="awaited"]');
      await line.locator('[data-contact]').first().waitFor();
      const before = await settledWindow(page);
      const { x, y, width, height } = (await line.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x + width * 0.6, y + height * 0.4);
      await page.mouse.wheel(0, -300);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.5, y + height * 0.4, { steps: 3 });
      await page.mouse.up();
      expect(await settledWindow(page)).toEqual(before);
      give();
      const after = await settledWindow(page, before);
      expect(after.from > before.from && after.to < before.to).toBe(true);
    }));

  it('reaches at least sixty contacts from the start page', () =>
    on('', async ({ page }) => {
      await page.locator('[data-contact]').first().waitFor();
      const reached = await page
        .locator('main a[href*="/e/"], [data-contact]')
        .evaluateAll((elements) =>
          elements.map(
            (element) =>
              (element as HTMLElement).dataset['contact'] ?? element.getAttribute('href')?.match(/e\/([^/]+)\/$/)?.[1],
          ),
        );
      expect(new Set(reached).size).toBeGreaterThanOrEqual(60);
    }));

  it('asks no foreign host for anything before a card with a picture is shown', () =>
    on('', async ({ page, foreign }) => {
      await page.locator('[data-contact]').first().waitFor();
      expect(foreign).toEqual([]);
    }));
});
