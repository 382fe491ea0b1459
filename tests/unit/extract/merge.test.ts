/** One contact told several times in an article is one row, in whatever order it is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeClaims } from '../../../src/bundle/extract/merge.ts';
import { readArticle } from '../../../src/bundle/extract/read.ts';
import { weigh } from '../../../src/bundle/extract/weigh.ts';
import { articleOf } from './article.ts';
import { casesOf, lexicon, TABLES } from './cases.ts';

const brief = (rows: ReturnType<typeof mergeClaims>): readonly string[] =>
  rows.map(({ kind, start, end, precision, status }) => `${kind} ${start}/${end} ${precision} ${status}`).sort();

describe('merging', () => {
  it('does not care for the order of the claims', () => {
    for (const source of TABLES.flatMap(casesOf)) {
      const claims = weigh(readArticle(articleOf(source), lexicon));
      if (claims.length < 2) continue;
      const expected = brief(mergeClaims(claims));
      fc.assert(
        fc.property(fc.shuffledSubarray([...claims], { minLength: claims.length }), (shuffled) => {
          expect(brief(mergeClaims(shuffled))).toEqual(expected);
        }),
        { numRuns: 5 },
      );
    }
  });
});
