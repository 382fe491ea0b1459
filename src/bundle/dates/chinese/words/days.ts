/** Words for days: counted from the anchor, from another date, and loosely. Simplified characters. */
/** Days counted from the anchor. 今、昨、明 with 晚, 晨, 早, 夜 and the like are the same day. */
export const DAY_WORDS: Readonly<Record<string, number>> = {
  大前天: -3,
  大前日: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  本日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  后日: 2,
  大后天: 3,
  大后日: 3,
};

/** One character before 晚, 晨, 早 … or before a day in brackets: 昨晚, 今（24）日. */
export const DAY_CHARACTERS: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 本: 0, 明: 1, 后: 2 };

/** Two days in one word: 今明两天, 昨今两日. */
export const DAY_PAIRS: Readonly<Record<string, readonly [number, number]>> = {
  前昨: [-2, -1],
  昨今: [-1, 0],
  今明: [0, 1],
  明后: [1, 2],
  昨前: [-2, -1],
};

/** A day named from another: 当天, 翌日, 前一天. */
export const FOLLOW_WORDS: Readonly<Record<string, number>> = {
  当天: 0,
  当日: 0,
  当晚: 0,
  当夜: 0,
  同日: 0,
  同天: 0,
  同一天: 0,
  同一日: 0,
  同晚: 0,
  那天: 0,
  那一天: 0,
  这一天: 0,
  这天: 0,
  该日: 0,
  首日: 0,
  第一天: 0,
  翌日: 1,
  次日: 1,
  隔天: 1,
  隔日: 1,
  转天: 1,
  翌晨: 1,
  次晨: 1,
  翌晚: 1,
  第二天: 1,
  第二日: 1,
  后一天: 1,
  第三天: 2,
  前一天: -1,
  前一日: -1,
  前一晚: -1,
  前一夜: -1,
  头一天: -1,
  早一天: -1,
  此前一天: -1,
  此前一日: -1,
  之前一天: -1,
};

/** "近日 and 日前 are the seven days up to the anchor" (contacts.md); the other words say the same. */
export const NEAR_WORDS: readonly string[] = [
  '近日',
  '日前',
  '最近',
  '近几日',
  '近几天',
  '这几天',
  '这几日',
  '这两天',
  '最近几天',
  '最近几日',
  '最近数日',
  '连日来',
  '前几天',
  '前几日',
  '前两天',
  '前些天',
  '前些日子',
  '几天前',
  '几日前',
  '数天前',
  '数日前',
  '过去几天',
  '过去数日',
  '过去一周',
  '过去的一周',
  '近一周',
  '最近一周',
  '一周以来',
  '一周来',
];

/** The seven days after the anchor. */
export const SOON_WORDS: readonly string[] = ['未来几天', '未来数日', '未来几日', '今后几天', '接下来几天', '未来一周'];

/** Directly after a day or a feast: 元旦前一天, 春节前夕, 2月4日次日. First and last day after it, and the precision. */
export const SHIFTS: Readonly<Record<string, readonly [number, number, 'day' | 'week']>> = {
  前夕: [-7, -1, 'week'],
  前一天: [-1, -1, 'day'],
  前一日: [-1, -1, 'day'],
  前一晚: [-1, -1, 'day'],
  前夜: [-1, -1, 'day'],
  前两天: [-2, -2, 'day'],
  前三天: [-3, -3, 'day'],
  前一周: [-7, -1, 'week'],
  次日: [1, 1, 'day'],
  翌日: [1, 1, 'day'],
  第二天: [1, 1, 'day'],
  后一天: [1, 1, 'day'],
  后第二天: [2, 2, 'day'],
  后两天: [2, 2, 'day'],
};

/** Time of day, which may stand between a date and its bracket: 星期一晚（2月24日）. */
export const TIME_OF_DAY =
  '(?:凌晨|清晨|早晨|早上|早间|一早|大清早|上午|中午|正午|午间|午后|下午|傍晚|晚上|晚间|晚些时候|早些时候|较早时候|较早时|稍早|稍晚|稍后|深夜|午夜|夜间|夜里|半夜|当晚|晚|早|晨|午|夜)' +
  '(?:\\d{1,2}(?:[时点]|:\\d\\d)(?:\\d{1,2}分|半|许|左右)?)?';

/** Which clock a time is told by; it changes nothing in the date that the text gives. */
export const CLOCKS =
  '(?:当地时间|本地时间|北京时间|莫斯科时间|台北时间|台湾时间|香港时间|美东时间|美国东部时间|华盛顿时间|格林尼治时间|欧洲中部时间|俄罗斯时间|中国时间|即|也就是)';
