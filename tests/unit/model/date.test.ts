import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateInWords,
  daysBetween,
  formatEdtf,
  isoDate,
  parseEdtf,
  parseIsoDate,
  type DateSpan,
} from '../../../src/model/index.ts';
import { learnEveryLanguage } from '../../../src/model/words/every.ts';

learnEveryLanguage();

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => isoDate(date.getTime()));

describe('the record’s date notation (EDTF)', () => {
  it.each([
    ['2025-02-24', '2025-02-24', '2025-02-24', 'day', false],
    ['2024-05-16/2024-05-17', '2024-05-16', '2024-05-17', 'day', false],
    ['2022-02', '2022-02-01', '2022-02-28', 'month', false],
    ['2024-02?', '2024-02-01', '2024-02-29', 'month', true],
    ['2022', '2022-01-01', '2022-12-31', 'year', false],
  ])('%s is read and written back', (text, start, end, precision, uncertain) => {
    expect(parseEdtf(text)).toEqual({ start, end, precision, uncertain });
    expect(formatEdtf(parseEdtf(text) as DateSpan, uncertain)).toBe(text);
  });

  it.each(['2023-02-30', '2025-13-01', '2025-2-4', '24.2.2025', '', '2024-05-17/2024-05-16', 'soon', '2025-02-24/'])(
    'refuses %j',
    (text) => {
      expect(parseEdtf(text)).toBeNull();
    },
  );

  it('reads back every day and every interval it writes', () => {
    fc.assert(
      fc.property(day, fc.nat(400), (start, length) => {
        const span: DateSpan = { start, end: addDays(start, length), precision: 'day' };
        expect(parseEdtf(formatEdtf(span))).toMatchObject(span);
        expect(daysBetween(span.start, span.end)).toBe(length);
      }),
    );
  });

  it('takes only days that exist', () => {
    fc.assert(
      fc.property(fc.string(), (text) => parseIsoDate(text) === null || isoDate(Date.parse(`${text}T00:00Z`)) === text),
    );
  });
});

describe('dates in words', () => {
  it.each([
    ['2025-02-24', '2025-02-24', 'day', 'Monday 24 February 2025', '2025年2月24日（星期一）'],
    ['2024-05-16', '2024-05-17', 'day', '16–17 May 2024', '2024年5月16日至17日'],
    ['2025-08-31', '2025-09-03', 'day', '31 August – 3 September 2025', '2025年8月31日至9月3日'],
    ['2021-12-31', '2022-01-02', 'day', '31 December 2021 – 2 January 2022', '2021年12月31日至2022年1月2日'],
    ['2022-02-01', '2022-02-28', 'month', 'February 2022', '2022年2月'],
    ['2022-02-01', '2022-02-10', 'month', 'about 1–10 February 2022', '约2022年2月1日至10日'],
    ['2022-01-01', '2022-12-31', 'year', '2022', '2022年'],
  ] as const)('%s to %s', (start, end, precision, en, zh) => {
    const span = { start, end, precision } as unknown as DateSpan;
    expect(dateInWords(span, 'en', { weekday: true })).toBe(en);
    expect(dateInWords(span, 'zh-Hans', { weekday: true })).toBe(zh);
  });
});
