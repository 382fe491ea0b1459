/** Each way of moving on the line does what a reader expects of it, in a real browser. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import {
  after,
  centreOf,
  DAY_MS,
  emptyPoint,
  goTo,
  Hand,
  middleOf,
  on,
  part,
  plotOf,
  ready,
  sameSpan,
  shown,
  shows,
  spanOf,
  type Shown,
} from './line.ts';
import { site, visit, type Visit } from './page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STILL: BrowserContextOptions = { reducedMotion: 'reduce' };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const YEAR = 't=2023-01-01..2023-12-31';

const still = (path: string, act: (visit: Visit) => Promise<void>): Promise<void> => on(browser, path, STILL, act);

/** Moves the pointer to an empty place of the line and tells the instant under it. */
async function point(page: Page, share: number): Promise<{ x: number; y: number; at: number }> {
  const place = await emptyPoint(page, share);
  await page.mouse.move(place.x, place.y);
  const { from, to } = await shown(page);
  return { ...place, at: from + share * (to - from) };
}

/** Where an instant stands in a window, as a share of its width. */
const shareOf = (at: number, window: Shown): number => (at - window.from) / spanOf(window);

describe('the wheel', () => {
  it('zooms in and out about the pointer', () =>
    still('', async ({ page }) => {
      const start = await shown(page);
      const { at } = await point(page, 0.7);
      await page.mouse.wheel(0, -300);
      const closer = await after(page, start);
      expect(spanOf(closer)).toBeLessThan(spanOf(start) * 0.8);
      expect(shareOf(at, closer)).toBeCloseTo(0.7, 2);
      await page.mouse.wheel(0, 200);
      const wider = await after(page, closer);
      expect(spanOf(wider)).toBeGreaterThan(spanOf(closer) * 1.2);
      expect(shareOf(at, wider)).toBeCloseTo(0.7, 2);
    }));

  it('keeps what is under the pointer there, within a pixel, through twenty steps and back', () =>
    still('', async ({ page }) => {
      const CALL = '2025-02-24-phone';
      const place = await centreOf(page, CALL);
      if (!place) throw new Error(`${CALL} does not stand alone in the first window`);
      // A wheel's place is told in whole pixels; what lies beside it moves away by the zoom, and by nothing else.
      const x = Math.round(place.x);
      await page.mouse.move(x, Math.round(place.y));
      let before = await shown(page);
      let zoomed = 0;
      const strayed: number[] = [];
      for (const [steps, delta] of [
        [20, -100],
        [12, 100],
      ] as const) {
        for (let step = 0; step < steps; step++) {
          await page.mouse.wheel(0, delta);
          before = await after(page, before);
          zoomed -= delta * 0.002;
          const expected = x + (place.x - x) * 2 ** zoomed;
          strayed.push(Math.abs(((await centreOf(page, CALL))?.x ?? Infinity) - expected));
        }
      }
      expect(strayed).toHaveLength(32);
      expect(Math.max(...strayed)).toBeLessThan(1);
    }));

  it('pans with a sideways swipe of a trackpad and keeps the scale', () =>
    still(`#${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      const { width } = await plotOf(page);
      await point(page, 0.5);
      await page.mouse.wheel(width / 4, 6);
      const later = await after(page, start);
      expect(sameSpan(later, start)).toBe(true);
      expect((later.from - start.from) / spanOf(start)).toBeCloseTo(0.25, 2);
    }));

  it('zooms about the pointer with a pinch on a trackpad, which comes as a wheel with Ctrl', () =>
    still(`#${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      const { at } = await point(page, 0.3);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -25);
      const closer = await after(page, start);
      await page.keyboard.up('Control');
      expect(spanOf(start) / spanOf(closer)).toBeCloseTo(2 ** 0.5, 1);
      expect(shareOf(at, closer)).toBeCloseTo(0.3, 1);
      expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    }));

  it('stops at the closest zoom and at the whole of the data, and never scrolls the page', () =>
    still('#t=2025-02-21..2025-02-28', async ({ page }) => {
      const start = await shown(page);
      await point(page, 0.5);
      for (let step = 0; step < 6; step++) await page.mouse.wheel(0, -400);
      await after(page, start);
      await page.waitForFunction(() => {
        const { from, to } = document.querySelector<HTMLElement>('[data-timeline]')?.dataset ?? {};
        return from && to && Date.parse(to) - Date.parse(from) <= 2 * 86_400_000;
      });
      for (let step = 0; step < 40; step++) await page.mouse.wheel(0, 400);
      await page.waitForFunction(() => {
        const { from, to } = document.querySelector<HTMLElement>('[data-timeline]')?.dataset ?? {};
        return from?.endsWith('-01-01') && to?.endsWith('-12-31') && from.slice(0, 4) <= '2021' && to >= '2025-12-31';
      });
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    }));
});

describe('the hand', () => {
  it('drags the line along with the pointer', () =>
    still(`#${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      const { x, y, at } = await point(page, 0.6);
      const { width } = await plotOf(page);
      await page.mouse.down();
      await page.mouse.move(x - width / 10, y + 3, { steps: 4 });
      await page.mouse.move(x - width / 5, y, { steps: 4 });
      await page.mouse.up();
      const later = await after(page, start);
      expect(sameSpan(later, start)).toBe(true);
      expect(shareOf(at, later)).toBeCloseTo(0.4, 2);
    }));

  it('comes closer with a double click, about the pointer, and goes back with Shift', () =>
    still(`#${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      const { x, y, at } = await point(page, 0.25);
      await page.mouse.dblclick(x, y);
      const closer = await after(page, start);
      expect(spanOf(start) / spanOf(closer)).toBeCloseTo(2, 1);
      expect(shareOf(at, closer)).toBeCloseTo(0.25, 1);
      await page.keyboard.down('Shift');
      const free = await emptyPoint(page, 0.25);
      await page.mouse.dblclick(free.x, free.y);
      await page.keyboard.up('Shift');
      expect(spanOf(await after(page, closer))).toBeGreaterThan(spanOf(closer) * 1.9);
    }));

  it('pans with a finger, and runs on after a flick', () =>
    on(browser, `#${YEAR}`, PHONE, async ({ page }) => {
      const start = await shown(page);
      const { x, y } = await emptyPoint(page, 0.9);
      const hand = await Hand.on(page);
      await hand.flick(Array.from({ length: 7 }, (_, step) => [{ x: x - step * 30, y }]));
      // The address is written when the window has come to rest.
      await page.waitForFunction((hash) => location.hash !== `#${hash}`, YEAR);
      const end = await shown(page);
      expect(sameSpan(end, start)).toBe(true);
      // The finger went 180 pixels; the line goes on by itself.
      expect((end.from - start.from) / spanOf(start)).toBeGreaterThan(200 / (await plotOf(page)).width);
    }));

  it('stops where a finger rested before it was lifted', () =>
    on(browser, `#${YEAR}`, PHONE, async ({ page }) => {
      const start = await shown(page);
      const { x, y } = await emptyPoint(page, 0.9);
      const hand = await Hand.on(page);
      await hand.stroke(
        Array.from({ length: 9 }, (_, step) => [{ x: x - step * 20, y }]),
        150,
      );
      await page.waitForFunction((hash) => location.hash !== `#${hash}`, YEAR);
      const moved = ((await shown(page)).from - start.from) / spanOf(start);
      expect(moved).toBeLessThanOrEqual(165 / (await plotOf(page)).width);
    }));

  it('zooms with two fingers, and what lies between them stays there', () =>
    on(browser, `#${YEAR}`, PHONE, async ({ page }) => {
      const start = await shown(page);
      const { x, y } = await emptyPoint(page, 0.5);
      const hand = await Hand.on(page);
      const apart = (distance: number) => [
        { x: x - distance, y },
        { x: x + distance, y },
      ];
      await hand.stroke(
        Array.from({ length: 11 }, (_, step) => apart(40 + 4 * step)),
        0,
      );
      await page.waitForFunction((hash) => location.hash !== `#${hash}`, YEAR);
      const closer = await shown(page);
      expect(spanOf(start) / spanOf(closer)).toBeGreaterThan(1.8);
      expect(spanOf(start) / spanOf(closer)).toBeLessThan(2.1);
      expect(shareOf(middleOf(start), closer)).toBeCloseTo(0.5, 1);
    }));

  it('opens a cluster by zooming to exactly its members', () =>
    still('', async ({ page }) => {
      const cluster = page.locator('[data-cluster]').first();
      const count = Number(await cluster.getAttribute('data-count'));
      const name = (await cluster.getAttribute('aria-label')) ?? '';
      const start = await shown(page);
      await cluster.click();
      const opened = await after(page, start);
      const [first, last] = name
        .split(', ')
        .slice(1)
        .join(', ')
        .split(' to ')
        .map((day) => Date.parse(`${day} UTC`));
      expect(count).toBeGreaterThan(1);
      expect(first).toBeGreaterThan(opened.from);
      expect(last).toBeLessThan(opened.to);
      // Eight hundredths of the members' time on either side, in whole days.
      const members = (last ?? 0) + DAY_MS - (first ?? 0);
      expect(spanOf(opened)).toBeLessThanOrEqual(members * 1.16 + 2 * DAY_MS);
    }));
});

describe('buttons and presets', () => {
  it('zoom about the middle', () =>
    still(`#${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      const closer = await after(page, start);
      expect(spanOf(start) / spanOf(closer)).toBeCloseTo(2, 1);
      expect(Math.abs(middleOf(closer) - middleOf(start))).toBeLessThanOrEqual(DAY_MS);
      await page.getByRole('button', { name: 'Zoom out' }).click();
      expect(sameSpan(await after(page, closer), start)).toBe(true);
    }));

  it('go to each year, and back to all of them', () =>
    still('', async ({ page }) => {
      for (const year of [2021, 2022, 2023, 2024, 2025]) {
        const button = page.getByRole('button', { name: String(year), exact: true });
        await button.click();
        await shows(page, `${year}-01-01`, `${year}-12-31`);
        expect(await button.getAttribute('aria-pressed')).toBe('true');
      }
      await page.getByRole('button', { name: 'All', exact: true }).click();
      await shows(page, '2021-01-01', '2025-12-31');
    }));
});

describe('the strip', () => {
  async function pull(page: Page, name: 'from' | 'to' | 'move', by: number): Promise<void> {
    const { x, y, width, height } = await part(page, name);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + by / 2, y + height / 2, { steps: 3 });
    await page.mouse.move(x + width / 2 + by, y + height / 2, { steps: 3 });
    await page.mouse.up();
  }

  it('moves the window that is dragged', () =>
    still(`#${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      const before = await part(page, 'move');
      await pull(page, 'move', 80);
      const later = await after(page, start);
      expect(sameSpan(later, start)).toBe(true);
      expect((await part(page, 'move')).x - before.x).toBeCloseTo(80, 0);
    }));

  it.each(['from', 'to'] as const)('resizes the window by its end "%s" and leaves the other where it is', (name) =>
    still(`#${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      const by = name === 'from' ? -60 : 60;
      await pull(page, name, by);
      const resized = await after(page, start);
      expect(resized[name === 'from' ? 'to' : 'from']).toBe(start[name === 'from' ? 'to' : 'from']);
      expect(spanOf(resized)).toBeGreaterThan(spanOf(start) * 1.1);
    }),
  );

  it('centres the window where it is clicked', () =>
    still(`#${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      const { x, y, width, height } = await part(page, 'move');
      await page.mouse.click(x + width * 1.5, y + height / 2);
      const later = await after(page, start);
      expect(sameSpan(later, start)).toBe(true);
      expect((middleOf(later) - middleOf(start)) / spanOf(start)).toBeCloseTo(1, 1);
    }));

  it('moves and resizes by keyboard', () =>
    still(`#${YEAR}`, async ({ page }) => {
      let before = await shown(page);
      for (const [name, key, check] of [
        ['move', 'ArrowRight', (a: Shown, b: Shown) => b.from > a.from && sameSpan(a, b)],
        ['from', 'ArrowLeft', (a: Shown, b: Shown) => b.from < a.from && b.to === a.to],
        ['to', 'PageUp', (a: Shown, b: Shown) => b.to > a.to && b.from === a.from],
      ] as const) {
        await page.locator(`[data-part="${name}"]`).focus();
        await page.keyboard.press(key);
        const next = await after(page, before);
        expect([name, check(before, next)]).toEqual([name, true]);
        before = next;
      }
    }));
});

/** Brings the keyboard into the line by Tab alone, from the last preset before it. */
async function tabIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '2025', exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.locator('[data-timeline] :is([data-contact], [data-cluster]):focus').waitFor();
}

interface Standing {
  readonly contact: string | null;
  readonly cluster: string | null;
  readonly lane: string | null;
}

const standing = (page: Page): Promise<Standing> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return {
      contact: active?.getAttribute('data-contact') ?? null,
      cluster: active?.getAttribute('data-cluster') ?? null,
      lane: active?.closest('[data-lane]')?.getAttribute('data-lane') ?? null,
    };
  });

const sameStand = (a: Standing, b: Standing): boolean => a.contact === b.contact && a.cluster === b.cluster;

describe('the keyboard', () => {
  it('goes from mark to mark in time with ← and →, and from lane to lane with ↑ and ↓', () =>
    still('', async ({ page }) => {
      await tabIn(page);
      const first = await standing(page);
      await page.keyboard.press('ArrowRight');
      const second = await standing(page);
      expect(sameStand(first, second)).toBe(false);
      await page.keyboard.press('ArrowLeft');
      expect(await standing(page)).toEqual(first);
      await page.keyboard.press('ArrowDown');
      const below = await standing(page);
      expect(below.lane).not.toBe(first.lane);
      await page.keyboard.press('ArrowUp');
      expect((await standing(page)).lane).toBe(first.lane);
    }));

  it('zooms with + and −, shows all years with 0', () =>
    still(`#${YEAR}`, async ({ page }) => {
      await tabIn(page);
      const start = await shown(page);
      await page.keyboard.press('+');
      const closer = await after(page, start);
      expect(spanOf(start) / spanOf(closer)).toBeCloseTo(2, 1);
      await page.keyboard.press('-');
      expect(sameSpan(await after(page, closer), start)).toBe(true);
      await page.keyboard.press('0');
      await page.waitForFunction(() => {
        const { from, to } = document.querySelector<HTMLElement>('[data-timeline]')?.dataset ?? {};
        return from && to && from <= '2021-01-01' && to >= '2025-12-31';
      });
    }));

  it('goes to the first and the last contact with Home and End', () =>
    still(`#${YEAR}`, async ({ page }) => {
      const ids = await contacts(page);
      await tabIn(page);
      await page.keyboard.press('End');
      await page.locator(`[data-contact="${ids.at(-1)}"]:focus, [data-cluster]:focus`).waitFor();
      expect((await shown(page)).to).toBeGreaterThan(Date.UTC(2025, 11, 1));
      await page.keyboard.press('Home');
      await page.waitForFunction(
        () => (document.querySelector<HTMLElement>('[data-timeline]')?.dataset['from'] ?? '9') < '2021-06',
      );
    }));

  it('opens with Enter, closes with Esc, and stands on the mark again', () =>
    still('', async ({ page }) => {
      await page.locator('[data-contact="2025-02-24-phone"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('aside[data-panel="2025-02-24-phone"] h2').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('aside[data-panel]').waitFor({ state: 'detached' });
      await page.locator('[data-contact="2025-02-24-phone"]:focus').waitFor();
    }));

  it('reaches and opens every contact there is', { timeout: 120_000 }, () =>
    still('', async ({ page }) => {
      const wanted = new Set(await contacts(page));
      const opened = new Set<string>();
      await tabIn(page);
      await page.keyboard.press('Home');
      // A contact takes an arrow, an Enter and an Esc; a cluster an Enter. Twice that many keys are more than enough.
      for (let keys = 0; keys < wanted.size * 3 && opened.size < wanted.size; keys++) {
        const here = await standing(page);
        if (here.cluster) {
          await page.keyboard.press('Enter');
          if (!(await page.locator('aside[data-panel]').count())) continue;
        }
        if (here.contact && !opened.has(here.contact)) {
          await page.keyboard.press('Enter');
          await page.locator(`aside[data-panel="${here.contact}"]`).waitFor();
          opened.add(here.contact);
          await page.keyboard.press('Escape');
          await page.locator('aside[data-panel]').waitFor({ state: 'detached' });
          await page.locator('[data-timeline] :is([data-contact], [data-cluster]):focus').waitFor();
        }
        await page.keyboard.press('ArrowRight');
      }
      expect([...wanted].filter((id) => !opened.has(id))).toEqual([]);
    }),
  );
});

/** The ids of all contacts in the data behind the page, in time order. */
async function contacts(page: Page): Promise<readonly string[]> {
  const index = (await (await page.request.get(`${site}data/index.json`)).json()) as {
    contacts: { id: string; start: string; end: string }[];
  };
  return index.contacts
    .toSorted((a, b) => (a.start + a.end + a.id < b.start + b.end + b.id ? -1 : 1))
    .map(({ id }) => id);
}

describe('transitions', () => {
  /** Counts the windows that the line passes through. */
  const count = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const line = document.querySelector('[data-timeline]') as HTMLElement;
      const seen = { windows: 0 };
      Object.assign(window, { seen });
      new MutationObserver(() => (seen.windows += 1)).observe(line, { attributeFilter: ['data-from', 'data-to'] });
    });
  const counted = (page: Page): Promise<number> =>
    page.evaluate(() => (window as unknown as { seen: { windows: number } }).seen.windows);

  it('pass through the windows between, and end exactly where they should', () =>
    on(browser, '', { reducedMotion: 'no-preference' }, async ({ page }) => {
      await count(page);
      await page.getByRole('button', { name: '2024', exact: true }).click();
      await shows(page, '2024-01-01', '2024-12-31');
      expect(await counted(page)).toBeGreaterThan(1);
    }));

  it('give way to the next one at once', () =>
    on(browser, '', { reducedMotion: 'no-preference' }, async ({ page }) => {
      await page.getByRole('button', { name: '2022', exact: true }).click();
      await page.getByRole('button', { name: '2025', exact: true }).click();
      await shows(page, '2025-01-01', '2025-12-31');
      await page.waitForFunction(() => location.hash.includes('2025'));
      await shows(page, '2025-01-01', '2025-12-31');
    }));

  it('vanish for readers who want no motion: the window changes once', () =>
    still('', async ({ page }) => {
      await count(page);
      await page.getByRole('button', { name: '2024', exact: true }).click();
      await shows(page, '2024-01-01', '2024-12-31');
      expect(await counted(page)).toBe(1);
      await goTo(page, '2023-01-01', '2023-12-31');
      expect(await counted(page)).toBe(2);
    }));
});

describe("in somebody else's page", () => {
  /** A host page of another folder, longer than the window, with the line in a frame. */
  async function embedded(act: (page: Page, frame: Frame) => Promise<void>): Promise<void> {
    const { page, complaints, close } = await visit(browser, '', STILL);
    try {
      const host = new URL('/host/', site).href;
      const body = `<!doctype html><title>Host</title><body style="margin:0;height:4000px">
        <iframe title="Line" src="${site}#embed=1&${YEAR}" style="width:900px;height:520px;border:0"></iframe>`;
      await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto(host);
      const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
      if (!frame) throw new Error('no frame');
      await ready(frame);
      await act(page, frame);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  }
  const hint = 'and scroll to zoom';
  const scrolled = (page: Page, least: number) => page.waitForFunction((y) => window.scrollY >= y, least);

  it('leaves the plain wheel to that page, and says once how to zoom', () =>
    embedded(async (page, frame) => {
      const start = await shown(frame);
      const { x, y } = await emptyPoint(frame, 0.5);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 40);
      await frame.getByText(hint).waitFor();
      await scrolled(page, 40);
      expect(await shown(frame)).toEqual(start);
      await frame.getByText(hint).waitFor({ state: 'detached' });
      await page.mouse.wheel(0, 40);
      await scrolled(page, 80);
      expect(await frame.getByText(hint).count()).toBe(0);
      expect(await shown(frame)).toEqual(start);
    }));

  it('zooms about the pointer with Ctrl, and the host stays where it is', () =>
    embedded(async (page, frame) => {
      const start = await shown(frame);
      const { x, y } = await emptyPoint(frame, 0.5);
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -40);
      const closer = await after(frame, start);
      await page.keyboard.up('Control');
      expect(spanOf(closer)).toBeLessThan(spanOf(start));
      expect(Math.abs(middleOf(closer) - middleOf(start))).toBeLessThanOrEqual(DAY_MS);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    }));

  it('still pans with a sideways swipe', () =>
    still(`#embed=1&${YEAR}`, async ({ page }) => {
      const start = await shown(page);
      await point(page, 0.5);
      await page.mouse.wheel(150, 0);
      const later = await after(page, start);
      expect(sameSpan(later, start)).toBe(true);
      expect(later.from).toBeGreaterThan(start.from);
    }));
});
