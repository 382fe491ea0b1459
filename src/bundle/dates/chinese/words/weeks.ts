/** Words for weekdays and weeks. Simplified characters. */
/** What stands before 周, 星期 or 礼拜. */
export const WEEK_PREFIXES: Readonly<Record<string, number>> = {
  大上: -2,
  上上: -2,
  上上个: -2,
  上: -1,
  上个: -1,
  上一: -1,
  上一个: -1,
  前一: -1,
  前一个: -1,
  过去一: -1,
  本: 0,
  这: 0,
  这个: 0,
  这一: 0,
  这一个: 0,
  今: 0,
  今个: 0,
  当: 0,
  下: 1,
  下个: 1,
  下一: 1,
  下一个: 1,
  来: 1,
  下下: 2,
  下下个: 2,
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '6': 6,
};

/** Parts of a week, as days 1 (Monday) to 7. */
export const WEEK_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 3],
  前半: [1, 3],
  上半: [1, 3],
  中: [2, 4],
  后半: [4, 7],
  下半: [4, 7],
  尾: [6, 7],
  末: [6, 7],
};
