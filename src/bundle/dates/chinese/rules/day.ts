/** The day part of a date: 16日, 十六日, 廿一日, 20号, and what looks like one: 20日元, 15日内, 2号文件, 为期3日. */
import { matchAt, sticky } from '../../pattern.ts';
import { parseNumber } from '../numerals.ts';
import { AND, DAY_NUMBER, TO } from './grammar.ts';
import type { Piece } from './grammar.ts';

/** Yen, and lengths of time. */
const NOT_A_DAY = '(?!元(?!旦)|圆|币|内|之内|以内|之久|之行|游|程|多|余|以上|签证|免签|停火|停战|行程|滚动|均|薪)';
const NOT_A_NUMBER =
  '(?!文件|文|楼|院|令|决议|线|公路|洞|馆|门|机|井|车|舰|艇|公告|航|种子|球衣|提案|法|选手|人物|桌|厅|房|宿舍|码|称|召|角|手|站|店|坑|病|院|卫星|探|火箭|飞船|反应|机组|厂|通知)';

const DAY = sticky(`(${DAY_NUMBER}) ?(?:日${NOT_A_DAY}|号${NOT_A_NUMBER})`);
/** 16 as the left end of 16至17日, 5月16、17日. */
const LEFT_END = sticky(
  `(${DAY_NUMBER})(?=(?:${TO}|${AND})${DAY_NUMBER} ?(?:日${NOT_A_DAY}|号${NOT_A_NUMBER}|两[日天]))`,
);
/** 16、17两日: the right end. */
const RIGHT_END = sticky(`(${DAY_NUMBER}) ?(?:两|三)[日天]`);
/** 5月16 before an end of a range, a bracket or the end of the words: the papers of Hong Kong leave 日 out. */
const WITHOUT_UNIT = sticky(
  `([12]\\d|3[01]|0?[1-9])(?=(?:${TO})\\d{1,2} ?(?:日|月|号)|(?:${TO})(?:[12]\\d|3[01])(?!\\d|[日天年月个.%])| ?\\((?:周|星期|礼拜))`,
);

/** Before a length of time: 为期3日, 连续5日, 第2日. */
const LENGTH_BEFORE =
  /(?:为期|连续|一连|历时|长达|持续|延长|停留|逗留|耗时|过去|未来|最近|今后|期限|仅仅|不到|[达逾近过共仅只每第首头约续满延这])$/;
/** Before 2号 as a name: 西伯利亚力量2号, 嫦娥6号. */
const NAME_BEFORE =
  /(?:力量|北溪|嫦娥|神舟|长征|天宫|天舟|天问|月球|联盟|进步|东风|科学|歼|路|街|巷|道|弄|大楼|[A-Za-z])$/;

/** The day at `at` after a month. */
export function readDay(text: string, at: number): Piece<number> | null {
  const match =
    matchAt(DAY, text, at) ??
    matchAt(LEFT_END, text, at) ??
    matchAt(RIGHT_END, text, at) ??
    matchAt(WITHOUT_UNIT, text, at);
  return piece(match, at);
}

const ONE_CHARACTER = /^[一二三四五六七八九]$/;
/** 二日 alone is a date only before what begins a clause about that day; else 二日 are two days. */
const DATE_GOES_ON = /^[ ]?[,，(在与和同会将抵出前访晚早上下凌电至到-]/;

/** A day that stands without a month: 习近平22日会晤. Lengths of time and numbered things are left alone. */
export function readBareDay(text: string, at: number): Piece<number> | null {
  const match = matchAt(DAY, text, at) ?? matchAt(LEFT_END, text, at);
  const found = piece(match, at);
  if (!match || !found) return null;
  const before = text.slice(Math.max(0, at - 4), at);
  if (LENGTH_BEFORE.test(before)) return null;
  if (match[0].endsWith('号') && (NAME_BEFORE.test(before) || !/^\d/.test(match[0]))) return null;
  if (ONE_CHARACTER.test(match[1] ?? '') && !DATE_GOES_ON.test(text.slice(found.end, found.end + 2))) return null;
  return found;
}

/** The right end of a range needs no month: 至17日, -17日, and after a month in figures 16-17. */
export function readRightDay(text: string, at: number): Piece<number> | null {
  return piece(matchAt(DAY, text, at) ?? matchAt(RIGHT_END, text, at) ?? matchAt(WITHOUT_DAY_UNIT, text, at), at);
}
const WITHOUT_DAY_UNIT = sticky('([12]\\d|3[01]|0?[1-9])(?!\\d|[天年月个.%点时:])');

function piece(match: RegExpExecArray | null, at: number): Piece<number> | null {
  const value = match && parseNumber(match[1] ?? '');
  return match && value ? { value, end: at + match[0].length } : null;
}
