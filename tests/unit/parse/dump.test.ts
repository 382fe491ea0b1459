import { describe, expect, it } from 'vitest';
import { article, bytesOf, FOOTER, HEAD, LINE, lines, linesOf, parse, warnings } from './given.ts';

describe('a dump as a feed archive writes it', () => {
  const dump = `---
layout: post
title: "两人通了电话"
date: 2025-02-24T14:10:00.000Z
author: 先驱报
from: https://www.herald.example/a/call-20250224/1.html
tags: [ 先驱报 ]
---
${HEAD}<div>
${LINE}<img src="https://images.weserv.nl?url=pictures.herald.example/1.jpg" width="100%"><div><small style="color: #999;">资料照：两人在一次会上。（2024年10月23日）</small></div>华盛顿 — <p>第一段。<br /><br />第二段。</p><a href="/a/2.html"></a><p>第三段。</p>${FOOTER}
</div>`;

  it('becomes an article with title, address, publisher, zone and the date of its line', () => {
    expect(article(dump)).toMatchObject({
      title: '两人通了电话',
      url: 'https://www.herald.example/a/call-20250224/1.html',
      publisher: { id: 'herald' },
      tz: 'America/New_York',
      language: 'zh-Hans',
      published: Date.UTC(2025, 1, 24, 13, 58, 53),
      publishedFrom: 'line',
      files: ['dump.md'],
    });
    expect(warnings(dump)).toEqual([]);
  });

  it('keeps caption, dateline and paragraphs, and drops the date line, the empty anchor and the footer', () => {
    expect(lines(article(dump))).toEqual([
      'caption: 资料照：两人在一次会上。（2024年10月23日）',
      'paragraph: 华盛顿 — 第一段。',
      'paragraph: 第二段。',
      'paragraph: 第三段。',
    ]);
  });

  it('ties the picture to its caption', () => {
    expect(article(dump).pictures).toEqual([
      { src: 'https://images.weserv.nl/?url=pictures.herald.example/1.jpg', alt: '', caption: 1, at: 1 },
    ]);
  });

  it('has blocks whose slices, joined by line breaks, are the text', () => {
    const { text, blocks } = article(dump);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    expect(blocks[0]).toMatchObject({ type: 'title', start: 0, html: '两人通了电话' });
  });
});

describe('link lines', () => {
  const titled = (line: string) => {
    const { title, url } = article(`<!--1740405543000-->\n${line}\n------\n\n<p>正文。</p>`);
    return { title, url };
  };
  const url = 'https://herald.example/1';
  it.each([
    ['brackets', `[两人会晤[更新]](${url})`, '两人会晤[更新]', url],
    ['parentheses', `[峰会(杜尚别)落幕](${url})`, '峰会(杜尚别)落幕', url],
    ['bracket then parenthesis', `[会晤[视频](上)结束](${url})`, '会晤[视频](上)结束', url],
    ['a wide space', `[会见\u3000呼吁克制](${url})`, '会见\u3000呼吁克制', url],
    ['an escaped bracket', `[一则\\[短\\]讯](${url})`, '一则[短]讯', url],
    ['an entity', `[甲 &amp; 乙 &lt;b&gt;](${url})`, '甲 & 乙 <b>', url],
    ['markup', `[<script>alert(1)</script>标题](${url})`, '<script>alert(1)</script>标题', url],
    ['a heading mark', `## [标题](${url})`, '标题', url],
    ['angle brackets', `[标题](<${url}>)`, '标题', url],
    ['a Markdown title', `[标题](${url} "提示")`, '标题', url],
    ['parentheses in the address', `[标题](https://herald.example/a_(b))`, '标题', 'https://herald.example/a_(b)'],
    [
      'spaces in the address',
      `[标题](https://herald.example/甲 乙)`,
      '标题',
      'https://herald.example/%E7%94%B2%20%E4%B9%99',
    ],
    ['no scheme', `[标题](//herald.example/1)`, '标题', url],
    ['tracking', `[标题](${url}?utm_source=x&id=5&fbclid=y)`, '标题', `${url}?id=5`],
    ['a script for an address', `[标题](javascript:alert(1))`, '标题', null],
    ['no address at all', `[标题]()`, '标题', null],
    ['a title over two lines', `[标题的\n后半](${url})`, '标题的 后半', url],
  ])('%s', (_, line, title, address) => {
    expect(titled(line)).toEqual({ title, url: address });
  });

  it('several: the first names the article, the others stay as text', () => {
    const dump = `<!--1740405543000-->\n[甲文](https://herald.example/1)\n[乙文](https://herald.example/2)\n------\n<p>正文。</p>`;
    expect(article(dump)).toMatchObject({ title: '甲文', url: 'https://herald.example/1' });
    expect(lines(article(dump))).toEqual(['paragraph: 乙文', 'paragraph: 正文。']);
    expect(warnings(dump)).toEqual(['it has several link lines; the first names it']);
  });

  it('none: title and address come from the front matter', () => {
    const dump = `---\ntitle: 标题\nlink: https://herald.example/7\ndate: 2025-02-24\n---\n<p>正文。</p>`;
    expect(article(dump)).toMatchObject({
      title: '标题',
      url: 'https://herald.example/7',
      publishedFrom: 'front-matter',
    });
  });

  it('below other words: those words are kept', () => {
    const dump = `转载\n[标题](https://herald.example/7)\n------\n<div><i>2025-02-24T10:00:00Z</i></div><p>正文。</p>`;
    expect(article(dump).title).toBe('标题');
    expect(article(dump).text).toContain('转载');
  });
});

describe('whose article it is', () => {
  const by = (head: string, date = LINE) => article(`${head}\n${date}<p>两人通了电话，这是正文。</p>`);
  it.each([
    ['its host', '[t](https://herald.example/1)', 'herald', 'America/New_York'],
    ['a host under it', '[t](https://amp.herald.example/1)', 'herald', 'America/New_York'],
    ['the longest of two', '[t](https://www.news.herald.example/1)', 'courier', 'Europe/Berlin'],
    [
      'its hand-written publisher',
      '---\npublisher: courier\n---\n[t](https://herald.example/1)',
      'courier',
      'Europe/Berlin',
    ],
    ['its author, where it has no address', '---\nauthor: 先驱报\n---\n# t', 'herald', 'America/New_York'],
    ['nobody listed', '[t](https://www.nobody.example/1)', 'nobody-example', 'Asia/Shanghai'],
    ['nobody at all', '# t', 'unknown', 'Asia/Shanghai'],
  ])('is told by %s', (_, head, id, tz) => {
    expect(by(head)).toMatchObject({ publisher: { id }, tz });
  });

  it('gives an unknown publisher the lead and no pictures', () => {
    expect(by('[t](https://nobody.example/1)').publisher).toMatchObject({ rights: 'excerpt', pictures: [] });
  });

  it.each([
    ['Tue, 02 Sep 2025 16:40:00 +0800', 'Etc/GMT-8'],
    ['Tue, 02 Sep 2025 16:40:00 -0500', 'Etc/GMT+5'],
    ['2025-09-02T16:40:00+05:30', 'Asia/Kolkata'],
    ['2025-09-02T16:40:00Z', 'Asia/Shanghai'],
  ])('takes the zone of an unknown publisher from "%s": %s', (date, tz) => {
    expect(by('[t](https://nobody.example/1)', `<div><i>${date}</i></div>`).tz).toBe(tz);
  });

  it('takes UTC for an unknown publisher of an English text', () => {
    const dump = `[They spoke](https://nobody.example/1)\n${LINE}<p>The two leaders spoke by telephone on Monday.</p>`;
    expect(article(dump)).toMatchObject({ language: 'en', tz: 'UTC' });
  });
});

describe('plain and Markdown bodies', () => {
  it('reads paragraphs, headings, quotes, lists, pictures and emphasis', () => {
    const body = `第一段，\n接着写。\n\n## 小标题\n\n> 引语一\n> 引语二\n\n- 甲\n- 乙\n1. 丙\n\n![图说](https://pictures.herald.example/2.jpg)\n\n末段有**粗体**和[链接](https://herald.example/9)。`;
    const from = article(`${HEAD}2025-02-24 13:58:53 +0000\n\n${body}`);
    expect(lines(from)).toEqual([
      'paragraph: 第一段， 接着写。',
      'heading: 小标题',
      'quote: 引语一 引语二',
      'item: 甲',
      'item: 乙',
      'item: 丙',
      'paragraph: 末段有粗体和链接。',
    ]);
    expect(from.publishedFrom).toBe('line');
    expect(from.pictures).toEqual([
      { src: 'https://pictures.herald.example/2.jpg', alt: '图说', at: 7, caption: null },
    ]);
    expect(from.blocks.at(-1)?.html).toBe('末段有<strong>粗体</strong>和<a href="https://herald.example/9">链接</a>。');
  });

  it('drops the footer of a plain text too', () => {
    const body = `正文。\n\n获取更多RSS：\nhttps://feed.example\nhttps://feed2.example\n`;
    expect(lines(article(`${HEAD}${body}`))).toEqual(['paragraph: 正文。']);
  });
});

describe('what is text stays text', () => {
  it.each([
    ['a comparison', '<p>甲 &lt; 乙 &amp;amp; 丙</p>', 'paragraph: 甲 < 乙 &amp; 丙'],
    ['a no-break space', '<p>总统&nbsp;普京</p>', 'paragraph: 总统\u00a0普京'],
    ['a zero-width space', '<p>习\u200b近平</p>', 'paragraph: 习\u200b近平'],
    ['a character beyond the first plane', '<p>𠮷野家 😀 见面</p>', 'paragraph: 𠮷野家 😀 见面'],
    ['runs of white space', '<p>  甲 \n\t 乙  </p>', 'paragraph: 甲 乙'],
    ['control characters', '<p>甲&#27;[31m乙</p>', 'paragraph: 甲 [31m乙'],
    ['a copyright line', `<p><em>© 2025 版权所有</em></p>`, 'paragraph: © 2025 版权所有'],
  ])('%s', (_, html, expected) => {
    expect(linesOf(html)).toEqual([expected]);
  });

  it('a footer is dropped at the end only, and whole', () => {
    expect(linesOf(`<p>他说“获取更多RSS”很容易。</p><p>获取更多RSS：</p><p>完。</p>${FOOTER}`)).toEqual([
      'paragraph: 他说“获取更多RSS”很容易。',
      'paragraph: 获取更多RSS：',
      'paragraph: 完。',
    ]);
    expect(linesOf(`<p>完。</p><p>© 版权所有</p>${FOOTER}`)).toEqual(['paragraph: 完。', 'paragraph: © 版权所有']);
  });
});

it('has one id for one address, however it is written', () => {
  const id = (url: string) => article(`[t](${url})\n${LINE}<p>正文。</p>`).id;
  const one = id('https://www.herald.example/a/1.html');
  expect(one).toMatch(/^a-[0-9a-f]{12}$/);
  for (const same of [
    'http://herald.example/a/1.html',
    'https://m.herald.example/a/1.html#top',
    'https://herald.example/a/1.html/?utm_source=feed&fbclid=5',
    'HTTPS://WWW.HERALD.EXAMPLE/a//1.html',
  ]) {
    expect(id(same), same).toBe(one);
  }
  expect(id('https://herald.example/a/2.html')).not.toBe(one);
  expect(id('https://herald.example/')).not.toBe(id('https://herald.example/a'));
});

it('does not take a front page for the address of every article that names it', () => {
  const id = (title: string) => article(`[${title}](https://herald.example/)\n${LINE}<p>正文。</p>`).id;
  expect(id('甲')).not.toBe(id('乙'));
});

it('refuses with file, stage and reason', () => {
  expect(parse('<p>没有日期。</p>', 'sub/x.md')).toEqual({
    ok: false,
    refusal: {
      file: 'sub/x.md',
      stage: 'date',
      reason: 'It gives no date: no date line, no comment with a time, no date in the front matter.',
    },
  });
  expect(parse(bytesOf(''), 'e.md')).toMatchObject({ refusal: { stage: 'decode', reason: 'The file is empty.' } });
});
