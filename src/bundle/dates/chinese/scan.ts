/** All time expressions of a Chinese text, left to right. */
import { matchAt, sticky } from '../pattern.ts';
import type { Found, Read, Reading } from '../reading.ts';
import type { Vagueness } from '../types.ts';
import { readExpression } from './compose.ts';
import { charBefore } from './rules/grammar.ts';

/** Characters that a Chinese time expression can begin with; everywhere else nothing is tried. */
const BEGINS =
  /[\d〇一二三四五六七八九十廿卅两半第今昨明前后本当同翌次隔转首末上下这那该此早头之大来去旧年月岁开最近日几数过连未接民公西中周星礼元除春夏秋冬农阴夏旧正腊跨新情祖妇愚五劳卫胜端俄建抗重国双平圣]/;

export function scan(text: string): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < text.length) {
    const read = BEGINS.test(text.charAt(at)) ? readExpression(text, at) : null;
    if (!read) {
      at++;
      continue;
    }
    if (followsEvent(read.reading, text, at)) {
      at = read.end;
      continue;
    }
    const inherited = inherit(found.at(-1), read, text, at);
    const end = eveEnd(text, inherited);
    found.push({ ...inherited, end, index: at, vague: end > read.end ? 'eve' : vagueness(text, at, read.end) });
    at = Math.max(end, at + 1);
  }
  return found;
}

/**
 * 开战翌日, 塔利班进入喀布尔十天后: counted from an event that the words name but do not date. The last character or
 * two of such events; 两人次日, 普京三天后 and 并于翌日 count from a date before.
 */
const EVENT =
  /(?:开战|战争|爆发|侵略|入侵|出兵|挥军|袭击|遇袭|恐袭|空袭|发生|遇难|坠毁|失事|空难|就职|上任|宣誓|当选|胜选|大选|投票|选举|地震|强震|洪灾|生日|开幕|闭幕|落幕|结束|签署|生效|去世|逝世|辞世|兵变|叛乱|叛变|断交|建交|会后|(?:进入|攻入|攻占|占领|开进|打进|杀入)[^,，。、;；:!?\d]{1,8})(?:的|后的)?$/;

function followsEvent(reading: Reading, text: string, at: number): boolean {
  return reading.kind === 'follow' && reading.days !== 0 && EVENT.test(text.slice(Math.max(0, at - 16), at));
}

const LIST = /^ ?(?:、|和|及|与|以及|跟) ?$/;

/** 本周二和周四: the second weekday is of the first one's week. */
function inherit(before: Found | undefined, read: Read, text: string, at: number): Read {
  if (!before || before.reading.kind !== 'weekday' || read.reading.kind !== 'weekday') return read;
  const { week } = before.reading;
  if (week === undefined || read.reading.week !== undefined || !LIST.test(text.slice(before.end, at))) return read;
  return { ...read, reading: { ...read.reading, week } };
}

/** 2022年2月挥军入侵乌克兰前夕: a month or a year given with an eve stays what it is (contacts.md), and the words belong together. */
const EVE = sticky('[^,，。;；:!?\\d()年月日]{1,16}前夕');

function eveEnd(text: string, { reading, end }: Read): number {
  return isCoarse(reading) ? end + (matchAt(EVE, text, end)?.[0].length ?? 0) : end;
}

function isCoarse(reading: Reading): boolean {
  return reading.kind === 'calendar' && reading.day === undefined && !reading.holiday && !reading.sameDay;
}

const AFTER: readonly (readonly [Vagueness, RegExp])[] = [
  ['since', sticky('(?:以来|至今|迄今|起(?!飞|草|义|初|码|诉|伏|来))')],
  ['about', sticky('(?:左右|前后|上下|许(?!多|诺|可))')],
  ['before', sticky('(?:之前|以前|前(?!往|来|夕|去|线|景|进|程|后|国|总|首|主))')],
  ['after', sticky('(?:之后|以后|过后|后(?!来|天|日|续|果|勤|方))')],
];

function vagueness(text: string, at: number, end: number): Vagueness | null {
  for (const [vague, pattern] of AFTER) if (matchAt(pattern, text, end)) return vague;
  if (/[约近]$/.test(charBefore(text, at))) return 'about';
  return null;
}
