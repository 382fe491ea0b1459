/** What is known around an expression when it is placed on the calendar. */
import type { DateSpan, IsoDate } from '../../model/index.ts';
import { localDay } from './calendar.ts';
import type { Anchor, Tense } from './types.ts';

export interface Situation {
  /** Epoch milliseconds and zone, for hours. */
  readonly anchor: Anchor;
  /** The anchor's day in the publisher's zone. */
  readonly today: IsoDate;
  /** The last day that may be past: Beijing's, where that is a day ahead of the publisher's (contacts.md). */
  readonly latest: IsoDate;
  readonly tense: Tense;
  /** No tense of its own, after a clause that looks ahead: 将在周一抵达，周三离开. Close dates are taken to be ahead too. */
  readonly leans: boolean;
  /** "A year given earlier in the sentence carries on until another comes" (contacts.md). */
  readonly carried: { readonly year: number; readonly since: IsoDate; readonly rolls: boolean } | null;
  /** The day before it in the text whose month a bare day may share: 8月22日抵达，24日会谈. */
  readonly carriedDay: DateSpan | null;
  /** The last date of any precision before it, for 同年 and 同月. */
  readonly previous: DateSpan | null;
  /** The last date of day precision before it, for 当天 and 翌日. */
  readonly previousDay: DateSpan | null;
  /** The last date of several days before it, or else of one, for 首日 and 最后一天. */
  readonly previousStay: DateSpan | null;
  /** Choose the candidate nearest to this instead of by tense: the words beside a bracket. */
  readonly near?: DateSpan;
}

export function anchorDays(anchor: Anchor): { readonly today: IsoDate; readonly latest: IsoDate } {
  const today = localDay(anchor.instant, anchor.tz);
  const beijing = localDay(anchor.instant, 'Asia/Shanghai');
  return { today, latest: beijing > today ? beijing : today };
}
