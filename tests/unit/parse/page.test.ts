import { describe, expect, it } from 'vitest';
import { article, lines } from './given.ts';

const TEXT = '<p>两国元首星期一通了电话，谈了很久，也谈到了能源。</p><p>双方都说，以后还要多谈，而且要见面。</p>';
const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const META = `<title>两人通话 - 先驱报</title><link rel="canonical" href="https://www.herald.example/a/7.html">
<meta property="og:title" content="两人通话 | 先驱报"><meta property="article:published_time" content="2025-02-24T21:58:53+08:00">`;
const FRAME = (inner: string): string =>
  `<nav><a href="/">首页</a><a href="/world">国际</a></nav><h1>两人通话</h1>${inner}
<div class="related-news"><a href="/1">别的一条新闻</a></div><ul><li><a href="/2">又一条新闻的标题</a></li><li><a href="/3">第三条</a></li></ul>
<footer>版权所有</footer><script>var x = "脚本";</script>`;
const EXPECTED = lines(article(`[t](https://x.example/1)\n<div><i>2025-02-24</i></div>${TEXT}`));

describe('a whole page', () => {
  it.each([
    ['<article>', `<article>${TEXT}</article>`],
    ['<main>', `<main>${TEXT}</main>`],
    ['its mark for the body', `<div itemprop="articleBody">${TEXT}</div>`],
    ['where its paragraphs are', `<div id="ozoom">${TEXT}</div>`],
    [
      '<article> with a heading and a list of links',
      `<article><h1>两人通话</h1>${TEXT}<ul><li><a href="/9">链接新闻</a></li></ul></article>`,
    ],
    ['<article> with share buttons', `<article><div class="share-bar">分享</div>${TEXT}<aside>推荐</aside></article>`],
  ])('has its article in %s', (_, inner) => {
    const from = article(page(META, FRAME(inner)), 'page.html');
    expect(lines(from)).toEqual(EXPECTED);
    expect(from).toMatchObject({
      title: '两人通话',
      url: 'https://www.herald.example/a/7.html',
      publisher: { id: 'herald' },
      published: Date.UTC(2025, 1, 24, 13, 58, 53),
    });
  });

  it.each([
    ['a meta element', '<meta name="pubdate" content="2025-02-24T13:58:53Z">', ''],
    [
      'structured data',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-02-24T13:58:53Z"}]}</script>',
      '',
    ],
    [
      'structured data after broken structured data',
      '<script type="application/ld+json">{oops</script><script type="application/ld+json">[{"datePublished":"2025-02-24T13:58:53Z"}]</script>',
      '',
    ],
    ['<time>', '', '<time datetime="2025-02-24T13:58:53Z">星期一</time>'],
    ['a line under the title', '', '<div class="info">2025年02月24日 08:58:53 来源：先驱报</div>'],
  ])('gives its date by %s', (_, head, inner) => {
    const link = '<link rel="canonical" href="https://herald.example/8">';
    const from = article(page(link + head, `<h1>两人通话</h1>${inner}<article>${TEXT}</article>`), 'page.html');
    expect(new Date(from.published).toISOString()).toBe('2025-02-24T13:58:53.000Z');
  });

  it('is titled by its <title> where there is no heading', () => {
    const from = article(page('<title>只有标题</title><meta name=date content=2025-02-24>', TEXT), 'page.html');
    expect(from).toMatchObject({ title: '只有标题', url: null, publisher: { id: 'unknown' } });
  });

  it('takes the zone of an unknown publisher from the offset of its date', () => {
    const head = META.replace('www.herald.example', 'nobody.example');
    expect(article(page(head, FRAME(`<article>${TEXT}</article>`)), 'page.html').tz).toBe('Etc/GMT-8');
  });

  it('yields to what its dump says above it', () => {
    const dump = `<!--1740405543000-->\n[题](https://courier.example/1)\n------\n${page(META, `<article>${TEXT}</article>`)}`;
    expect(article(dump)).toMatchObject({ title: '题', publisher: { id: 'courier' }, publishedFrom: 'comment' });
  });
});
