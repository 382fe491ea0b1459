import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cardOf, excerptOf, publishBlocks, sanitise } from '../../../src/bundle/clean/index.ts';
import type { Article } from '../../../src/bundle/article.ts';
import {
  articleBlockSchema,
  articleCardSchema,
  isPictureAllowed,
  isWebAddress,
  type Rights,
} from '../../../src/model/index.ts';
import { article, HEAD, LINE } from '../parse/given.ts';

const IMG = (src: string): string => `<img src="${src}"><div><small>图说。</small></div>`;
const OWN = 'https://images.weserv.nl/?url=pictures.herald.example/1.jpg';
const DUMP = `${HEAD}${LINE}${IMG('https://evil.example/1.jpg')}${IMG(OWN)}北京 — <p>第一段，有<a href="/a/2">链接</a>。</p><h2>小标题</h2><p>第二段。</p>`;
const withRights = (rights: Rights, dump = DUMP): Article => {
  const from = article(dump);
  return { ...from, publisher: { ...from.publisher, rights } };
};

describe('what is published', () => {
  it("under full rights is everything but the title, with the publisher's own pictures", () => {
    const { blocks, shortened } = publishBlocks(withRights('full'));
    expect(shortened).toBe(false);
    expect(blocks.map((block) => (block.type === 'picture' ? block.src : `${block.type}: ${block.html}`))).toEqual([
      'caption: 图说。',
      OWN,
      'caption: 图说。',
      'paragraph: 北京 — 第一段，有<a href="https://www.herald.example/a/2" rel="noopener noreferrer nofollow" target="_blank">链接</a>。',
      'heading: 小标题',
      'paragraph: 第二段。',
    ]);
    for (const block of blocks) expect(v.safeParse(articleBlockSchema, block).issues).toBeUndefined();
  });

  it('under excerpt rights is the lead alone', () => {
    const { blocks, shortened } = publishBlocks(withRights('excerpt'));
    expect(blocks).toMatchObject([{ type: 'paragraph' }]);
    expect(shortened).toBe(true);
    expect(publishBlocks(withRights('excerpt', `${HEAD}${LINE}<p>只有一段。</p>`)).shortened).toBe(false);
  });

  it('under excerpt rights is not the whole of a text without paragraphs', () => {
    const { blocks, shortened } = publishBlocks(
      withRights('excerpt', `${HEAD}${LINE}<p>${'这是很长的一段。'.repeat(200)}</p>`),
    );
    expect(shortened).toBe(true);
    expect(JSON.stringify(blocks).length).toBeLessThan(500);
  });

  it('under link rights is nothing', () => {
    expect(publishBlocks(withRights('link'))).toEqual({ blocks: [], shortened: true });
    expect(cardOf(withRights('link'))).toMatchObject({ excerpt: '', picture: null });
  });

  it("tells where each block begins in the article's text", () => {
    const from = withRights('full');
    for (const block of publishBlocks(from).blocks) {
      if (block.type !== 'picture') expect(from.blocks.map(({ start }) => start)).toContain(block.start);
    }
  });

  it("is the plain text where a block's HTML says something else", () => {
    const from = withRights('full');
    const forged = { ...from, blocks: from.blocks.map((block) => ({ ...block, html: 'anything <i>else</i>' })) };
    expect(publishBlocks(forged).blocks.at(-1)).toMatchObject({ html: '第二段。' });
  });
});

describe('a card', () => {
  it('fits the schema and carries lead, date, zone and the first picture that may be shown', () => {
    const card = cardOf(withRights('full'));
    expect(v.safeParse(articleCardSchema, card).issues).toBeUndefined();
    expect(card).toMatchObject({
      title: '两人通了电话',
      publisher: { zh: '先驱报' },
      published: '2025-02-24T13:58:53.000Z',
      tz: 'America/New_York',
      excerpt: '北京 — 第一段，有链接。',
      picture: { src: OWN, caption: '图说。' },
    });
  });

  it('has no excerpt where there is no text, and no picture where none may be shown', () => {
    expect(cardOf(article(HEAD))).toMatchObject({ excerpt: '', picture: null });
    expect(cardOf(article(`${HEAD}${LINE}${IMG('https://evil.example/1.jpg')}`)).picture).toBeNull();
  });
});

describe('an excerpt', () => {
  const long = '两人谈到能源、贸易和下一次见面的安排，也谈到文化交流';
  it.each([
    ['短句。', '短句。'],
    [`${long}${long}。${long}${long}。${long}。`, `${long}${long}。${long}${long}。`],
    [`“${long}${long}${long}。”他说。${long}${long}${long}`, `“${long}${long}${long}。”他说。`],
    ['甲'.repeat(200), `${'甲'.repeat(120)}…`],
    ['😀'.repeat(130), `${'😀'.repeat(120)}…`],
  ])('%s', (lead, excerpt) => {
    expect(excerptOf(lead)).toBe(excerpt);
  });

  it('has about forty English words and cuts none in two', () => {
    const sentence = 'The two leaders spoke by telephone for more than an hour and agreed to stay in touch';
    const cut = excerptOf(`${sentence} ${sentence} ${sentence} ${sentence}`);
    expect(cut).toMatch(/^The two .*[a-z]…$/);
    expect(cut.split(' ').length).toBeGreaterThan(30);
    expect(`${sentence} ${sentence} ${sentence}`).toContain(cut.slice(0, -1));
    expect(excerptOf(`${sentence} ${sentence}. ${sentence} ${sentence}.`)).toBe(`${sentence} ${sentence}.`);
  });
});

describe("a picture's address", () => {
  const hosts = ['images.weserv.nl', 'p.example'];
  it.each([
    ['https://p.example/1.jpg', true],
    ['http://p.example/1.jpg', true],
    ['https://sub.p.example/1.jpg', true],
    ['https://images.weserv.nl?url=p.example/1.jpg', true],
    ['https://images.weserv.nl/?url=https%3A%2F%2Fp.example%2F1.jpg&w=300', true],
    ['https://images.weserv.nl/?url=ssl:p.example/1.jpg', true],
    ['https://evil.example/1.jpg', false],
    ['https://evilp.example/1.jpg', false],
    ['https://p.example.evil.example/1.jpg', false],
    ['https://p.example@evil.example/1.jpg', false],
    ['https://p.example:8443/1.jpg', false],
    ['https://images.weserv.nl/?url=evil.example/1.jpg', false],
    ['https://images.weserv.nl/?url=p.example/1.jpg&url=evil.example/1.jpg', false],
    ['https://images.weserv.nl/?url=p.example/1.jpg&default=evil.example/1.jpg', false],
    ['https://images.weserv.nl/?url=images.weserv.nl/%3Furl%3Devil.example/1.jpg', false],
    ['https://images.weserv.nl/?url=//evil.example/1.jpg', false],
    ['https://images.weserv.nl/', false],
    ['https://evil.example/?url=p.example/1.jpg', false],
    ['data:image/png;base64,AA', false],
    ['//p.example/1.jpg', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(isPictureAllowed(url, hosts)).toBe(allowed);
  });

  it('needs the proxy itself to be listed', () => {
    expect(isPictureAllowed('https://images.weserv.nl/?url=p.example/1.jpg', ['p.example'])).toBe(false);
  });
});

it('tells web addresses from others', () => {
  expect(['https://x.example', 'HTTP://x.example/a b'].every(isWebAddress)).toBe(true);
  expect(['javascript:1', 'https:x', 'https://', 'https://a@b.example', '/a', ''].some(isWebAddress)).toBe(false);
});

it('keeps what is allowed as it stands', () => {
  expect(sanitise('甲<b>乙</b><br>x<sub>2</sub> &amp; <q>丙</q>')).toBe('甲<b>乙</b><br>x<sub>2</sub> &amp; <q>丙</q>');
});
