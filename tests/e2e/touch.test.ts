/** With fingers alone: everything can be done, nothing is too small to press, and the page does not zoom or hide under a notch. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { after, centreOf, emptyPoint, goTo, Hand, on, plotOf, sameSpan, shown, spanOf, type Finger } from './line.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const CALL = '2025-02-24-phone';
const PANEL = 'aside.panel';

const held = (width: number, height: number): BrowserContextOptions => ({
  viewport: { width, height },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
});

/** One finger from place to place, in steps as a hand makes them. */
const path = (from: Finger, to: Finger, steps = 8): readonly (readonly Finger[])[] =>
  Array.from({ length: steps + 1 }, (_, step) => [
    { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps },
  ]);

async function middleOf(page: Page, selector: string): Promise<Finger & { top: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y, height: box.height };
}

/** Drags the sheet by its top to a height of the screen and waits for the height at which it comes to rest. */
async function dragSheet(page: Page, hand: Hand, toY: number, rest: string): Promise<void> {
  const { x, top } = await middleOf(page, `${PANEL} .top`);
  await hand.stroke(path({ x, y: top + 10 }, { x, y: toY }), 120);
  await page.locator(`${PANEL}[data-sheet="${rest}"]:not(.dragging)`).waitFor();
}

describe.each([
  [390, 844],
  [320, 568],
] as const)('on a phone of %i × %i', (width, height) => {
  it('the line is pinched and dragged, a contact opened, read, shared, followed and closed', () =>
    on(browser, '#t=2024-01-01..2025-12-31', held(width, height), async ({ page }) => {
      const hand = await Hand.on(page);
      await page.evaluate(() => {
        const shared: ShareData[] = [];
        Object.assign(window, { shared });
        Object.assign(navigator, {
          share: (data: ShareData) => {
            shared.push(data);
            return Promise.resolve();
          },
        });
      });

      // Pinch: closer.
      const start = await shown(page);
      const free = await emptyPoint(page, 0.5);
      const apart = (by: number): readonly Finger[] => [
        { x: free.x - by, y: free.y },
        { x: free.x + by, y: free.y },
      ];
      await hand.stroke(
        Array.from({ length: 9 }, (_, step) => apart(30 + 5 * step)),
        0,
      );
      const closer = await after(page, start);
      expect(spanOf(closer)).toBeLessThan(spanOf(start) * 0.6);

      // Drag: along, as far as the finger, and no further for readers who want no motion.
      const place = await emptyPoint(page, 0.8);
      const strokeBy = 100;
      await hand.flick(path(place, { x: place.x - strokeBy, y: place.y }));
      const along = await after(page, closer);
      expect(sameSpan(along, closer)).toBe(true);
      const moved = ((along.from - closer.from) / spanOf(closer)) * (await plotOf(page)).width;
      expect(moved).toBeGreaterThan(0.7 * strokeBy);
      expect(moved).toBeLessThan(1.1 * strokeBy);

      // Open: a press beside a mark means the nearest.
      await goTo(page, '2025-02-21', '2025-02-27');
      const mark = await centreOf(page, CALL);
      if (!mark) throw new Error('the mark is not in view');
      await page.touchscreen.tap(mark.x + 6, mark.y - 20);
      await page.locator(`${PANEL}[data-panel="${CALL}"] h2`).waitFor();
      // The mark that is read stands above the sheet.
      const sheet = await middleOf(page, PANEL);
      expect((await centreOf(page, CALL))?.y).toBeLessThan(sheet.top);

      // Read: the text scrolls under the finger, and an article opens.
      await page.locator(`${PANEL} article`).first().waitFor();
      const text = await middleOf(page, `${PANEL} .scroll`);
      await hand.stroke(path(text, { x: text.x, y: text.y - 90 }), 0);
      await page.waitForFunction(() => (document.querySelector('aside.panel .scroll')?.scrollTop ?? 0) > 40);
      await page.locator(`${PANEL} article button[aria-expanded="false"]`).first().tap();
      await page.locator(`${PANEL} article [lang] p`).first().waitFor();

      // The sheet's three heights, by its top; by its handle; by keys on that.
      await dragSheet(page, hand, 20, 'full');
      expect((await middleOf(page, PANEL)).height).toBeGreaterThan(height * 0.9);
      await dragSheet(page, hand, height * 0.52, 'half');
      expect((await middleOf(page, PANEL)).height).toBeCloseTo(height / 2, -1);
      await dragSheet(page, hand, height - 20, 'peek');
      expect((await middleOf(page, PANEL)).height).toBeLessThan(height * 0.31);
      for (const rest of ['half', 'full', 'peek', 'half']) {
        await page.locator(`${PANEL} .handle`).tap();
        await page.locator(`${PANEL}[data-sheet="${rest}"]`).waitFor();
      }
      await page.locator(`${PANEL} .handle`).press('ArrowDown');
      await page.locator(`${PANEL}[data-sheet="peek"]`).waitFor();
      await page.locator(`${PANEL} .handle`).press('End');
      await page.locator(`${PANEL}[data-sheet="full"]`).waitFor();

      // Share.
      await page.locator(`${PANEL} .pass button`).nth(1).tap();
      const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
      expect(shared.map(({ url }) => url?.includes(`/e/${CALL}/`))).toEqual([true]);

      // Next, and close.
      await page.locator(`${PANEL} nav button`).last().tap();
      await page.locator(`${PANEL}:not([data-panel="${CALL}"])`).waitFor();
      await page.locator(`${PANEL} .close`).tap();
      await page.locator(PANEL).waitFor({ state: 'detached' });

      expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    }));
});

/** Every control with the least of its sides in CSS pixels, as far as it lies within the screen's width. */
const controls = (page: Page): Promise<readonly { readonly name: string; readonly least: number }[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="button"], [role="slider"], [tabindex="0"]',
    );
    return [...all].flatMap((element) => {
      // A mark may be small: a press means the nearest (pointing.ts). The strip's window is as long as the time it shows.
      if (element.closest('svg') || element.dataset['part'] === 'move') return [];
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      const { left, right, height } = (element.closest('label') ?? element).getBoundingClientRect();
      const width = element.closest('.filters, .scroll')
        ? right - left
        : Math.min(right, innerWidth) - Math.max(left, 0);
      const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`;
      return [{ name: name.trim().slice(0, 60), least: Math.round(Math.min(width, height) * 10) / 10 }];
    });
  });

const STATES: readonly {
  readonly name: string;
  readonly path: string;
  readonly reach: (page: Page) => Promise<void>;
}[] = [
  { name: 'start page', path: '', reach: async () => {} },
  {
    name: 'filtered, with Data open',
    path: '#kind=phone',
    reach: async (page) => {
      await page.locator('header .tools button.small').first().tap();
      await page.locator('header fieldset').waitFor();
    },
  },
  {
    name: 'about',
    path: '',
    reach: async (page) => {
      await page.locator('header .tools button.small').last().tap();
      await page.locator('dialog[open] h2').waitFor();
    },
  },
  {
    name: 'open article',
    path: `e/${CALL}/`,
    reach: async (page) => {
      await page.locator(`${PANEL} article button[aria-expanded="false"]`).first().tap();
      await page.locator(`${PANEL} article [lang] p`).first().waitFor();
      await page.locator(`${PANEL} .pass [aria-expanded="false"]`).tap();
    },
  },
];

describe('every control is at least 44 CSS pixels wide and high', () => {
  it.each([
    [320, 568],
    [390, 844],
    [568, 320],
    [844, 390],
    [1024, 768],
  ] as const)('%i × %i', async (width, height) => {
    for (const { name, path, reach } of STATES) {
      await on(browser, path, held(width, height), async ({ page }) => {
        await reach(page);
        const found = await controls(page);
        expect(found.length).toBeGreaterThan(10);
        expect({ name, small: found.filter(({ least }) => least < 44) }).toEqual({ name, small: [] });
      });
    }
  });
});

describe('the page itself', () => {
  it('is enlarged by two fingers where the reader wants it, and by no accident', () =>
    on(browser, '', held(390, 844), async ({ page }) => {
      const content = await page.locator('meta[name="viewport"]').getAttribute('content');
      expect(content).not.toMatch(/user-scalable|maximum-scale/);
      const told = await page.evaluate(() => ({
        // Two taps enlarge where this is "auto".
        taps: [...document.body.querySelectorAll('*')].filter((it) => getComputedStyle(it).touchAction === 'auto')
          .length,
        // Some phones enlarge the page when a field with smaller text is entered.
        fields: [...document.querySelectorAll('input, select')].filter(
          (it) => Number.parseFloat(getComputedStyle(it).fontSize) < 16,
        ).length,
        line: getComputedStyle(document.querySelector('[data-timeline] svg') as Element).touchAction,
      }));
      expect(told).toEqual({ taps: 0, fields: 0, line: 'none' });
    }));

  it.each([
    [320, 568],
    [568, 320],
  ] as const)('scrolls past the line with an upright swipe where it is low: %i × %i', (width, height) =>
    on(browser, '', held(width, height), async ({ page }) => {
      const hand = await Hand.on(page);
      const window = await shown(page);
      const { x, y } = await emptyPoint(page, 0.5);
      const from = { x, y: Math.min(y, height - 40) };
      await hand.stroke(path(from, { x, y: from.y - 150 }, 12), 0);
      await page.waitForFunction(
        () => (document.scrollingElement?.scrollTop ?? 0) + (document.querySelector('.record')?.scrollTop ?? 0) > 60,
      );
      expect(await shown(page)).toEqual(window);
    }),
  );

  it.each([
    [390, 844, { top: 47, bottom: 34 }],
    [844, 390, { left: 47, right: 47, bottom: 21 }],
    [568, 320, { left: 44, right: 44, bottom: 21 }],
  ] as const)('keeps clear of notch and home bar: %i × %i', (width, height, insets) =>
    on(browser, `e/${CALL}/`, held(width, height), async ({ page }) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
      await page.locator(`${PANEL} article`).first().waitFor();
      const {
        top = 0,
        left = 0,
        right = 0,
        bottom = 0,
      } = insets as Partial<Record<'top' | 'left' | 'right' | 'bottom', number>>;
      const under = await page.evaluate(
        ([top, left, right]) =>
          [...document.querySelectorAll('header :is(h1, button), .panel :is(.top button, h2, .scroll p:not(.unseen))')]
            .filter((it) => it.checkVisibility())
            .map((it) => ({ it, box: it.getBoundingClientRect() }))
            .filter(
              ({ box }) => box.left < left - 0.5 || box.right > innerWidth - right + 0.5 || box.top + scrollY < top,
            )
            .map(({ it }) => it.outerHTML.slice(0, 80)),
        [top, left, right] as const,
      );
      expect(under).toEqual([]);
      // The last line of the text comes to stand above the bar.
      const room = await page.evaluate(() => {
        // On its side the page scrolls, and the panel stays in the window.
        scrollTo(0, innerHeight);
        const box = document.querySelector('.panel .scroll') as HTMLElement;
        box.scrollTop = box.scrollHeight;
        const last = [...box.querySelectorAll('p, li, a, button')].map((it) => it.getBoundingClientRect().bottom);
        return innerHeight - Math.max(...last);
      });
      expect(room).toBeGreaterThanOrEqual(bottom);
    }),
  );
});
