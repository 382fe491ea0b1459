import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES } from '../../src/model/index.ts';
import { itemsOf, laneIndex, limitsOf, markLanes, timeScale } from '../../src/timeline/index.ts';
import { GLYPH_RADIUS, glyphPath } from '../../src/model/index.ts';
import { chooseLabel } from '../../src/app/timeline/labelChoice.ts';
import { layoutOf } from '../../src/app/timeline/layout.ts';
import { markAt } from '../../src/app/timeline/pointing.ts';
import { dragged, type Part } from '../../src/app/timeline/stripDrag.ts';
import { step, stopsIn } from '../../src/app/timeline/walk.ts';
import { transformOf, viewportOf, wheelStep } from '../../src/app/timeline/zoomGesture.svelte.ts';
import { contact, FEW } from './timelineContacts.ts';

const LIMITS = limitsOf(itemsOf(FEW), { start: Date.UTC(2021, 0, 1), end: Date.UTC(2026, 0, 1) });
const DAY = 86_400_000;

const windows = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([where, size]) => {
    const whole = LIMITS.max - LIMITS.min;
    const span = LIMITS.minSpan + (whole - LIMITS.minSpan) * size ** 4;
    const from = LIMITS.min + (whole - span) * where;
    return { from, to: from + span };
  });

describe('gesture and window', () => {
  it('are two ways of saying the same', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 200, max: 3000 }), (window, width) => {
        const back = viewportOf(transformOf(window, LIMITS, width), LIMITS, width);
        const pixel = (window.to - window.from) / width;
        expect(Math.abs(back.from - window.from)).toBeLessThan(pixel / 100);
        expect(Math.abs(back.to - window.to)).toBeLessThan(pixel / 100);
      }),
    );
  });

  it('shows everything when nothing is zoomed', () => {
    expect(viewportOf({ k: 1, x: 0 }, LIMITS, 800)).toEqual({ from: LIMITS.min, to: LIMITS.max });
  });

  it.each([
    ['a notch of a mouse', { deltaY: -100, deltaMode: 0, ctrlKey: false }, 0.2],
    ['three lines', { deltaY: 3, deltaMode: 1, ctrlKey: false }, -0.15],
    ['a pinch on a trackpad', { deltaY: -4, deltaMode: 0, ctrlKey: true }, 0.08],
    ['a notch with Ctrl', { deltaY: -100, deltaMode: 0, ctrlKey: true }, 0.6],
    ['a wild flick', { deltaY: 4000, deltaMode: 0, ctrlKey: false }, -0.6],
  ])('zooms by sensible steps: %s', (_, event, doublings) => {
    expect(wheelStep(event)).toBeCloseTo(doublings);
  });
});

const boxes = fc.record({
  width: fc.integer({ min: 320, max: 2560 }),
  height: fc.integer({ min: 240, max: 1000 }),
  text: fc.constantFrom(1, 1.25, 2),
});

describe('dragging in the strip', () => {
  const window = { from: Date.UTC(2022, 0, 1), to: Date.UTC(2023, 0, 1) };
  const drag = (part: Part, days: number) =>
    dragged({ part, began: window.from, at: window.from + days * DAY, window }, LIMITS);

  it.each([
    ['the beginning', 'from', 31, { from: Date.UTC(2022, 1, 1), to: window.to }],
    ['the end', 'to', 31, { from: window.from, to: Date.UTC(2023, 1, 1) }],
    ['the whole', 'move', -31, { from: Date.UTC(2021, 11, 1), to: Date.UTC(2022, 11, 1) }],
    ['the whole, against the edge', 'move', -4000, { from: LIMITS.min, to: LIMITS.min + 365 * DAY }],
    ['a new window, backwards', 'draw', -31, { from: Date.UTC(2021, 11, 1), to: window.from }],
  ] as const)('moves %s', (_, part, days, expected) => {
    expect(drag(part, days)).toEqual(expected);
  });

  it('stops an end before it would pass the other', () => {
    expect(drag('from', 4000)).toEqual({ from: window.to - LIMITS.minSpan, to: window.to });
    expect(drag('to', -4000)).toEqual({ from: window.from, to: window.from + LIMITS.minSpan });
  });
});

describe('layout', () => {
  it('gives every lane its own stretch of the box, without overlap', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom('en' as const, 'zh-Hans' as const), (box, language) => {
        const layout = layoutOf(box, LANES, language);
        expect(layout.left + layout.plot).toBeLessThanOrEqual(box.width);
        layout.lanes.forEach((lane, at) => {
          expect(lane.middle - lane.reach).toBeGreaterThanOrEqual(lane.top - 0.01);
          expect(lane.middle + lane.reach).toBeLessThanOrEqual(lane.top + lane.height + 0.01);
          const next = layout.lanes[at + 1];
          if (next) expect(lane.top + lane.height).toBeCloseTo(next.top);
        });
        expect(layout.lanesBottom + layout.contextRows * layout.contextRow).toBeLessThanOrEqual(box.height);
      }),
    );
  });

  it('puts names above the marks on a phone and beside them on a desk', () => {
    expect(layoutOf({ width: 390, height: 420, text: 1 }, LANES, 'en').narrow).toBe(true);
    expect(layoutOf({ width: 1000, height: 420, text: 1 }, LANES, 'en').narrow).toBe(false);
    // At 200 % text a desk has room for half as many words.
    expect(layoutOf({ width: 1000, height: 420, text: 2 }, LANES, 'en').narrow).toBe(true);
  });
});

describe('glyphs', () => {
  it('have a shape for every kind', () => {
    const kinds = Object.keys(GLYPH_RADIUS) as (keyof typeof GLYPH_RADIUS)[];
    const shapes = kinds.map((kind) => glyphPath(kind).replace(/-?\d+(\.\d+)?/g, '#'));
    // A meeting and an envoy are both round; one is filled, the other a smaller ring.
    expect(new Set(shapes).size).toBe(kinds.length - 1);
    expect(GLYPH_RADIUS.envoy).toBeLessThan(GLYPH_RADIUS['in-person']);
  });
});

describe('choice of a label', () => {
  const measure = (text: string): number => text.length * 10;
  const texts = ['Kazan · 22–24 Oct · a summit', 'Kazan · 22–24 Oct', 'Kazan'];
  const pick = (gapDays: number, pxPerDay: number): string => {
    const start = Date.UTC(2024, 0, 1);
    const next = new Date(start + gapDays * DAY).toISOString().slice(0, 10);
    const pair = [contact('2024-01-01', 'in-person', { city: 'Kazan' }), contact(next, 'in-person', { city: 'Kazan' })];
    const lane = laneIndex(itemsOf(pair)).lanes.russia;
    const [item] = lane.items;
    if (!item) throw new Error('no item');
    const scale = timeScale({ from: start, to: start + (4000 / pxPerDay) * DAY }, 4000);
    return chooseLabel(texts, item, lane, { scale, width: 4000, takenPx: 40 }, measure);
  };

  it.each([
    ['all of it where the next is far', 400, 1, 'Kazan · 22–24 Oct · a summit'],
    ['less where the next is nearer', 250, 1, 'Kazan · 22–24 Oct'],
    ['the head where it is close', 60, 1, 'Kazan'],
    ['more after zooming in', 60, 6, 'Kazan · 22–24 Oct · a summit'],
  ])('says %s', (_, gap, pxPerDay, expected) => {
    expect(pick(gap, pxPerDay)).toBe(expected);
  });
});

describe('walking', () => {
  it('comes to every mark of any window once, in the order of time', () => {
    const index = laneIndex(itemsOf(FEW));
    fc.assert(
      fc.property(windows, (window) => {
        const stops = stopsIn(markLanes(index, window, 800));
        const inClusters = stops.reduce((sum, { mark }) => sum + mark.count - 1, 0);
        const met: string[] = [];
        for (let item = step(index.items, stops, null, 1); item; item = step(index.items, stops, item, 1)) {
          met.push(item.id);
        }
        expect(met.length).toBe(FEW.length - inClusters);
        expect(met).toEqual(index.items.map(({ id }) => id).filter((id) => met.includes(id)));
        for (const { first } of stops) expect(met).toContain(first.id);
      }),
    );
  });
});

describe('pointing', () => {
  it('takes the nearest mark within reach, in whichever lane, and none beyond', () => {
    const lanes = markLanes(laneIndex(itemsOf(FEW)), { from: LIMITS.min, to: LIMITS.max }, 800, { lanes: ['phone'] });
    const boxes = [{ lane: 'phone' as const, top: 0, height: 40, middle: 20, reach: 20 }];
    const mark = lanes[0]?.marks[0];
    if (!mark) throw new Error('no mark');
    expect(markAt(lanes, boxes, 17, mark.x1 + 8, 20, 12)?.id).toBe(mark.id);
    expect(markAt(lanes, boxes, 17, mark.x1 + 13, 20, 12)).toBeNull();
    expect(markAt(lanes, boxes, 17, mark.x, 60, 12)).toBeNull();
    // A finger is wider than a low lane.
    expect(markAt(lanes, boxes, 17, mark.x, 48, 22)?.id).toBe(mark.id);
  });
});
