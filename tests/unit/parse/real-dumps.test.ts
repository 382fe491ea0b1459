import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishBlocks } from '../../../src/bundle/clean/index.ts';
import type { Article } from '../../../src/bundle/article.ts';
import { article, FOOTER, HEAD, LINE } from './given.ts';

const inked = (text: string): string => text.replace(/\s+/g, '');
const unescape = (text: string): string =>
  text
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The body's text by plain cutting, to hold the parser against: nothing here knows of blocks. */
function strip(dump: string): string {
  const body = dump.slice(dump.indexOf('\n------\n') + 8);
  const withoutDate = body.replace(/<div><i>.*?<\/i><\/div>/s, '');
  const footer = withoutDate.lastIndexOf('<div>获取更多RSS');
  return inked(unescape((footer < 0 ? withoutDate : withoutDate.slice(0, footer)).replace(/<[^>]+>/g, '')));
}

const bodyOf = ({ text, title }: Article): string => inked(text.slice(title.length));

/** Every paragraph's beginning, in the order in which the markup has them. */
function beginnings(dump: string): readonly string[] {
  return dump
    .slice(dump.indexOf('\n------\n'), dump.includes('<hr>') ? dump.lastIndexOf('<hr>') : undefined)
    .split(/<p>|<br ?\/><br ?\/>/)
    .slice(1)
    .map((piece) => inked(unescape(piece.replace(/<[^>]+>/g, ''))).slice(0, 8))
    .filter((beginning) => beginning !== '');
}

const OWN = `${HEAD}${LINE}<img src="https://p.example/1.jpg"><div><small style="color: #999;">图说。</small></div>北京 — <p>甲&nbsp;乙。<br /><br />丙&quot;丁&quot;。</p><a href="/a/1.html"></a><p>戊<a href="https://api.x.example/api/1">己</a>。</p>${FOOTER}`;
const folders = ['dumps', 'eval/dumps']
  .map((folder) => resolve('..', 'shared', folder))
  .filter((folder) => existsSync(folder));
const real = folders.flatMap((folder) =>
  readdirSync(folder).map((name): [string, string] => [
    name,
    readFileSync(resolve(folder, name), 'utf8').replace(/\r\n?/g, '\n'),
  ]),
);

describe.each([['a dump of our own', OWN] as [string, string], ...real])('%s', (name, dump) => {
  const from = article(dump, name);

  it('loses no character of its text and gains none', () => {
    expect(bodyOf(from)).toBe(strip(dump));
  });

  it('has every paragraph, in order, each at the head of a block', () => {
    const heads = from.blocks.slice(1).map(({ start, end }) => inked(from.text.slice(start, end)));
    let at = 0;
    for (const beginning of beginnings(dump)) {
      // The dateline stands before the first paragraph's own beginning.
      const found = heads.findIndex((head, index) => index >= at && head.slice(0, 40).includes(beginning));
      expect(found, beginning).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  it('has all its pictures, each with its caption', () => {
    const sources = [...dump.matchAll(/<img src="([^"]+)"/g)].map((match) => match[1]);
    const captions = [...dump.matchAll(/<small[^>]*>(.*?)<\/small>/gs)].map((match) => match[1] ?? '');
    expect(from.pictures.map(({ src }) => src)).toEqual(sources.map((src) => new URL(src ?? '').href));
    const shown = from.pictures.map(({ caption }) => from.blocks[caption ?? -1]);
    expect(shown.map((block) => from.text.slice(block?.start, block?.end))).toEqual(captions);
  });

  it('publishes no footer, no empty anchor, no link of a program and no relative link', () => {
    const open: Article = { ...from, publisher: { ...from.publisher, rights: 'full' } };
    const html = publishBlocks(open)
      .blocks.map((block) => (block.type === 'picture' ? '' : block.html))
      .join('\n');
    expect(html).not.toMatch(/获取更多|feedx|<a[^>]*><\/a>|\/\/api\.|href="(?!https?:\/\/)|style=|class=/);
  });
});
