/** Measures one page that keeps the contract of bench/README.md, in a real browser at 1280 × 800. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { BenchEvent } from './events.ts';
import { traced, workPerStep, type Work } from './trace.ts';

declare global {
  interface Window {
    mount: (events: readonly BenchEvent[]) => Promise<void>;
    marks?: () => number;
    span: () => readonly [number, number];
    plot?: () => { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
    events: readonly BenchEvent[];
    /** What the browser gives the page to tell the driver of each frame. */
    tellFrame: (time: string) => void;
  }
}

export interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  readonly close: () => Promise<void>;
}

/** A fresh page with the events in its memory and nothing drawn. */
export async function open(browser: Browser, url: string, events: readonly BenchEvent[]): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  // The runner of these files wraps named functions in a call that a page does not know.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.route('**/generated-events.json', (route) => route.fulfill({ json: events }));
  await page.goto(url);
  await page.waitForFunction(() => typeof window.mount === 'function');
  await page.evaluate(async () => {
    window.events = (await (await fetch('./generated-events.json')).json()) as readonly BenchEvent[];
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  return { page, session, close: () => context.close() };
}

/** Milliseconds from `mount` to the second frame with marks: by then the first has been handed to the screen. */
export function mounted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const begin = performance.now();
        const drawn = (): number =>
          window.marks?.() ?? document.querySelectorAll('svg :is(rect, circle, path, use), [data-mark]').length;
        let frames = 0;
        const frame = (): void => {
          if (drawn() > 0) frames++;
          if (frames === 2) resolve(performance.now() - begin);
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
        window.mount(window.events).catch(reject);
      }),
  );
}

/** Waits until nothing has been asked for any more: transitions, timers of a gesture's end. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let still = 0;
        let last = '';
        const look = (): void => {
          const now = window.span().join();
          still = now === last ? still + 1 : 0;
          last = now;
          if (still > 30) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

interface Frame {
  /** Milliseconds of the page's clock. */
  readonly time: number;
  /** The window shown. */
  readonly span: string;
}

/** Sends each of `steps` in an animation frame of its own. Gives all frames from the first step to the last. */
export async function perFrame(
  { page, session }: Opened,
  steps: readonly (() => Promise<unknown>)[],
): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  let tell: () => void = () => undefined;
  const onFrame = ({ payload }: { payload: string }): void => {
    const [time, span = ''] = payload.split(' ');
    frames.push({ time: Number(time), span });
    tell();
  };
  session.on('Runtime.bindingCalled', onFrame);
  await session.send('Runtime.addBinding', { name: 'tellFrame' });
  await page.evaluate(() => {
    const frame = (time: number): void => {
      if (typeof window.tellFrame !== 'function') return;
      window.tellFrame(`${time} ${window.span().join()}`);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const sent: Promise<unknown>[] = [];
  for (const step of steps) {
    await new Promise<void>((resolve) => (tell = resolve));
    sent.push(step());
  }
  await Promise.all(sent);
  const seen = [...frames];
  await page.evaluate(() => delete (window as { tellFrame?: unknown }).tellFrame);
  await session.send('Runtime.removeBinding', { name: 'tellFrame' });
  session.off('Runtime.bindingCalled', onFrame);
  return seen;
}

export interface Moved {
  readonly steps: readonly Work[];
  /** Milliseconds between frames. */
  readonly intervals: readonly number[];
}

export const STEPS = 60;
const NOTCH = 68.75;

async function middleOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const plot = await page.evaluate(() => {
    const { x, y, width, height } =
      window.plot?.() ?? document.getElementById('timeline')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  });
  return { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
}

export async function wheelSteps(opened: Opened, count: number, closer: boolean): Promise<readonly Frame[]> {
  const { x, y } = await middleOf(opened.page);
  const deltaY = closer ? -NOTCH : NOTCH;
  const turn = (): Promise<unknown> =>
    opened.session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
  return perFrame(opened, Array<typeof turn>(count).fill(turn));
}

async function movedBy(opened: Opened, type: string, gesture: () => Promise<readonly Frame[]>): Promise<Moved> {
  let frames: readonly Frame[] = [];
  const events = await traced(opened.session, async () => {
    frames = await gesture();
    await rest(opened.page);
  });
  const windows = new Set(frames.map(({ span }) => span)).size;
  // To and fro, each place of a drag is passed twice.
  if (windows < STEPS / 4) throw new Error(`${STEPS} steps of ${type} showed only ${windows} windows`);
  const intervals = frames.slice(1).map(({ time }, index) => time - (frames[index]?.time ?? time));
  return { steps: workPerStep(events, type), intervals };
}

/** The wheel at the middle of the plot, sixty steps. */
export function wheeled(opened: Opened, closer: boolean): Promise<Moved> {
  return movedBy(opened, 'wheel', () => wheelSteps(opened, STEPS, closer));
}

/** Pixels of one move of a drag, and how many go one way before it turns. */
const STRIDE = 12;
const TURN = 15;

/** A drag to and fro with the button down, sixty moves. */
export function dragged(opened: Opened): Promise<Moved> {
  const { page, session } = opened;
  return movedBy(opened, 'pointermove', async () => {
    const { x, y } = await middleOf(page);
    const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: number): Promise<unknown> =>
      session.send('Input.dispatchMouseEvent', { type, x: at, y, button: 'left', buttons: 1, clickCount: 1 });
    const places: number[] = [];
    for (let step = 1; step <= STEPS; step++) {
      const phase = step % (4 * TURN);
      const stride = phase <= TURN ? phase : phase <= 3 * TURN ? 2 * TURN - phase : phase - 4 * TURN;
      places.push(x + stride * STRIDE);
    }
    await mouse('mousePressed', x);
    const frames = await perFrame(
      opened,
      places.map((at) => () => mouse('mouseMoved', at)),
    );
    await mouse('mouseReleased', places.at(-1) ?? x);
    return frames;
  });
}

export interface Size {
  readonly heap: number;
  /** Elements, and all nodes that the browser keeps: texts, anchors, and what is out of the document but still held. */
  readonly elements: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is left after garbage has been collected. */
export async function sizeOf({ page, session }: Pick<Opened, 'page' | 'session'>): Promise<Size> {
  // Twice: what the first collection frees may hold what the second does.
  for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
  return {
    heap: metric('JSHeapUsedSize'),
    elements: await page.evaluate(() => document.getElementsByTagName('*').length),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

/** The most nodes in the document (elements, texts, anchors) on the way from the whole to the closest zoom and back. */
export async function mostNodes(opened: Opened): Promise<number> {
  const { page } = opened;
  await page.evaluate(() => {
    const counts = window as unknown as { most: number };
    counts.most = 0;
    const look = (): void => {
      const walker = document.createTreeWalker(document);
      let count = 1;
      while (walker.nextNode()) count++;
      counts.most = Math.max(counts.most, count);
      requestAnimationFrame(look);
    };
    look();
  });
  await wheelSteps(opened, STEPS + 10, true);
  await rest(page);
  await wheelSteps(opened, STEPS + 10, false);
  await rest(page);
  return page.evaluate(() => (window as unknown as { most: number }).most);
}
