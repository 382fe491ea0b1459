import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fatesOf,
  reportTable,
  terminalText,
  type BuildReport,
  type FileFate,
} from '../../../src/bundle/report/index.ts';
import { entry, mention } from '../merge/make.ts';
import { article, made, quoted } from '../write/make.ts';

const CALL = article({ id: 'a-call', blocks: ['A call', 'The two spoke by video.'] });
const report = made(
  [entry({ id: '2025-02-24-phone', date: '2025-02-24' })],
  [CALL],
  [
    quoted(mention({ kind: 'video', date: '2025-02-24' }), CALL, 'spoke by video'),
    quoted(mention({ kind: 'message', date: '2019' }), CALL, 'The two'),
  ],
).report;

describe('the report', () => {
  it('names what an editor should look at', () => {
    expect(report.files).toEqual([
      {
        file: 'a-call.md',
        fate: 'used',
        article: 'a-call',
        contacts: ['u-2019-message', '2025-02-24-phone'],
        mentions: 2,
        warnings: [],
      },
    ]);
    expect(report.disagreements).toMatchObject([
      { contact: '2025-02-24-phone', about: 'kind', record: 'phone', said: 'video', file: 'a-call.md' },
    ]);
    expect(report.unreviewed).toMatchObject([{ contact: 'u-2019-message', date: '2019', fits: [] }]);
    expect(report.totals).toMatchObject({ files: 1, used: 1, contacts: 2, reviewed: 1, unreviewed: 1, mentions: 2 });
  });

  it('gives an article of which an editor has rejected everything its own reason', () => {
    const intake = { articles: [CALL], mentions: [], copies: [], unused: [], warnings: new Map() };
    expect(fatesOf(intake, { contacts: [] })).toMatchObject([{ file: 'a-call.md', fate: 'none' }]);
  });
});

const withFiles = (files: readonly FileFate[]): BuildReport => ({
  ...report,
  files,
  totals: { ...report.totals, files: files.length },
});

describe('the report on a terminal', () => {
  const fate: fc.Arbitrary<FileFate> = fc.record({
    file: fc.string({ unit: 'binary', minLength: 1 }),
    fate: fc.constant('refused' as const),
    stage: fc.constant('parse' as const),
    reason: fc.string({ unit: 'binary', minLength: 1 }),
  });

  it('lets no file name or reason steer the terminal', () => {
    fc.assert(
      fc.property(fc.array(fate, { maxLength: 5 }), (files) => {
        expect(reportTable(withFiles(files)).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
    expect(terminalText('a\u001b[31mred\u202e\n')).toBe('a\\u001b[31mred\\u202e\\u000a');
  });

  it('stands in columns whatever the script', () => {
    const names = ['短.md', 'longer-name.md', '很长的文件名.md'];
    const table = reportTable(withFiles(names.map((file) => ({ file, fate: 'ignored', reason: 'REASON' }))));
    const wide = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
    const columns = table
      .split('\n')
      .flatMap((line) => (line.includes('REASON') ? [wide(line.split('REASON')[0] ?? '')] : []));
    expect(columns).toHaveLength(3);
    expect(new Set(columns).size).toBe(1);
  });

  it('lists every file of a few, and of many those that something happened to, with a count of the rest', () => {
    const none = (n: number): FileFate => ({ file: `none-${n}.md`, fate: 'none', reason: 'No contact.', warnings: [] });
    const quiet = Array.from({ length: 300 }, (_, n) => none(n));
    const loud: FileFate = { file: 'bad.md', fate: 'refused', stage: 'decode', offset: 12, reason: 'It is empty.' };
    const few = reportTable(withFiles([...quiet.slice(0, 5), loud]));
    expect(few.match(/none-\d/g)).toHaveLength(5);
    const many = reportTable(withFiles([...quiet, loud]));
    expect(many).toContain('It is empty. (byte 12)');
    expect(many).toContain('300 files more');
    expect(many).not.toContain('none-');
  });
});
