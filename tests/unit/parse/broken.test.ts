import { describe, expect, it } from 'vitest';
import { bytesOf, FOOTER, HEAD, LINE, lines, parse } from './given.ts';

const BODY = '<p>中国的习近平主席和俄国的普京总统通了电话，双方说，这样的来往还会有。</p>';
const DUMP = `${HEAD}${LINE}${BODY}`;
const TRADITIONAL = '<p>習近平主席與普京總統通了電話，雙方說，這樣的來往還會有，大家都在看他們的對話。</p>';

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

/** The inverse of a decoder, by trying every pair of bytes: Node decodes these encodings but does not encode them. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const codes = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      try {
        const text = decoder.decode(new Uint8Array([first, second]));
        if (!codes.has(text)) codes.set(text, [first, second]);
      } catch {
        // Not a character.
      }
    }
  }
  return (text) =>
    new Uint8Array([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0) & 0x7f]));
}
const gb18030 = encoder('gb18030');
const big5 = encoder('big5');

const join = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : [...part])));

const BOMB = `---
a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c]
title: 题
date: 2025-02-24
---
${BODY}`;

type Fate =
  | { readonly text: string; readonly warnings: readonly string[] }
  | { readonly refused: string; readonly stage: string };
const read = (...warnings: readonly string[]): Fate => ({ text: '通了电话', warnings });
const TEXTLESS = 'The file holds no text: no title and no paragraph.';
const UNDATED = 'It gives no date: no date line, no comment with a time, no date in the front matter.';
const BINARY = 'The file is not text: it holds NUL bytes.';

/** One row, every door: what a broken dump holds, and its fate with the words that the report gives for it. */
const TABLE: readonly (readonly [string, string | Uint8Array, Fate])[] = [
  // Encodings
  ['a byte order mark', `\ufeff${DUMP}`, read()],
  ['two byte order marks', `\ufeff\ufeff${DUMP}`, read()],
  ['CRLF', DUMP.replaceAll('\n', '\r\n'), read()],
  ['CR', DUMP.replaceAll('\n', '\r'), read()],
  ['UTF-16, little end first, marked', utf16(DUMP, true, true), read()],
  ['UTF-16, big end first, marked', utf16(DUMP, false, true), read()],
  ['UTF-16, little end first, unmarked', utf16(DUMP, true, false), read()],
  ['UTF-16, big end first, unmarked', utf16(DUMP, false, false), read()],
  [
    'UTF-16 with half a unit at the end',
    new Uint8Array([...utf16(DUMP, true, true), 0x4e]),
    read('the UTF-16LE text is damaged in places'),
  ],
  ['GB18030', gb18030(DUMP), read('decoded as gb18030')],
  [
    'Big5',
    big5(`${HEAD.replace('两人通了电话', '兩人通了電話')}${LINE}${TRADITIONAL}`),
    { text: '通了電話', warnings: ['decoded as big5'] },
  ],
  [
    'UTF-8 cut off in a character',
    bytesOf(DUMP.replace('</p>', '')).slice(0, -1),
    read('the file ends in the middle of a character'),
  ],
  ['UTF-8 with a stray byte', join(DUMP, [0xff], '<p>完。</p>'), read(`not UTF-8 at byte ${bytesOf(DUMP).length}`)],
  [
    'a Latin text of before Unicode',
    join(
      `${HEAD.replace('两人通了电话', 'Appel')}${LINE}<p>Le pr`,
      [0xe9],
      'sident a re',
      [0xe7],
      'u le ministre ',
      [0xe0],
      ' P',
      [0xe9],
      'kin, et ils ont parl',
      [0xe9],
      ' du commerce.</p>',
    ),
    { text: 'président a reçu le ministre à Pékin', warnings: ['decoded as ISO-8859-1, which is a guess'] },
  ],
  ['an empty file', '', { refused: 'The file is empty.', stage: 'decode' }],
  ['a picture', join([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR'), { refused: BINARY, stage: 'decode' }],
  ['an archive', join('PK', [3, 4, 20, 0, 0, 0, 8, 0]), { refused: BINARY, stage: 'decode' }],
  ['NUL in the text', DUMP.replace('电话', '电\0话'), { refused: BINARY, stage: 'decode' }],
  [
    'control characters',
    `${HEAD}${'\u0001\u0002\u0003'.repeat(50)}`,
    { refused: 'The file is not text: it holds control characters as a program or picture does.', stage: 'decode' },
  ],
  [
    'bytes of nothing',
    new Uint8Array(400).map((_, at) => 128 + ((at * 89) % 127)),
    { refused: 'The encoding could not be told: it is not UTF-8, UTF-16, GB18030 or Big5.', stage: 'decode' },
  ],
  // Missing parts
  ['white space', ' \n\t\n ', { refused: TEXTLESS, stage: 'parse' }],
  ['a byte order mark alone', '\ufeff', { refused: TEXTLESS, stage: 'parse' }],
  ['a comment alone', '<!--1740405543000-->', { refused: TEXTLESS, stage: 'parse' }],
  ['front matter alone', '---\ntitle: 题\n---\n', { refused: UNDATED, stage: 'date' }],
  ['a feed footer alone', `<!--1740405543000-->${FOOTER}`, { refused: TEXTLESS, stage: 'parse' }],
  ['a title without text', HEAD, { text: '两人通了电话', warnings: ['it has a title but no text'] }],
  [
    'text without a title',
    `<!--1740405543000-->${BODY}`,
    read('it has no title; its first words stand in for one', 'it gives no address'),
  ],
  ['no date', BODY, { refused: UNDATED, stage: 'date' }],
  ['no rule', DUMP.replace('------\n', ''), read()],
  ['a relative address', DUMP.replace(/\(http.*\)/, '(/a/1.html)'), read('it gives no address')],
  // Front matter
  [
    'front matter that is not closed',
    `---\ntitle: 题\ndate: 2025-02-24\n\n${BODY}`,
    read('the front matter is not closed by a line of dashes', 'it gives no address'),
  ],
  [
    'front matter that runs into a tag',
    `---\ntitle: 题\ndate: 2025-02-24\n${BODY}`,
    read('the front matter is not closed by a line of dashes', 'it gives no address'),
  ],
  ['a rule at the head that opens nothing', `---\n${DUMP}`, read()],
  ['an empty front matter', `---\n---\n${DUMP}`, read()],
  ['front matter that is a list', `---\n- a\n- b\n---\n${DUMP}`, read('the front matter holds no names with values')],
  ['front matter that is one word', `---\nword\n---\n${DUMP}`, read('the front matter holds no names with values')],
  [
    'front matter with bare quotation marks',
    `---\ntitle: "题"与"题"\ndate: 2025-02-24\n---\n${BODY}`,
    read('the front matter is not valid YAML; its plain lines were read', 'it gives no address'),
  ],
  ['a YAML bomb', BOMB, read('the front matter is not valid YAML; its plain lines were read', 'it gives no address')],
  [
    'YAML nested beyond reason',
    `---\ntitle: ${'['.repeat(9000)}\n---\n${DUMP}`,
    read('the front matter is not valid YAML; its plain lines were read'),
  ],
  ['YAML tags', `---\ntitle: !!js/function 'x'\n__proto__: { title: y }\n---\n${DUMP}`, read()],
  ['values that are no text', `---\ntitle: [a]\nfrom: { a: b }\ndate: null\n---\n${DUMP}`, read()],
  // Dates
  [
    'a day that does not exist',
    DUMP.replace('24 Feb', '31 Feb'),
    read('the date line "Mon, 31 Feb 2025 13:58:53 GMT" names a day that does not exist'),
  ],
  [
    'no date but one that does not exist',
    `<h1>题</h1><div><i>2025-02-30</i></div>${BODY}`,
    { refused: 'It gives no usable date: the date line "2025-02-30" names a day that does not exist.', stage: 'date' },
  ],
  [
    '1970',
    DUMP.replace('1740405543000', '100000000').replace('Feb 2025', 'Feb 1970'),
    {
      refused:
        'It gives no usable date: the date line says 1970-02-24T13:58:53.000Z, which cannot be when it was published; the comment says 1973-03-03T09:46:40.000Z, which cannot be when it was published.',
      stage: 'date',
    },
  ],
  [
    '1970 in the comment',
    DUMP.replace('1740405543000', '000000000000'),
    read('the comment says 1970-01-01T00:00:00.000Z, which cannot be when it was published'),
  ],
  [
    '2099',
    DUMP.replace('Feb 2025', 'Feb 2099'),
    read('the date line says 2099-02-24T13:58:53.000Z, which cannot be when it was published'),
  ],
  [
    'a comment beyond all calendars',
    DUMP.replace('1740405543000', '90000000000000000'),
    read('the comment says 90000000000000000, which cannot be when it was published'),
  ],
  [
    'a line a week after the crawl',
    DUMP.replace('24 Feb', '03 Mar'),
    read('the date line says 2025-03-03T13:58:53.000Z, more than a day after the others'),
  ],
  [
    'three dates years apart',
    `---\ndate: 2024-02-24\n---\n${DUMP.replace('Feb 2025', 'Feb 2021')}`,
    read(
      'its dates are years apart (date line 2021-02-24, comment 2025-02-24, front matter 2024-02-24); the date line was taken',
    ),
  ],
  [
    'a date that is a word',
    `---\ndate: 昨天\n---\n${DUMP}`,
    read('the front matter "昨天" is not a date that can be read'),
  ],
  // Markup
  ['unclosed tags', `${HEAD}${LINE}<div><b><p>习近平和普京通了电话`, read()],
  ['tags closed that were not open', `${HEAD}${LINE}</div></p></b>${BODY}</table>`, read()],
  ['a tag that never ends', `${HEAD}${LINE}${BODY}<div class="`, read()],
  [
    'tags a hundred thousand deep',
    `${HEAD}${LINE}${'<div>'.repeat(100_000)}${BODY}`,
    read('the HTML is nested deeper than can be read; only its text was kept'),
  ],
  [
    'more elements than a page has',
    `${HEAD}${LINE}${BODY}${'<b></b>'.repeat(60_000)}`,
    read('the HTML has more elements than can be read; only its text was kept'),
  ],
  [
    'a tag of ten thousand attributes',
    `${HEAD}${LINE}<p ${Array.from({ length: 10_000 }, (_, at) => `a${at}`).join(' ')}>${BODY}`,
    read('the HTML has a tag with more attributes than can be read; only its text was kept'),
  ],
  // Shapes that make a careless pattern try every way through them; a hang is a failure here
  ['a heading of blanks', `${HEAD}# 甲${' '.repeat(300_000)}通了电话`, read()],
  ['a link that does not end', `${HEAD}${`[甲](${'b'.repeat(18_000)}\n\n`.repeat(40)}通了电话`, read()],
  ['brackets and nothing else', `${HEAD}${'['.repeat(300_000)}通了电话`, read()],
  [
    'a title of brackets',
    `[${'](http://'.repeat(30_000)})\n<!--1740405543000-->通了电话`,
    { refused: UNDATED, stage: 'date' },
  ],
  ['pictures among blanks', `${HEAD}${LINE}${'  <img src=//p.example/1.jpg>'.repeat(30_000)}通了电话`, read()],
  [
    'a list of a hundred thousand points',
    `${HEAD}${'- 甲\n'.repeat(100_000)}通了电话`,
    read('the HTML has more elements than can be read; only its text was kept'),
  ],
  ['markup in the comment', DUMP.replace('1740405543000', '<b>'), read()],
];

describe('a broken dump', () => {
  it.each(TABLE)('%s', (_, dump, fate) => {
    const parsed = parse(dump);
    if ('refused' in fate) {
      expect(parsed).toMatchObject({
        ok: false,
        refusal: { file: 'dump.md', reason: fate.refused, stage: fate.stage },
      });
      return;
    }
    expect(parsed).toMatchObject({ ok: true, warnings: fate.warnings });
    expect(parsed.ok && parsed.article.text).toContain(fate.text);
    expect(parsed.ok && parsed.article.text).not.toContain('\ufeff');
  });

  it('tells where the NUL stands', () => {
    expect(parse('ab\0')).toMatchObject({ refusal: { offset: 2 } });
  });

  it('keeps every paragraph of markup it cannot parse', () => {
    const parsed = parse(
      `${HEAD}${LINE}${'<div>'.repeat(1000)}<p>甲 &amp; 乙。</p><p>丙。</p><script>alert(1)</script>`,
    );
    expect(parsed.ok && lines(parsed.article)).toEqual(['paragraph: 甲 & 乙。', 'paragraph: 丙。']);
    expect(parsed.ok && parsed.article.publishedFrom).toBe('line');
  });
});
