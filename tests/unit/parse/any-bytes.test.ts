import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishBlocks } from '../../../src/bundle/clean/index.ts';
import { shownText } from '../../../src/bundle/clean/sanitise.ts';
import { mergeDuplicates } from '../../../src/bundle/parse/duplicates.ts';
import type { Article } from '../../../src/bundle/article.ts';
import { bytesOf, HEAD, LINE, parse } from './given.ts';

/** Pieces that dumps are made of, in any order: more telling than bytes drawn at random. */
const PIECES = [
  '---\n', 'title: "题"\n', 'date: 2025-02-24\n', '<!--1740405543000-->', '<!--', '-->', '[题](https://herald.example/1)\n',
  '[', '](', ')', '------\n', LINE, '<p>', '</p>', '<br>', '<br><br>', '<div>', '</div>', '<small>', '<i>', '</i>', '<b>', '<a href="/x">',
  '</a>', '<img src="https://p.example/1.jpg">', '<figure>', '<figcaption>', '</figure>', '<table><tr><td>', '<li>', '<blockquote>',
  '<script>', '<style>', '<title>', '<textarea>', '<select>', '<svg><p>', '<math><mi>', '<template>', '<noscript>', '<plaintext>',
  '<html><body>', '<article>', '获取更多RSS：', 'https://feed.example', '北京 — ', '两人通了电话。', '&amp;', '&#0;', '&#xD800;', '&nbsp;',
  '\u200b', '\u00a0', '　', '😀', '𠮷', '\r\n', '\n\n', '\t', '\0', '> ', '- ', '# ', '**', '![x](y)', '"', "'", '<', '>',
]; // prettier-ignore
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));
const dumps = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf),
  pieces.map(bytesOf),
  pieces.map((text) => bytesOf(`${HEAD}${text}`)),
);

function checkOffsets({ text, blocks, pictures }: Article): void {
  expect(blocks[0]).toMatchObject({ type: 'title', start: 0 });
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
  for (const { start, end, html } of blocks) {
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    expect(shownText(html)).toBe(text.slice(start, end));
  }
  for (const { at, caption } of pictures) {
    expect(at >= 1 && at <= blocks.length).toBe(true);
    expect(caption === null || blocks[caption]?.type === 'caption').toBe(true);
  }
}

describe('any bytes', () => {
  it('end as an article whose blocks are its text, or are refused with a reason', () => {
    fc.assert(
      fc.property(dumps, (bytes) => {
        const parsed = parse(bytes);
        if (parsed.ok) checkOffsets(parsed.article);
        else expect(parsed.refusal.reason).toMatch(/^(The file|The encoding|It gives) .*\.$/);
        if (!parsed.ok) expect(parsed.refusal.reason).not.toMatch(/^The file could not be read/);
      }),
      { numRuns: 1500 },
    );
  });

  it('give the same article every time', () => {
    fc.assert(
      fc.property(dumps, (bytes) => {
        expect(parse(bytes)).toEqual(parse(bytes));
      }),
      { numRuns: 200 },
    );
  });

  it('are published with the same text as they have', () => {
    fc.assert(
      fc.property(pieces, (body) => {
        const parsed = parse(`${HEAD}${body}`);
        if (!parsed.ok) return;
        const { article } = parsed;
        for (const block of publishBlocks(article).blocks) {
          if (block.type === 'picture') continue;
          const own = article.blocks.find(({ start }) => start === block.start);
          expect(shownText(block.html)).toBe(article.text.slice(own?.start, own?.end));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('no character is lost', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'习近平普京会谈，。“”abc 1\u00a0😀𠮷'),
    minLength: 1,
    maxLength: 20,
  });
  const tags = fc.constantFrom('<p>', '</p>', '<br>', '<br><br>', '<div>', '</div>', '<b>', '</b>', '<a href="/x">', '</a>', '<li>', '<h2>', '<blockquote>', '<table><tr><td>', '</table>', '<small>', '<span x>', '<i>', '</i>'); // prettier-ignore
  const inked = (text: string): string => text.replace(/[\s\u00a0]+/g, '');
  it('whatever markup stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, tags), { minLength: 1, maxLength: 20 }), (parts) => {
        const parsed = parse(`${HEAD}<p>甲</p>${parts.flat().join('')}`);
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) return;
        const body = parsed.article.text.slice(parsed.article.title.length);
        // A table moves text that stands beside its cells in front of it, as every browser does: compare as bags.
        const bag = (text: string): string => [...inked(text)].sort().join('');
        expect(bag(body)).toBe(bag(`甲${parts.map(([text]) => text).join('')}`));
      }),
      { numRuns: 500 },
    );
  });
});

describe('copies of one article', () => {
  const copies = fc.array(
    fc.record({
      url: fc.constantFrom('https://herald.example/1', 'https://herald.example/2', 'https://mirror.example/1'),
      title: fc.constantFrom('甲题', '乙题'),
      body: fc.constantFrom('短文。', '长文'.repeat(40), `${'长文'.repeat(40)}，还有后半段。`),
      time: fc.constantFrom('10:00:00', '12:00:00'),
    }),
    { maxLength: 8 },
  );
  it('merge to the same result in any order, and every file is in it once', () => {
    fc.assert(
      fc.property(copies, fc.infiniteStream(fc.nat()), (rows, order) => {
        const articles = rows.flatMap(({ url, title, body, time }, at) => {
          const parsed = parse(`[${title}](${url})\n<div><i>2025-02-24T${time}Z</i></div><p>${body}</p>`, `${at}.md`);
          return parsed.ok ? [parsed.article] : [];
        });
        const merged = mergeDuplicates(articles);
        const shuffled = articles
          .map((article) => ({ article, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ article }) => article);
        expect(mergeDuplicates(shuffled)).toEqual(merged);
        expect(merged.articles.flatMap(({ files }) => files).sort()).toEqual(
          articles.flatMap(({ files }) => files).sort(),
        );
        expect(new Set(merged.articles.map(({ id }) => id)).size).toBe(merged.articles.length);
        expect(merged.duplicates.length).toBe(articles.length - merged.articles.length);
        expect(mergeDuplicates(merged.articles).articles).toEqual(merged.articles);
      }),
      { numRuns: 300 },
    );
  });
});
