/** The month part of a date: 5月, 五月份, 元月, 上个月, 本（2）月, 同月, and its parts: 初, 中旬, 底. */
import { matchAt, oneOf, sticky } from '../../pattern.ts';
import type { MonthPart, Ref } from '../../reading.ts';
import { parseNumber } from '../numerals.ts';
import { MONTH_PART_WORDS, MONTH_WORDS } from '../words.ts';
import { AND, charBefore, MONTH_NUMBER, TO } from './grammar.ts';
import type { Piece } from './grammar.ts';

/** 十月革命, 月球, 五月花: a month's name in another word. */
const NOT_A_WORD = '(?!革命|党人|风暴|球|亮|台|饼|光|薪|票|刊|经(?!济)|嫂|老|季|牙|花|会厅|收入|租)';

const STATED = sticky(`(${MONTH_NUMBER}) ?月(?:份)?${NOT_A_WORD}`);
/** 5 as the left end of 5至6月, 5、6月间. */
const LEFT_END = sticky(`(${MONTH_NUMBER})(?=(?:${TO}|${AND})${MONTH_NUMBER} ?月${NOT_A_WORD})`);
const BRACKETED = sticky('(?:上上|上个?|本|这个?|下个?) ?\\( ?(1[0-2]|0?[1-9]) ?(?:月 ?\\)|\\) ?月)');
const WORD = sticky(`(?<!提)${oneOf(Object.keys(MONTH_WORDS))}(?:份)?(?:内|里)?${NOT_A_WORD}`);

export function readMonth(text: string, at: number): Piece<Ref> | null {
  const word = matchAt(WORD, text, at);
  const ref = word && (MONTH_WORDS[word[0]] ?? MONTH_WORDS[word[0].replace(/(?<=月)[份内里]+$/, '')]);
  if (word && ref && !(word[0] === '月内' && /[\d个多半数几一二两三四五六七八九十]/.test(charBefore(text, at))))
    return { value: ref, end: at + word[0].length };
  const match = matchAt(STATED, text, at) ?? matchAt(LEFT_END, text, at) ?? matchAt(BRACKETED, text, at);
  const number = match && (match[1] === '元' ? 1 : parseNumber(match[1] ?? ''));
  return match && number ? { value: { from: 'stated', value: number }, end: at + match[0].length } : null;
}

/** 初步, 中国, 底线 begin with the same characters as a part of a month. */
/** 5月中 and 2024年中, but not 5月中国 or 5月中俄: only before what can follow a date. */
export const MID =
  '中(?=$|[ ,，。、;；:!?)\\]」』”’的在将已曾与同和前到抵举飞就又再也便访赴出进对向会见没通互致发结启有])';

const PART_FOLLOWED = {
  初: '(?!步|次|一|二|三|四|五|六|七|八|九|十|选|衷|级|审|稿|赛|中)',
  底: '(?!线|气|部|层|特|盘|牌|稿|蕴|价|下)',
  末: '(?!端|代|日)',
  尾: '(?!声|随|盘)',
  头: '(?!条|版|目|号|个|两|三)',
} as const;

const PART = sticky(
  '(?:的)?(' +
    oneOf(Object.keys(MONTH_PART_WORDS).filter((word) => word !== '中' && !(word in PART_FOLLOWED))) +
    '|' +
    Object.entries(PART_FOLLOWED)
      .map(([word, guard]) => word + guard)
      .join('|') +
    `|${MID})`,
);

/** The part of a month directly after it: 底, 上旬, 第一周. */
export function readMonthPart(text: string, at: number): Piece<MonthPart> | null {
  const match = matchAt(PART, text, at);
  const value = MONTH_PART_WORDS[match?.[1] ?? ''];
  return match && value ? { value, end: at + match[0].length } : null;
}
