/** The default dumps: the project's own words, in every shape that a dump may have. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRecord, publisherOf, type Register } from '../../../src/bundle/record/index.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const DUMPS = path('data/dumps');
const OWN_HOST = 'briefs.timeline.invalid';

const briefs = readdirSync(DUMPS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const file = `${entry.parentPath}/${entry.name}`;
    return [file.slice(DUMPS.length + 1), readFileSync(file, 'utf8')] as const;
  })
  .sort(([a], [b]) => (a < b ? -1 : 1));

const withoutHead = (text: string): string => text.slice(text.lastIndexOf('\n------') + 1);
const wordsOf = (text: string): string =>
  withoutHead(text)
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/<[^>]*>/g, '');
const hanIn = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/<a href="(https?:[^"]+)"/g)].map(([, url]) => (url ?? '').replaceAll('&amp;', '&'));

let register: Register;
beforeAll(async () => {
  register = await loadRecord(path('data/record'));
});

describe('every brief', () => {
  it.each(briefs)('%s says that it is the project’s own, in 150 to 480 characters with its sources', (_file, text) => {
    expect(text).toContain(`https://${OWN_HOST}/`);
    expect(wordsOf(text)).toMatch(/简报|簡報/);
    expect(hanIn(wordsOf(text))).toBeGreaterThanOrEqual(150);
    expect(hanIn(wordsOf(text))).toBeLessThanOrEqual(480);
  });

  it.each(briefs)('%s leads to pages that the record stands on, and to no other', (_file, text) => {
    const known = new Set(register.entries.flatMap(({ sources }) => sources.map(({ url }) => url)));
    const links = linksIn(text).filter((url) => !url.startsWith(`https://${OWN_HOST}/`));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((url) => !known.has(url))).toEqual([]);
  });
});

describe('the briefs together', () => {
  const having = (test: (text: string) => boolean): number => briefs.filter(([, text]) => test(text)).length;
  const endings = new Set(briefs.map(([file]) => file.slice(file.lastIndexOf('.'))));

  it('are at least eighteen', () => {
    expect(briefs.length).toBeGreaterThanOrEqual(18);
  });

  it('come in every shape a reader of dumps must know', () => {
    expect(endings).toEqual(new Set(['.md', '.markdown', '.txt', '.html']));
    const shapes: Readonly<Record<string, (text: string) => boolean>> = {
      'front matter': (text) => text.startsWith('---\n'),
      'no front matter': (text) => !text.replace(/^\uFEFF/, '').startsWith('---\n'),
      'crawl comment': (text) => /<!--\d{13}-->/.test(text),
      'no crawl comment': (text) => !/<!--\d{13}-->/.test(text),
      'date line in GMT': (text) => /<i>[^<]* GMT<\/i>/.test(text),
      'date line with offset': (text) => /<i>[^<]* [+-]\d{4}<\/i>/.test(text),
      'date line in ISO': (text) => /<i><br>\d{4}-\d\d-\d\dT[^<]*Z<\/i>/.test(text),
      'no date line': (text) => !text.includes('<i>'),
      'no title link': (text) => !text.includes('\n------'),
      'CRLF line ends': (text) => text.includes('\r\n'),
      'byte order mark': (text) => text.startsWith('\uFEFF'),
      'wrapping div': (text) => /------\s+<div>\n/.test(text),
      'paragraphs by <br>': (text) => text.includes('<br><br>') || text.includes('<br /><br />'),
      'paragraphs by <p>': (text) => text.includes('</p><p>'),
      'brackets in the title': (text) => /^\[[^\n]*\[[^\n]*\][^\n]*\]\(/m.test(text),
      entities: (text) => /&(#\d+|[lr]dquo);/.test(text),
      'full-width digits': (text) => /[０-９]+月/.test(text),
      'Chinese numerals': (text) => /三月二十日/.test(text),
      'feed footer': (text) => text.includes('获取更多RSS'),
      caption: (text) => /<small style="color: #999;">/.test(text),
      'traditional characters': (text) => text.includes('習近平'),
    };
    for (const [shape, test] of Object.entries(shapes)) expect(having(test), shape).toBeGreaterThan(0);
    expect(having((text) => text.includes('習近平'))).toBeGreaterThanOrEqual(4);
    expect(briefs.some(([file]) => file.includes('/'))).toBe(true);
  });

  it('hold one article twice, from two feeds, and no other two alike', () => {
    const titles = briefs.map(([, text]) => /^\[(.*)\]\(/m.exec(text)?.[1] ?? /^title: "(.*)"$/m.exec(text)?.[1]);
    expect(titles).not.toContain(undefined);
    expect(titles.length - new Set(titles).size).toBe(1);
  });

  it('belong to a publisher whose text may be shown in full', () => {
    expect(publisherOf(`https://${OWN_HOST}/x`, register.publishers)).toMatchObject({
      id: 'timeline-briefs',
      rights: 'full',
    });
  });
});
