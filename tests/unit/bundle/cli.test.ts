import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressBar } from '../../../src/bundle/cli/progress.ts';
import { writeDumps } from './make.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cli-'));
  await writeDumps(join(home, 'dumps'));
});
afterAll(() => rm(home, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as `npm run bundle --` does. */
function run(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const cache = ['--cache', join(home, 'cache')];
    const command = ['--import', 'tsx', 'src/bundle/cli/bundle.ts', '--no-default-dumps', ...cache, ...args];
    execFile(process.execPath, command, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

const index = async (dir: string) =>
  JSON.parse(await readFile(join(home, dir, 'index.json'), 'utf8')) as { version: number };

describe('npm run bundle', { timeout: 60_000 }, () => {
  it('prints every file with its fate, and ends well though files were refused', async () => {
    const { code, out, err } = await run('--dumps', join(home, 'dumps'), '--out', join(home, 'out'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/used +mirror\.html +2025-02-24-phone/);
    expect(out).toMatch(/REFUSED +empty\.md/);
    expect(out).toContain('7 files: 1 used, 2 duplicates, 1 without a contact, 2 refused, 1 ignored');
    expect((await index('out')).version).toBe(1);
  });

  it('fails with --strict when a file is refused, with the bundle written', async () => {
    const { code, out, err } = await run(
      '--dumps',
      join(home, 'dumps'),
      '--out',
      join(home, 'strict'),
      '--strict',
      '--quiet',
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('2 files were refused (--strict).\n');
    expect((await index('strict')).version).toBe(1);
  });

  it.each([[['--dump', 'x']], [['--dumps', 'no/such/folder']], [['extra']]])('refuses wrong use: %j', async (args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: npm run bundle');
  });

  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const word of ['--dumps DIR', '--strict', 'Exit codes']) expect(out).toContain(word);
  });

  it('keeps what dumps came to in a folder, unless it is told not to, and writes the same bytes with it and without', async () => {
    const dumps = ['--quiet', '--dumps', join(home, 'dumps')];
    const cache = ['--cache', join(home, 'own-cache')];
    const outs = ['first', 'second', 'without'].map((name) => join(home, name));
    const [first = '', second = '', without = ''] = outs;
    for (const [out, ...more] of [
      [first, ...cache],
      [second, ...cache],
      [without, '--cache', join(home, 'no-cache'), '--no-cache'],
    ] as const) {
      expect((await run(...dumps, '--out', out, ...more)).code).toBe(0);
    }
    const reports = await Promise.all(outs.map((out) => readFile(join(out, 'report.json'), 'utf8')));
    expect(new Set(reports).size).toBe(1);
    expect((await readdir(join(home, 'own-cache'))).sort()).toEqual([
      expect.stringMatching(/^dumps-[0-9a-f]{16}\.bin$/),
      'texts.bin',
    ]);
    expect(await readdir(home)).not.toContain('no-cache');
  });

  it('names what is wrong in the record, and leaves the old bundle', async () => {
    const record = join(home, 'record');
    await cp('data/record', record, { recursive: true });
    await writeFile(join(record, 'decisions.yaml'), 'merge:\n  - into: x\n');
    const { code, err } = await run('--record', record, '--out', join(home, 'none'));
    expect(code).toBe(2);
    expect(err).toMatch(/decisions\.yaml: merge\[0\]\.contacts: is missing/);
  });

  it('says clearly when it cannot write', async () => {
    await writeFile(join(home, 'file'), '');
    const { code, err } = await run('--out', join(home, 'file', 'data'));
    expect(code).toBe(3);
    expect(err).toMatch(/^Cannot (write|replace) .*Nothing was changed\.\n$/);
  });
});

describe('the progress bar', () => {
  function drawn(isTTY: boolean, instants: readonly number[]): string {
    let text = '';
    const clock = [0, ...instants];
    const write = (more: string | Uint8Array) => ((text += String(more)), true);
    const bar = progressBar({ isTTY, write }, 'files', () => clock.shift() ?? 0);
    instants.forEach((_, at) => bar.show(at + 1, instants.length));
    bar.clear();
    return text;
  }

  it('is drawn on a terminal, once a second has gone by, and wiped at the end', () => {
    expect(drawn(true, [500, 1200, 1210, 1400])).toBe(
      `\r[${'#'.repeat(15)}${'-'.repeat(15)}] 2 of 4 files\u001b[K\r[${'#'.repeat(30)}] 4 of 4 files\u001b[K\r\u001b[K`,
    );
  });

  it('is not drawn for short work, nor into a file', () => {
    expect(drawn(true, [10, 20])).toBe('');
    expect(drawn(false, [5000, 6000])).toBe('');
  });
});
