import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactFileFrom } from '../../../src/app/offline/kept.ts';
import type { Plan } from '../../../src/app/offline/plan.ts';
import { buildName, filesOfFirstUse, planOffline } from '../../../src/bundle/offline/index.ts';

const START = `<!doctype html><html><head><meta charset="utf-8" />
  <link rel="canonical" href="https://example.org/" />
  <link rel="icon" href="./icon.svg" />
  <script src="./theme.js"></script>
  <script type="module" crossorigin src="./assets/index-1.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/shared-1.js">
  <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  <link rel="alternate" href="./feed.xml">
  <script type="application/ld+json">{}</script></head>
  <body><a href="./e/one/">One</a></body></html>`;

const detail = (id: string, fact: string) => ({
  version: 1,
  id,
  facts: [{ en: fact, zh: '事实', cites: [0] }],
  sources: [
    { url: 'https://example.org/a', publisher: { en: 'Example', zh: '范例' }, language: 'en', date: '2022-02-04' },
  ],
  note: null,
  verified: 1,
  articles: [],
  evidence: [],
  related: [],
});

let site: string;
let data: string;
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(join(site, path, '..'), { recursive: true });
  await writeFile(join(site, path), text);
};

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'offline-'));
  data = join(site, 'data');
  const files = {
    'index.html': START,
    'e/-/index.html': 'stand-in',
    'e/one/index.html': 'one',
    'icon.svg': '<svg/>',
    'theme.js': '',
    'assets/index-1.js': 'a',
    'assets/shared-1.js': 'b',
    'assets/index-1.css': 'c',
    'assets/panel-1.js': 'd',
    'assets/dictionary-1.js': 'x'.repeat(200_000),
    'data/index.json': '{}',
    'data/contacts/one.json': JSON.stringify(detail('one', 'They met.')),
    'data/contacts/two.json': JSON.stringify(detail('two', 'They spoke.')),
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
});
afterEach(() => rm(site, { recursive: true, force: true }));

describe('what is put aside for reading offline', () => {
  it('is, at once, what makes the page work: start page, stand-in, index, and what the first visit loads', async () => {
    const { shell } = await planOffline({ site, data }, 'b1');
    expect(shell.map(({ url }) => url)).toEqual([
      './',
      './assets/index-1.css',
      './assets/index-1.js',
      './assets/shared-1.js',
      './data/index.json',
      './e/-/',
      './icon.svg',
      './theme.js',
    ]);
    for (const { url, revision } of shell) expect(revision === null).toBe(url.startsWith('./assets/'));
  });

  it('is, later, the other scripts, but no dictionaries', async () => {
    expect((await planOffline({ site, data }, 'b1')).later).toEqual(['./assets/panel-1.js']);
  });

  it('is, later, the whole record in one file, from which every contact’s own can be read', async () => {
    const plan: Plan = await planOffline({ site, data }, 'b1');
    expect(plan.record?.url).toBe('./data/record.json');
    const record = await readFile(join(data, 'record.json'), 'utf8');
    for (const id of ['one', 'two']) {
      const file = await readFile(join(data, 'contacts', `${id}.json`), 'utf8');
      const kept = contactFileFrom(record, new URL(`https://example.org/data/contacts/${id}.json`));
      expect(JSON.parse(kept ?? '')).toEqual(JSON.parse(file));
    }
  });

  it('is not a record so large that nobody asked for it', async () => {
    await write('data/contacts/two.json', JSON.stringify(detail('two', 'x'.repeat(1_100_000))));
    expect((await planOffline({ site, data }, 'b1')).record).toBeNull();
  });

  it('is the same for the same site, and fetched again where a contact has changed', async () => {
    const before = await planOffline({ site, data }, 'b1');
    expect(await planOffline({ site, data }, 'b1')).toEqual(before);
    await write('data/contacts/one.json', JSON.stringify(detail('one', 'They met again.')));
    const after = await planOffline({ site, data }, 'b1');
    expect(after.record?.revision).not.toBe(before.record?.revision);
    expect(after.shell).toEqual(before.shell);
  });

  it('knows which files a page loads first', () => {
    expect(filesOfFirstUse(START)).toEqual([
      'icon.svg',
      'theme.js',
      'assets/index-1.js',
      'assets/shared-1.js',
      'assets/index-1.css',
    ]);
  });
});

describe('the name of a build', () => {
  it('is the same for the same page and record', async () => {
    expect(await buildName({ site, data })).toBe(await buildName({ site, data }));
  });

  it.each([
    ['the page', 'index.html', `${START}\n`],
    ['the index', 'data/index.json', '{"asOf":"2025-12-31"}'],
    ['a fact', 'data/contacts/two.json', JSON.stringify(detail('two', 'They spoke at length.'))],
  ])('changes with %s', async (_, path, text) => {
    const before = await buildName({ site, data });
    await write(path, text);
    expect(await buildName({ site, data })).not.toBe(before);
  });
});
