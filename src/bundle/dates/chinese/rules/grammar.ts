/** Shapes that several rules of this folder share. */
import { matchAt, oneOf, sticky } from '../../pattern.ts';
import type { Read } from '../../reading.ts';
import { WEEKDAYS } from '../words.ts';

/** One way of writing a time. `phrase` is what made the rule necessary. Order matters only between readings of one length. */
export interface Rule {
  readonly name: string;
  readonly phrase: string;
  /** The reading whose words begin exactly at `at` of a normalised text, or null. `joined` after the dash of a range. */
  readonly read: (text: string, at: number, joined?: boolean) => Read | null;
}

/** A piece of an expression and where it ends. */
export interface Piece<T> {
  readonly value: T;
  readonly end: number;
}

/** Days of a month in figures or words, longest first: 三十一, 廿一, 卅. */
export const DAY_NUMBER =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|卅一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';

/** Months in figures or words; 元月 is January. */
export const MONTH_NUMBER = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])';

/** Between the ends of a range. 和 and 、 count only between neighbouring days (scan.ts). */
export const TO = ' ?(?:(?:起|开始)?(?:至|到)|-{1,2}|~) ?';
export const AND = ' ?(?:、|和|与|及|以及|跟|暨) ?';

const WEEKDAY = sticky(`(?:周|星期|礼拜|拜)(${oneOf(Object.keys(WEEKDAYS))})(?![个些年半])`);

/** 周一, 星期天, 礼拜三. Not the 周一 of 一周一次. */
export function readWeekday(text: string, at: number): Piece<number> | null {
  const match = matchAt(WEEKDAY, text, at);
  const value = WEEKDAYS[match?.[1] ?? ''];
  return match && value !== undefined ? { value, end: at + match[0].length } : null;
}

const SPACES = sticky('[ ]{0,2}');

export function skipSpaces(text: string, at: number): number {
  return at + (matchAt(SPACES, text, at)?.[0].length ?? 0);
}

export const charBefore = (text: string, at: number): string => (at > 0 ? text.charAt(at - 1) : '');

/** A figure that goes on to the left is not a date of its own: 第20届, 1.5月, 2450, 9·11, 每年5月. */
export function inNumber(text: string, at: number): boolean {
  const before = charBefore(text, at);
  if (/[.第每逢数几·v]/.test(before)) return true;
  const figure = /\d/.test(text.charAt(at));
  if (/[-/:]/.test(before)) return figure && /[\dA-Za-z]/.test(charBefore(text, at - 1));
  return figure ? /[\dA-Za-z]/.test(before) : /[\d〇一二三四五六七八九十廿卅百千万亿两]/.test(before);
}
