import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysOf,
  HOME,
  readAddress,
  tidyQuery,
  windowOf,
  writeAddress,
  type Address,
  type Days,
} from '../../src/app/address.ts';
import { addDays, isoDate, KINDS, LANGUAGES } from '../../src/model/index.ts';
import { day, ROOT } from './world.ts';

const read = (rest: string): Address => {
  const { pathname, hash } = new URL(`https://host.example${ROOT}${rest}`);
  return readAddress({ pathname, hash }, ROOT);
};

describe('an address that the page writes', () => {
  const cases: readonly (readonly [string, Partial<Address>])[] = [
    ['', {}],
    ['e/2025-02-24-phone/', { selected: '2025-02-24-phone' }],
    ['#t=2022-02..2023-12', { days: { start: day('2022-02-01'), end: day('2023-12-31') } }],
    ['#t=2025-02-01..2025-03-01', { days: { start: day('2025-02-01'), end: day('2025-03-01') } }],
    ['#t=2024-02..2024-02', { days: { start: day('2024-02-01'), end: day('2024-02-29') } }],
    ['#kind=video~phone', { kinds: ['video', 'phone'] }],
    ['#direct=1', { direct: true }],
    ['#place=st-petersburg', { place: 'st-petersburg' }],
    ['#pub=kremlin', { publisher: 'kremlin' }],
    ['#q=%E6%99%AE%E4%BA%AC%20call', { query: '普京 call' }],
    ['#lang=zh-Hans', { language: 'zh-Hans' }],
    ['#embed=1', { embedded: true }],
    [
      'e/2025-02-24-phone/#t=2025-01..2025-03&kind=phone&lang=en',
      {
        selected: '2025-02-24-phone',
        days: { start: day('2025-01-01'), end: day('2025-03-31') },
        kinds: ['phone'],
        language: 'en',
      },
    ],
  ];
  test.each(cases)('%s', (written, said) => {
    expect(read(written)).toEqual({ ...HOME, ...said });
    expect(writeAddress({ ...HOME, ...said }, ROOT)).toBe(ROOT + written);
  });

  test('names no kinds when all are meant', () => {
    expect(writeAddress({ ...HOME, kinds: KINDS }, ROOT)).toBe(ROOT);
    expect(read(`#kind=${KINDS.join('~')}`).kinds).toEqual([]);
  });

  test('is found under a contact page opened by its file name or without its slash', () => {
    expect(read('e/2025-02-24-phone').selected).toBe('2025-02-24-phone');
    expect(read('e/2025-02-24-phone/index.html').selected).toBe('2025-02-24-phone');
    expect(read('index.html')).toEqual(HOME);
  });
});

describe('an address from a stranger gives the defaults', () => {
  const LONG = 'x'.repeat(100_000);
  const bad = [
    '#t=2023-12..2022-02',
    '#t=2023-02-30..2023-03-01',
    '#t=0000-01..9999-12',
    '#t=99999-01..99999-02',
    '#t=..',
    '#t=2022-02..',
    '#t=-Infinity..NaN',
    `#t=${LONG}`,
    '#kind=__proto__',
    '#kind=constructor~toString',
    `#kind=${LONG}`,
    '#direct=yes',
    '#place=../../etc',
    '#pub=../../etc',
    '#pub=A%20B',
    `#pub=${LONG}`,
    '#place=%3Cscript%3E',
    `#place=${LONG}`,
    '#q=%20%20',
    '#q=%E2%80%8B%E2%80%AE%EF%BB%BF',
    `#q=${LONG}`,
    '#lang=xx',
    '#lang=__proto__',
    '#embed=true',
    '#__proto__=1&constructor=2&hasOwnProperty=3',
    '#%',
    '#%E0%A4%A',
    '#source-1',
    'e/..%2f..%2fetc/',
    'e/%E6%99%AE%E4%BA%AC/',
    `e/${LONG}/`,
    'e/a/b/c/',
    'elsewhere/',
  ];
  test.each(bad)('%#', (hostile) => {
    expect(read(hostile)).toEqual(HOME);
  });

  test('thousands of kinds are no more than the six', () => {
    expect(read(`#kind=${Array.from({ length: 80 }, () => 'phone~video').join('~')}`).kinds).toEqual([
      'video',
      'phone',
    ]);
  });

  test('a query loses what cannot be seen and keeps what can', () => {
    expect(tidyQuery('  \u202Epu\u200Btin\u0000 \n 普京\uD800 ')).toBe('putin 普京');
    expect(Array.from(tidyQuery('普'.repeat(5000)))).toHaveLength(80);
  });

  test('an address outside the site says nothing', () => {
    expect(readAddress({ pathname: '/other/e/2025-02-24-phone/', hash: '' }, ROOT)).toEqual(HOME);
  });
});

const days: fc.Arbitrary<Days> = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 4_000 }))
  .map(([first, length]) => {
    const start = addDays(isoDate(0), first % 36_500);
    return { start, end: addDays(start, length) };
  })
  .filter(({ end }) => end < '2100-12-31');
const slug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,5}$/);
const anAddress: fc.Arbitrary<Address> = fc.record({
  selected: fc.option(slug),
  days: fc.option(days),
  kinds: fc.subarray([...KINDS], { maxLength: KINDS.length - 1 }),
  direct: fc.boolean(),
  place: fc.option(slug),
  publisher: fc.option(slug),
  query: fc.string({ unit: 'binary', maxLength: 120 }).map(tidyQuery),
  language: fc.option(fc.constantFrom(...LANGUAGES)),
  embedded: fc.boolean(),
});

describe('for any address', () => {
  test('reading what was written gives it back', () => {
    fc.assert(
      fc.property(anAddress, (address) => {
        expect(read(writeAddress(address, ROOT).slice(ROOT.length))).toEqual(address);
      }),
    );
  });

  test('any text after the hash is read without complaint, and writing it down again is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, hash) => {
        const once = readAddress({ pathname: ROOT + path, hash: `#${hash}` }, ROOT);
        expect(read(writeAddress(once, ROOT).slice(ROOT.length))).toEqual(once);
      }),
    );
  });

  test('a window in days is the window of its days', () => {
    fc.assert(
      fc.property(days, (window) => {
        expect(daysOf(windowOf(window))).toEqual(window);
      }),
    );
  });
});
