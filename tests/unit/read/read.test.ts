import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDumps, MAX_DUMP_BYTES, readDump } from '../../../src/bundle/read/index.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dumps-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

const put = async (file: string, text = '甲'): Promise<void> => {
  await mkdir(join(dir, file, '..'), { recursive: true });
  await writeFile(join(dir, file), text);
};
const list = async (...dirs: readonly string[]) => {
  const { files, refused, ignored } = listDumps(dirs.length === 0 ? [dir] : dirs);
  return {
    files: files.map(({ file }) => file),
    refused: refused.map(({ file, reason }) => `${file}: ${reason}`),
    ignored: ignored.map(({ file, reason }) => `${file}: ${reason}`),
  };
};
const NOT_A_DUMP = 'Not a dump by its name: only .md, .markdown, .txt, .html, .htm are read.';

describe('a folder of dumps', () => {
  it('is read with all that lies under it, sorted, whatever the case of an ending', async () => {
    for (const file of ['b.md', 'a/2.txt', 'a/1.HTML', 'a/b/c.markdown', 'é.htm', '中文 名.md', 'Z.Md'])
      await put(file);
    expect((await list()).files).toEqual([
      'Z.Md',
      'a/1.HTML',
      'a/2.txt',
      'a/b/c.markdown',
      'b.md',
      'é.htm',
      '中文 名.md',
    ]);
  });

  it('may hold other files, which are named and left alone', async () => {
    for (const file of ['a.md', 'a.jpg', 'README', '.DS_Store', 'sub/.gitkeep']) await put(file);
    expect(await list()).toEqual({
      files: ['a.md'],
      refused: [],
      ignored: ['.DS_Store', 'README', 'a.jpg', 'sub/.gitkeep'].map((file) => `${file}: ${NOT_A_DUMP}`),
    });
  });

  it('may hold folders named like files', async () => {
    await put('x.md/y.txt/z.md');
    expect((await list()).files).toEqual(['x.md/y.txt/z.md']);
  });

  it('may hold links, in a circle too, and each folder is read once', async () => {
    await put('real/a.md');
    await symlink(join(dir, 'real'), join(dir, 'again'));
    await symlink(dir, join(dir, 'real', 'up'));
    await symlink(join(dir, 'real', 'a.md'), join(dir, 'link.md'));
    await symlink(join(dir, 'loop.md'), join(dir, 'loop.md'));
    await symlink(join(dir, 'nowhere'), join(dir, 'dangling.md'));
    expect(await list()).toEqual({
      files: ['again/a.md', 'link.md'],
      refused: [
        'dangling.md: It does not exist, or it is a link that leads nowhere.',
        'loop.md: It is a link that leads back to itself.',
      ],
      ignored: ['again/up', 'real'].map((file) => `${file}: It is a link to a folder that is read already.`),
    });
  });

  it('that is not there is refused', async () => {
    expect((await list(join(dir, 'none'))).refused).toEqual([
      `${join(dir, 'none')}: It does not exist, or it is a link that leads nowhere.`,
    ]);
  });

  it('may be a single file', async () => {
    await put('a.md');
    expect((await list(join(dir, 'a.md'))).files).toEqual(['a.md']);
  });

  it('may be given with others, in any order, and twice', async () => {
    await put('one/b.md');
    await put('two/a.md');
    const [one, two] = [join(dir, 'one'), join(dir, 'two')];
    expect((await list(one, two, one)).files).toEqual(['a.md', 'b.md']);
    expect((await list(two, one)).files).toEqual(['a.md', 'b.md']);
  });
});

describe('a dump', () => {
  const read = async (file: string) => {
    const { files } = listDumps([dir]);
    const found = files.find((each) => each.file === file);
    if (!found) throw new Error(`${file} is not listed`);
    return readDump(found);
  };

  it('is read as bytes', async () => {
    await put('a.md', '甲');
    expect(await read('a.md')).toEqual({ ok: true, bytes: Buffer.from('甲') });
  });

  it('that is too large is refused before it is read', async () => {
    await put('big.md');
    await put('edge.md');
    await truncate(join(dir, 'big.md'), MAX_DUMP_BYTES + 1);
    await truncate(join(dir, 'edge.md'), MAX_DUMP_BYTES);
    expect(await list()).toMatchObject({
      files: ['edge.md'],
      refused: ['big.md: It is 4.0 MB; a dump may have 4.0 MB at most.'],
    });
  });

  it('of 200 MB, or with one line of 50 MB, is refused without being read', async () => {
    await put('archive.md', '[一篇短文](https://press.example/1)\n');
    await truncate(join(dir, 'archive.md'), 200 * 1024 * 1024);
    await put('line.txt', '<p>短讯');
    await truncate(join(dir, 'line.txt'), 50 * 1024 * 1024);
    expect((await list()).refused).toEqual([
      'archive.md: It is 200.0 MB; a dump may have 4.0 MB at most.',
      'line.txt: It is 50.0 MB; a dump may have 4.0 MB at most.',
    ]);
    const huge = { file: 'archive.md', path: join(dir, 'archive.md'), size: 10 };
    expect(readDump(huge)).toMatchObject({
      ok: false,
      refusal: { reason: 'It is 200.0 MB; a dump may have 4.0 MB at most.' },
    });
  });

  it('that has grown since it was listed is read to its new end', async () => {
    await put('a.md', '甲');
    const { files } = listDumps([dir]);
    await put('a.md', '甲'.repeat(100_000));
    expect(files.map(readDump)).toEqual([{ ok: true, bytes: Buffer.from('甲'.repeat(100_000)) }]);
  });

  it('of which the system does not know the size is read to its end', () => {
    // Linux keeps such files.
    const path = '/proc/self/limits';
    if (!existsSync(path)) return;
    const result = readDump({ file: 'limits.txt', path, size: 0 });
    expect(result.ok && Buffer.from(result.bytes).toString()).toBe(readFileSync(path, 'utf8'));
  });

  it('in whose place a pipe was put is not waited for', async () => {
    if (process.platform === 'win32') return;
    await put('a.md', '甲');
    const { files } = listDumps([dir]);
    await rm(join(dir, 'a.md'));
    execFileSync('mkfifo', [join(dir, 'a.md')]);
    expect(files.map(readDump).map((result) => result.ok && result.bytes.length)).toEqual([0]);
  });

  it('that grew, or went away, after it was listed is refused', async () => {
    await put('a.md');
    await put('b.md');
    const { files } = listDumps([dir]);
    await truncate(join(dir, 'a.md'), MAX_DUMP_BYTES + 1);
    await rm(join(dir, 'b.md'));
    const results = files.map(readDump);
    expect(results.map((result) => !result.ok && result.refusal)).toEqual([
      { file: 'a.md', stage: 'read', reason: 'It is 4.0 MB; a dump may have 4.0 MB at most.' },
      { file: 'b.md', stage: 'read', reason: 'It does not exist, or it is a link that leads nowhere.' },
    ]);
  });

  it('that may not be read is refused, and the others are read', async () => {
    await put('a.md');
    await put('shut.md');
    await chmod(join(dir, 'shut.md'), 0);
    const result = await read('shut.md');
    // The superuser reads it all the same.
    if (process.getuid?.() === 0) expect(result.ok).toBe(true);
    else expect(result).toMatchObject({ refusal: { reason: 'It may not be read (permission denied).' } });
    expect(await read('a.md')).toMatchObject({ ok: true });
  });

  it('that is a pipe is refused and not waited for', async () => {
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(dir, 'pipe.md')]);
    expect((await list()).refused).toEqual(['pipe.md: It is a device or a pipe, not a file.']);
  });
});
