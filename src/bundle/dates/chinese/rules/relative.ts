/** Days, weeks and months counted from the anchor: 昨天, 今（24）日, 三天前, 两周前, 半年前, 近日. */
import { matchAt, oneOf, sticky } from '../../pattern.ts';
import type { Read, Reading } from '../../reading.ts';
import { NUMBER, parseCount } from '../numerals.ts';
import { DAY_CHARACTERS, DAY_PAIRS, DAY_WORDS, NEAR_WORDS, SOON_WORDS } from '../words.ts';
import { charBefore, inNumber } from './grammar.ts';
import type { Rule } from './grammar.ts';
import { readYearsInMonths } from './year.ts';

const oneDay = (day: number): Reading => ({ kind: 'days', first: day, last: day, precision: 'day' });

const DAY = sticky(oneOf(Object.keys(DAY_WORDS)));
const PAIR = sticky(`(${oneOf(Object.keys(DAY_PAIRS))})(?:两)?[天日]`);
const CHARACTER = oneOf(Object.keys(DAY_CHARACTERS));
/** 昨晚, 今晨, 明早; 今 alone as Hong Kong's papers write it: 普京今抵京. */
const CHARACTER_TIME = sticky(
  `(${CHARACTER})(?:凌晨|清晨|上午|中午|下午|午间|傍晚|深夜|午夜|晨|早(?!前|些|先|已|就|期|餐)|晚(?!些|期|报|年|餐|宴|会)|夜|午(?!餐|宴))`,
);
const ALONE = sticky('(?:昨(?![年非是])|今(?=(?:在|将|会|与|和|同|抵|访|赴|出席|通|晤|发|举|于|再|已|起|\\()))');
/** 今（24）日, 昨（23）晚, 明(2/25)天: the bracket says which day it is, as Taiwan's papers do. */
const BRACKETED = sticky(
  `(${CHARACTER})(?:天|日)?\\( ?(?:(1[0-2]|0?[1-9])[/月.])?(3[01]|[12]\\d|0?[1-9]) ?日? ?\\) ?(?:日|天|晚间|晚上|晚|早上|早|晨|凌晨|上午|下午|中午|深夜)?`,
);
/** 至今天, 如今日, 当今: the present age rather than the day. */
const AGE_BEFORE = /[如至迄当现古直]$/;

const dayWord: Rule = {
  name: 'day word',
  phrase: '习近平今天与普京通话; 昨晚; 今（24）日; 昨今两天',
  read(text, at) {
    const pair = matchAt(PAIR, text, at);
    const days = DAY_PAIRS[pair?.[1] ?? ''];
    if (pair && days) {
      const reading: Reading = { kind: 'days', first: days[0], last: days[1], precision: 'day' };
      return { reading, rule: 'two days', end: at + pair[0].length };
    }
    const bracketed = matchAt(BRACKETED, text, at);
    const outer = DAY_CHARACTERS[bracketed?.[1] ?? ''];
    if (bracketed && outer !== undefined) {
      const month = bracketed[2] ? { month: { from: 'stated', value: Number(bracketed[2]) } as const } : {};
      const inner: Reading = { kind: 'calendar', ...month, day: Number(bracketed[3]) };
      return {
        reading: { kind: 'bracket', outer: oneDay(outer), inner },
        rule: 'bracket',
        end: at + bracketed[0].length,
      };
    }
    const word = matchAt(DAY, text, at);
    const day = DAY_WORDS[word?.[0] ?? ''];
    // 三年前日本…: 前日 belongs to the years; 今后日趋: 后日 to 今后.
    if (
      word &&
      day !== undefined &&
      !(/^[前后]日/.test(word[0]) && /[年月周期拜天日个今此以之先]/.test(charBefore(text, at)))
    )
      return { reading: oneDay(day), rule: 'day word', end: at + word[0].length };
    const time = matchAt(CHARACTER_TIME, text, at) ?? matchAt(ALONE, text, at);
    const of = DAY_CHARACTERS[text.charAt(at)];
    if (!time || of === undefined || AGE_BEFORE.test(charBefore(text, at))) return null;
    if (/[前后本]/.test(text.charAt(at)) && /[年月周期拜天日个今此以之先日]/.test(charBefore(text, at))) return null;
    return { reading: oneDay(of), rule: 'day word', end: at + time[0].length };
  },
};

const AGO = sticky(
  `(${NUMBER}|半)( ?多?个?半?多?) ?(小时|天|日|周|星期|礼拜|月)(半)?(?:多)?(?:以|之)?(前|后)(?!往|来|夕|去|线|景|进|程|半|天|日)`,
);

const ago: Rule = {
  name: 'N units ago',
  phrase: '四天前; 两周前; 三个月前; 半年前; 三天后',
  read(text, at) {
    if (inNumber(text, at) || charBefore(text, at) === '提') return null;
    const years = readYearsInMonths(text, at);
    if (years) return months(years.value, years.end);
    const match = matchAt(AGO, text, at);
    if (!match) return null;
    const [whole, number = '', between = '', unit, more, side] = match;
    const sign = side === '前' ? -1 : 1;
    const end = at + whole.length;
    const half = number === '半' || between.includes('半') || more !== undefined ? 0.5 : 0;
    const count = number === '半' ? 0 : (parseCount(number) ?? NaN);
    if (!(count + half > 0 && count < 2000)) return null;
    switch (unit) {
      case '小时':
        return { reading: { kind: 'hours', hours: sign * (count + half) }, rule: 'N hours ago', end };
      case '天':
      case '日':
        // 20日前, 16日后 speak of the 20th and the 16th; 三日前 and 3日前 of three days.
        if (unit === '日' && count > 10) return null;
        return between.includes('个') ? null : counted(sign * count, side === '后', end);
      case '月':
        // 3月前 is before March; 两月前 and 三个月前 are months ago.
        if (!between.includes('个') && !/^[两半]/.test(number)) return null;
        // 一个半月前 is no day either; the month that lies so far back is as near as the words allow.
        return months(sign * Math.ceil(count + half), end);
      default:
        return {
          reading: { kind: 'week', week: sign * count, ...(sign > 0 && { from: 'later' }) },
          rule: 'N weeks ago',
          end,
        };
    }
  },
};

function counted(days: number, later: boolean, end: number): Read {
  // 三天后: three days after the date before it in the text, where there is one.
  if (later) return { reading: { kind: 'follow', days, later: true }, rule: 'N days later', end };
  return { reading: oneDay(days), rule: 'N days ago', end };
}

function months(count: number, end: number) {
  const reading: Reading = { kind: 'calendar', month: { from: count > 0 ? 'later' : 'anchor', value: count } };
  return { reading, rule: 'N months ago', end };
}

const NEAR = sticky(
  `${oneOf(NEAR_WORDS)}(?!一次|一期|一轮|一届|的(?:距离|一次)|[几两三四五六七八九十数\\d]+[年月个周次]|本(?:国|政府|方|首相|军|人)|元|圆|往|夕|线|景|进|程|提)`,
);
const SOON = sticky(oneOf(SOON_WORDS));
/** 接近日本, 生日前, 16日前, 此前几天: the characters of a near word inside other words, by its first one. */
const NOT_NEAR_AFTER: Readonly<Record<string, RegExp>> = {
  近: /[接靠附临邻逼最]$/,
  日: /[今昨明生节假末旧每次翌当同往本该首\d〇一二三四五六七八九十廿卅几数期]$/,
  前: /[以之年月周在此先日天从来始行开幕谈晤问华会举话节诞战]$/,
  几: /[这前过好十]$/,
  一: /[\d一二三四五六七八九十]$/,
};

const near: Rule = {
  name: 'near',
  phrase: '习近平近日会见; 日前通话; 这几天',
  read(text, at) {
    const before = charBefore(text, at);
    const word = matchAt(NEAR, text, at);
    if (word && !NOT_NEAR_AFTER[word[0].charAt(0)]?.test(before))
      return {
        reading: { kind: 'days', first: -6, last: 0, precision: 'week' },
        rule: 'near',
        end: at + word[0].length,
      };
    const soon = matchAt(SOON, text, at);
    return (
      soon && {
        reading: { kind: 'days', first: 1, last: 7, precision: 'week' },
        rule: 'soon',
        end: at + soon[0].length,
      }
    );
  },
};

const SO_FAR = sticky(
  '(?:(今年|本年|年初|开年)(?:以来|至今|迄今|早些时候|稍早前?|较早时?)|(本月|这个月|月初)(?:以来|至今|迄今|早些时候|稍早前?)|(本周|这周|这个星期|本星期)(?:以来|至今|早些时候|稍早前?))',
);
const FROM_NOW = sticky(
  '(?:(今年|本年)(?:晚些时候|稍后|余下时间)|(本月|这个月)(?:晚些时候|稍后)|(本周|这周|这个星期|本星期)(?:晚些时候|稍后))',
);

const within: Rule = {
  name: 'so far',
  phrase: '今年以来; 本月早些时候; 本周晚些时候',
  read(text, at) {
    const past = matchAt(SO_FAR, text, at);
    const match = past ?? matchAt(FROM_NOW, text, at);
    if (!match) return null;
    const unit = match[1] ? 'year' : match[2] ? 'month' : 'week';
    return { reading: { kind: past ? 'so-far' : 'from-now', unit }, rule: 'so far', end: at + match[0].length };
  },
};

export const relativeRules: readonly Rule[] = [dayWord, ago, near, within];
