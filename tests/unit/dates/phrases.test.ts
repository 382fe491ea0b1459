/** What a reader gains: every date in the page's tables of phrases is the day the newsroom meant. */
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { findDates, resolveDate } from '../../../src/bundle/dates/index.ts';
import { ANCHORS, casesOf } from './ask.ts';
import { negatives } from './tables/negative.ts';
import { TABLES } from './tables/index.ts';

const cases = casesOf(TABLES);

describe('an expression, asked for by its place', () => {
  it.each(cases)('$name', ({ expected, ...question }) => {
    expect(resolveDate(question)).toEqual(expected);
  });
});

describe('the same expressions, found in their sentences', () => {
  it.each(cases)('$name', ({ sentence, expression, offset, anchor, language, expected }) => {
    const end = offset + expression.length;
    const found = findDates(sentence, anchor, language).filter(
      (date) => date.index < end && date.index + date.text.length > offset,
    );
    expect(found.map(({ start, end, precision }) => ({ start, end, precision }))).toContainEqual(expected);
    for (const date of found) expect(sentence.slice(date.index, date.index + date.text.length)).toBe(date.text);
  });
});

describe('the other script says the same', () => {
  const toHant = OpenCC.Converter({ from: 'cn', to: 'twp' });
  const toHans = OpenCC.Converter({ from: 'tw', to: 'cn' });
  it.each(cases.filter(({ language }) => language !== 'en'))('$name', ({ expected, ...question }) => {
    const { sentence, expression, offset, language } = question;
    const convert = language === 'zh-Hans' ? toHant : toHans;
    const parts = [sentence.slice(0, offset), expression, sentence.slice(offset + expression.length)].map((part) =>
      convert(part),
    );
    const [before = '', words = ''] = parts;
    const other = { ...question, sentence: parts.join(''), expression: words, offset: before.length };
    expect(resolveDate({ ...other, language: language === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans' })).toEqual(expected);
  });
});

describe('what only looks like a date', () => {
  const rows = negatives.flatMap(({ language, sentences }) => sentences.map((sentence) => ({ language, sentence })));
  it.each(rows)('$sentence', ({ language, sentence }) => {
    const found = findDates(sentence, ANCHORS['fri 2025-02-28 washington'], language);
    expect(found.map(({ text }) => text)).toEqual([]);
  });
});

it('holds enough phrases to mean something', () => {
  expect(cases.length).toBeGreaterThan(250);
});
