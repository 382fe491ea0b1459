import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon, mayHoldContact, spellingsOf } from '../../../src/bundle/extract/index.ts';
import { automatonOf } from '../../../src/bundle/intake/sift/index.ts';
import { Sieve } from '../../../src/bundle/intake/sift/sift.mjs';
import { decodeText } from '../../../src/bundle/parse/index.ts';

const lexicon = loadLexicon('data/lexicon');
const { names, alone, short, offices } = lexicon.leaderWords;
const sieve = new Sieve(automatonOf(lexicon.leaderWords));
const asked = (text: string | Uint8Array): boolean => sieve.mayName(Buffer.from(text as string));

/** What the careful way says of the same bytes: whether anything of them would be lost by turning them away. */
function matters(bytes: Uint8Array): boolean {
  if (bytes.length > 0 && isUtf8(bytes) && !bytes.includes(0)) {
    return mayHoldContact(Buffer.from(bytes).toString('utf8'), lexicon);
  }
  const decoded = decodeText(bytes);
  return !decoded.ok || decoded.warnings.length > 0 || mayHoldContact(decoded.text, lexicon);
}

const WORDS = [...names, ...alone, ...short];
const IN_OFFICE = offices.flatMap((side) =>
  side.countries.flatMap((country) => side.offices.map((office) => [country, office] as const)),
);
const apart = (word: string): string => (/^[A-Za-z]/.test(word) ? ` ${word} ` : word);

describe('a search of bytes', () => {
  it('finds every name and group of the lexicon, in every spelling', () => {
    const missed = WORDS.filter((word) => !asked(`天气${apart(word)}晴`));
    expect(missed).toEqual([]);
    const respelled = WORDS.flatMap((word) =>
      Array.from({ length: 4 }, (_, turn) =>
        apart([...word].map((one) => spellingsOf(one)[turn % spellingsOf(one).length] ?? one).join('')),
      ),
    );
    expect(respelled.filter((word) => !asked(word))).toEqual([]);
    expect(respelled.filter((word) => !mayHoldContact(word, lexicon))).toEqual([]);
  });

  it('finds every office after its country, in one sentence and not too far off', () => {
    const between = (country: string, gap: string, office: string): string =>
      `${apart(country)}${gap}${apart(office)}。`;
    const near = IN_OFFICE.filter(([country, office]) => !asked(between(country, '现任', office)));
    expect(near).toEqual([]);
    expect(asked(between('Russia’s', 'long-serving', 'PRESIDENT'))).toBe(true);
    expect(asked(between('中国', '。', '主席'))).toBe(false);
    expect(asked(between('中国', '学'.repeat(80), '主席'))).toBe(false);
    expect(asked(between('中国', '<b>　</b>'.repeat(500), '主席'))).toBe(true);
  });

  it.each([
    ['tags within', '习<b class="x">近</b><i>平</i>'],
    ['a tag over two lines', 'Pu<a\nhref="x">tin'],
    ['numbers for characters', '&#20064;&#x8FD1;&#24179;'],
    ['numbers without their end', '&#26222 &#20140;'.replace(' ', '')],
    ['a reference to a space', 'president&nbsp;of&#160;China'],
    ['a reference to an apostrophe', 'Russia&rsquo;s leader, Russia&#39;s leader'],
    ['white space of any kind', 'leader \u3000\r\n\u2009of\tRussia'],
    ['wide letters', 'Ｐｕｔｉｎ'],
    ['traditional characters', '習近平'],
    ['the end of the file right after', 'Xi'],
    ['the beginning of the file right before, and a mark', '\ufeffPutin'],
    ['"<" that begins no tag', `a < b and <${'x'.repeat(3000)} Putin`],
    ['a reference that stands for another', '&amp;#20064;近平'],
  ])('sees through %s', (_, text) => {
    expect(asked(text)).toBe(true);
    expect(mayHoldContact(text, lexicon)).toBe(true);
  });

  it.each([
    '今天股市上涨，天气晴。',
    '学习、复习和练字，都用普通话',
    'Modi met Macron in Paris.',
    'Xinjiang, Xiaomi and Putina',
    '中国和俄罗斯的贸易额去年创下新高，两国企业在北京签约。',
    'China and Russia signed a pipeline contract in Moscow.',
    'The company&#8217;s president spoke of AT&amp;T &lt;today&gt;.',
    '<a title="Putin" href="/putin">x</a>',
    '&#20064;惯',
  ])('turns away %s', (text) => {
    expect(asked(text)).toBe(false);
    expect(mayHoldContact(text, lexicon)).toBe(false);
  });

  it('lets through whatever is no sound UTF-8', () => {
    const text = '一篇关于天气的短文。';
    expect(asked(text)).toBe(false);
    for (const bytes of [
      Buffer.from(text, 'utf16le'),
      Buffer.from(text).subarray(0, -1),
      Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]),
      Buffer.from(`${text}\0`),
      Buffer.alloc(0),
    ])
      expect(asked(bytes)).toBe(true);
  });

  it('takes a long "<" for what the decoded text takes it for', () => {
    for (const filling of ['x', '中']) {
      for (const length of [1999, 2000, 2001, 6000, 6001]) {
        const text = `普<${filling.repeat(length)}>京`;
        expect([filling, length, asked(text) || !mayHoldContact(text, lexicon)]).toEqual([filling, length, true]);
      }
    }
  });

  it('reads a file of nothing but brackets or beginnings of names in one pass', () => {
    const size = 200_000;
    for (const piece of ['<', '&', '&#', '<b', 'X', '习', '中国', 'president of ', '> <', '　']) {
      const text = piece.repeat(Math.ceil(size / Buffer.byteLength(piece)));
      expect([piece, asked(text)]).toEqual([piece, mayHoldContact(text, lexicon)]);
    }
  });

  it('still finds a name after more different beginnings than it can remember', () => {
    const own = new Sieve(automatonOf(lexicon.leaderWords));
    const beginnings = [...alone, ...names]
      .flatMap((word) => Array.from({ length: word.length - 1 }, (_, end) => word.slice(0, end + 1)))
      .filter((text) => !mayHoldContact(text, lexicon));
    const spellings = (text: string, turn: number): string =>
      [...text].map((one, at) => spellingsOf(one)[(turn >> (at % 4)) % spellingsOf(one).length] ?? one).join('');
    const text = Array.from({ length: 16 }, (_, turn) => beginnings.map((one) => spellings(one, turn)).join('~')).join(
      '~',
    );
    expect(own.mayName(Buffer.from(text)) || !mayHoldContact(text, lexicon)).toBe(true);
    expect(own.mayName(Buffer.from(`${text}~ Xi Jinping`))).toBe(true);
    expect(own.mayName(Buffer.from('今天天气晴。'))).toBe(false);
  });
});

const word = fc.constantFrom(...WORDS, ...offices.flatMap((side) => [...side.countries, ...side.offices]));
/** A word as somebody may have written it: other spellings, other cases, things in between its characters. */
const written = fc.tuple(word, fc.array(fc.nat(11), { minLength: 1, maxLength: 8 })).map(([text, turns]) =>
  [...text]
    .map((one, at) => {
      const turn = turns[at % turns.length] ?? 0;
      const all = spellingsOf(one);
      const spelled = all[turn % all.length] ?? one;
      const code = one.codePointAt(0) ?? 0;
      if (turn === 3) return `${spelled}<b>`;
      if (turn === 4) return `&#${code};`;
      if (turn === 5) return `&#x${code.toString(16)};`;
      if (turn === 6) return one.toUpperCase();
      if (turn === 7) return one.toLowerCase();
      if (turn === 8 && one === ' ') return '&nbsp; \n';
      if (turn === 9) return `${spelled}\u00ad`;
      return spelled;
    })
    .join(''),
);
const piece = fc.oneof(
  { weight: 4, arbitrary: written },
  { weight: 2, arbitrary: word },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['，', '。', ' ', '!', '的', '\n', '　', '<p>', '</p>', '<', '>', '&', '&#', ';', '&amp;', 's', '_', 'a'],
      ...[
        '总统',
        '现任',
        'former ',
        '<!-- x -->',
        'x'.repeat(45),
        '学'.repeat(39),
        '😀'.repeat(20),
        '\u00ad',
        '&#8217;',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
);
const encoded = fc.tuple(fc.array(piece, { maxLength: 12 }), fc.nat(19)).map(([pieces, way]) => {
  const text = pieces.join('');
  if (way === 0) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (way === 1) return Buffer.from(text, 'utf16le').swap16();
  if (way === 2) return Buffer.from(`\ufeff${text}`);
  if (way === 3) return Buffer.from(text).subarray(1);
  if (way === 4) return Buffer.from(text, 'latin1');
  return Buffer.from(text);
});

describe('any dump', () => {
  it('is never turned away by its bytes when the careful way would have kept it, or had something to say', () => {
    fc.assert(
      fc.property(encoded, (bytes) => {
        if (!sieve.mayName(bytes)) expect(matters(bytes)).toBe(false);
      }),
      { numRuns: 6000 },
    );
  });
});
