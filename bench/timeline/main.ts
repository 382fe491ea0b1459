/**
 * A timeline page that a driver can measure beside others. On `window`: `mount(events)` draws, `marks()` counts what is
 * drawn, `span()` is the window in epoch milliseconds, `plot()` the rectangle for wheel and drag, `bench` the gestures.
 */
import { mount, unmount } from 'svelte';
import '../../src/app/styles/tokens.css';
import type { Viewport } from '../../src/timeline/index.ts';
import { lazyHand } from '../../src/app/timeline/lazy.svelte.ts';
import { contactsOf, type BenchEvent } from './events.ts';
import Page from './Page.svelte';

const FIRST: Viewport = { from: Date.UTC(2021, 0, 1), to: Date.UTC(2026, 0, 1) };

let shown = FIRST;
let page: Record<string, unknown> | null = null;

async function draw(events: readonly BenchEvent[]): Promise<void> {
  const target = document.getElementById('timeline');
  if (!target) throw new Error('bench/timeline/index.html: no element with id "timeline"');
  if (page) await unmount(page);
  shown = FIRST;
  const contacts = contactsOf(events);
  page = mount(Page, { target, props: { contacts, first: FIRST, onwindow: (viewport) => (shown = viewport) } });
  // The driver's hand comes at once, a reader's a moment after the picture.
  await lazyHand.load();
}

Object.assign(window, {
  mount: draw,
  marks: () => document.querySelectorAll('[data-contact], [data-cluster]').length,
  span: () => [shown.from, shown.to],
  plot: () => {
    const { x, y, width, height } =
      document.querySelector('[data-timeline] svg')?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  },
  bench: { zoom: 'wheel', pan: 'drag' },
});
