/** What strangers write into a dump comes out as text, or not at all: in the bundle, in its report and in every export. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundle, type BuildResult } from '../../../src/bundle/build.ts';
import { reportTable } from '../../../src/bundle/report/index.ts';
import { exportContacts, type ExportRequest } from '../../../src/model/export/index.ts';
import {
  isPictureAllowed,
  isWebAddress,
  type ArticleFile,
  type ContactDetail,
  type Language,
} from '../../../src/model/index.ts';
import { ATTACKS, MARKUP } from '../../attacks/corpus.ts';
import { ATTACK_DUMPS, REPORTED, writeAttackDumps } from '../../attacks/dumps.ts';
import { blockFaults, csvFaults, icalFaults, jsonFaults, terminalFaults, xmlFaults } from '../../attacks/sound.ts';

let home: string;
let built: BuildResult;
const read = (path: string): string => readFileSync(join(home, 'data', path), 'utf8');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'attacks-'));
  writeAttackDumps(join(home, 'dumps'));
  built = await buildBundle({
    dumps: [join(home, 'dumps')],
    record: 'data/record',
    lexicon: 'data/lexicon',
    out: join(home, 'data'),
  });
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the attacks', () => {
  it('are many, and each is another', () => {
    expect(new Set(ATTACKS.map(({ text }) => text)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(300);
  });

  it('reach the contacts that their dumps report, but for dumps that are no text at all', () => {
    const { files, totals } = built.report;
    expect(files.map(({ file }) => file).sort()).toEqual(ATTACK_DUMPS.map(({ file }) => file).sort());
    const others = files.flatMap((one) => ('reason' in one ? [one.reason] : []));
    expect(others.filter((reason) => !reason.startsWith('The file is not text'))).toEqual([]);
    expect(totals.used).toBeGreaterThan(1200);
    const reached = files.flatMap((one) => (one.fate === 'used' ? one.contacts : []));
    expect(new Set(reached).size).toBe(REPORTED.length);
  });
});

describe('the bundle that hostile dumps make', () => {
  const articles = (): readonly ArticleFile[] =>
    built.bundle.articleIds.map((id) => JSON.parse(read(`articles/${id}.json`)) as ArticleFile);

  it('holds inline markup of the allow-list alone', () => {
    const blocks = articles().flatMap(({ blocks }) => blocks);
    const faults = blocks.flatMap((block) => (block.type === 'picture' ? [] : blockFaults(block.html)));
    expect(faults).toEqual([]);
    expect(blocks.length).toBeGreaterThan(3000);
  });

  it('links to web addresses, and shows pictures of the publisher’s hosts, also inside a proxy', () => {
    const hosts = ['gdb.voanews.com', 'images.weserv.nl'];
    const pictures = articles().flatMap(({ picture, blocks }) => [
      ...(picture ? [picture.src] : []),
      ...blocks.flatMap((block) => (block.type === 'picture' ? [block.src] : [])),
    ]);
    expect(pictures.length).toBeGreaterThan(100);
    expect(pictures.filter((src) => !isPictureAllowed(src, hosts))).toEqual([]);
    expect(articles().filter(({ url }) => url !== null && !isWebAddress(url))).toEqual([]);
  });

  it('still has the attacks, as words: nothing was thrown away to be safe', () => {
    const titles = new Set(articles().map(({ title }) => title));
    const kept = MARKUP.filter(({ text, number }) => titles.has(text) || titles.has(`${text}（${number}）`));
    expect(kept.length).toBeGreaterThan(120);
  });
});

describe('what is made of it', () => {
  it('does not speak to the terminal', () => {
    expect(terminalFaults(reportTable(built.report))).toEqual([]);
  });

  it.each<[string, Language]>([
    ['https://site.example/x/', 'en'],
    ['', 'zh-Hans'],
  ])('is a sound table, calendar, feed and JSON (base "%s", %s)', async (base, language) => {
    const { index } = built.bundle;
    const details = new Map<string, ContactDetail>(
      index.contacts.map(({ id }) => [id, JSON.parse(read(`contacts/${id}.json`)) as ContactDetail]),
    );
    const request: ExportRequest = {
      index,
      contacts: index.contacts,
      details,
      language,
      base: base || null,
      view: null,
    };
    expect(csvFaults(await exportContacts('csv', request, 'x.csv'))).toEqual([]);
    expect(icalFaults(await exportContacts('ical', request, 'x.ics'))).toEqual([]);
    expect(xmlFaults(await exportContacts('atom', request, 'x.atom'))).toEqual([]);
    expect(jsonFaults(await exportContacts('json', request, 'x.json'))).toEqual([]);
  });
});
