import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/model/index.ts';
import {
  clampViewport,
  firstViewport,
  fitSpan,
  interpolateViewport,
  limitsOf,
  panBy,
  spanOf,
  timeScale,
  zoomAbout,
  type Viewport,
} from '../../../src/timeline/index.ts';
import { YEARS, day, item, someItems, someViewport, someWidth } from './support.ts';

const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, Number.MAX_VALUE),
  fc.double({ min: YEARS.min - 1e12, max: YEARS.max + 1e12, noNaN: true }),
);
const anyViewport = fc.record({ from: anyNumber, to: anyNumber });

function expectAllowed(v: Viewport): void {
  expect(v.from).toBeGreaterThanOrEqual(YEARS.min);
  expect(v.to).toBeLessThanOrEqual(YEARS.max);
  expect(spanOf(v)).toBeGreaterThanOrEqual(YEARS.minSpan - 1);
}

const window = (from: string, to: string): Viewport => ({ from: day(from), to: day(to) });

describe('clampViewport', () => {
  it.each<[string, Viewport, Viewport]>([
    ['a window inside stays as it is', window('2022-01-01', '2023-01-01'), window('2022-01-01', '2023-01-01')],
    ['before the first year keeps its span', window('2020-07-01', '2021-07-01'), window('2021-01-01', '2022-01-01')],
    ['after the last year keeps its span', window('2025-12-20', '2026-01-10'), window('2025-12-11', '2026-01-01')],
    ['wider than everything is everything', window('1990-01-01', '2050-01-01'), window('2021-01-01', '2026-01-01')],
    [
      'one day grows to two about its middle',
      { from: day('2022-05-05'), to: day('2022-05-06') },
      { from: day('2022-05-05') - DAY_MS / 2, to: day('2022-05-06') + DAY_MS / 2 },
    ],
    ['no span at the very end', window('2026-01-01', '2026-01-01'), window('2025-12-30', '2026-01-01')],
    ['the wrong way round', window('2023-01-01', '2022-01-01'), window('2022-01-01', '2023-01-01')],
    ['not a number', { from: NaN, to: day('2022-01-01') }, window('2021-01-01', '2026-01-01')],
    ['infinite', { from: -Infinity, to: Infinity }, window('2021-01-01', '2026-01-01')],
  ])('%s', (_, given, expected) => {
    expect(clampViewport(given, YEARS)).toEqual(expected);
  });

  it('gives an allowed window for anything, and leaves an allowed one alone', () => {
    fc.assert(
      fc.property(anyViewport, (v) => {
        const once = clampViewport(v, YEARS);
        expectAllowed(once);
        expect(clampViewport(once, YEARS)).toEqual(once);
      }),
    );
  });
});

describe('zoomAbout', () => {
  it('keeps the point under the pointer through twenty steps in and out', () => {
    fc.assert(
      fc.property(someViewport, someWidth, fc.double({ min: 0, max: 1, noNaN: true }), (start, width, share) => {
        let v = start;
        const at = v.from + share * spanOf(v);
        for (let step = 0; step < 20; step++) {
          const next = zoomAbout(v, at, step < 10 ? 1.15 : 1 / 1.15, YEARS);
          expectAllowed(next);
          const free = next.from > YEARS.min && next.to < YEARS.max;
          if (free) expect(timeScale(next, width).x(at)).toBeCloseTo(timeScale(v, width).x(at), 3);
          v = next;
        }
      }),
    );
  });

  it('stands still at the closest zoom instead of drifting', () => {
    const close = { from: day('2022-05-05'), to: day('2022-05-07') };
    expect(zoomAbout(close, day('2022-05-05') + 1000, 2, YEARS)).toEqual(close);
  });

  it.each([0, -1, NaN, Infinity])('leaves the window as it is for a factor of %s', (factor) => {
    const v = window('2022-01-01', '2023-01-01');
    expect(zoomAbout(v, day('2022-06-01'), factor, YEARS)).toEqual(v);
  });
});

describe('panBy', () => {
  it('keeps the span, also against an edge', () => {
    fc.assert(
      fc.property(someViewport, anyNumber, (v, ms) => {
        const moved = panBy(v, ms, YEARS);
        expectAllowed(moved);
        expect(Math.abs(spanOf(moved) - spanOf(v))).toBeLessThan(1);
      }),
    );
  });

  it('moves later by a positive amount', () => {
    const moved = panBy(window('2022-01-01', '2022-02-01'), 10 * DAY_MS, YEARS);
    expect(moved).toEqual(window('2022-01-11', '2022-02-11'));
  });
});

describe('fitSpan', () => {
  it('shows all of a visit with a little room on either side', () => {
    const v = fitSpan(day('2024-05-01'), day('2024-05-11'), YEARS, 0.1);
    expect(v).toEqual(window('2024-04-30', '2024-05-12'));
  });
});

describe('limitsOf', () => {
  const span = { start: day('2021-01-01'), end: day('2026-01-01') };
  it.each([
    ['nothing but the record', [], '2021-01-01', '2026-01-01'],
    ['an older contact', [item('old', '2013-03-23')], '2013-01-01', '2026-01-01'],
    ['one on the last day of a year', [item('eve', '2026-12-31')], '2021-01-01', '2027-01-01'],
    ['one over New Year', [item('over', '2026-12-30', '2027-01-02')], '2021-01-01', '2028-01-01'],
  ] as const)('whole years around %s', (_, items, min, max) => {
    expect(limitsOf(items, span)).toMatchObject({ min: day(min), max: day(max) });
  });
});

describe('firstViewport', () => {
  const span = { start: day('2021-01-01'), end: day('2026-01-01') };
  const first = (items: readonly ReturnType<typeof item>[]): Viewport =>
    firstViewport(items, span, limitsOf(items, span));
  const monthly = (year: number): ReturnType<typeof item>[] =>
    Array.from({ length: 12 }, (_, month) =>
      item(`${year}-${month}`, `${year}-${String(month + 1).padStart(2, '0')}-10`),
    );

  it('shows the record’s years when contacts are spread over them', () => {
    expect(first([2021, 2022, 2023, 2024, 2025].flatMap(monthly))).toEqual(window('2021-01-01', '2026-01-01'));
  });
  it('leaves a few old photographs out of sight', () => {
    const items = [item('moscow', '2013-03-23'), ...[2021, 2022, 2023, 2024, 2025].flatMap(monthly)];
    expect(first(items)).toEqual(window('2021-01-01', '2026-01-01'));
  });
  it('shows the year that holds everything, not four empty ones', () => {
    const v = first(monthly(2024));
    expect(v.from).toBeLessThan(day('2024-01-10'));
    expect(v.to).toBeGreaterThan(day('2024-12-11'));
    expect(spanOf(v)).toBeLessThan(500 * DAY_MS);
  });
  it('goes where the contacts are when they are outside the record’s years', () => {
    const v = first([2014, 2015, 2016].flatMap(monthly));
    expect(v.from).toBeLessThan(day('2014-02-01'));
    expect(v.to).toBeGreaterThan(day('2016-11-01'));
    expect(v.to).toBeLessThan(day('2017-12-01'));
  });
  it('shows the record’s years when there is nothing', () => {
    expect(first([])).toEqual(window('2021-01-01', '2026-01-01'));
  });
  it('shows one contact in its surroundings', () => {
    const v = first([item('only', '2023-06-15')]);
    expect(spanOf(v)).toBeGreaterThan(100 * DAY_MS);
    expect((v.from + v.to) / 2).toBe(day('2023-06-15') + DAY_MS / 2);
  });
  it('is an allowed window that shows something, whatever the contacts', () => {
    fc.assert(
      fc.property(someItems(50), (items) => {
        const limits = limitsOf(items, span);
        const v = firstViewport(items, span, limits);
        expect(clampViewport(v, limits)).toEqual(v);
        expect(items.some((one) => one.end > v.from && one.start < v.to)).toBe(true);
      }),
    );
  });
});

describe('interpolateViewport', () => {
  it('begins and ends exactly, and changes the span by equal factors', () => {
    fc.assert(
      fc.property(someViewport, someViewport, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const way = interpolateViewport(a, b);
        expect(way(0)).toEqual(a);
        expect(way(1)).toEqual(b);
        const expected = Math.log(spanOf(a)) * (1 - t) + Math.log(spanOf(b)) * t;
        expect(Math.log(spanOf(way(t)))).toBeCloseTo(expected, 5);
      }),
    );
  });

  it('zooms about the point that both windows show at one place', () => {
    const a = window('2022-01-01', '2023-01-01');
    const at = day('2022-09-01');
    const b = zoomAbout(a, at, 8, YEARS);
    const before = timeScale(a, 1000).x(at);
    for (const t of [0.2, 0.5, 0.9]) expect(timeScale(interpolateViewport(a, b)(t), 1000).x(at)).toBeCloseTo(before, 4);
  });

  it('never leaves the stretch that the two windows cover', () => {
    fc.assert(
      fc.property(someViewport, someViewport, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const v = interpolateViewport(a, b)(t);
        expect(v.from).toBeGreaterThanOrEqual(Math.min(a.from, b.from) - 1);
        expect(v.to).toBeLessThanOrEqual(Math.max(a.to, b.to) + 1);
      }),
    );
  });
});

describe('timeScale', () => {
  it('goes to pixels and back', () => {
    fc.assert(
      fc.property(someViewport, someWidth, fc.double({ min: -100, max: 2700, noNaN: true }), (v, width, x) => {
        const scale = timeScale(v, width);
        expect(scale.x(scale.ms(x))).toBeCloseTo(x, 3);
      }),
    );
  });
  it('counts pixels to the day', () => {
    expect(timeScale(window('2022-01-01', '2022-01-11'), 500).pxPerDay).toBeCloseTo(50);
  });
});
