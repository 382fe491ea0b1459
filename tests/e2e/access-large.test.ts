/** Large and in other colours: at 400 % zoom, with text at 200 %, and in a palette forced by the reader nothing is cut off or lost. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { on } from './line.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const CALL = '2025-02-24-phone';
const PANEL = `aside[data-panel="${CALL}"]`;

/**
 * Texts that lie beside the screen or are cut by a box that does not scroll, and scrolling sideways of the whole page. What
 * is meant for the ear alone does not count, nor the line's own labels (picture.test.ts looks at those).
 */
const lost = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
    // The row of filters alone scrolls sideways.
    for (const box of document.querySelectorAll('header, .record, .list, .panel, .panel .scroll, dialog, fieldset')) {
      if (box.scrollWidth > box.clientWidth + 1) found.push(`sideways: ${box.className || box.tagName}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent || !text.textContent?.trim() || parent.closest('svg, select, [aria-hidden="true"]')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const words = text.textContent.trim().slice(0, 40);
      for (let around: HTMLElement | null = parent; around; around = around.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        if (clipPath !== 'none' || around.matches('.skip')) break;
        const edge = around.getBoundingClientRect();
        const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        if (cuts(overflowX) && (box.left < edge.left - 2 || box.right > edge.right + 2)) found.push(`cut: ${words}`);
        if (cuts(overflowY) && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) found.push(`cut: ${words}`);
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        if (around === document.body && (box.left < -1 || box.right > innerWidth + 1)) found.push(`beside: ${words}`);
      }
    }
    return [...new Set(found)];
  });

/** Words of the axis that touch the next one. */
const touching = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    ['.year', '.tick'].flatMap((kind) => {
      const words = [...document.querySelectorAll(`[data-timeline] ${kind}`)]
        .map((it) => ({ box: it.getBoundingClientRect(), name: it.textContent ?? '' }))
        .sort((a, b) => a.box.left - b.box.left);
      return words.flatMap(({ box, name }, at) => {
        const next = words[at + 1];
        return next && box.right > next.box.left ? [`${name} / ${next.name}`] : [];
      });
    }),
  );

/** Controls that cannot be brought into view by moving the focus to them, or that something else covers then. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, [tabindex="0"]')];
    const rows = all.filter((it) => it.closest('#contacts'));
    const few = all.filter((it) => !rows.slice(4, -4).includes(it));
    for (const control of few) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.matches(':disabled')) continue;
      control.focus();
      await frame();
      // A link that goes over two lines is pressed on the first.
      const [{ left, right, top, bottom } = control.getBoundingClientRect()] = control.getClientRects();
      const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
      const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
      const there = document.elementFromPoint(x, y);
      const reached =
        there !== null && (control.contains(there) || there.contains(control) || control.closest('svg') !== null);
      // The sheet, where it lies over the control, contains it as little as anything else does.
      if (!reached)
        found.push(`${control.outerHTML.slice(0, 90)} is under ${there?.outerHTML.slice(0, 60) ?? 'nothing'}`);
    }
    return found;
  });

interface View {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** The reader's text size in pixels, where it is not the usual 16. */
  readonly text?: number;
  /** The same by enlarging the page's text alone, as some browsers do, so that widths of screens keep their meaning. */
  readonly alone?: boolean;
}

const VIEWS: readonly View[] = [
  { name: '400 % zoom of a window of 1280 × 1024', options: { viewport: { width: 320, height: 256 } } },
  // Russian has the longest words.
  { name: '400 % zoom in Russian', options: { viewport: { width: 320, height: 256 }, locale: 'ru-RU' } },
  { name: '200 % text on a desk', options: { viewport: { width: 1280, height: 800 } }, text: 32 },
  { name: '200 % text alone on a desk', options: { viewport: { width: 1280, height: 800 } }, alone: true },
  { name: '200 % text on a phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true }, text: 32 },
];

describe.each(VIEWS)('$name', ({ options, text, alone }) => {
  const enlarged = async (page: Page): Promise<void> => {
    if (text !== undefined) {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
    }
    if (alone) await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  };

  it('the start page, About and Data lose nothing, and every control is reached', () =>
    on(browser, '', { ...options, reducedMotion: 'reduce' }, async ({ page }) => {
      await enlarged(page);
      expect(await lost(page)).toEqual([]);
      expect(await touching(page)).toEqual([]);
      expect(await covered(page)).toEqual([]);
      await page.locator('header .tools button.small').first().click();
      await page.locator('header fieldset').waitFor();
      expect(await lost(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('header .tools button.small').last().click();
      await page.locator('dialog[open] h2').waitFor();
      expect(await lost(page)).toEqual([]);
      await page.locator('dialog button').first().click();
    }));

  it('a contact is read, and the panel hides no control for good and closes', () =>
    on(browser, `e/${CALL}/`, { ...options, reducedMotion: 'reduce' }, async ({ page }) => {
      await enlarged(page);
      await page.locator(`${PANEL} article button[aria-expanded="false"]`).first().click();
      await page.locator(`${PANEL} article [lang] p`).first().waitFor();
      expect(await lost(page)).toEqual([]);
      expect(await covered(page)).toEqual([]);
      await page.locator(`${PANEL} .close`).click();
      await page.locator(PANEL).waitFor({ state: 'detached' });
    }));
});

describe('a palette forced by the reader', () => {
  it.each(['light', 'dark'] as const)('keeps marks, texts, focus and choices apart: %s', (colorScheme) =>
    on(browser, `e/${CALL}/#kind=phone~envoy`, { forcedColors: 'active', colorScheme }, async ({ page }) => {
      await page.locator(`${PANEL} article`).first().waitFor();
      await page.getByRole('button', { name: '2024', exact: true }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.locator('[data-timeline] .ring').waitFor();
      const seen = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const system = (name: string): string => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const [canvas, text, highlight] = [system('Canvas'), system('CanvasText'), system('Highlight')];
        const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
        const marks = [...document.querySelectorAll('[data-timeline] [data-contact] path')].map((it) =>
          getComputedStyle(it),
        );
        return {
          marksDrawn: marks.length > 0 && marks.every(({ fill, stroke }) => fill === text || stroke === text),
          indirectIsPale: ![canvas, text].includes(of('[data-timeline] .indirect path').fill),
          shapes: new Set([...document.querySelectorAll('.chips .glyph path')].map((it) => it.getAttribute('d'))).size,
          halo: of('[data-timeline] .halo').stroke === text,
          ring: of('[data-timeline] .ring').stroke === highlight,
          // What keeps the lanes' lines out of the texts.
          edge: of('[data-timeline] [data-label]').stroke === canvas,
          row: of('#contacts [aria-current]').outlineColor === highlight,
          chosen: of('.chip[aria-pressed="true"]').outlineStyle === 'solid',
          notChosen: of('.chip[aria-pressed="false"]').outlineStyle,
        };
      });
      expect(seen).toEqual({
        marksDrawn: true,
        indirectIsPale: true,
        shapes: 6,
        halo: true,
        ring: true,
        edge: true,
        row: true,
        chosen: true,
        notChosen: 'none',
      });
    }),
  );
});
