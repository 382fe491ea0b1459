/**
 * `npm run bench:timeline -- [--page DIR] [--sizes 50,1000] [--repeat 3]`: what the timeline costs in a real browser, by
 * how many contacts it has. `--page` measures another built page that keeps the contract (bench/README.md).
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { serveSite } from '../../scripts/server.ts';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { filesIn, weighFile } from '../size/weigh.ts';
import { kb, printTable } from '../table.ts';
import { generateEvents } from './generate.ts';
import {
  dragged,
  mostNodes,
  mounted,
  open,
  rest,
  sizeOf,
  wheeled,
  wheelSteps,
  type Moved,
  type Opened,
  type Size,
} from './measure.ts';
import type { Work } from './trace.ts';

const AIM = { stepMs: 8, ratio: 1.5, nodes: 1_500, firstMs: 250 };
/** Zooms before a drag: from five years to half a year, so that there is somewhere to go. */
const CLOSER = 24;

const { values } = parseArgs({
  options: {
    page: { type: 'string' },
    sizes: { type: 'string', default: '50,1000,10000,100000' },
    repeat: { type: 'string', default: '3' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const repeat = Number(values.repeat);

async function builtPage(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../build/bench-timeline', import.meta.url));
  rmSync(outDir, { recursive: true, force: true });
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** The value below which `share` of the values lie. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
const median = (values: readonly number[]): number => quantile(values, 0.5);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Measured {
  readonly count: number;
  readonly first: readonly number[];
  readonly wheel: Moved;
  readonly drag: Moved;
  readonly size: Size;
  readonly most: number;
}

const dir = values.page ?? (await builtPage());
const site = await serveSite({ dir, port: 0 });
const browser = await launchBrowser();

async function measure(count: number): Promise<Measured> {
  const events = generateEvents(count);
  const inPage = async <T>(act: (opened: Opened) => Promise<T>): Promise<T> => {
    const opened = await open(browser, site.url, events);
    try {
      return await act(opened);
    } finally {
      await opened.close();
    }
  };
  const first: number[] = [];
  const wheels: Moved[] = [];
  const drags: Moved[] = [];
  for (let turn = 0; turn < repeat; turn++) {
    first.push(await inPage(({ page }) => mounted(page)));
    await inPage(async (opened) => {
      await mounted(opened.page);
      await rest(opened.page);
      wheels.push(await wheeled(opened, true), await wheeled(opened, false));
    });
    await inPage(async (opened) => {
      await mounted(opened.page);
      await wheelSteps(opened, CLOSER, true);
      await rest(opened.page);
      drags.push(await dragged(opened));
    });
  }
  const { size, most } = await inPage(async (opened) => {
    await mounted(opened.page);
    await rest(opened.page);
    return { size: await sizeOf(opened), most: await mostNodes(opened) };
  });
  const all = (moves: readonly Moved[]): Moved => ({
    steps: moves.flatMap(({ steps }) => steps),
    intervals: moves.flatMap(({ intervals }) => intervals),
  });
  return { count, first, wheel: all(wheels), drag: all(drags), size, most };
}

const measured: Measured[] = [];
try {
  for (const count of sizes) measured.push(await measure(count));
} finally {
  await browser.close();
  await site.close();
}

const ms = (value: number): string => value.toFixed(1);
const spread = (steps: readonly Work[], kind: keyof Work): string => {
  const values = steps.map((step) => step[kind]);
  return `${ms(mean(values))} / ${ms(quantile(values, 0.95))}`;
};
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const row = (name: string, cell: (one: Measured) => string): readonly string[] => [name, ...measured.map(cell)];

printTable(
  `Timeline, ${repeat} runs each (milliseconds; steps: mean / 95th percentile)`,
  ['contacts', ...sizes.map(whole)],
  [
    row('mount to second frame with marks, median', ({ first }) => ms(median(first))),
    row('  fastest and slowest', ({ first }) => `${ms(Math.min(...first))}–${ms(Math.max(...first))}`),
    row('work per wheel step', ({ wheel }) => spread(wheel.steps, 'wall')),
    row('  of it on a processor', ({ wheel }) => spread(wheel.steps, 'cpu')),
    row('work per drag step', ({ drag }) => spread(drag.steps, 'wall')),
    row('  of it on a processor', ({ drag }) => spread(drag.steps, 'cpu')),
    row('frame interval while wheeling, median / 95th', ({ wheel: { intervals } }) => {
      return `${ms(median(intervals))} / ${ms(quantile(intervals, 0.95))}`;
    }),
    row('frame interval while dragging', ({ drag: { intervals } }) => {
      return `${ms(median(intervals))} / ${ms(quantile(intervals, 0.95))}`;
    }),
    row('elements in the page at first', ({ size }) => whole(size.elements)),
    row('most nodes in the page at any zoom', ({ most }) => whole(most)),
    row('nodes that the browser keeps', ({ size }) => whole(size.nodes)),
    row('script heap, MB', ({ size }) => (size.heap / 1e6).toFixed(1)),
  ],
);

const code = filesIn(dir).filter((name) => /\.(js|css)$/.test(name));
const bytes = code.reduce((sum, name) => sum + weighFile(dir, name).gzip, 0);
const few = measured.find(({ count }) => count === 1_000);
const many = measured.find(({ count }) => count === 100_000);
const aims: (readonly [string, string, string, boolean])[] = [];
if (many) {
  const aim = (name: string, value: number, most: number, show: (value: number) => string): void => {
    aims.push([name, show(value), `≤ ${show(most)}`, value <= most]);
  };
  for (const [name, of] of [
    ['wheel', (one: Measured) => one.wheel.steps],
    ['drag', (one: Measured) => one.drag.steps],
  ] as const) {
    const work = (one: Measured): readonly number[] => of(one).map(({ wall }) => wall);
    aim(`work per ${name} step at 100,000, 95th, ms`, quantile(work(many), 0.95), AIM.stepMs, ms);
    if (few) aim(`  against 1,000 (mean)`, mean(work(many)) / mean(work(few)), AIM.ratio, (value) => value.toFixed(2));
  }
  aim('first frame at 100,000, ms', median(many.first), AIM.firstMs, ms);
}
const most = Math.max(...measured.map((one) => one.most));
aims.push(['most nodes at any size and zoom', whole(most), `≤ ${whole(AIM.nodes)}`, most <= AIM.nodes]);
printTable(
  `Aims (the page's scripts and styles: ${kb(bytes)} KB gzip)`,
  ['figure', 'measured', 'aim', ''],
  aims.map(([name, value, aim, met]) => [name, value, aim, met ? 'met' : 'missed']),
);
