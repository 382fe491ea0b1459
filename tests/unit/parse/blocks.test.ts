import { describe, expect, it } from 'vitest';
import { article, HEAD, LINE, linesOf } from './given.ts';

const htmlOf = (html: string) =>
  article(`${HEAD}${LINE}${html}`)
    .blocks.slice(1)
    .map((block) => block.html);
const picturesOf = (html: string) => article(`${HEAD}${LINE}${html}`).pictures;

describe('paragraphs', () => {
  it.each<[string, string, readonly string[]]>([
    ['two breaks split', '<p>甲。<br><br>乙。</p>', ['paragraph: 甲。', 'paragraph: 乙。']],
    [
      'two breaks with a space between split',
      '<p>甲。<br> <br/>&nbsp;<br>乙。</p>',
      ['paragraph: 甲。', 'paragraph: 乙。'],
    ],
    ['one break inside a Chinese sentence joins', '<p>两人在莫斯科<br>会谈。</p>', ['paragraph: 两人在莫斯科会谈。']],
    ['one break between words is a space', '<p>The two<br>met.</p>', ['paragraph: The two met.']],
    ['a break before a digit is a space', '<p>时间<br>2月24日</p>', ['paragraph: 时间 2月24日']],
    ['loose text is a paragraph', '甲。<p>乙。</p>丙。', ['paragraph: 甲。', 'paragraph: 乙。', 'paragraph: 丙。']],
    ['a dateline belongs to the paragraph', '北京 — <p>甲。</p>', ['paragraph: 北京 — 甲。']],
    ['an agency in brackets too', '（某社北京电）<p>甲。</p>', ['paragraph: （某社北京电）甲。']],
    ['a sentence does not', '编者按。<p>甲。</p>', ['paragraph: 编者按。', 'paragraph: 甲。']],
    ['divs are paragraphs', '<div>甲<div>乙</div>丙</div>', ['paragraph: 甲', 'paragraph: 乙', 'paragraph: 丙']],
    ['unclosed paragraphs', '<p>甲<p>乙<div>丙', ['paragraph: 甲', 'paragraph: 乙', 'paragraph: 丙']],
    ['unknown elements are see-through', '<p>甲<font>乙</font><x-y>丙</x-y></p>', ['paragraph: 甲乙丙']],
    ['preformatted lines', '<pre>甲\n\n乙</pre>', ['paragraph: 甲', 'paragraph: 乙']],
    ['headings', '<h2>题</h2><p>甲。</p>', ['heading: 题', 'paragraph: 甲。']],
    ['a bold line is a heading', '<p><b>信号一：军事</b></p>', ['heading: 信号一：军事']],
    ['a bold sentence is not', '<p><b>他说不会。</b></p>', ['paragraph: 他说不会。']],
    ['bold within a line is not', '<p><b>甲</b>和<b>乙</b></p>', ['paragraph: 甲和乙']],
    ['quotes', '<blockquote><p>甲。</p>乙。</blockquote>', ['quote: 甲。', 'quote: 乙。']],
    ['lists', '<ul><li>甲<li><p>乙</p><ol><li>丙</ol></ul>', ['item: 甲', 'item: 乙', 'item: 丙']],
    ['table cells', '<table><tr><td>甲<td>乙</table>', ['paragraph: 甲', 'paragraph: 乙']],
    ['a table caption', '<table><caption>题</caption><tr><td>甲</table>', ['caption: 题', 'paragraph: 甲']],
    ['definitions', '<dl><dt>甲<dd>乙</dl>', ['paragraph: 甲', 'paragraph: 乙']],
    ['scripts and styles are no text', '甲<script>x</script><style>y</style><template>z</template>', ['paragraph: 甲']],
    ['an unclosed comment ends the text there', '<p>甲</p><!-- 乙', ['paragraph: 甲']],
    ['nothing but space', '<p>&nbsp;</p><p> </p><p>\u200b</p><p>　</p>', []],
  ])('%s', (_, html, expected) => {
    expect(linesOf(html)).toEqual(expected);
  });
});

describe('inline markup', () => {
  it.each<[string, string, readonly string[]]>([
    ['emphasis stays', '<p><b>甲</b>乙<em>丙</em></p>', ['<b>甲</b>乙<em>丙</em>']],
    ['attributes go', '<p><b style="x" onclick="y" class=z>甲</b>乙</p>', ['<b>甲</b>乙']],
    [
      'links stay',
      '<p><a href="https://x.example/?a=1&amp;b=2" onclick=y>甲</a></p>',
      ['<a href="https://x.example/?a=1&amp;b=2">甲</a>'],
    ],
    [
      'relative links are resolved',
      '<p><a href="/a/2.html">甲</a></p>',
      ['<a href="https://www.herald.example/a/2.html">甲</a>'],
    ],
    ['links of programs are unwrapped', '<p><a href="https://api.x.example/api/detail/1">甲</a></p>', ['甲']],
    ['share links vanish', '<p>甲<a href="https://www.facebook.com/sharer.php?u=x">分享到脸书</a></p>', ['甲']],
    [
      'share links of words are unwrapped',
      '<p><a href="https://x.com/intent/post?t=x">他在网上写道</a></p>',
      ['他在网上写道'],
    ],
    ['scripts for addresses are unwrapped', '<p><a href="javascript:alert(1)">甲</a></p>', ['甲']],
    ['empty anchors vanish', '<p>甲<a href="/a/1.html"></a><b> </b>乙</p>', ['甲 乙']],
    ['emphasis over a paragraph break', '<p><b>甲<br><br>乙</b>。</p>', ['<b>甲</b>', '<b>乙</b>。']],
    ['a single break', '<p>The two<br>met.</p>', ['The two<br> met.']],
    ['markup characters are escaped', '<p>&lt;script&gt;&amp;</p>', ['&lt;script&gt;&amp;']],
  ])('%s', (_, html, expected) => {
    expect(htmlOf(html)).toEqual(expected);
  });
});

describe('pictures', () => {
  const IMG = '<img src="https://p.example/1.jpg" alt="说明">';
  const picture = { src: 'https://p.example/1.jpg', alt: '说明' };
  it.each<[string, string, readonly object[], readonly string[]]>([
    [
      "the feed's small print",
      `${IMG}<div><small style="color: #999;">图说。</small></div><p>甲。</p>`,
      [{ ...picture, at: 1, caption: 1 }],
      ['caption: 图说。', 'paragraph: 甲。'],
    ],
    [
      'a caption in two lines',
      `${IMG}<div><small>图说。<br><br>某社</small></div>`,
      [{ ...picture, at: 1, caption: 1 }],
      ['caption: 图说。 某社'],
    ],
    [
      'a figure',
      `<p>甲。</p><figure>${IMG}<figcaption>图说。</figcaption></figure>`,
      [{ ...picture, at: 2, caption: 2 }],
      ['paragraph: 甲。', 'caption: 图说。'],
    ],
    [
      'a figure with its caption first',
      `<figure><figcaption>图说。</figcaption>${IMG}</figure>`,
      [{ ...picture, at: 2, caption: 1 }],
      ['caption: 图说。'],
    ],
    [
      'a class name',
      `<div>${IMG}<p class="media-caption">图说。</p></div><p>甲。</p>`,
      [{ ...picture, at: 1, caption: 1 }],
      ['caption: 图说。', 'paragraph: 甲。'],
    ],
    ['no caption', `${IMG}<p>甲。</p>`, [{ ...picture, at: 1, caption: null }], ['paragraph: 甲。']],
    [
      "after a paragraph's words",
      `<p>甲。${IMG}</p><p>乙。</p>`,
      [{ ...picture, at: 2, caption: null }],
      ['paragraph: 甲。', 'paragraph: 乙。'],
    ],
    ['last', `<p>甲。</p>${IMG}`, [{ ...picture, at: 2, caption: null }], ['paragraph: 甲。']],
    [
      'small print that follows no picture',
      '<p>甲。</p><div><small>乙。</small></div>',
      [],
      ['paragraph: 甲。', 'paragraph: 乙。'],
    ],
    [
      'loaded late, and repeated',
      `<img data-src="https://p.example/1.jpg" alt="说明"><noscript>${IMG}</noscript>`,
      [{ ...picture, at: 1, caption: null }],
      [],
    ],
    [
      'not of the web',
      '<img src="data:image/png;base64,AA"><img src="file:///x"><img><p>甲。</p>',
      [],
      ['paragraph: 甲。'],
    ],
  ])('%s', (_, html, pictures, expected) => {
    expect(picturesOf(html)).toEqual(pictures);
    expect(linesOf(html)).toEqual(expected);
  });
});
