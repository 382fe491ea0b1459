/** Arabic and Chinese numbers as newsrooms write them in dates: 16, 二〇二四, 十六, 二十一, 廿一, 卅, 两, 一百一十四. */

const DIGITS = new Map([...'〇一二三四五六七八九'].map((char, value) => [char, value]));
DIGITS.set('两', 2);
// 二0二四, 二O二四: zeros of another keyboard.
DIGITS.set('0', 0);
DIGITS.set('O', 0);

const TENS = new Map([
  ['十', 1],
  ['廿', 2],
  ['卅', 3],
]);

/** Any short number, for a pattern. */
export const NUMBER = '(?:\\d{1,4}|[〇一二两三四五六七八九十廿卅百]{1,5})';

/** How many: like `parseNumber`, but 三四 and 两三 are guesses and no number. */
export function parseCount(text: string): number | null {
  return /^[〇一二两三四五六七八九]{2,}$/.test(text) ? null : parseNumber(text);
}

/** The number a numeral says, or null: 二〇二四 digit by digit, 二十四 and 廿四 by tens. */
export function parseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const chars = [...text];
  if (chars.length > 1 && chars.every((char) => DIGITS.has(char))) {
    return chars.reduce((total, char) => total * 10 + (DIGITS.get(char) ?? 0), 0);
  }
  let total = 0;
  let pending: number | null = null;
  for (const char of chars) {
    const digit = DIGITS.get(char);
    const tens = TENS.get(char);
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
    } else if (tens !== undefined) {
      total += char === '十' ? (pending ?? 1) * 10 : tens * 10;
      pending = null;
    } else if (char === '百') {
      total += (pending ?? 1) * 100;
      pending = null;
    } else return null;
  }
  return chars.length === 0 ? null : total + (pending ?? 0);
}
