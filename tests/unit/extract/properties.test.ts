/** What must hold for every text: right offsets, no crash, no contact between other people. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/bundle/article.ts';
import { extractMentions, mayHoldContact } from '../../../src/bundle/extract/index.ts';
import { fold } from '../../../src/bundle/extract/fold.ts';
import { articleOf } from './article.ts';
import { casesOf, lexicon, TABLES } from './cases.ts';

const cases = TABLES.flatMap(casesOf);

/** Everything by which a text names the two leaders and their sides, and other people's names in its place. */
const OTHERS: readonly (readonly (readonly [RegExp, string])[])[] = [
  [
    [/習近平|习近平/g, '李在明'],
    [/习主席|習主席/g, '李在明'],
    [/普京|普丁|普亭|蒲亭|普廷/g, '埃尔多安'],
    [/习普|普习|習普|普習|习、普/g, '土韩'],
    [/国家主席|國家主席/g, '总统'],
    [/中俄|俄中/g, '土韩'],
    [/Xi Jinping|Xi(?![a-z'])|Xi(?='s)/g, 'Lee Jae Myung'],
    [/Vladimir Putin|Putin/g, 'Erdogan'],
    [/Chinese|China's/g, 'South Korean'],
    [/Russian|Russia's/g, 'Turkish'],
    [/President of (the People's Republic of )?China/g, 'President of South Korea'],
    [/the Kremlin|Kremlin/g, 'the palace'],
  ],
  [
    [/習近平|习近平/g, '莫迪'],
    [/习主席|習主席/g, '莫迪总理'],
    [/普京|普丁|普亭|蒲亭|普廷/g, '马克龙'],
    [/习普|普习|習普|普習|习、普/g, '法印'],
    [/国家主席|國家主席/g, '总理'],
    [/中俄|俄中/g, '法印'],
    [/Xi Jinping|Xi(?![a-z'])|Xi(?='s)/g, 'Narendra Modi'],
    [/Vladimir Putin|Putin/g, 'Emmanuel Macron'],
    [/Chinese|China's/g, 'Indian'],
    [/Russian|Russia's/g, 'French'],
    [/President of (the People's Republic of )?China/g, 'Prime Minister of India'],
    [/the Kremlin|Kremlin/g, 'the Elysee'],
  ],
];

const replaced = (text: string, names: (typeof OTHERS)[number]): string =>
  names.reduce(
    (words, [from, to]) => words.replace(from, to),
    text.replace(/\b(leaders|presidents) of (?:China and Russia|Russia and China)/g, '$1 of Turkey and Iran'),
  );

describe('other people', () => {
  it('have no contact in two hundred articles that would hold one of the two leaders', () => {
    const articles = OTHERS.flatMap((names) =>
      cases.map((source) => ({
        name: source.name,
        article: articleOf({ ...source, text: replaced(source.text, names) }),
      })),
    );
    expect(articles.length).toBeGreaterThanOrEqual(200);
    const found = articles.flatMap(({ name, article }) =>
      extractMentions(article, lexicon).map(({ kind, start, quote }) => `${name}: ${kind} ${start} ${quote}`),
    );
    expect(found.join('\n')).toBe('');
  });

  const leaders = [
    '特朗普',
    '莫迪',
    '马克龙',
    '欧尔班',
    '卢卡申科',
    '金正恩',
    '埃尔多安',
    '托卡耶夫',
    '泽连斯基',
    '卢拉',
  ];
  const days = ['周一', '2月24日', '今年1月', '去年10月23日', '上个月'];
  const deeds = ['通电话', '在北京会谈', '举行视频会晤', '互致贺电', '在莫斯科握手', '共同出席金砖国家峰会'];
  it('have none in any sentence made of them and of one of the two', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...leaders),
        fc.constantFrom('习近平', '普京', ...leaders),
        fc.constantFrom(...days),
        fc.constantFrom(...deeds),
        (one, other, day, deed) => {
          fc.pre(one !== other);
          const text = `# 要闻\n${one}${day}与${other}${deed}。${day}，两人还${deed}。`;
          expect(extractMentions(articleOf({ text }), lexicon).map(({ quote }) => quote)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const words = fc.constantFrom(
  '习近平',
  '普京',
  '習近平',
  '普丁',
  'Xi Jinping',
  'Putin',
  '两人',
  '他',
  'they',
  '与',
  '和',
  ' met ',
  ' and ',
  '会见',
  '通电话',
  '2月24日',
  '去年10月',
  'on Monday',
  ' in March 2023',
  '北京',
  ' in Moscow',
  '，',
  '。',
  '. ',
  '（',
  '）',
  '“',
  '”',
  '😀',
  '𠮷',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\n',
  '&amp;',
  '<b>',
  '王毅',
  'Lavrov',
  '峰会',
  ' BRICS summit',
  '将',
  '取消',
  '没有',
  '如果',
  '\ud800',
);

/** Blocks in any order of types, with the title first, as the parser lays them out. */
const anyArticle: fc.Arbitrary<Article> = fc
  .tuple(
    fc.array(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 }), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.constantFrom('zh-Hans', 'zh-Hant', 'en', 'ru'),
    fc.integer({ min: Date.parse('2013-01-01'), max: Date.parse('2030-01-01') }),
    fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London'),
  )
  .map(([blocks, language, published, tz]) => {
    const texts = blocks.map((parts) => parts.join(''));
    const base = articleOf({ text: '', tz });
    let end = -1;
    return {
      ...base,
      language,
      published,
      text: texts.join('\n'),
      blocks: texts.map((text, index) => {
        const start = end + 1;
        end = start + text.length;
        return {
          type: index === 0 ? 'title' : index % 3 === 2 ? 'caption' : 'paragraph',
          start,
          end,
          html: '',
        } as const;
      }),
    };
  });

describe('every text', () => {
  it('is read without a crash, and every quote stands where it says', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const mention of extractMentions(article, lexicon)) {
          expect(article.text.slice(mention.quoteStart, mention.quoteEnd)).toBe(mention.quote);
          expect(mention.quote.trim()).not.toBe('');
          expect(mention.start <= mention.end).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its length when its spelling is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
    expect(fold('習近平與普亭在烏茲別克會談，２０２２年９月')).toBe('习近平与普亭在乌兹别克会谈，2022年9月');
  });

  it('gives the same contacts every time', () => {
    for (const source of cases.slice(0, 20)) {
      const article = articleOf(source);
      expect(extractMentions(article, lexicon)).toEqual(extractMentions(article, lexicon));
    }
  });

  it('that holds a contact is never turned away by the plain search', () => {
    const names = /习近平|習近平|习主席|Xi Jinping|Xi\b|普京|普丁|普亭|普廷|蒲亭|Vladimir Putin|Putin/g;
    for (const source of cases) {
      // As it is, and with the names taken out, so that offices and groups must do.
      for (const text of [source.text, source.text.replace(names, '')]) {
        if (extractMentions(articleOf({ ...source, text }), lexicon).length > 0)
          expect([source.name, mayHoldContact(text, lexicon)]).toEqual([source.name, true]);
      }
    }
    expect(mayHoldContact('今天股市上涨，天气晴。', lexicon)).toBe(false);
    expect(mayHoldContact('Modi met Macron in Paris.', lexicon)).toBe(false);
    expect(mayHoldContact('中国和俄罗斯的贸易额去年创下新高，两国企业在北京签约。', lexicon)).toBe(false);
    expect(mayHoldContact('China and Russia signed a pipeline contract in Moscow.', lexicon)).toBe(false);
    expect(mayHoldContact('<p>俄羅斯<b>總統</b>上月訪問北京</p>', lexicon)).toBe(true);
    expect(mayHoldContact("The Chinese\nleader flew to Russia's capital.", lexicon)).toBe(true);
  });
});

describe('hard characters', () => {
  it('do not move a quote: astral characters, no-break spaces, decoded entities', () => {
    const text = '# 😀𠮷要闻\n𠮷😀 中国国家主席习近平与俄罗斯总统\u00a0普京2月24日通电话 & 谈\u00a0“合作”。';
    const article = articleOf({ text });
    const [mention, ...rest] = extractMentions(article, lexicon);
    expect(rest).toEqual([]);
    expect(mention?.quote).toBe('𠮷😀 中国国家主席习近平与俄罗斯总统\u00a0普京2月24日通电话 & 谈\u00a0“合作”。');
    expect(article.text.slice(mention?.quoteStart, mention?.quoteEnd)).toBe(mention?.quote);
  });
});
