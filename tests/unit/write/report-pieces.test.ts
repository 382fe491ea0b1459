import { describe, expect, it } from 'vitest';
import type { BuildReport, FileFate } from '../../../src/bundle/report/index.ts';
import { reportPieces } from '../../../src/bundle/write/report-pieces.ts';

const report = (files: readonly FileFate[]): BuildReport => ({
  version: 1,
  totals: {
    files: files.length,
    used: 0,
    duplicates: 0,
    none: files.length,
    refused: 0,
    ignored: 0,
    articles: 0,
    mentions: 0,
    contacts: 0,
    reviewed: 0,
    unreviewed: 0,
    unresolved: 0,
    disagreements: 0,
    rejected: 0,
    staleDecisions: 0,
  },
  files,
  disagreements: [],
  unreviewed: [],
  rejected: [],
  decisions: [{ decision: 'the list "files": [] in words', reason: 'x', matched: 0, problem: null }],
});
const fates = (count: number): readonly FileFate[] =>
  Array.from({ length: count }, (_, at) => ({
    file: `"${at}"\n],\n "files": [] 文件.md`,
    fate: 'none',
    reason: 'It names nobody.',
    warnings: at % 2 === 0 ? [] : ['a\nwarning'],
  }));

describe('a report written piece by piece', () => {
  it.each([0, 1, 999, 1000, 1001, 2500])('is the same text as in one piece, with %i files', (count) => {
    const one = report(fates(count));
    expect([...reportPieces('report.json', one)].join('')).toBe(`${JSON.stringify(one, null, 1)}\n`);
  });

  it('is refused as a whole for one wrong fate in the middle', () => {
    const wrong = [...fates(1500), { file: 'x', fate: 'lost' } as unknown as FileFate];
    expect(() => [...reportPieces('report.json', report(wrong))].join('')).toThrow(/^report\.json does not fit/);
  });
});
