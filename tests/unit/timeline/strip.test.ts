import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripScale } from '../../../src/timeline/index.ts';

const year = (number: number): number => Date.UTC(number, 0, 1);
const limits = (first: number, last: number) => ({ min: year(first), max: year(last + 1), minSpan: 2 * 86_400_000 });
const RECORD = limits(2021, 2025);

describe('the scale of the strip', () => {
  it('is an even one where nothing lies beyond the record', () => {
    const scale = stripScale(RECORD, RECORD, 1000);
    expect([scale.begin, scale.end]).toEqual([0, 1000]);
    expect(scale.x(RECORD.min)).toBe(0);
    expect(scale.x((RECORD.min + RECORD.max) / 2)).toBeCloseTo(500);
    expect(scale.x(RECORD.max)).toBe(1000);
  });

  it('gives the years of the record nearly all the room, however far back a stray contact lies', () => {
    const scale = stripScale(limits(1996, 2025), RECORD, 1000);
    expect(scale.x(RECORD.max) - scale.x(RECORD.min)).toBeGreaterThanOrEqual(950);
    // What lies before is pressed together, but stands where a hand can reach it.
    expect(scale.x(year(2010))).toBeGreaterThan(5);
    expect(scale.x(year(2010))).toBeLessThan(scale.begin);
  });

  it('leaves the record most of a narrow strip, too', () => {
    const scale = stripScale(limits(2013, 2030), RECORD, 120);
    expect(scale.end - scale.begin).toBeGreaterThanOrEqual(96);
  });

  it('has a place for everything when the record has no years of its own within the limits', () => {
    const scale = stripScale(limits(2000, 2010), RECORD, 500);
    expect(scale.x(year(2000))).toBe(0);
    expect(scale.x(year(2011))).toBeCloseTo(500);
  });

  it('goes to an instant and back, and ascends, inside the limits and beyond', () => {
    const years = fc.integer({ min: 1950, max: 2080 });
    const stretch = fc.tuple(years, years).map(([a, b]) => limits(Math.min(a, b), Math.max(a, b)));
    const inside = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(stretch, stretch, fc.integer({ min: 40, max: 3000 }), inside, inside, (all, own, width, a, b) => {
        const scale = stripScale(all, own, width);
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((part) => all.min + part * (all.max - all.min));
        expect(scale.x(early as number)).toBeLessThanOrEqual(scale.x(late as number));
        expect(scale.at(scale.x(late as number))).toBeCloseTo(late as number, -3);
      }),
    );
  });
});
