/** Weekdays and weeks: 周三, 上周三, 下个星期, 周末. */
import { matchAt, oneOf, sticky } from '../../pattern.ts';
import type { Read } from '../../reading.ts';
import { WEEK_PARTS, WEEK_PREFIXES } from '../words.ts';
import { charBefore, readWeekday } from './grammar.ts';
import type { Rule } from './grammar.ts';

const WEEK = '(?:周|星期|礼拜)';
/** 周年, 周边, 周刊: other words that begin with 周. */
const NOT_A_WEEK = '(?![年边刊报围期到转知岁密遭折旋恩])';

const PREFIX = sticky(`(${oneOf(Object.keys(WEEK_PREFIXES))})(?=${WEEK})`);
const WHOLE = sticky(`${WEEK}${NOT_A_WEEK}(?!(?:以?来)|[前后])`);
const PART = sticky(`${WEEK}(${oneOf(Object.keys(WEEK_PARTS))})(?!次|级|国|期|步|端)`);
/** 上周的星期三, 上周星期三. */
const THEN_WEEKDAY = sticky(`${WEEK}(?:的)?(?=${WEEK})`);

/** 每周一, 两周一次, 四周一片: counts, not weekdays. */
const COUNTED = /[每隔逢半两几数\d一二三四五六七八九十整双个]/;

const week: Rule = {
  name: 'week',
  phrase: '普京将于下周三启程; 上周, 普京向习近平发去贺电; 本周末',
  read(text, at) {
    const prefix = matchAt(PREFIX, text, at);
    const number = WEEK_PREFIXES[prefix?.[1] ?? ''];
    if (!prefix || number === undefined) return null;
    if (/[之以]/.test(charBefore(text, at))) return null;
    const from = at + prefix[0].length;
    const counted = /一$/.test(prefix[0]);
    const weekday = counted ? null : (readWeekday(text, from) ?? readSecond(text, from));
    if (weekday) {
      const rule = number === 0 ? 'weekday of this week' : 'weekday of another week';
      return { reading: { kind: 'weekday', weekday: weekday.value, week: number }, rule, end: weekday.end };
    }
    return readPart(text, from, number) ?? readWhole(text, from, number, prefix[0]);
  },
};

function readSecond(text: string, at: number) {
  const skip = matchAt(THEN_WEEKDAY, text, at);
  return skip && readWeekday(text, at + skip[0].length);
}

function readPart(text: string, at: number, week?: number): Read | null {
  const match = matchAt(PART, text, at);
  const days = WEEK_PARTS[match?.[1] ?? ''];
  if (!match || !days) return null;
  const [first, last] = days;
  const of = week === undefined ? {} : { week };
  return { reading: { kind: 'week', ...of, first, last }, rule: 'part of a week', end: at + match[0].length };
}

function readWhole(text: string, at: number, week: number, prefix: string): Read | null {
  const match = matchAt(WHOLE, text, at);
  if (!match) return null;
  const from = prefix === '当' ? ({ from: 'previous' } as const) : {};
  return { reading: { kind: 'week', week, ...from }, rule: 'week', end: at + match[0].length };
}

const weekday: Rule = {
  name: 'weekday',
  phrase: '星期五，习近平在北京见了绍伊古; 禮拜三; 週末',
  read(text, at) {
    if (COUNTED.test(charBefore(text, at))) return null;
    const found = readWeekday(text, at);
    if (found) return { reading: { kind: 'weekday', weekday: found.value }, rule: 'weekday', end: found.end };
    return /^(?:周|星期|礼拜)[末初]/.test(text.slice(at, at + 3)) ? readPart(text, at) : null;
  },
};

export const weekRules: readonly Rule[] = [week, weekday];
