/** Contacts for the picture's tests, written by hand or drawn at random. */
import fc from 'fast-check';
import { DAY_MS, KINDS, LANES, type Contact, type Kind, type Lane } from '../../../src/model/index.ts';
import { byTime, type Item, type Limits, type Viewport } from '../../../src/timeline/index.ts';

export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** `until` is the last day, as people say it. */
export function item(id: string, from: string, until = from, more: Partial<Item> = {}): Item {
  return {
    id,
    kind: 'phone',
    lane: 'phone',
    start: day(from),
    end: day(until) + DAY_MS,
    precision: 'day',
    status: 'occurred',
    reviewed: true,
    weight: 100,
    ...more,
  };
}

export function contact(id: string, from: string, until = from, more: Partial<Contact> = {}): Contact {
  return {
    id,
    kind: 'phone',
    status: 'occurred',
    start: from as Contact['start'],
    end: until as Contact['end'],
    precision: 'day',
    place: null,
    occasion: null,
    participants: ['xi-jinping', 'vladimir-putin'],
    initiator: null,
    reviewed: true,
    sources: 1,
    articles: 0,
    ...more,
  };
}

export const YEARS: Limits = { min: day('2021-01-01'), max: day('2026-01-01'), minSpan: 2 * DAY_MS };
const DAYS = (YEARS.max - YEARS.min) / DAY_MS;

const KIND_OF: Readonly<Record<Lane, Kind>> = {
  china: 'in-person',
  russia: 'in-person',
  elsewhere: 'in-person',
  video: 'video',
  phone: 'phone',
  message: 'message',
  multilateral: 'multilateral',
  envoy: 'envoy',
};

const lengthOf = fc.oneof(
  { weight: 8, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 2, max: 14 }) },
  { weight: 1, arbitrary: fc.constantFrom(28, 30, 31, 365) },
);

/** Contacts of the record's years, most of them of one day, crowded into few lanes so that they get in each other's way. */
export function someItems(max: number, lanes: readonly Lane[] = LANES): fc.Arbitrary<readonly Item[]> {
  const one = fc.record({
    from: fc.integer({ min: 0, max: DAYS - 1 }),
    length: lengthOf,
    lane: fc.constantFrom(...lanes),
    weight: fc.integer({ min: 1, max: 6 }),
  });
  return fc.array(one, { minLength: 1, maxLength: max, size: 'max' }).map((list) =>
    list
      .map(({ from, length, lane, weight }, index): Item => {
        const start = YEARS.min + from * DAY_MS;
        return {
          id: `c-${index}`,
          kind: KIND_OF[lane],
          lane,
          start,
          end: start + length * DAY_MS,
          precision: length >= 365 ? 'year' : length >= 28 ? 'month' : 'day',
          status: 'occurred',
          reviewed: true,
          weight: weight * 100,
        };
      })
      .sort(byTime),
  );
}

/** Windows of every zoom, from two days to five years. */
export const someViewport: fc.Arbitrary<Viewport> = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([zoom, place]) => {
    const whole = YEARS.max - YEARS.min;
    const span = YEARS.minSpan * (whole / YEARS.minSpan) ** zoom;
    const from = YEARS.min + place * (whole - span);
    return { from, to: from + span };
  });

export const someWidth = fc.integer({ min: 320, max: 2560 });

/** A repeatable stream of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** As many contacts as asked for, spread over the years; every seventh lasts up to a fortnight. */
export function manyItems(count: number): readonly Item[] {
  const random = seeded(7);
  return Array.from({ length: count }, (_, index): Item => {
    const start = YEARS.min + Math.floor(random() * DAYS) * DAY_MS;
    const length = random() < 0.15 ? 1 + Math.ceil(random() * 14) : 1;
    const kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'phone';
    const lane = kind === 'in-person' ? (LANES[Math.floor(random() * 3)] ?? 'china') : kind;
    return {
      id: `m-${index}`,
      kind,
      lane,
      start,
      end: start + length * DAY_MS,
      precision: 'day',
      status: 'occurred',
      reviewed: true,
      weight: 100,
    };
  }).sort(byTime);
}
