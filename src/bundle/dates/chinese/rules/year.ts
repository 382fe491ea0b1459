/** The year part of a date: 2024年, 二〇二四年, 民国114年, 24年5月, 去年, 今（2025）年, 三年前, 同年. */
import { matchAt, oneOf, sticky } from '../../pattern.ts';
import type { Ref } from '../../reading.ts';
import { NUMBER, parseCount, parseNumber } from '../numerals.ts';
import { YEAR_WORDS } from '../words.ts';
import { charBefore, MONTH_NUMBER } from './grammar.ts';
import type { Piece } from './grammar.ts';

/** The first year of the Republic's era, less one: 民国114年 is 2025. */
const MINGUO = 1911;

/** An age or a count of years, not a year: 1990年代, 2000年来, 5000多年. */
const NOT_A_COUNT = '(?!代|来|之久|度?计划|版)';

const STATED = sticky(
  `(?:公元|西元)? ?((?:19|20)\\d\\d|[一二][〇0O一二三四五六七八九]{3}) ?全?年(?:度)?${NOT_A_COUNT}`,
);
/** 两千零二十四年. */
const THOUSANDS = sticky('[两二]千〇?([一二三四五六七八九十]{1,3}) ?年');
/** 2023年 as the left end of 2023至2024年, 2021-25年. */
const LEFT_END = sticky(
  '((?:19|20)\\d\\d|二〇[〇一二三四五六七八九]{2})(?= ?(?:至|到|-{1,2}|~|、|和|及) ?(?:(?:19|20)?\\d\\d|二〇[〇一二三四五六七八九]{2}) ?年(?!代|前))',
);
const SHORT = sticky(`([012]\\d) ?年(?= ?${MONTH_NUMBER} ?月)`);
const REPUBLIC = sticky(`(?:中华)?民国 ?\\(?(\\d{1,3}|[〇一二三四五六七八九十百]{1,5})\\)? ?年`);
/** Taiwan's papers leave the era out: 114年5月16日. */
const REPUBLIC_SHORT = sticky(`(1[0-3]\\d) ?年(?= ?${MONTH_NUMBER} ?月)`);
/** 今（2025）年, 去(113)年. */
const BRACKETED = sticky('(?:前|去|昨|今|本|明|后) ?\\( ?(\\d{2,4}) ?(?:年 ?\\)|\\) ?年)');
const WORD = sticky(`(?<!提)${oneOf(Object.keys(YEAR_WORDS))}(?:度)?(?:内|里)?`);
const AGO = sticky(`(${NUMBER}|半) ?年(多|余)?(?:以|之)?(前|后)(?!往|来|夕|景|去|线|世|期|半|年)`);
/** 一年半前 is eighteen months. */
const AND_A_HALF = sticky(`(${NUMBER}) ?年半(?:以|之)?前`);

const stated = (value: number): Ref => ({ from: 'stated', value });

/** The year at `at`, or null. A count of years before the anchor is a year too: 三年前 is `year`, not a day (contacts.md). */
export function readYear(text: string, at: number): (Piece<Ref> & { readonly rule: string }) | null {
  const full = matchAt(STATED, text, at) ?? matchAt(LEFT_END, text, at);
  if (full) return piece(stated(parseNumber(full[1] ?? '') ?? 0), at, full, 'year');
  const thousands = matchAt(THOUSANDS, text, at);
  if (thousands) return piece(stated(2000 + (parseNumber(thousands[1] ?? '') ?? 0)), at, thousands, 'year');
  const era = matchAt(REPUBLIC, text, at) ?? matchAt(REPUBLIC_SHORT, text, at);
  if (era) return piece(stated(MINGUO + (parseNumber(era[1] ?? '') ?? 0)), at, era, 'year of the Republic');
  const short = matchAt(SHORT, text, at);
  if (short) return piece(stated(2000 + Number(short[1])), at, short, 'year');
  const bracketed = matchAt(BRACKETED, text, at);
  if (bracketed) {
    const number = Number(bracketed[1]);
    if (number > 1900 || (number > 90 && number < 140))
      return piece(stated(number > 1900 ? number : MINGUO + number), at, bracketed, 'bracket');
  }
  const word = matchAt(WORD, text, at);
  const ref = word && (YEAR_WORDS[word[0]] ?? YEAR_WORDS[word[0].replace(/(?<=年)[度内里]+$/, '')]);
  if (word && ref && !(word[0] === '年内' && /[\d多半近几数个]/.test(charBefore(text, at))))
    return piece(ref, at, word, 'year word');
  const ago = matchAt(AGO, text, at);
  const count = ago && ago[1] !== '半' ? parseCount(ago[1] ?? '') : null;
  if (ago && count !== null && count <= 500)
    return piece(
      ago[3] === '前' ? { from: 'anchor', value: -count } : { from: 'later', value: count },
      at,
      ago,
      'N years ago',
    );
  return null;
}

/** 一年半前, 半年前, in months before the anchor. */
export function readYearsInMonths(text: string, at: number): Piece<number> | null {
  const match = matchAt(AND_A_HALF, text, at);
  const count = match && parseCount(match[1] ?? '');
  if (match && count !== null && count < 100) return { value: -(count * 12 + 6), end: at + match[0].length };
  const half = matchAt(AGO, text, at);
  return half?.[1] === '半' ? { value: half[3] === '前' ? -6 : 6, end: at + half[0].length } : null;
}

function piece(value: Ref, at: number, match: RegExpExecArray, rule: string): Piece<Ref> & { readonly rule: string } {
  return { value, end: at + match[0].length, rule };
}
