import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/model/index.ts';
import {
  estimateWidth,
  laneIndex,
  markLanes,
  panBy,
  placeContext,
  placeLabels,
  spanOf,
  type ContextPoint,
  type Item,
  type Label,
  type LaneMarks,
  type Viewport,
} from '../../../src/timeline/index.ts';
import { YEARS, day, item, someItems, someViewport, someWidth } from './support.ts';

const LANES_USED = ['china', 'envoy', 'message'] as const;
const measure = (text: string): number => estimateWidth(text, 12);
const wanted = (one: Item): string => (one.weight > 300 ? `普京访问中国 ${one.id}` : `Call ${one.id}`);
const overlap = (a: { x0: number; x1: number }, b: { x0: number; x1: number }): boolean =>
  a.x0 < b.x1 - 1e-6 && b.x0 < a.x1 - 1e-6;

function labelled(
  items: readonly Item[],
  v: Viewport,
  width: number,
): { lanes: readonly LaneMarks[]; labels: readonly Label[] } {
  const lanes = markLanes(laneIndex(items), v, width);
  return { lanes, labels: placeLabels(lanes, wanted, measure, { width }) };
}

describe('labels', () => {
  it('never overlap one another or a mark, and are never cut', () => {
    fc.assert(
      fc.property(someItems(400, LANES_USED), someViewport, someWidth, (items, v, width) => {
        const { lanes, labels } = labelled(items, v, width);
        for (const { lane, marks } of lanes) {
          const own = labels.filter((label) => label.lane === lane);
          own.forEach((label, index) => {
            expect(label.x0).toBeGreaterThanOrEqual(0);
            expect(label.x1).toBeLessThanOrEqual(width);
            expect(label.x1 - label.x0).toBeCloseTo(measure(label.text), 6);
            const inRow = own.slice(index + 1).filter(({ row }) => row === label.row);
            expect(inRow.filter((other) => overlap(label, other))).toEqual([]);
            const hit = marks.filter((mark) => {
              const near = mark.type === 'cluster' ? Math.abs(label.row) <= 1 : mark.row === label.row;
              const onOwnSpan = mark.id === label.id && mark.type === 'single' && mark.shape === 'span';
              return near && !onOwnSpan && overlap(label, mark);
            });
            expect(hit).toEqual([]);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('belong to single marks, one each', () => {
    fc.assert(
      fc.property(someItems(200, LANES_USED), someViewport, someWidth, (items, v, width) => {
        const { lanes, labels } = labelled(items, v, width);
        const ids = new Set(
          lanes.flatMap(({ marks }) => marks.filter(({ type }) => type === 'single').map(({ id }) => id)),
        );
        expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
        for (const { id } of labels) expect(ids.has(id)).toBe(true);
      }),
    );
  });

  const year = { from: day('2022-01-01'), to: day('2023-01-01') };
  const at = (items: readonly Item[], width = 900): string[] =>
    labelled(items, year, width).labels.map(({ id, anchor }) => `${id} ${anchor}`);

  it('stand right of the mark, or left where the right is taken', () => {
    expect(at([item('a', '2022-06-01')])).toEqual(['a start']);
    expect(at([item('a', '2022-06-01'), item('b', '2022-06-12')]).sort()).toEqual(['a end', 'b start']);
  });

  it('go to the heavier contact where there is room for one', () => {
    const near = ['2022-06-01', '2022-06-12', '2022-06-22'].map((date, index) => item(`m-${index}`, date));
    const heavy = near.map((one, index) => (index === 0 ? { ...one, weight: 200 } : one));
    expect(labelled(heavy, year, 900).labels.map(({ id }) => id)).toContain('m-0');
    const [, middle] = near;
    const light = near.map((one) => (one === middle ? { ...one, weight: 1 } : one));
    expect(labelled(light, year, 900).labels.map(({ id }) => id)).not.toContain('m-1');
  });

  it('turn to the left at the right edge rather than be cut', () => {
    expect(at([item('a', '2022-12-25')])).toEqual(['a end']);
  });

  it('stand inside a soft span that fills the window, so that it is not nameless', () => {
    const month = item('a', '2022-05-01', '2022-05-31', { precision: 'month' });
    const { labels } = labelled([month], { from: day('2022-05-10'), to: day('2022-05-20') }, 900);
    expect(labels).toEqual([expect.objectContaining({ id: 'a', anchor: 'start', x0: 4 })]);
  });

  it('are left out for contacts without a text', () => {
    const lanes = markLanes(laneIndex([item('a', '2022-06-01')]), year, 900);
    expect(placeLabels(lanes, () => '', measure, { width: 900 })).toEqual([]);
  });

  it('hold still while the window moves: away from the edges the same ones stay, on the same side', () => {
    const inner = 200;
    fc.assert(
      fc.property(
        someItems(250, LANES_USED),
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        fc.integer({ min: 900, max: 2000 }),
        fc.integer({ min: -60, max: 60 }),
        (items, zoom, width, px) => {
          const span = 2 * DAY_MS * 300 ** zoom;
          const v = { from: day('2023-05-01'), to: day('2023-05-01') + span };
          const moved = panBy(v, (px / width) * spanOf(v), YEARS);
          const shift = ((moved.from - v.from) / spanOf(v)) * width;
          const seen = ({ lanes, labels }: ReturnType<typeof labelled>, by: number): readonly string[] => {
            const marks = new Map(lanes.flatMap(({ marks: list }) => list).map((mark) => [mark.id, mark]));
            const isInner = ({ x0, x1 }: { x0: number; x1: number }): boolean =>
              x0 + by > inner && x1 + by < width - inner;
            return labels
              .filter((label) => isInner(label) && isInner(marks.get(label.id) ?? label))
              .map(({ id, anchor, row }) => `${id} ${anchor} ${row}`)
              .sort();
          };
          expect(seen(labelled(items, moved, width), shift)).toEqual(seen(labelled(items, v, width), 0));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('estimateWidth', () => {
  it.each([
    ['普京访华', 48],
    ['，。（）', 48],
    ['Ｘｉ', 24],
    ['', 0],
  ])('gives Han and full-width characters one em each: %s', (text, width) => {
    expect(estimateWidth(text, 12)).toBe(width);
  });
  it.each([
    // Drawn in Arial at 100 px these are 497, 1095 and 222 px wide.
    ['Astana', 309, 345],
    ['Beijing Winter Olympics', 1050, 1160],
    ['2024', 215, 235],
    ['iiii', 80, 130],
    ['WWWW', 320, 400],
  ])('is near the drawn width of %s', (text, low, high) => {
    expect(estimateWidth(text, 100)).toBeGreaterThan(low);
    expect(estimateWidth(text, 100)).toBeLessThan(high);
  });
  it('gives combining marks no width of their own', () => {
    expect(estimateWidth('e\u0301', 100)).toBe(estimateWidth('e', 100));
  });
  it('grows with the text and the size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(estimateWidth(a + b, 12)).toBeCloseTo(estimateWidth(a, 12) + estimateWidth(b, 12), 6);
        expect(estimateWidth(a, 24)).toBeCloseTo(2 * estimateWidth(a, 12), 6);
      }),
    );
  });
});

describe('placeContext', () => {
  const event = (id: string, date: string, text = id, weight = 2, until = date): ContextPoint => ({
    id,
    text,
    weight,
    start: day(date),
    end: day(until) + DAY_MS,
  });
  const years = { from: YEARS.min, to: YEARS.max };
  const someEvents = fc
    .array(
      fc.record({
        from: fc.nat({ max: 1820 }),
        days: fc.integer({ min: 1, max: 40 }),
        weight: fc.integer({ min: 1, max: 3 }),
        size: fc.integer({ min: 4, max: 24 }),
      }),
      { maxLength: 40 },
    )
    .map((list) =>
      list.map(({ from, days, weight, size }, index): ContextPoint => {
        const start = YEARS.min + from * DAY_MS;
        return { id: `e-${index}`, text: 'x'.repeat(size), weight, start, end: start + days * DAY_MS };
      }),
    );

  it('never lays a text over another, over another’s leader, or over an edge', () => {
    fc.assert(
      fc.property(someEvents, someViewport, someWidth, fc.integer({ min: 1, max: 3 }), (events, v, width, rows) => {
        const labels = placeContext(events, v, width, measure, rows);
        labels.forEach((label, index) => {
          expect(label.row).toBeLessThan(rows);
          expect(label.x0).toBeGreaterThanOrEqual(0);
          expect(label.x1).toBeLessThanOrEqual(width);
          for (const other of labels.slice(index + 1)) {
            if (other.row === label.row) expect(overlap(label, other)).toBe(false);
          }
          for (const other of labels) {
            if (other.row > label.row) expect(other.x > label.x0 && other.x < label.x1).toBe(false);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('ties every text to its own place', () => {
    const [label] = placeContext([event('a', '2023-07-02', 'Wagner mutiny')], years, 1000, measure);
    expect(label?.x).toBeCloseTo((912 / 1826) * 1000);
    expect(label?.x0).toBeCloseTo((label?.x ?? 0) + 4);
  });

  it('takes the weightier event where there is room for one', () => {
    const events = [event('light', '2023-07-01', 'x'.repeat(30), 3), event('heavy', '2023-07-02', 'x'.repeat(30), 1)];
    expect(placeContext(events, years, 320, measure, 1).map(({ id }) => id)).toEqual(['heavy']);
  });

  it('puts a neighbour in the next line', () => {
    const events = ['2023-07-01', '2023-07-20', '2023-08-10'].map((date, index) =>
      event(`e-${index}`, date, 'x'.repeat(20)),
    );
    const rows = placeContext(events, years, 1200, measure).map(({ row }) => row);
    expect(new Set(rows)).toEqual(new Set([0, 1]));
  });

  it('leaves no line empty above one that is used', () => {
    const texts: readonly (readonly [string, number])[] = [
      ['2024-05-23', 1],
      ['2024-06-15', 2],
      ['2024-06-25', 3],
    ];
    const v = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2025, 0, 1) };
    for (const width of [600, 800, 1000, 1200, 1400]) {
      const events = texts.map(([date, weight]) => event(date, date, 'x'.repeat(24), weight));
      const rows = new Set(placeContext(events, v, width, measure, 3).map(({ row }) => row));
      expect([width, [...rows].sort()]).toEqual([width, Array.from({ length: rows.size }, (_, row) => row)]);
    }
  });

  it('turns at the right edge, and shows at the left edge what still goes on', () => {
    const late = placeContext([event('late', '2025-12-20', 'Late in the year')], years, 1000, measure);
    expect(late[0]?.x1).toBeLessThan(1000);
    const v = { from: day('2022-06-01'), to: day('2022-09-01') };
    const long = placeContext([event('long', '2022-02-24', 'Goes on', 1, '2022-12-31')], v, 1000, measure);
    expect(long[0]).toMatchObject({ x: 0, x0: 4 });
  });
});
