import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/bundle/extract/index.ts';
import { takeIn } from '../../../src/bundle/intake/index.ts';
import { automatonOf, siftFiles, threadsFor } from '../../../src/bundle/intake/sift/index.ts';
import { publisherTable } from '../../../src/bundle/publishers.ts';
import { MAX_DUMP_BYTES } from '../../../src/bundle/read/index.ts';
import { writeDumps } from '../bundle/make.ts';

const lexicon = loadLexicon('data/lexicon');
const automaton = () => automatonOf(lexicon.leaderWords);

let home: string;
let paths: string[];
/** What is in each file, over and over: named, not named, missing, too long. */
const KINDS = [true, false, true, true] as const;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sift-'));
  await writeFile(join(home, 'named'), 'Putin');
  await writeFile(join(home, 'unnamed'), '天气晴');
  await writeFile(join(home, 'long'), '');
  await truncate(join(home, 'long'), MAX_DUMP_BYTES + 1);
  // More than one batch for each of several threads, and a rest.
  paths = Array.from({ length: 700 }, (_, at) => join(home, ['named', 'unnamed', 'missing', 'long'][at % 4] ?? ''));
});
afterAll(() => rm(home, { recursive: true }));

async function answers(threads: number, words = automaton): Promise<readonly boolean[]> {
  const sifted = siftFiles(
    paths.map((path) => ({ path })),
    words,
    threads,
  );
  try {
    const all: boolean[] = [];
    for (const at of paths.keys()) all.push(await sifted.mayName(at));
    return all;
  } finally {
    await sifted.close();
  }
}

describe('files asked of in threads', { timeout: 60_000 }, () => {
  it.each([0, 1, 3])(
    'get the same answers from %i of them; what cannot be read is looked at more closely',
    async (threads) => {
      expect(await answers(threads)).toEqual(paths.map((_, at) => KINDS[at % 4]));
    },
  );

  it('are all looked at more closely when the threads die', async () => {
    // No automaton at all: each thread fails at once.
    const broken = () => ({ ...automaton(), edges: null }) as unknown as ReturnType<typeof automaton>;
    expect(await answers(2, broken)).toEqual(paths.map(() => true));
  });

  it('are left alone when the build ends early', async () => {
    const sifted = siftFiles(
      paths.map((path) => ({ path })),
      automaton,
      2,
    );
    await sifted.close();
    expect(await sifted.mayName(paths.length - 1)).toBe(true);
  });

  it('are few on a small archive, and leave a core to the build', () => {
    expect([threadsFor(30, 8), threadsFor(5000, 1), threadsFor(5000, 2), threadsFor(1_000_000, 64)]).toEqual([
      0, 0, 1, 4,
    ]);
  });

  it('come to the same articles and fates as without', async () => {
    const dumps = join(home, 'dumps');
    await writeDumps(dumps);
    const options = { dirs: [dumps], publishers: publisherTable([]), lexicon };
    const alone = await takeIn({ ...options, threads: 0 });
    expect(alone.articles).toHaveLength(1);
    expect(await takeIn({ ...options, threads: 2 })).toEqual(alone);
  });
});
