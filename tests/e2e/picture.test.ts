/** What is drawn holds together at every zoom and in every window: nothing overlaps, leaves its lane, is lost or jumps. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../../src/app/timeline/layout.ts';
import { LANES, type Lane } from '../../src/model/index.ts';
import { launchBrowser } from './browser.ts';
import { after, DAY_MS, emptyPoint, goTo, on, shown } from './line.ts';
import { site } from './page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A small generator (mulberry32), so that every run looks at the same windows. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Windows from two days to five years, as often close as wide. */
function someWindow(next: () => number): { from: string; to: string } {
  const [min, max] = [Date.UTC(2021, 0, 1), Date.UTC(2026, 0, 1)];
  const days = Math.round(2 * ((max - min) / DAY_MS / 2) ** next());
  const from = min + Math.floor(next() * ((max - min) / DAY_MS - days)) * DAY_MS;
  return { from: dayOf(from), to: dayOf(from + (days - 1) * DAY_MS) };
}

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  /** The reader's text size, as a multiple of 16 px. */
  readonly text: number;
  /** The plot, in which the axis runs. */
  readonly plot: Box;
  readonly labels: readonly Box[];
  readonly context: readonly Box[];
  readonly names: readonly Box[];
  readonly marks: readonly (Box & { readonly lane: string })[];
  readonly lanes: readonly string[];
  readonly singles: readonly string[];
  readonly clustered: number;
}

/** Everything on the line with its place, in pixels from the line's upper left corner. */
const drawn = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const line = document.querySelector('[data-timeline]') as HTMLElement;
    const svg = line.querySelector('svg') as SVGSVGElement;
    const origin = line.getBoundingClientRect();
    const boxOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return {
        name: (element.getAttribute('data-contact') ?? element.textContent ?? '').trim(),
        left: left - origin.left,
        right: right - origin.left,
        top: top - origin.top,
        bottom: bottom - origin.top,
      };
    };
    const boxes = (selector: string) => [...svg.querySelectorAll(selector)].map(boxOf);
    return {
      width: line.clientWidth,
      height: line.clientHeight,
      text: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
      plot: boxOf(svg),
      labels: boxes('[data-label]'),
      context: boxes('text.context'),
      names: boxes('.words text').filter(({ name }) => name !== ''),
      marks: [...svg.querySelectorAll('[data-lane] > :is([data-contact], [data-cluster])')].map((mark) => ({
        ...boxOf(mark),
        lane: mark.parentElement?.dataset['lane'] ?? '',
      })),
      lanes: [...svg.querySelectorAll<SVGGElement>('g[data-lane]')].map((lane) => lane.dataset['lane'] ?? ''),
      singles: [...svg.querySelectorAll<SVGElement>('[data-contact]')].map((mark) => mark.dataset['contact'] ?? ''),
      clustered: [...svg.querySelectorAll<SVGElement>('[data-cluster]')].reduce(
        (sum, cluster) => sum + Number(cluster.dataset['count']),
        0,
      ),
    };
  });

/** Pairs whose boxes cover one another by more than a hair. A text's box holds the whole line, a little more than its ink. */
function overlaps(boxes: readonly Box[], hair = 1): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - 4 && b.top < a.bottom - 4)
      .map((b) => `${a.name} / ${b.name}`),
  );
}

const cut = (boxes: readonly Box[], plot: Box): readonly string[] =>
  boxes.filter(({ left, right }) => left < plot.left - 1 || right > plot.right + 1).map(({ name }) => name);

/** Marks that reach out of the lane in which they stand. */
function astray({ marks, lanes, width, height, text }: Drawn, language: 'en' | 'zh-Hans'): readonly string[] {
  const names = LANES.filter((lane) => lanes.includes(lane));
  const places = new Map<string, { top: number; height: number }>(
    layoutOf({ width, height, text }, names, language).lanes.map((box) => [box.lane satisfies Lane, box]),
  );
  return marks
    .filter(({ lane, top, bottom }) => {
      const place = places.get(lane);
      return !place || top < place.top - 1 || bottom > place.top + place.height + 1;
    })
    .map(({ name, lane }) => `${name} in ${lane}`);
}

interface Known {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

async function known(page: Page): Promise<readonly Known[]> {
  return ((await (await page.request.get(`${site}data/index.json`)).json()) as { contacts: Known[] }).contacts;
}

describe('at any zoom, in any window', () => {
  const SIZES = [
    [320, 568],
    [360, 640],
    [390, 844],
    [540, 720],
    [640, 480],
    [768, 1024],
    [1024, 768],
    [1280, 800],
    [1440, 900],
    [1920, 1080],
    [2560, 1440],
  ] as const;
  const WINDOWS = 6;

  it.each(
    SIZES.map(([width, height], index) => ({ width, height, language: index % 2 === 0 ? 'en' : 'zh-Hans' }) as const),
  )(
    'labels neither overlap nor are cut, marks stay in their lanes, and no contact is lost: $width × $height, $language',
    ({ width, height, language }) =>
      on(
        browser,
        '',
        {
          viewport: { width, height },
          locale: language === 'en' ? 'en-GB' : 'zh-CN',
          reducedMotion: 'reduce',
        },
        async ({ page }) => {
          const contacts = await known(page);
          const next = random(width);
          const first = await shown(page);
          const windows = [
            { from: dayOf(first.from), to: dayOf(first.to - DAY_MS) },
            ...Array.from({ length: WINDOWS }, () => someWindow(next)),
          ];
          for (const { from, to } of windows) {
            await goTo(page, from, to);
            const now = await drawn(page);
            const inside = contacts.filter(({ start, end }) => end >= from && start <= to);
            expect({
              from,
              to,
              overlapping: [overlaps(now.labels), overlaps(now.context), overlaps(now.names)].flat(),
              cut: [...cut(now.labels, now.plot), ...cut(now.context, now.plot)],
              astray: astray(now, language),
              counted: now.singles.length + now.clustered,
              unknown: now.singles.filter((id) => !inside.some((contact) => contact.id === id)),
            }).toEqual({
              from,
              to,
              overlapping: [],
              cut: [],
              astray: [],
              counted: inside.length,
              unknown: [],
            });
          }
        },
      ),
  );
});

describe('nothing jumps', () => {
  interface Shift {
    readonly value: number;
    readonly where: readonly string[];
  }
  /** Collects what the browser itself counts as a shift of the layout, from before the first paint on. */
  async function watched(page: Page): Promise<() => Promise<readonly Shift[]>> {
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as unknown as { value: number; sources: readonly { node: Node | null }[] };
          const where = sources.map(({ node }) => {
            const element = node instanceof Element ? node : node?.parentElement;
            const home = element?.closest('.list') ? 'list' : element?.closest('.record') ? 'line' : 'page';
            return `${home}: ${element?.tagName ?? ''}.${element?.getAttribute('class') ?? ''}`;
          });
          shifts.push({ value, where });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload();
    return () =>
      page.evaluate(async () => {
        // An entry is handed over after the frame in which it happened.
        for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
        return (window as unknown as { shifts: Shift[] }).shifts;
      });
  }

  it.each([
    { width: 390, height: 844, locale: 'en-GB' },
    { width: 1440, height: 900, locale: 'en-GB' },
    { width: 1440, height: 900, locale: 'zh-CN' },
  ])('while the page loads: $width × $height, $locale', ({ width, height, locale }) =>
    on(browser, '', { viewport: { width, height }, locale }, async ({ page }) => {
      const shifts = await watched(page);
      await page.locator('[data-timeline] [data-contact]').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await shifts()).toEqual([]);
    }),
  );

  it('on the line and on the strip while the window moves', () =>
    on(browser, '', { reducedMotion: 'no-preference' }, async ({ page }) => {
      const shifts = await watched(page);
      await page.locator('[data-timeline] [data-contact]').first().waitFor();
      let before = await shown(page);
      const { x, y } = await emptyPoint(page, 0.4);
      await page.mouse.move(x, y);
      for (const [dx, dy] of [
        [0, -200],
        [0, -200],
        [120, 0],
        [-300, 0],
        [0, 200],
      ] as const) {
        const address = page.url();
        await page.mouse.wheel(dx, dy);
        before = await after(page, before);
        // At rest the address says where; a turn the other way before that would still be the same gesture.
        await page.waitForFunction((old) => location.href !== old, address);
      }
      await page.locator('[data-timeline] [data-contact]').first().hover();
      const inLine = (await shifts()).flatMap(({ where }) => where).filter((where) => where.startsWith('line'));
      expect(inLine).toEqual([]);
    }));
});
