/** The line and its strip as a test handles them: where they are, which window they show, and hands on both. */
import type { Browser, BrowserContextOptions, CDPSession, Frame, Page } from 'playwright-core';
import { visit, type Visit } from './page.ts';

export const DAY_MS = 86_400_000;

/** The window in epoch milliseconds, `to` exclusive; as exact as the days that the line names. */
export interface Shown {
  readonly from: number;
  readonly to: number;
}

export const spanOf = ({ from, to }: Shown): number => to - from;
/** Whether two windows are equally long; the line names whole days, so one may seem a day longer. */
export const sameSpan = (a: Shown, b: Shown): boolean => Math.abs(spanOf(a) - spanOf(b)) <= DAY_MS;
export const middleOf = ({ from, to }: Shown): number => (from + to) / 2;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The first window is drawn and can be moved: from here on whatever moves was moved. */
export async function ready(page: Page | Frame): Promise<void> {
  await page.locator('[data-timeline][data-hand="ready"] :is([data-contact], [data-cluster])').first().waitFor();
}

/** Opens the page, lets `act` use it, and closes it again. Whatever the console said is an error. */
export async function on(
  browser: Browser,
  path: string,
  options: BrowserContextOptions,
  act: (visit: Visit) => Promise<void>,
): Promise<void> {
  const opened = await visit(browser, path, options);
  try {
    await ready(opened.page);
    await act(opened);
    if (opened.complaints.length > 0) throw new Error(`the console says:\n${opened.complaints.join('\n')}`);
  } finally {
    await opened.close();
  }
}

export async function shown(page: Page | Frame): Promise<Shown> {
  const { from, to } = await page.locator('[data-timeline]').evaluate((line) => ({
    from: (line as HTMLElement).dataset['from'] ?? '',
    to: (line as HTMLElement).dataset['to'] ?? '',
  }));
  return { from: Date.parse(from), to: Date.parse(to) + DAY_MS };
}

const days = ({ from, to }: Shown): { from: string; to: string } => ({
  from: new Date(from).toISOString().slice(0, 10),
  to: new Date(to - DAY_MS).toISOString().slice(0, 10),
});

/** The next window that differs from `before`. */
export async function after(page: Page | Frame, before: Shown): Promise<Shown> {
  await page.waitForFunction((old) => {
    const line = document.querySelector<HTMLElement>('[data-timeline]');
    return line && (line.dataset['from'] !== old.from || line.dataset['to'] !== old.to);
  }, days(before));
  return shown(page);
}

/** Waits until the line shows exactly these days (both inclusive). */
export async function shows(page: Page | Frame, from: string, to: string): Promise<void> {
  await page.locator(`[data-timeline][data-from="${from}"][data-to="${to}"]`).waitFor();
}

/** Goes to a window by its address, as Back or a pasted link would. */
export async function goTo(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `t=${from}..${to}`);
  await shows(page, from, to);
}

async function rectOf(page: Page | Frame, selector: string): Promise<Rect> {
  const rect = await page.locator(selector).first().boundingBox();
  if (!rect) throw new Error(`${selector} is not to be seen`);
  return rect;
}

export const plotOf = (page: Page | Frame): Promise<Rect> => rectOf(page, '[data-timeline] svg');
export const part = (page: Page, name: 'from' | 'to' | 'move'): Promise<Rect> => rectOf(page, `[data-part="${name}"]`);

/** A point of the line where nothing stands: between two lanes, `share` of the plot from its left edge. */
export async function emptyPoint(page: Page | Frame, share: number): Promise<{ x: number; y: number }> {
  const plot = await plotOf(page);
  const x = plot.x + plot.width * share;
  const y = await page.evaluate((x) => {
    const svg = document.querySelector('[data-timeline] svg') as SVGSVGElement;
    const { top, bottom } = svg.getBoundingClientRect();
    const things = [...svg.querySelectorAll('[data-contact], [data-cluster], [data-label]')].map((thing) =>
      thing.getBoundingClientRect(),
    );
    const free = (y: number): boolean =>
      things.every(
        ({ left, right, top, bottom }) => x < left - 14 || x > right + 14 || y < top - 14 || y > bottom + 14,
      );
    for (let y = (top + bottom) / 2; y < bottom; y += 2) if (free(y)) return y;
    for (let y = (top + bottom) / 2; y > top + 50; y -= 2) if (free(y)) return y;
    throw new Error('no empty place in the line');
  }, x);
  return { x, y };
}

/** Where a mark's glyph stands on the screen. */
export function centreOf(page: Page, id: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((id) => {
    const mark = document.querySelector<SVGGElement>(`[data-contact="${id}"]`);
    const matrix = mark?.getScreenCTM();
    return matrix ? { x: matrix.e, y: matrix.f } : null;
  }, id);
}

export interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, by the browser's own touch input. */
export class Hand {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Hand> {
    return new Hand(page, await page.context().newCDPSession(page));
  }

  #send(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]): Promise<unknown> {
    const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
    return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Puts the fingers down, moves them through `steps` and lifts them at once. */
  async flick(steps: readonly (readonly Finger[])[]): Promise<void> {
    await this.#move(steps.slice(0, -1));
    // The browser takes the last step and the end together, so that no pause lies between them.
    await Promise.all([this.#send('touchMove', steps.at(-1) ?? []), this.#send('touchEnd', [])]);
  }

  /** The same, but the fingers rest for `rest` milliseconds of the page's clock before they are lifted. */
  async stroke(steps: readonly (readonly Finger[])[], rest: number): Promise<void> {
    await this.#move(steps);
    const now = await this.#page.evaluate(() => performance.now());
    await this.#page.waitForFunction((until) => performance.now() > until, now + rest);
    await this.#send('touchEnd', []);
  }

  async #move(steps: readonly (readonly Finger[])[]): Promise<void> {
    for (const [index, fingers] of steps.entries()) await this.#send(index === 0 ? 'touchStart' : 'touchMove', fingers);
  }
}
