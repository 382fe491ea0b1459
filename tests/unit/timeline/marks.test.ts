import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, LANES } from '../../../src/model/index.ts';
import {
  clampViewport,
  fitSpan,
  laneIndex,
  markLanes,
  openCluster,
  panBy,
  spanOf,
  type Item,
  type LaneMarks,
  type Mark,
  type MarkOptions,
  type SingleMark,
  type Viewport,
} from '../../../src/timeline/index.ts';
import { YEARS, day, item, manyItems, seeded, someItems, someViewport, someWidth } from './support.ts';

const LANE = ['envoy', 'china'] as const;
const touching = (items: readonly Item[], v: Viewport): readonly Item[] =>
  items.filter((one) => one.end > v.from && one.start < v.to);
const idsOf = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) => mark.members().map((member) => member.id));
const phone = (items: readonly Item[], v: Viewport, width: number, options?: MarkOptions): LaneMarks => {
  const [lane] = markLanes(laneIndex(items), v, width, { ...options, lanes: ['phone'] });
  if (!lane) throw new Error('no lane');
  return lane;
};
const singles = (lane: LaneMarks): readonly SingleMark[] => lane.marks.filter((mark) => mark.type === 'single');

const someOptions: fc.Arbitrary<MarkOptions> = fc.record({
  markPx: fc.constantFrom(10, 14, 18),
  gapPx: fc.constantFrom(2, 4, 6),
  lanePx: fc.constantFrom(10, 32, 48, 80),
});

function expectApart(marks: readonly Mark[]): void {
  const rows = new Map<number, Mark[]>();
  for (const mark of marks) rows.set(mark.row, [...(rows.get(mark.row) ?? []), mark]);
  for (const row of rows.values()) {
    const byLeft = [...row].sort((a, b) => a.x0 - b.x0);
    byLeft.slice(1).forEach((mark, index) => {
      expect(mark.x0).toBeGreaterThanOrEqual((byLeft[index]?.x1 ?? -Infinity) - 1e-6);
    });
  }
}

describe('every contact in the window is in exactly one mark', () => {
  it('at any zoom, in any plot', () => {
    fc.assert(
      fc.property(someItems(2000), someViewport, someWidth, someOptions, (items, v, width, options) => {
        const lanes = markLanes(laneIndex(items), v, width, options);
        expect(lanes.map(({ lane }) => lane)).toEqual(LANES);
        for (const { lane, marks, before, inside, after } of lanes) {
          const own = items.filter((one) => one.lane === lane);
          const ids = idsOf(marks);
          expect([...ids].sort()).toEqual(
            touching(own, v)
              .map(({ id }) => id)
              .sort(),
          );
          expect(marks.reduce((sum, mark) => sum + mark.count, 0)).toBe(inside);
          expect(before + inside + after).toBe(own.length);
          expect(before).toBe(own.filter((one) => one.end <= v.from).length);
          expect(after).toBe(own.filter((one) => one.start >= v.to).length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('also among a hundred thousand', () => {
    const items = manyItems(100_000);
    const index = laneIndex(items);
    const random = seeded(3);
    for (let run = 0; run < 12; run++) {
      const span = YEARS.minSpan * 913 ** random();
      const v = clampViewport({ from: YEARS.min + random() * (YEARS.max - YEARS.min), to: 0 }, YEARS);
      const window = clampViewport({ from: v.from, to: v.from + span }, YEARS);
      const lanes = markLanes(index, window, 1100);
      const ids = lanes.flatMap(({ marks }) => idsOf(marks));
      expect(ids).toHaveLength(touching(items, window).length);
      expect(new Set(ids).size).toBe(ids.length);
      expect(lanes.reduce((sum, { marks }) => sum + marks.length, 0)).toBeLessThan(LANES.length * 3 * (1100 / 14));
      for (const { marks } of lanes) expectApart(marks);
    }
  });

  it('says first start and last end of a cluster’s members, and names it after them', () => {
    fc.assert(
      fc.property(someItems(300, LANE), someViewport, someWidth, (items, v, width) => {
        for (const { marks } of markLanes(laneIndex(items), v, width)) {
          expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
          for (const mark of marks) {
            if (mark.type !== 'cluster') continue;
            const members = mark.members();
            expect(mark.count).toBeGreaterThan(1);
            expect(mark.from).toBe(Math.min(...members.map(({ start }) => start)));
            expect(mark.to).toBe(Math.max(...members.map(({ end }) => end)));
            expect(mark.kinds).toEqual([...new Set(members.map(({ kind }) => kind))]);
          }
        }
      }),
    );
  });
});

describe('marks stand apart', () => {
  it('never overlap in one row of a lane', () => {
    fc.assert(
      fc.property(someItems(400, LANE), someViewport, someWidth, someOptions, (items, v, width, options) => {
        for (const { marks } of markLanes(laneIndex(items), v, width, options)) expectApart(marks);
      }),
      { numRuns: 300 },
    );
  });

  it('stay within the rows that the lane has room for', () => {
    fc.assert(
      fc.property(someItems(200, LANE), someViewport, someWidth, someOptions, (items, v, width, options) => {
        const half = (options.lanePx ?? 0) / 2;
        const rowPx = (options.markPx ?? 14) + 2;
        for (const { marks } of markLanes(laneIndex(items), v, width, options)) {
          for (const { row } of marks) expect(Math.abs(row) * rowPx).toBeLessThanOrEqual(half);
        }
      }),
    );
  });

  it('merge only what would overlap: two calls a glyph apart are two marks, nearer they are one', () => {
    const items = [item('a', '2022-03-01'), item('b', '2022-03-11')];
    const whole = (days: number): Viewport => ({ from: day('2022-02-01'), to: day('2022-02-01') + days * DAY_MS });
    // Ten days are 19 px, then 17 px; a glyph and its gap are 18.
    expect(phone(items, whole(100), 190).marks.map(({ count }) => count)).toEqual([1, 1]);
    expect(phone(items, whole(100), 170).marks.map(({ count }) => count)).toEqual([2]);
  });

  it('leave more room between a cluster and a single mark than glyphs alone would need', () => {
    const items = [item('a', '2022-03-01'), item('b', '2022-03-10'), item('c', '2022-03-10')];
    const v = { from: day('2022-02-01'), to: day('2022-02-01') + 100 * DAY_MS };
    // Nine days are 18 px: enough for two glyphs, not for a glyph and a circle.
    expect(phone(items, v, 200).marks.map(({ count }) => count)).toEqual([3]);
    expect(phone(items, v, 250).marks.map(({ count }) => count)).toEqual([1, 2]);
  });
});

describe('marks are the same marks', () => {
  it('whatever the order in which contacts come', () => {
    fc.assert(
      fc.property(
        someItems(300, LANE).chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray([...items], { minLength: items.length })),
        ),
        someViewport,
        someWidth,
        ([items, shuffled], v, width) => {
          const plain = (list: readonly Item[]): unknown =>
            markLanes(laneIndex(list), v, width).map(({ marks }) =>
              marks.map(({ id, x, x0, x1, row }) => ({ id, x, x0, x1, row })),
            );
          expect(plain(shuffled)).toEqual(plain(items));
        },
      ),
    );
  });

  it('while the window moves over them', () => {
    const settled = (lane: LaneMarks, v: Viewport, width: number): Map<string, number> => {
      const inside = lane.marks.filter((mark) => mark.members().every((one) => one.start >= v.from && one.end <= v.to));
      return new Map(inside.map((mark) => [`${mark.id} ${mark.row}`, v.from + (mark.x / width) * spanOf(v)]));
    };
    fc.assert(
      fc.property(
        someItems(500, LANE),
        someViewport,
        someWidth,
        fc.double({ min: -0.6, max: 0.6, noNaN: true }),
        (items, v, width, share) => {
          const index = laneIndex(items);
          const moved = panBy(v, share * spanOf(v), YEARS);
          const both = { from: Math.max(v.from, moved.from), to: Math.min(v.to, moved.to) };
          markLanes(index, v, width).forEach((lane, at) => {
            const other = markLanes(index, moved, width)[at];
            if (!other) throw new Error('no lane');
            const within = (marks: Map<string, number>): [string, number][] => [...marks].sort();
            const reach = lane.marks
              .concat(other.marks)
              .filter((mark) => mark.members().every((one) => one.start >= both.from && one.end <= both.to));
            const ids = new Set(reach.map((mark) => `${mark.id} ${mark.row}`));
            const [a, b] = [within(settled(lane, v, width)), within(settled(other, moved, width))].map((list) =>
              list.filter(([id]) => ids.has(id)),
            );
            expect(b?.map(([id]) => id)).toEqual(a?.map(([id]) => id));
            a?.forEach(([, ms], i) =>
              expect(Math.abs((b?.[i]?.[1] ?? NaN) - ms)).toBeLessThan((spanOf(v) / width) * 0.01 + 1),
            );
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what a contact looks like', () => {
  const month = { from: day('2024-05-01'), to: day('2024-06-01') };

  it.each<[string, Item, number, Partial<SingleMark>]>([
    ['a day is a dot', item('a', '2024-05-16'), 800, { shape: 'dot' }],
    ['a day is a dot however close', item('a', '2024-05-16'), 8000, { shape: 'dot' }],
    ['a visit is a bar', item('a', '2024-05-16', '2024-05-17'), 800, { shape: 'bar', cutLeft: false, cutRight: false }],
    ['a visit narrower than the glyph is a dot', item('a', '2024-05-16', '2024-05-17'), 200, { shape: 'dot' }],
    [
      'a month is a soft span',
      item('a', '2024-05-01', '2024-05-31', { precision: 'month' }),
      800,
      { shape: 'span', x0: 0, x1: 800, cutLeft: false, cutRight: false },
    ],
    ['a week is a soft span', item('a', '2024-05-06', '2024-05-12', { precision: 'week' }), 800, { shape: 'span' }],
    [
      'a bar begun before the window is cut there',
      item('a', '2024-04-28', '2024-05-02'),
      310,
      { shape: 'bar', x0: 0, x1: 20, x: 10, cutLeft: true, cutRight: false },
    ],
    [
      'a bar that goes on is cut at the right',
      item('a', '2024-05-30', '2024-06-04'),
      310,
      { shape: 'bar', x0: 290, x1: 310, cutLeft: false, cutRight: true },
    ],
    [
      'a span around the window fills it',
      item('a', '2024-01-01', '2024-12-31', { precision: 'year' }),
      310,
      { shape: 'span', x0: 0, x1: 310, cutLeft: true, cutRight: true },
    ],
  ])('%s', (_, one, width, expected) => {
    expect(phone([one], month, width).marks).toEqual([expect.objectContaining({ id: 'a', row: 0, ...expected })]);
  });

  it('ends at the midnight after its last day: the day before the window does not show', () => {
    const lane = phone([item('a', '2024-04-30'), item('b', '2024-06-01')], month, 800);
    expect(lane).toMatchObject({ marks: [], before: 1, inside: 0, after: 1 });
  });
});

describe('rows', () => {
  const close = { from: day('2024-05-01'), to: day('2024-05-03') };

  it('part contacts of one day at the closest zoom, so that each can be reached', () => {
    const items = ['a', 'b', 'c'].map((id) => item(id, '2024-05-01'));
    const marks = singles(phone(items, close, 320));
    expect(marks.map(({ id, row }) => [id, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', -1],
    ]);
    expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
  });

  it('keep them as one counted mark while a day is narrower than it', () => {
    const items = ['a', 'b', 'c'].map((id) => item(id, '2024-05-01'));
    const year = { from: day('2024-01-01'), to: day('2025-01-01') };
    expect(phone(items, year, 1000).marks.map(({ count }) => count)).toEqual([3]);
  });

  it('leave a cluster for a day with more contacts than rows', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => item(id, '2024-05-01'));
    expect(phone(items, close, 320).marks.map(({ count }) => count)).toEqual([4]);
    expect(phone(items, close, 320, { lanePx: 64 }).marks).toHaveLength(4);
  });

  it('leave no cluster at the closest zoom unless a day has more contacts than the lane has rows', () => {
    fc.assert(
      fc.property(someItems(300, ['message']), someWidth, fc.nat({ max: 1824 }), (items, width, at) => {
        const dated = items.filter((one) => one.end - one.start === DAY_MS);
        const v = { from: YEARS.min + at * DAY_MS, to: YEARS.min + (at + 2) * DAY_MS };
        for (const { marks } of markLanes(laneIndex(dated), v, width)) {
          for (const mark of marks) if (mark.type === 'cluster') expect(mark.count).toBeGreaterThan(3);
        }
      }),
    );
  });

  it('put a visit beside a month that contains it, and a call in the visit’s days beside both', () => {
    const items = [
      item('month', '2024-05-01', '2024-05-31', { precision: 'month' }),
      item('visit', '2024-05-10', '2024-05-14'),
      item('call', '2024-05-12'),
    ];
    const marks = singles(phone(items, { from: day('2024-04-20'), to: day('2024-06-10') }, 900));
    expect(new Set(marks.map(({ row }) => row)).size).toBe(3);
    expect(marks.find(({ id }) => id === 'call')).toMatchObject({ shape: 'dot', row: 0 });
  });

  it('draw what finds no row as a glyph rather than over something else', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id, '2024-05-01', '2024-05-31', { precision: 'month' }));
    const lane = phone(items, { from: day('2024-04-20'), to: day('2024-06-10') }, 900);
    expectApart(lane.marks);
    expect(lane.marks.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });
});

describe('a click on a cluster', () => {
  it('shows exactly its members', () => {
    const items = [item('a', '2022-03-01'), item('b', '2022-03-05')];
    const v = { from: YEARS.min, to: YEARS.max };
    const [cluster] = phone(items, v, 600).marks;
    if (cluster?.type !== 'cluster') throw new Error('no cluster');
    const opened = openCluster(cluster, v, YEARS);
    expect(opened).toEqual(fitSpan(day('2022-03-01'), day('2022-03-06'), YEARS));
    expect(phone(items, opened, 600).marks.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('comes closer every time, until what can be parted is parted', () => {
    fc.assert(
      fc.property(someItems(200, ['envoy']), someViewport, someWidth, fc.nat(), (items, start, width, pick) => {
        const index = laneIndex(items);
        let v = start;
        for (let click = 0; click < 40; click++) {
          const [lane] = markLanes(index, v, width, { lanes: ['envoy'] });
          const clusters = lane?.marks.filter((mark) => mark.type === 'cluster') ?? [];
          const cluster = clusters[pick % Math.max(clusters.length, 1)];
          if (!cluster || spanOf(v) <= YEARS.minSpan + 1) return;
          const next = openCluster(cluster, v, YEARS);
          expect(spanOf(next)).toBeLessThan(Math.max(spanOf(v) * 0.91, YEARS.minSpan + 1));
          const seen = cluster.members().some((one) => one.end > next.from && one.start < next.to);
          expect(seen).toBe(true);
          v = next;
        }
        throw new Error('clicking did not end');
      }),
    );
  });
});
