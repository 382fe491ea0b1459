/** Whole articles in the styles of many newsrooms: a reader gets every contact once, and nothing that is none. */
import { describe, expect, it } from 'vitest';
import { extractMentions } from '../../../src/bundle/extract/index.ts';
import { compareRows } from '../../../src/bundle/extract/score.ts';
import { articleOf, rowsOf } from './article.ts';
import { casesOf, lexicon, TABLES } from './cases.ts';

const plain = ({ kind, start, end, precision, status, role }: ReturnType<typeof rowsOf>[number]): string =>
  `${role} ${kind} ${start}/${end} ${precision} ${status}`;

describe.each(TABLES)('articles: %s', (table) => {
  it.each(casesOf(table).map((source) => [source.name, source] as const))('%s', (_, source) => {
    const found = extractMentions(articleOf(source), lexicon);
    const { missed, wrong, matched } = compareRows(rowsOf(source.expect), found);
    expect({ missed: missed.map(plain), wrong: wrong.map(plain) }).toEqual({ missed: [], wrong: [] });
    expect(matched.filter(([want, row]) => want.role !== row.role).map(([, row]) => plain(row))).toEqual([]);
  });
});
