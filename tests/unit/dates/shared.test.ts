/** The development set of annotated expressions, where it is at hand, and the command that answers it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { resolveDate } from '../../../src/bundle/dates/index.ts';
import type { DateSpan } from '../../../src/model/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shared = join(root, '../shared/eval/dates.json');
const folder = mkdtempSync(join(tmpdir(), 'dates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Item {
  readonly id: string;
  readonly sentence: string;
  readonly expression: string;
  readonly offset: number;
  readonly anchor: string;
  readonly tz: string;
  readonly language: string;
  readonly expected: DateSpan;
  readonly accept?: readonly DateSpan[];
}

const items: readonly Item[] = existsSync(shared)
  ? (JSON.parse(readFileSync(shared, 'utf8')) as { items: Item[] }).items
  : [];

describe('the shared expressions', () => {
  it(`are read as annotated, at least 97 in 100 (${items.length} at hand)`, () => {
    const wrong = items.filter(({ anchor, tz, expected, accept = [], ...rest }) => {
      const span = resolveDate({ ...rest, anchor: { instant: Date.parse(anchor), tz } });
      return ![expected, ...accept].some((right) => JSON.stringify(right) === JSON.stringify(span));
    });
    expect(wrong.length, wrong.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(items.length * 0.03);
  });
});

function run(content: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const file = join(folder, 'questions.json');
  writeFileSync(file, content);
  return command(file);
}

function command(...args: readonly string[]) {
  const options = { cwd: root, encoding: 'utf8' as const };
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/bundle/cli/resolve-dates.ts', ...args], options);
}

const item = {
  id: 'a',
  sentence: '普京将于下周三访华。',
  expression: '下周三',
  offset: 4,
  anchor: '2024-04-09T14:00:00Z',
  tz: 'Europe/Berlin',
  language: 'zh-Hans',
};

// The command starts a program each time, which a busy machine may take long to do.
describe('the command resolve-dates', { timeout: 120_000 }, () => {
  it('prints one answer for each question and nothing else, null where there is none', () => {
    const none = { ...item, id: 'b', expression: '访华', offset: 7 };
    const { status, stdout, stderr } = run(JSON.stringify({ about: 'x', items: [item, none] }));
    expect(JSON.parse(stdout)).toEqual({ a: { start: '2024-04-17', end: '2024-04-17', precision: 'day' }, b: null });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each([
    ['a file that is not JSON', '{"items": [', 'not JSON'],
    ['no list of items', '{"things": []}', '"items"'],
    [
      'an item without a sentence',
      JSON.stringify({ items: [item, { ...item, id: 'z', sentence: 1 }] }),
      'items[1] (z): sentence',
    ],
    ['an anchor that is no instant', JSON.stringify({ items: [{ ...item, anchor: 'soon' }] }), 'items[0] (a): anchor'],
    ['a zone that does not exist', JSON.stringify({ items: [{ ...item, tz: 'Mars/Base' }] }), 'items[0] (a): tz'],
  ])('refuses %s with a reason and exit code 2', (_, content, reason) => {
    const { status, stdout, stderr } = run(content);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
  });

  it('refuses a missing file and a missing name', () => {
    const missing = command(join(folder, 'absent.json'));
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('absent.json');
    expect(command().status).toBe(2);
  });

  it('does not depend on the zone of the machine', () => {
    const file = join(folder, 'questions.json');
    writeFileSync(file, JSON.stringify({ items: [{ ...item, expression: '下周三' }] }));
    const outputs = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'src/bundle/cli/resolve-dates.ts', file], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, TZ },
      }),
    );
    expect(outputs[0]).toBe(outputs[1]);
  });
});
