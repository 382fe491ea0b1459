import { describe, expect, it } from 'vitest';
import { instantIn, readInstant } from '../../../src/bundle/parse/instant.ts';
import { choosePublished } from '../../../src/bundle/parse/published.ts';

const at = (text: string, tz = 'America/New_York'): string | null => {
  const read = readInstant(text);
  return read === null ? null : read.kind === 'impossible' ? 'impossible' : new Date(instantIn(read, tz)).toISOString();
};

describe('a date line', () => {
  it.each([
    ['Mon, 24 Feb 2025 13:58:53 GMT', '2025-02-24T13:58:53.000Z'],
    ['Mon, 24 Feb 2025 13:58:53 +0800', '2025-02-24T05:58:53.000Z'],
    ['Mon, 24 Feb 2025 13:58 EST', '2025-02-24T18:58:00.000Z'],
    ['24 Feb 25 13:58:53 UT', '2025-02-24T13:58:53.000Z'],
    ['Monday, 24 February 2025 13:58:53 -03:30', '2025-02-24T17:28:53.000Z'],
    ['24-Feb-2025 13:58 Z', '2025-02-24T13:58:00.000Z'],
    ['2025-02-24T13:58:53.771Z', '2025-02-24T13:58:53.000Z'],
    ['2025-02-24T13:58:53+00:00', '2025-02-24T13:58:53.000Z'],
    ['2025-02-24 13:58:53 +0800', '2025-02-24T05:58:53.000Z'],
    ['2025-02-24 \n 13:58', '2025-02-24T18:58:00.000Z'],
    ['2025/2/4 8:05', '2025-02-04T13:05:00.000Z'],
    ['2025.02.24', '2025-02-24T17:00:00.000Z'],
    ['February 24, 2025 1:58 PM EST', '2025-02-24T18:58:00.000Z'],
    ['Feb. 24, 2025 at 12:05 a.m. UTC', '2025-02-24T00:05:00.000Z'],
    ['Mon Feb 24 2025 13:58:53 GMT+0800 (China Standard Time)', '2025-02-24T05:58:53.000Z'],
    ['Published: 24 February 2025', '2025-02-24T17:00:00.000Z'],
    ['2025年2月24日 15:30', '2025-02-24T20:30:00.000Z'],
    ['2025年2月24日 星期一 下午3时30分', '2025-02-24T20:30:00.000Z'],
    ['２０２５年２月２４日１５：３０', '2025-02-24T20:30:00.000Z'],
    ['发布时间：2025年02月24日 15:30:05（北京时间）', '2025-02-24T07:30:05.000Z'],
    ['2025年2月24日', '2025-02-24T17:00:00.000Z'],
    ['Mon, 31 Feb 2025 13:58:53 GMT', 'impossible'],
    ['2025-13-01', 'impossible'],
    ['2025-02-24T25:00:00Z', 'impossible'],
    ['2025-02-24T10:61:00Z', 'impossible'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it.each(['昨天', '2025', '2024年5月', '两人于2025年2月24日通话。', 'Monday', '24 Feb', '', '1'.repeat(5000)])(
    'is not "%s"',
    (text) => {
      expect(at(text)).toBeNull();
    },
  );

  it("means its publisher's clock where it gives no zone, summer time and all", () => {
    expect(at('2024-07-09 12:00', 'Europe/Berlin')).toBe('2024-07-09T10:00:00.000Z');
    expect(at('2024-12-09 12:00', 'Europe/Berlin')).toBe('2024-12-09T11:00:00.000Z');
    expect(at('Mon Feb 24 13:58:53 CST 2025', 'Asia/Shanghai')).toBe('2025-02-24T05:58:53.000Z');
    expect(at('Mon, 24 Feb 2025 13:58:53 CST', 'America/Chicago')).toBe('2025-02-24T19:58:53.000Z');
  });
});

describe('the date that is taken', () => {
  const line = 'Mon, 24 Feb 2025 13:58:53 GMT';
  const comment = '1740405543000'; // 13:59:03
  const front = '2025-02-24T14:20:00Z';
  const chosen = (stated: { line?: string; comment?: string; frontMatter?: string }) => {
    const published = choosePublished({ line: null, comment: null, frontMatter: null, ...stated }, 'UTC');
    return published.ok
      ? { at: new Date(published.at).toISOString(), from: published.from, warned: published.warnings.length }
      : published.reason;
  };
  it.each([
    ['the line before all', { line, comment, frontMatter: front }, '2025-02-24T13:58:53.000Z', 'line', 0],
    ['the comment before the front matter', { comment, frontMatter: front }, '2025-02-24T13:59:03.000Z', 'comment', 0],
    ['a comment in seconds', { comment: '1740405543' }, '2025-02-24T13:59:03.000Z', 'comment', 0],
    ['the front matter alone', { frontMatter: front }, '2025-02-24T14:20:00.000Z', 'front-matter', 0],
    ['a number in the front matter', { frontMatter: '1740405543' }, '2025-02-24T13:59:03.000Z', 'front-matter', 0],
    ['an old article crawled late', { line, comment: '1750000000000' }, '2025-02-24T13:58:53.000Z', 'line', 0],
    ['not a line of next month', { line: '2025-03-24', comment }, '2025-02-24T13:59:03.000Z', 'comment', 1],
    [
      'not a comment after the front matter',
      { comment: '1750000000000', frontMatter: front },
      '2025-02-24T14:20:00.000Z',
      'front-matter',
      1,
    ],
    ['a line of tomorrow', { line: '2025-02-25T06:00:00Z', comment }, '2025-02-25T06:00:00.000Z', 'line', 0],
    ['not 1970', { line: 'Thu, 01 Jan 1970 00:00:00 GMT', comment }, '2025-02-24T13:59:03.000Z', 'comment', 1],
    [
      'the line, with a word, when they are years apart',
      { line: '2021-02-24', comment },
      '2021-02-24T12:00:00.000Z',
      'line',
      1,
    ],
  ])('%s', (_, stated, instant, from, warned) => {
    expect(chosen(stated)).toEqual({ at: instant, from, warned });
  });

  it('is none where there is none, and the reason says why', () => {
    expect(chosen({})).toContain('no date line');
    expect(chosen({ line: '2025-02-30', comment: '0000000000' })).toBe(
      'It gives no usable date: the date line "2025-02-30" names a day that does not exist; the comment says 1970-01-01T00:00:00.000Z, which cannot be when it was published.',
    );
  });
});
