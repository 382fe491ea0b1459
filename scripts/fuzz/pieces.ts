/** What dumps are made of, sound and broken. Drawn in any order, it reaches further into the build than random bytes do. */

/** Parts of the envelope: front matter, comment, link line, rule, date line. */
export const HEADS: readonly string[] = [
  '---\n', '\n---\n', '---\ntitle: 题\n---\n', '---\n- 一\n- 二\n---\n', '---\na: &a [1]\nb: [*a, *a, *a]\n---\n', '---\ntitle: "开\n---\n', 'date: 2025-02-24\n', 'date: 2025-02-30\n', 'date: 99999999999\n',
  'from: https://www.voachinese.com/a/1\n', 'author: 美国之音\n', 'publisher: voa-chinese\n', '__proto__: x\n', 'constructor: {a: 1}\n', '<!--1740405543000-->\n', '<!--1740405543-->', '<!--99999999999999999-->', '<!--', '-->',
  '[两人通电话](https://www.voachinese.com/a/1.html)\n------\n', '[题](', '](', '[题]()', '[题](https://.)\n------\n', '[题](https://[::1]:1/)\n', '[\u200b](https://xn--.example/)\n', 'author: "\\u0007"\n', 'publisher: "\\ufeff"\n', 'author: =1+1\n', '[[题]](https://x.example/(1))\n', '[甲](https://x.example/1) [乙](https://x.example/2)\n', '------\n', '———\n', '# ', '\ufeff',
  '<div><i>Mon, 24 Feb 2025 13:58:53 GMT</i></div>', '<div><i>Sun, 30 Feb 2025 25:61:00 GMT</i></div>', '<i>2025-02-24T21:00:00+08:00</i>', '<i>', 'Thu, 01 Jan 1970 00:00:00 GMT', '31 Dec 2099',
]; // prettier-ignore

/** Words that the extractor lives on. */
export const WORDS: readonly string[] = [
  '习近平', '普京', '習近平', '普丁', '习近平主席', '俄罗斯总统普京', 'Xi Jinping', 'Putin', 'Xi and Putin', '两人', '两国元首', '双方', '中俄', '王毅', '拉夫罗夫', '绍伊古', 'Lavrov', 'he', 'they', '特朗普',
  '与', '和', '同', '应约与', ' and ', '会见了', '会晤', '通了电话', '举行视频会晤', '互致贺电', '致电祝贺', '国事访问', ' met ', ' spoke by phone with ', ' held talks with ', '将', '将于', '取消', '可能', '希望', '邀请', '没有',
  '2月24日', '星期一（2月24日）', '去年12月', '三年前', '上个月', '5月16日至17日', '本周', '年底', '二〇二五年二月', '2025年2月30日', '0000年', '99999年99月99日', 'last Monday', ' on February 24', ' in May 2024', ' two weeks ago', 'N天前', '负三天前', '9999999999天前', '正月初一', '除夕',
  '北京', '莫斯科', '喀山', '撒马尔罕', ' in Beijing', ' in Kazan', '金砖峰会', '上合组织峰会', 'the BRICS summit', '二战胜利80周年', '克里姆林宫', '人民大会堂', '华盛顿 — ',
  '，', '。', '；', '“', '”', '（', '）', '！', '. ', ', ', '"', '…', '·', '：', '\n', '\n\n', '　', ' ', '\u200b', '\u202e', '\u0000', '\u001b[31m', '\u2028', '\ud83d\ude00', '\ud800', '𠮷', '\u0301', '=1+1', '&amp;', '&#x202e;', '&#0;', '&#xD800;', '&nbsp;',
]; // prettier-ignore

export const TAGS: readonly string[] = [
  '<p>', '</p>', '<br>', '<br /><br />', '<div>', '</div>', '<b>', '</b>', '<i>', '</i>', '<a href="https://www.voachinese.com/a/2">', '<a href="javascript:1">', '</a>', '<small>', '</small>', '<img src="https://gdb.voanews.com/1.jpg">', '<img src="https://images.weserv.nl?url=gdb.voanews.com/1.jpg">', '<figure>', '<figcaption>', '</figcaption>', '</figure>',
  '<ul><li>', '<li>', '</ul>', '<h2>', '</h2>', '<blockquote>', '</blockquote>', '<table>', '<tr>', '<td>', '</table>', '<script>', '</script>', '<style>', '</style>', '<!--', '-->', '<![CDATA[', ']]>', '<svg>', '</svg>', '<math>', '<mtext>', '<mglyph>', '<foreignObject>', '<template>', '</template>', '<select>', '<option>', '<form>', '<noscript>', '<textarea>', '<title>', '<plaintext>', '<xmp>', '<iframe>', '<object>', '<pre>', '<frameset>',
  '<html>', '<head>', '<body>', '<article>', '</article>', '<main>', '<meta charset="gb18030">', '<meta property="og:title" content="题">', '<meta property="article:published_time" content="2025-02-24T13:00:00Z">', '<link rel="canonical" href="https://www.voachinese.com/a/3">', '<script type="application/ld+json">{"datePublished":"2025-02-24","headline":"题"}</script>', '<script type="application/ld+json">{', '<time datetime="2025-02-24">',
  '<', '>', '</', '<!', '<?', '"', "'", '&', '&#', '![图](https://gdb.voanews.com/2.jpg)', '[链](https://x.example)', '**', '> ', '- ', '1. ', '`', '```\n', '|', '<br><hr><div>获取更多RSS：<br>',
]; // prettier-ignore

/** Bytes that decoders stumble over. */
export const BYTES: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x00], [0x00, 0x00, 0xfe, 0xff], [0xff], [0x80], [0xc0, 0x80], [0xe4, 0xb9], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0x1b, 0x24, 0x42], [0x84, 0x31, 0xa4, 0x37],
  [0xcf, 0xb0, 0xbd, 0xfc, 0xc6, 0xbd], [0xb2, 0xdf, 0xaa, 0xf1, 0xa5, 0xad], [0x0d], [0x0d, 0x0a], [0x1a], [0x04], [0x89, 0x50, 0x4e, 0x47], [0x50, 0x4b, 0x03, 0x04], [0x1f, 0x8b],
]; // prettier-ignore

/** Names that files of an archive have, or should not have. */
export const NAMES: readonly string[] = [
  'a.md', '2025-02-24-call.md', 'b.txt', 'c.html', 'd.markdown', 'e.HTM', 'f.MD', 'no-ending', 'g.pdf', '.hidden.md', 'sub/h.md', 'sub/sub/i.txt', 'x.md/j.md', '=1+1.md', '-rf.md', '__proto__.md', 'constructor.md', '习近平.md', 'a b.md', '\u202egnp.md', '\u001b[31mred.md', 'new\nline.md', '<img src=x>.md', "quote'\".md", '%2e%2e.md', 'CON.md', '~.md', '$(x).md',
]; // prettier-ignore
