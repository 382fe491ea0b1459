import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundle } from '../../../src/bundle/build.ts';
import { FEED_FILES, jsonSchemas, writeFeeds } from '../../../src/bundle/feeds/index.ts';
import { contact, detail, indexOf } from './make.ts';
import { compiledSchemas } from './schemas.ts';

const checks = compiledSchemas();

function complaints(schema: string, value: unknown): unknown {
  const check = checks[schema];
  if (!check) return `there is no schema ${schema}`;
  return check(JSON.parse(JSON.stringify(value))) ? [] : check.errors;
}

const folders: string[] = [];
async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'feeds-'));
  folders.push(made);
  return made;
}
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true, force: true }))));

async function smallBundle(): Promise<string> {
  const data = await folder();
  const contacts = [contact({ id: '2024-05-16-phone' })];
  await mkdir(join(data, 'contacts'));
  await writeFile(join(data, 'index.json'), JSON.stringify(indexOf(contacts)));
  for (const { id } of contacts) await writeFile(join(data, 'contacts', `${id}.json`), JSON.stringify(detail(id)));
  return data;
}

describe('the schemas in docs/schema', () => {
  const docs = new URL('../../../docs/schema/', import.meta.url);

  it('are those of the model (if not: npx tsx scripts/schema.ts)', async () => {
    expect((await readdir(docs)).sort()).toEqual([...jsonSchemas().keys()].sort());
    for (const [name, schema] of jsonSchemas()) {
      expect(JSON.parse(await readFile(new URL(name, docs), 'utf8')), name).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });

  it('name nothing that they do not define', () => {
    for (const schema of jsonSchemas().values()) {
      const named = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name);
      expect(new Set(named)).toEqual(new Set(Object.keys(schema.$defs ?? {})));
    }
  });
});

describe('a bundle follows the schemas that are published beside it', () => {
  it('made from the project’s own record and briefs', async () => {
    const { bundle, report } = await buildBundle({
      dumps: ['data/dumps'],
      record: 'data/record',
      lexicon: 'data/lexicon',
      out: null,
    });
    expect(complaints('index.json', bundle.index)).toEqual([]);
    expect(bundle.details.length).toBeGreaterThan(0);
    for (const each of bundle.details) expect(complaints('contact.json', each), each.id).toEqual([]);
    for (const id of bundle.articleIds) expect(complaints('article.json', bundle.articleFile(id)), id).toEqual([]);
    expect(complaints('report.json', report)).toEqual([]);
  }, 60_000);

  it('and one that does not is refused', () => {
    expect(complaints('index.json', { ...indexOf([]), version: 0 })).not.toEqual([]);
    expect(complaints('contact.json', { ...detail('a'), sources: [{ url: 'javascript:alert(1)' }] })).not.toEqual([]);
  });
});

describe('the published feeds', () => {
  let data = '';
  beforeAll(async () => {
    data = await smallBundle();
  });

  it('are all there, with the schemas, and say so', async () => {
    const site = await folder();
    const written = await writeFeeds({ site, data });
    expect(written).toEqual([
      'data/contacts.csv',
      'data/contacts.json',
      'data/contacts.ics',
      'data/contacts.zh-Hans.ics',
      'feed.atom',
      'feed.zh-Hans.atom',
      ...[...jsonSchemas().keys()].map((name) => `data/schema/${name}`),
    ]);
    for (const path of written) expect((await readFile(join(site, path), 'utf8')).length, path).toBeGreaterThan(100);
    expect(complaints('export.json', JSON.parse(await readFile(join(site, 'data/contacts.json'), 'utf8')))).toEqual([]);
  });

  it('are the same bytes each time', async () => {
    const sites = [await folder(), await folder()];
    for (const site of sites) await writeFeeds({ site, data, siteUrl: 'https://record.example/folder' });
    for (const { path } of FEED_FILES) {
      const [first, second] = await Promise.all(sites.map((site) => readFile(join(site, path), 'utf8')));
      expect(first).toBe(second);
    }
  });

  it('carry the site’s address where it is known, with or without its last slash', async () => {
    for (const siteUrl of ['https://record.example/folder', 'https://record.example/folder/']) {
      const site = await folder();
      await writeFeeds({ site, data, siteUrl });
      for (const { path } of FEED_FILES) {
        const text = (await readFile(join(site, path), 'utf8')).replace(/\r\n /g, '');
        expect(text, path).toContain('https://record.example/folder/e/2024-05-16-phone/');
      }
    }
  });

  it('are not made from a bundle that is damaged', async () => {
    const broken = await folder();
    await writeFile(join(broken, 'index.json'), '{}');
    await expect(writeFeeds({ site: await folder(), data: broken })).rejects.toThrow();
  });
});
