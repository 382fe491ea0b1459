import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundle, defaultFolders } from '../../../src/bundle/build.ts';
import { FATES, writeDumps } from './make.ts';

const { dumps: ownDumps, record, lexicon } = defaultFolders('.');

let home: string;
let dumps: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'build-'));
  dumps = join(home, 'dumps');
  await writeDumps(dumps);
});
afterAll(() => rm(home, { recursive: true }));

async function contents(dir: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

describe('a build', { timeout: 60_000 }, () => {
  it('without a dump is the record alone', async () => {
    const { bundle, report } = await buildBundle({ dumps: [], record, lexicon, out: null });
    expect(report.files).toEqual([]);
    expect(bundle.index.contacts.length).toBeGreaterThanOrEqual(60);
    expect(bundle.index.contacts.every(({ reviewed, articles }) => reviewed && articles === 0)).toBe(true);
  });

  it('accounts for every file exactly once', async () => {
    const { report } = await buildBundle({ dumps: [dumps], record, lexicon, out: null });
    expect(Object.fromEntries(report.files.map(({ file, fate }) => [file, fate]))).toEqual(FATES);
    expect(report.files).toHaveLength(Object.keys(FATES).length);
    const { used, duplicates, none, refused, ignored, files } = report.totals;
    expect(used + duplicates + none + refused + ignored).toBe(files);
  });

  it('brings the sentence to the contact of the record', async () => {
    const { bundle } = await buildBundle({ dumps: [dumps], record, lexicon, out: null });
    const detail = bundle.details.find(({ id }) => id === '2025-02-24-phone');
    expect(detail?.articles.map(({ url }) => url)).toEqual(['https://www.press.example/2025/02/24/call']);
    expect(detail?.evidence.some(({ quote }) => quote.includes('通电话'))).toBe(true);
  });

  it('tells folders apart that hold files of one name, and shows no path of this machine', async () => {
    const other = join(home, 'other');
    await mkdir(other, { recursive: true });
    await writeFile(join(other, 'parade.md'), 'Nothing of note.');
    const { report } = await buildBundle({ dumps: [dumps, other], record, lexicon, out: null });
    expect(report.files.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['dumps/parade.md', 'other/parade.md']),
    );
    expect(JSON.stringify(report)).not.toContain(home);
  });

  it('writes the same bytes twice, and nothing beside the bundle', async () => {
    const [one, other] = [join(home, 'out-1'), join(home, 'out-2')];
    const folders = [dumps, ...(existsSync(ownDumps) ? [ownDumps] : [])];
    await buildBundle({ dumps: folders, record, lexicon, out: one });
    await buildBundle({ dumps: [...folders].reverse(), record, lexicon, out: other });
    await buildBundle({ dumps: folders, record, lexicon, out: one });
    expect(await contents(one)).toEqual(await contents(other));
    expect((await readdir(home)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('that remembers the one before writes the same bytes, and notices a change in the lexicon', async () => {
    const cache = join(home, 'cache');
    const [cold, again, changed] = ['cold', 'again', 'changed'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ];
    await buildBundle({ dumps: [dumps], record, lexicon, out: cold });
    for (const out of [again, again]) await buildBundle({ dumps: [dumps], record, lexicon, out, cache });
    expect(await contents(again)).toEqual(await contents(cold));
    const own = join(home, 'lexicon');
    await cp(lexicon, own, { recursive: true });
    await buildBundle({ dumps: [dumps], record, lexicon: own, out: changed, cache });
    expect(await contents(changed)).toEqual(await contents(cold));
    const verbs = await readFile(join(own, 'verbs.yaml'), 'utf8');
    await writeFile(join(own, 'verbs.yaml'), verbs.replaceAll('kind: phone', 'kind: video'));
    const options = { dumps: [dumps], record, lexicon: own, out: null };
    const { report } = await buildBundle({ ...options, cache });
    expect(report.disagreements.map(({ about, said }) => [about, said])).toContainEqual(['kind', 'video']);
    expect(report).toEqual((await buildBundle(options)).report);
  });

  it('names a mistake of the record by its line, though the text was read before', async () => {
    const own = join(home, 'record');
    const cache = join(home, 'cache-of-record');
    await cp(record, own, { recursive: true });
    const context = await readFile(join(own, 'context.yaml'), 'utf8');
    // Sound YAML, and wrong by its schema: the parsed text is kept, the mistake is found each time.
    await writeFile(join(own, 'context.yaml'), `${context}\n- id: x\n`);
    const told = async (): Promise<string> =>
      buildBundle({ dumps: [], record: own, lexicon, out: null, cache }).then(
        () => 'no error',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    const first = await told();
    expect(first).toMatch(/context\.yaml: x: .*\(line \d+\)/);
    expect(await told()).toBe(first);
  });

  it('reports progress to the last file', async () => {
    const seen: number[] = [];
    await buildBundle({ dumps: [dumps], record, lexicon, out: null, onProgress: (done) => void seen.push(done) });
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

/** The five articles that contacts.md works through, where they are at hand. */
const SHARED = '../shared/dumps';
const WORKED: readonly (readonly [string, readonly string[]])[] = existsSync(SHARED)
  ? [
      ['000_7ced30145b9de00e.txt', ['2022-02-04-in-person', '2024-10-22-in-person', '2025-02-24-phone']],
      ['001_701706ec015e297d.txt', ['2022-02-04-in-person', '2025-01-21-video']],
      [
        '002_a14c43c5650489e7.txt',
        ['u-2013-03-23-envoy', '2022-02-04-in-person', '2025-02-24-phone', '2025-02-28-envoy'],
      ],
      ['003_fb1e296f59c183f6.txt', ['u-2019-06-07-in-person', '2021-06-28-video']],
      ['004_26a5a58398092db1.txt', ['2023-10-17-in-person', '2024-04-09-envoy', '2024-05-16-in-person']],
    ]
  : [];

describe('the worked example', { timeout: 60_000 }, () => {
  it('comes out exactly: nothing missing, nothing more', async () => {
    const folders = WORKED.length > 0 ? [SHARED] : [];
    const { report } = await buildBundle({ dumps: folders, record, lexicon, out: null });
    expect(report.files.map((one) => [one.file, one.fate === 'used' ? [...one.contacts].sort() : one.fate])).toEqual(
      WORKED.map(([file, ids]) => [file, [...ids].sort()]),
    );
  });
});
