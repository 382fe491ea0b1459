/** What holds for every text, whatever it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, resolveDate, tenseOf, type FoundDate } from '../../../src/bundle/dates/index.ts';
import { addDays, parseIsoDate } from '../../../src/model/index.ts';
import { ANCHORS, casesOf } from './ask.ts';
import { TABLES } from './tables/index.ts';

const anchors = fc.constantFrom(...Object.values(ANCHORS));
const languages = fc.constantFrom('zh-Hans', 'zh-Hant', 'en');

/** Characters and words that dates are made of, in any order, among others and outside the basic plane. */
const pieces = fc.constantFrom(
  ...'〇一二三十廿卅两０９12年月日号號周週星期礼拜今昨明前后後上下本这這个個初中底旬至到-—～、（）()/.，。将將会會了曾同翌次当當天春夏秋冬季度半首末近和😀習'.split(
    '',
  ),
  ...['2024', '31', '2月', '30日', '星期一', '民國114年', '去年', '三年前', '起一连三天', '除夕', '前夕', '元旦'],
  ...[' on ', 'May', 'may', ' 16', '-17', ', 2024', ' ago', 'two ', 'weeks', 'last ', 'Monday', 'early ', ' and ', 'İ'],
);
const dateSoup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(dateSoup, fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme' }));

function soundness(text: string, found: readonly FoundDate[]): void {
  let end = 0;
  for (const date of found) {
    expect(date.index).toBeGreaterThanOrEqual(end);
    expect(date.text).not.toBe('');
    expect(text.slice(date.index, date.index + date.text.length)).toBe(date.text);
    expect(parseIsoDate(date.start)).toBe(date.start);
    expect(parseIsoDate(date.end)).toBe(date.end);
    expect(date.start <= date.end).toBe(true);
    end = date.index + date.text.length;
  }
}

describe('any text', () => {
  it('gives real days in order, at exact offsets, none over another', () => {
    fc.assert(
      fc.property(anyText, anchors, languages, (text, anchor, language) => {
        soundness(text, findDates(text, anchor, language));
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same again with the dates before it as context', () => {
    fc.assert(
      fc.property(dateSoup, dateSoup, anchors, languages, (before, text, anchor, language) => {
        const previous = findDates(before, anchor, language);
        const found = findDates(text, anchor, language, { previous });
        soundness(text, found);
        expect(findDates(text, anchor, language, { previous })).toEqual(found);
      }),
      { numRuns: 400 },
    );
  });

  it('answers any question with a real span or with nothing', () => {
    fc.assert(
      fc.property(anyText, fc.nat(50), fc.nat(20), anchors, languages, (sentence, from, length, anchor, language) => {
        const offset = Math.min(from, sentence.length);
        const expression = sentence.slice(offset, offset + length);
        const span = resolveDate({ sentence, expression, offset, anchor, language });
        if (span) expect(span.start <= span.end).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has a tense everywhere', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -3, max: 99 }), languages, (text, at, language) => {
        expect([null, 'past', 'future']).toContain(tenseOf(text, at, language));
      }),
    );
  });
});

describe('what stands around an expression', () => {
  const chinese = casesOf(TABLES).filter(({ language }) => language !== 'en');

  it('moves its place and nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...chinese),
        fc.constantFrom('😀。', '“', '\u3000\u3000', '本报讯：'),
        (row, before) => {
          const { sentence, expression, offset, anchor, language, expected } = row;
          const moved = { sentence: before + sentence, expression, offset: offset + before.length, anchor, language };
          expect(resolveDate(moved)).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is the same in the old and the new kind of figures and brackets', () => {
    const wide = (text: string) =>
      text
        .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        .replace(/\(/g, '（')
        .replace(/\)/g, '）');
    fc.assert(
      fc.property(fc.constantFrom(...chinese), ({ sentence, expression, ...rest }) => {
        const question = { ...rest, sentence: wide(sentence), expression: wide(expression) };
        expect(resolveDate(question)).toEqual(rest.expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the anchor', () => {
  const words = ['昨天', '上周三', '下周', '两周前', '四天前', '近日', '周五', '本周末', '前天'];

  it('moves by whole weeks, and what is counted from it moves along', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        anchors,
        fc.integer({ min: -200, max: 200 }),
        (expression, anchor, weeks) => {
          // Far from a change of the clock, so that a week later is the same hour.
          const base = { instant: anchor.instant, tz: 'Asia/Shanghai' };
          const later = { ...base, instant: base.instant + weeks * 7 * 86_400_000 };
          const ask = (at: typeof base) =>
            resolveDate({
              sentence: `两人${expression}通了话。`,
              expression,
              offset: 2,
              anchor: at,
              language: 'zh-Hans',
            });
          const [here, there] = [ask(base), ask(later)];
          expect(here && { ...here, start: addDays(here.start, 7 * weeks), end: addDays(here.end, 7 * weeks) }).toEqual(
            there,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read in the publisher’s zone, not the machine’s', () => {
    const ask = (tz: string) =>
      resolveDate({
        sentence: '两人今天通了话。',
        expression: '今天',
        offset: 2,
        anchor: { instant: Date.parse('2024-05-16T20:00:00Z'), tz },
        language: 'zh-Hans',
      })?.start;
    expect(ask('America/New_York')).toBe('2024-05-16');
    expect(ask('Asia/Taipei')).toBe('2024-05-17');
  });

  it('must have a zone that exists', () => {
    const anchor = { instant: 0, tz: 'Nowhere/Nothing' };
    expect(() => findDates('今天', anchor, 'zh-Hans')).toThrow(RangeError);
  });
});

it('reads a text of many thousand letters whole', () => {
  const sentence = '一二三四五六七八九十年月日2024年5月16日至17日周一（20日）'.repeat(400);
  const found = findDates(sentence, ANCHORS['fri 2025-02-28 washington'], 'zh-Hans');
  soundness(sentence, found);
  expect(found.length).toBeGreaterThan(400);
});
