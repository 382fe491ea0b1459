/** The year of a day that is told as what came next: 2022年2月4日……。越境的第二天，也就是2月25日，两人通了电话. */
import { daysBetween, type IsoDate } from '../../model/index.ts';
import type { FoundDate } from '../dates/index.ts';
import { fold } from './fold.ts';

/** Words before such a day: it is reckoned from what the story has just told, not from the article's own day. */
const NEXT =
  /(?:第[二三四五]天|次日|翌日|隔天|转天|[天周月]后|[天周月]之后|随后|其后|此后)(?:[，,]?(?:也就是|亦即|即))?的?$|(?:也就是|亦即)$|\b(?:days?|weeks?|months?) (?:later|afterwards?|after that),? (?:on )?$/i;
const BARE = /^\d{1,2}月\d{1,2}[日号]$|^(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})$/;
const YEAR = /[12]\d{3}|[今去前明]年|\b(?:last|this|next) year\b/i;
/** Days between a thing told and the next one of its story. */
const STORY_DAYS = 92;
const OLD_DAYS = 180;

/** `dates` of `text`, with the year of `previous` (the dates told before, in text order) where a day follows on it. */
export function carryYear(
  text: string,
  dates: readonly FoundDate[],
  previous: readonly FoundDate[],
): readonly FoundDate[] {
  const told = previous.findLast(({ relative, precision }) => !relative && precision === 'day');
  if (!told) return dates;
  const folded = fold(text);
  return dates.map((date) => {
    if (YEAR.test(folded.slice(0, date.index)) || date.precision !== 'day' || date.start !== date.end) return date;
    if (!BARE.test(folded.slice(date.index, date.index + date.text.length)) || !NEXT.test(folded.slice(0, date.index)))
      return date;
    if (daysBetween(told.end, date.start) < OLD_DAYS) return date;
    const year = Number(told.end.slice(0, 4));
    for (const candidate of [year, year + 1]) {
      const day = `${candidate}${date.start.slice(4)}` as IsoDate;
      const gap = daysBetween(told.end, day);
      if (gap >= 0 && gap <= STORY_DAYS) return { ...date, start: day, end: day };
    }
    return date;
  });
}
