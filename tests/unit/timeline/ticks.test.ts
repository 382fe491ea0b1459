import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, isoDate } from '../../../src/model/index.ts';
import { axisTicks, timeScale, type Tick, type TickUnit, type Viewport } from '../../../src/timeline/index.ts';
import { day, someViewport, someWidth } from './support.ts';

const window = (from: string, to: string): Viewport => ({ from: day(from), to: day(to) });
const named = (ticks: readonly Tick[]): readonly string[] => ticks.map(({ at, unit }) => `${unit} ${isoDate(at)}`);
const MIN_PX: Readonly<Record<TickUnit, number>> = { year: 40, quarter: 36, month: 36, week: 30, day: 26 };

describe('what the axis shows', () => {
  it('five years on a wide plot: years and quarters', () => {
    const { major, minor } = axisTicks(window('2021-01-01', '2026-01-01'), 1000);
    expect(named(major)).toEqual(['2021', '2022', '2023', '2024', '2025', '2026'].map((year) => `year ${year}-01-01`));
    expect(named(minor).slice(0, 3)).toEqual(['quarter 2021-04-01', 'quarter 2021-07-01', 'quarter 2021-10-01']);
  });

  it('five years on a phone: years alone', () => {
    const { major, minor } = axisTicks(window('2021-01-01', '2026-01-01'), 300);
    expect(major).toHaveLength(6);
    expect(minor).toEqual([]);
  });

  it('a year: months, with the year pinned at the left', () => {
    const { major, minor } = axisTicks(window('2022-03-01', '2023-02-15'), 900);
    expect(major[0]).toEqual({ at: day('2022-01-01'), x: 0, unit: 'year', pinned: true });
    expect(named(major)).toEqual(['year 2022-01-01', 'year 2023-01-01']);
    expect(named(minor)).toContain('month 2022-05-01');
  });

  it('a quarter: weeks from Mondays, under months', () => {
    const { major, minor } = axisTicks(window('2024-05-01', '2024-08-01'), 900);
    expect(named(major)[0]).toBe('month 2024-05-01');
    expect(minor.every(({ at, unit }) => unit === 'week' && new Date(at).getUTCDay() === 1)).toBe(true);
  });

  it('half months begin with the month', () => {
    const { minor } = axisTicks(window('2024-01-10', '2024-07-01'), 700);
    expect(named(minor).slice(0, 3)).toEqual(['day 2024-01-16', 'day 2024-02-16', 'day 2024-03-16']);
  });

  it('a fortnight: every day, with the month pinned although it began before', () => {
    const { major, minor } = axisTicks(window('2024-05-10', '2024-05-24'), 700);
    expect(major).toEqual([{ at: day('2024-05-01'), x: 0, unit: 'month', pinned: true }]);
    expect(named(minor)).toHaveLength(15);
  });

  it('pairs of days never stand beside the first of a month', () => {
    for (const month of ['2023-02', '2024-02', '2024-03', '2024-04']) {
      const { minor } = axisTicks({ from: day(`${month}-15`), to: day(`${month}-15`) + 30 * DAY_MS }, 480);
      const days = minor.map(({ at }) => new Date(at).getUTCDate());
      expect(days).not.toContain(29);
      expect(days).not.toContain(31);
    }
  });

  it('a century: years in steps that have room', () => {
    const { major } = axisTicks(window('1950-01-01', '2050-01-01'), 600);
    expect(named(major)).toContain('year 2000-01-01');
    expect(major.length).toBeLessThan(14);
  });
});

describe('the pinned tick', () => {
  it('is pushed out by the next one', () => {
    const v = window('2022-12-20', '2023-12-20');
    const { major } = axisTicks(v, 900);
    const next = timeScale(v, 900).x(day('2023-01-01'));
    expect(major[0]).toMatchObject({ at: day('2022-01-01'), pinned: true, x: next - 44 });
    expect(major[0]?.x).toBeLessThan(0);
  });
  it('is not needed where a year begins at the left edge', () => {
    expect(axisTicks(window('2022-01-01', '2023-01-01'), 900).major.some(({ pinned }) => pinned)).toBe(false);
  });
});

describe('at any zoom, in any plot', () => {
  it('ticks ascend, have room for their labels and stay in the plot', () => {
    fc.assert(
      fc.property(someViewport, someWidth, (v, width) => {
        const { major, minor } = axisTicks(v, width);
        for (const ticks of [major, minor]) {
          ticks.slice(1).forEach((tick, index) => {
            const last = ticks[index] as Tick;
            expect(tick.at).toBeGreaterThan(last.at);
            const least = ticks === minor ? MIN_PX[tick.unit] : tick.unit === 'month' ? 104 : 44;
            expect(tick.x - last.x).toBeGreaterThanOrEqual(least - 1e-6);
          });
          for (const tick of ticks) {
            expect(tick.x).toBeLessThanOrEqual(width + 1e-6);
            if (!tick.pinned) expect(tick.x).toBeGreaterThanOrEqual(0);
          }
        }
        const starts = new Set(major.map(({ at }) => at));
        expect(minor.some(({ at }) => starts.has(at))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('a year or a month is always named at the left, before anything else', () => {
    fc.assert(
      fc.property(someViewport, someWidth, (v, width) => {
        const { major } = axisTicks(v, width);
        expect(major[0]?.at).toBeLessThanOrEqual(v.from);
        expect(major[0]?.x).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('bands cover the plot without a gap and alternate', () => {
    fc.assert(
      fc.property(someViewport, someWidth, (v, width) => {
        const { bands } = axisTicks(v, width);
        expect(bands[0]?.x0).toBeCloseTo(0, 6);
        expect(bands.at(-1)?.x1).toBeCloseTo(width, 6);
        bands.slice(1).forEach((band, index) => {
          expect(band.from).toBe(bands[index]?.to);
          expect(band.odd).toBe(!bands[index]?.odd);
        });
      }),
    );
  });

  it('a year keeps its shade wherever the window stands', () => {
    const shade = (v: Viewport): boolean | undefined =>
      axisTicks(v, 800).bands.find(({ from, to }) => from <= day('2023-06-01') && to > day('2023-06-01'))?.odd;
    expect(shade(window('2021-01-01', '2026-01-01'))).toBe(shade(window('2022-08-01', '2025-01-01')));
  });
});

it('takes the caller’s room for labels', () => {
  const { minor } = axisTicks(window('2021-01-01', '2026-01-01'), 1000, { minPx: { quarter: 80, month: 80 } });
  expect(minor.map(({ at }) => new Date(at).getUTCMonth())).toEqual([6, 6, 6, 6, 6]);
});

it('has fewer ticks where text is larger, further apart', () => {
  const v = window('2021-01-01', '2026-01-01');
  const [usual, large] = [axisTicks(v, 1000), axisTicks(v, 1000, { text: 2 })];
  expect(large.minor.length).toBeLessThan(usual.minor.length);
  const gaps = large.minor.slice(1).map(({ x }, at) => x - (large.minor[at]?.x ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1.7 * 36);
});
