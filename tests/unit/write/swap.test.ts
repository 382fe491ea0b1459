import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder, tidy } from '../../../src/bundle/write/swap.ts';

let home: string;
let out: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'swap-'));
  out = join(home, 'data');
});
afterEach(async () => {
  await chmod(home, 0o755);
  await rm(home, { recursive: true });
});

const fillWith = (text: string) => async (dir: string) => {
  await mkdir(join(dir, 'contacts'));
  await writeFile(join(dir, 'contacts', `${text}.json`), text);
  await writeFile(join(dir, 'index.json'), text);
};

/** What stands in the folder, and what stands beside it. */
async function seen(): Promise<readonly string[]> {
  const index = await readFile(join(out, 'index.json'), 'utf8');
  const contacts = await readdir(join(out, 'contacts'));
  const beside = (await readdir(home)).filter((name) => name !== 'data');
  return [index, ...contacts, ...beside];
}

describe('the bundle folder is replaced as a whole', () => {
  it('is made, with the folders above it, where there was none', async () => {
    out = join(home, 'public', 'data');
    await replaceFolder(out, fillWith('first'));
    expect(await readFile(join(out, 'index.json'), 'utf8')).toBe('first');
    expect(await readdir(join(home, 'public'))).toEqual(['data']);
  });

  it('leaves nothing of the old one, and nothing beside it', async () => {
    await replaceFolder(out, fillWith('first'));
    await replaceFolder(out, fillWith('second'));
    expect(await seen()).toEqual(['second', 'second.json']);
  });

  it('keeps the old one when making the new one fails half-way', async () => {
    await replaceFolder(out, fillWith('first'));
    const failing = replaceFolder(out, async (dir) => {
      await writeFile(join(dir, 'index.json'), 'half');
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    await expect(failing).rejects.toThrow(/the disk is full\. Nothing was changed/);
    expect(await seen()).toEqual(['first', 'first.json']);
  });

  it('says so when the place cannot be written', async () => {
    const blocked = join(home, 'file');
    await writeFile(blocked, 'in the way');
    await expect(replaceFolder(join(blocked, 'data'), fillWith('x'))).rejects.toThrow(/Cannot (write|replace)/);
    expect(await readFile(blocked, 'utf8')).toBe('in the way');
  });

  it("never replaces a folder that holds somebody's files", async () => {
    await mkdir(out);
    await writeFile(join(out, 'thesis.doc'), 'years of work');
    await expect(replaceFolder(out, fillWith('x'))).rejects.toThrow(/thesis\.doc.*--out/);
    expect(await readdir(out)).toEqual(['thesis.doc']);
    expect(await readdir(home)).toEqual(['data']);
  });

  it('follows a link to the folder and keeps the link', async () => {
    await mkdir(join(home, 'disk'));
    await symlink(join(home, 'disk'), out);
    await replaceFolder(out, fillWith('linked'));
    expect(await readFile(join(home, 'disk', 'index.json'), 'utf8')).toBe('linked');
    expect((await readdir(home)).sort()).toEqual(['data', 'disk']);
  });

  it('two at once do not mix: one of them is there, whole', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(names.map((name) => replaceFolder(out, fillWith(name))));
    const [index, ...rest] = await seen();
    expect(names).toContain(index);
    expect(rest).toEqual([`${index}.json`]);
  });
});

/** A process number that no process has: the largest that a kernel gives is 2^22. */
const DEAD = 99_999_999;

describe('what a killed build leaves', () => {
  async function machineId(): Promise<string> {
    let name = '';
    await replaceFolder(out, async (dir) => {
      name = dir;
      await fillWith('first')(dir);
    });
    return /new-([0-9a-f]{6})-/.exec(name)?.[1] ?? '';
  }

  it('is removed by the next one, the folder of a living build is not', async () => {
    const machine = await machineId();
    const names = [`.data.new-${machine}-${DEAD}-ab`, `.data.new-${machine}-${process.pid}-cd`];
    for (const name of names) await mkdir(join(home, name));
    await replaceFolder(out, fillWith('second'));
    expect(await seen()).toEqual(['second', 'second.json', names[1]]);
  });

  it('of another machine is removed after a day', async () => {
    const fresh = join(home, '.data.new-000000-1-ab');
    const stale = join(home, '.data.new-000000-1-cd');
    await mkdir(fresh);
    await mkdir(stale);
    await utimes(stale, new Date(0), new Date(0));
    await replaceFolder(out, fillWith('second'));
    expect(await seen()).toEqual(['second', 'second.json', '.data.new-000000-1-ab']);
  });

  it('between its two renames is put back', async () => {
    const machine = await machineId();
    const { rename } = await import('node:fs/promises');
    await rename(out, join(home, `.data.old-${machine}-${DEAD}-ab`));
    await mkdir(join(home, `.data.new-${machine}-${DEAD}-cd`));
    tidy(out);
    expect(await seen()).toEqual(['first', 'first.json']);
  });
});
