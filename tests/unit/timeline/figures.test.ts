import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, KIND_CODING, LANES, type Kind } from '../../../src/model/index.ts';
import {
  itemsOf,
  laneIndex,
  nearestByDate,
  nearestInLane,
  neighbour,
  overviewBins,
  rhythmOf,
  type Item,
  type Viewport,
} from '../../../src/timeline/index.ts';
import { YEARS, contact, day, item, someItems, someViewport } from './support.ts';

const all: Viewport = { from: YEARS.min, to: YEARS.max };
const meeting = (id: string, from: string, until = from, more: Partial<Item> = {}): Item =>
  item(id, from, until, { kind: 'in-person', lane: 'china', ...more });
const message = (id: string, from: string): Item => item(id, from, from, { kind: 'message', lane: 'message' });

describe('itemsOf', () => {
  it('ends at the midnight after the last day', () => {
    const [visit] = itemsOf([contact('a', '2024-05-16', '2024-05-17')]);
    expect(visit).toMatchObject({ start: day('2024-05-16'), end: day('2024-05-18') });
  });

  it('sorts by start, then end, then id', () => {
    const contacts = [
      contact('d', '2024-01-02'),
      contact('c', '2024-01-01', '2024-01-05'),
      contact('b', '2024-01-01'),
      contact('a', '2024-01-01'),
    ];
    expect(itemsOf(contacts).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('sees to it that a meeting is labelled before a call, a call before a message, a fact before a forecast', () => {
    const weight = (more: Parameters<typeof contact>[3], until?: string): number =>
      itemsOf([contact('a', '2024-05-16', until ?? '2024-05-16', more)])[0]?.weight ?? NaN;
    const kinds = (['in-person', 'video', 'phone', 'multilateral', 'envoy', 'message'] as const).map((kind) =>
      weight({ kind }),
    );
    expect([...kinds].sort((a, b) => b - a)).toEqual(kinds);
    expect(weight({ status: 'announced' })).toBeLessThan(weight({}));
    expect(weight({ precision: 'month' }, '2024-06-15')).toBeLessThan(weight({}));
    expect(weight({ kind: 'in-person' }, '2024-05-18')).toBeGreaterThan(weight({ kind: 'in-person' }));
    expect(weight({ kind: 'message' }, '2024-12-31')).toBeLessThan(
      weight({ kind: 'phone', status: 'announced', reviewed: false, precision: 'year' }),
    );
  });

  it('puts each contact in one lane', () => {
    fc.assert(
      fc.property(someItems(200), (items) => {
        const index = laneIndex(items);
        expect(LANES.flatMap((lane) => index.lanes[lane].items)).toHaveLength(items.length);
        for (const lane of LANES) for (const one of index.lanes[lane].items) expect(one.lane).toBe(lane);
      }),
    );
  });
});

describe('overviewBins', () => {
  it('counts each contact once, in the quarter in which it begins', () => {
    const bins = overviewBins(
      [item('a', '2022-03-31', '2022-04-02'), item('b', '2022-04-01'), message('c', '2022-04-01')],
      YEARS,
    );
    expect(bins).toHaveLength(20);
    const counted = bins.filter(({ total }) => total > 0);
    expect(counted.map(({ from, to, total }) => [from, to, total])).toEqual([
      [day('2022-01-01'), day('2022-04-01'), 1],
      [day('2022-04-01'), day('2022-07-01'), 2],
    ]);
    expect(counted[1]?.counts).toMatchObject({ phone: 1, message: 1, video: 0 });
  });

  it('loses none that begins in the domain', () => {
    fc.assert(
      fc.property(someItems(300), (items) => {
        const bins = overviewBins(items, YEARS);
        expect(bins.reduce((sum, { total }) => sum + total, 0)).toBe(items.length);
        for (const { counts, total } of bins) expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });
});

describe('rhythmOf', () => {
  it('measures a silence from the last day of one to the first day of the next', () => {
    const items = [meeting('moscow', '2023-03-20', '2023-03-22'), meeting('beijing', '2023-10-17', '2023-10-18')];
    expect(rhythmOf(items, all)).toMatchObject({
      directCount: 2,
      longest: { days: 209, from: { id: 'moscow' }, to: { id: 'beijing' } },
      meanGapDays: 209,
    });
  });

  it('counts a message as direct contact, but not as speaking', () => {
    const items = [item('a', '2024-01-01'), message('m', '2024-01-11'), item('b', '2024-01-31')];
    const rhythm = rhythmOf(items, all);
    expect(rhythm).toMatchObject({ directCount: 3, longest: { days: 20 }, meanGapDays: 15 });
    expect(rhythm.spoken).toMatchObject({ count: 2, longest: { days: 30 }, meanGapDays: 30 });
  });

  it('leaves envoys and summits out of silences, but counts them', () => {
    const items = [
      item('a', '2024-01-01'),
      item('envoy', '2024-01-11', '2024-01-11', { kind: 'envoy', lane: 'envoy' }),
      item('b', '2024-01-31'),
    ];
    expect(rhythmOf(items, all)).toMatchObject({
      counts: { envoy: 1, phone: 2 },
      directCount: 2,
      longest: { days: 30 },
    });
  });

  it.each(['announced', 'cancelled'] as const)('does not count what was %s', (status) => {
    const items = [item('a', '2024-01-01'), item('x', '2024-01-11', '2024-01-11', { status }), item('b', '2024-01-31')];
    expect(rhythmOf(items, all)).toMatchObject({ counts: { phone: 2 }, longest: { days: 30 } });
  });

  it('claims no silence inside a month in which a contact is known to lie, nor one broken by a year', () => {
    const month = item('m', '2024-02-01', '2024-02-29', { precision: 'month' });
    const year = item('y', '2024-01-01', '2024-12-31', { precision: 'year' });
    const items = [item('a', '2024-01-01'), year, month, item('b', '2024-03-31')].sort((a, b) => a.start - b.start);
    expect(rhythmOf(items, all)).toMatchObject({
      counts: { phone: 4 },
      directCount: 4,
      longest: { days: 31 },
      meanGapDays: 31,
    });
  });

  it('looks at the window alone', () => {
    const items = [item('a', '2021-01-01'), item('b', '2024-01-01'), item('c', '2024-01-05'), item('d', '2025-01-01')];
    expect(rhythmOf(items, { from: day('2023-06-01'), to: day('2024-06-01') })).toMatchObject({
      directCount: 2,
      longest: { days: 4 },
    });
  });

  it.each([
    ['nothing', [], 0],
    ['one contact', [item('a', '2024-01-01')], 1],
  ] as const)('has no gap in %s', (_, items, count) => {
    expect(rhythmOf(items, all)).toMatchObject({ directCount: count, longest: null, meanGapDays: null });
  });

  it('gives two on one day a gap of none', () => {
    const rhythm = rhythmOf([item('a', '2024-01-01'), item('b', '2024-01-01')], all);
    expect(rhythm).toMatchObject({ longest: null, meanGapDays: 0 });
  });

  it('agrees with counting one by one, in any window', () => {
    fc.assert(
      fc.property(someItems(150), someViewport, (items, v) => {
        const seen = items.filter((one) => one.end > v.from && one.start < v.to);
        const direct = seen.filter((one) => KIND_CODING[one.kind].direct);
        let last: Item | undefined;
        let total = 0;
        let longest = 0;
        let pairs = -1;
        for (const one of direct.filter(({ precision }) => precision !== 'year')) {
          const days = last ? Math.max(0, (one.start - last.end) / DAY_MS + 1) : 0;
          total += days;
          pairs += 1;
          longest = Math.max(longest, days);
          if (!last || one.end > last.end) last = one;
        }
        const rhythm = rhythmOf(items, v);
        expect(rhythm.directCount).toBe(direct.length);
        expect(rhythm.longest?.days ?? 0).toBe(longest);
        expect(rhythm.meanGapDays ?? -1).toBeCloseTo(pairs > 0 ? total / pairs : -1, 9);
        for (const kind of Object.keys(rhythm.counts) as Kind[]) {
          expect(rhythm.counts[kind]).toBe(seen.filter((one) => one.kind === kind).length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('keyboard moves', () => {
  const items = [
    meeting('beijing', '2022-02-04'),
    item('june', '2022-06-15'),
    item('envoy', '2022-09-19', '2022-09-19', { kind: 'envoy', lane: 'envoy' }),
    item('feb', '2024-02-08'),
  ];
  const index = laneIndex(items);

  it('go through all contacts in time order and stop at either end', () => {
    expect(neighbour(items, 'beijing', 1)?.id).toBe('june');
    expect(neighbour(items, 'feb', -1)?.id).toBe('envoy');
    expect(neighbour(items, 'beijing', -1)).toBeNull();
    expect(neighbour(items, 'feb', 1)).toBeNull();
    expect(neighbour(items, 'unknown', 1)).toBeNull();
  });

  it('go to the nearest contact in the next lane that has any', () => {
    expect(nearestInLane(index, 'beijing', 1)?.id).toBe('june');
    expect(nearestInLane(index, 'envoy', -1)?.id).toBe('june');
    expect(nearestInLane(index, 'feb', 1)?.id).toBe('envoy');
    expect(nearestInLane(index, 'beijing', -1)).toBeNull();
    expect(nearestInLane(index, 'envoy', 1)).toBeNull();
    expect(nearestInLane(index, 'unknown', 1)).toBeNull();
  });

  it('find the contact nearest to a date', () => {
    expect(nearestByDate(items, day('2022-07-01'))?.id).toBe('june');
    expect(nearestByDate(items, day('2030-01-01'))?.id).toBe('feb');
    expect(nearestByDate([], day('2030-01-01'))).toBeNull();
  });

  it('prefer the contact that holds the date to one that ended the day before', () => {
    const visits = [meeting('ended', '2024-05-14', '2024-05-15'), meeting('long', '2024-05-10', '2024-06-10')];
    expect(nearestByDate(visits, day('2024-05-16') + DAY_MS / 2)?.id).toBe('long');
  });

  it('reach every contact from every other', () => {
    fc.assert(
      fc.property(someItems(60), (list) => {
        const seen = new Set<string>();
        for (let at = list[0] ?? null; at; at = neighbour(list, at.id, 1)) seen.add(at.id);
        expect(seen.size).toBe(list.length);
      }),
    );
  });
});
