/** The yardstick itself: contacts.md, "How extraction is scored". */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/bundle/extract/evaluation.ts';
import { compareRows, figuresOf } from '../../../src/bundle/extract/score.ts';
import { rowsOf } from './article.ts';

const counts = (gold: readonly string[], found: readonly string[]): readonly number[] => {
  const { hits, misses, falseAlarms } = compareRows(rowsOf(gold), rowsOf(found));
  return [hits, misses, falseAlarms];
};

describe('a found row counts', () => {
  it.each([
    ['the same day', ['report phone 2025-02-24'], ['report phone 2025-02-24'], [1, 0, 0]],
    ['another role', ['report phone 2025-02-24'], ['mention phone 2025-02-24'], [1, 0, 0]],
    ['overlapping days', ['report in-person 2025-08-31/2025-09-03'], ['report in-person 2025-09-02'], [1, 0, 0]],
    ['a finer date', ['mention in-person 2022-02 month'], ['mention in-person 2022-02-04'], [1, 0, 0]],
    ['a coarser date', ['mention in-person 2022-02-04'], ['mention in-person 2022-02 month'], [0, 1, 1]],
    ['another kind', ['report phone 2025-02-24'], ['report video 2025-02-24'], [0, 1, 1]],
    ['another status', ['report phone 2025-02-24'], ['report phone 2025-02-24 day announced'], [0, 1, 1]],
    ['one row for two', ['report phone 2025-02-24', 'report phone 2025-02-24'], ['report phone 2025-02-24'], [1, 1, 0]],
    [
      'a month and a day in it',
      ['mention in-person 2022-02-04'],
      ['mention in-person 2022-02 month', 'mention in-person 2022-02-04'],
      [1, 0, 0],
    ],
    ['nothing at all', [], [], [0, 0, 0]],
  ] as const)('%s', (_, gold, found, expected) => {
    expect(counts(gold, found)).toEqual(expected);
  });

  it('one to one, and as many as can be', () => {
    const gold = ['mention in-person 2022 year', 'mention in-person 2022-02-04'];
    expect(counts(gold, ['mention in-person 2022-02-04', 'mention in-person 2022-09-15'])).toEqual([2, 0, 0]);
  });
});

describe('figures', () => {
  it('are 1 where there was nothing to find and nothing was found', () => {
    expect(figuresOf({ hits: 0, misses: 0, falseAlarms: 0 })).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(figuresOf({ hits: 0, misses: 2, falseAlarms: 1 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(figuresOf({ hits: 3, misses: 1, falseAlarms: 1 }).f1).toBeCloseTo(0.75);
  });

  it('are given by language and kind, with every difference named', () => {
    const [row] = rowsOf(['report phone 2025-02-24']);
    const gold = {
      'a.md': { language: 'zh-Hans', contacts: row ? [{ ...row }] : [] },
      'b.md': { language: 'en', contacts: [] },
    };
    const result = evaluate(gold, new Map([['b.md', rowsOf(['report video 2025-01-21'])]]));
    expect(result.byLanguage['zh-Hans']).toMatchObject({ hits: 0, misses: 1 });
    expect(result.byKind['video']).toMatchObject({ falseAlarms: 1 });
    expect(result.differences.map(({ file, what }) => `${file} ${what}`)).toEqual(['a.md missed', 'b.md false alarm']);
  });
});
