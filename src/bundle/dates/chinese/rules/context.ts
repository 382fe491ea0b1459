/** Days named from another date of the text, and feasts: 当天, 翌日, 前一天; 元旦, 春节前夕. */
import { matchAt, oneOf, sticky } from '../../pattern.ts';
import type { CalendarReading, Read } from '../../reading.ts';
import { FOLLOW_WORDS, HOLIDAYS } from '../words.ts';
import { charBefore } from './grammar.ts';
import type { Rule } from './grammar.ts';
import { readYear } from './year.ts';

const FOLLOW = sticky(`(${oneOf(Object.keys(FOLLOW_WORDS))})(?!起义|阵|夜之间)`);
const LAST_DAY = sticky('(?:末日|最后一天|最后一日)');
/** 也就是开战翌日, 入侵的第二天: the day after an event, whose date the words do not give. */
const EVENT_BEFORE = /(?:开战|战争|入侵|爆发|侵略|进攻|行动|袭击|地震|事发|事件|选举|[的月年周])$/;
/** 提前一天, 上一天, 每隔一天: lengths of time. */
const LENGTH_BEFORE = /[提推每最]$/;

const follow: Rule = {
  name: 'follow',
  phrase: '两人当天通话; 翌日返回莫斯科; 此前一天',
  read(text, at) {
    const match = matchAt(FOLLOW, text, at);
    const days = FOLLOW_WORDS[match?.[1] ?? ''];
    const before = text.slice(Math.max(0, at - 3), at);
    if (LENGTH_BEFORE.test(before)) return null;
    if (match && days !== undefined) {
      if (days !== 0 && EVENT_BEFORE.test(before)) return null;
      return {
        reading: { kind: 'follow', days, ...(/^(?:首日|第一天)$/.test(match[1] ?? '') && { edge: 'first' }) },
        rule: days === 0 ? 'same day' : 'day beside',
        end: at + match[0].length,
      };
    }
    const last = matchAt(LAST_DAY, text, at);
    if (!last || EVENT_BEFORE.test(before) || /世界/.test(before)) return null;
    return { reading: { kind: 'follow', days: 0, edge: 'last' }, rule: 'same day', end: at + last[0].length };
  },
};

const HOLIDAY = sticky(`(?:的)?(${oneOf(Object.keys(HOLIDAYS))})(?!革命|路|广场|大街|联欢|晚会|快乐|贺词)`);
/** A feast is a date where the words use it as one: 元旦当天, 在春节期间, 今年中秋. 春节贺词 is no date. */
const USED_AS_DATE =
  /^ ?(?:$|[,，、。;；)]|当[天日晚]|前|后|期间|假期|之[际前后]|那天|这[天一]|致[电函信]|发[出来去表]|向|上午|下午|晚|夜|凌晨|在|与|和|同|通|互)/;

const holiday: Rule = {
  name: 'holiday',
  phrase: '元旦互致贺电; 今年春节前夕; 农历除夕前一天',
  read(text, at) {
    const year = readYear(text, at);
    const from = year?.end ?? at;
    const match = matchAt(HOLIDAY, text, from) ?? null;
    const lunar = HOLIDAYS[match?.[1] ?? ''];
    if (!match || !lunar) return readLunar(text, at);
    const end = from + match[0].length;
    if (!year && (match[0].startsWith('的') || !USED_AS_DATE.test(text.slice(end, end + 4)))) return null;
    // 新年贺词, 新年祝福 wish; only 新年前夕 and 新年当天 date.
    if (match[1] === '新年' && !/^(?:前夕|前一[天日]|当天|首日)/.test(text.slice(end, end + 3))) return null;
    if (!year && match[1] === '五一' && /[\d一二三四五六七八九十]/.test(charBefore(text, at))) return null;
    const reading: CalendarReading = { kind: 'calendar', ...(year && { year: year.value }), holiday: lunar };
    return { reading, rule: 'holiday', end };
  },
};

const LUNAR_PREFIX = sticky('(?:中国)?(?:农历|阴历|夏历|旧历)(?=除夕|大年|春节|中秋|端午|元宵|重阳)');
const LUNAR_DATE = sticky(
  '(?:(?:农历|阴历|夏历|旧历) ?(正|腊|冬|十[一二]?|[一二三四五六七八九]) ?月|(正)月)(初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二十|三十|十[一二三四五六七八九])',
);
const LUNAR_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
const CHINESE_DAYS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 农历八月十五, 正月初一, and 农历 before a feast. */
function readLunar(text: string, at: number): Read | null {
  const prefix = matchAt(LUNAR_PREFIX, text, at);
  if (prefix) {
    const read = holiday.read(text, at + prefix[0].length);
    if (read) return read;
  }
  const match = matchAt(LUNAR_DATE, text, at);
  if (!match) return null;
  const name = match[1] ?? match[2] ?? '';
  const month = LUNAR_MONTHS[name] ?? lunarNumber(name);
  const date = lunarNumber((match[3] ?? '').replace('初', ''));
  const reading: CalendarReading = { kind: 'calendar', holiday: { month, day: date, lunar: true } };
  return { reading, rule: 'holiday', end: at + match[0].length };
}

function lunarNumber(text: string): number {
  const tens =
    text.startsWith('廿') || text.startsWith('二十') ? 20 : text.startsWith('三十') ? 30 : text.length > 1 ? 10 : 0;
  const last = text.slice(-1);
  if (last === '十') return tens || 10;
  if (last === '廿') return 20;
  return tens + CHINESE_DAYS.indexOf(last);
}

export const contextRules: readonly Rule[] = [follow, holiday];
