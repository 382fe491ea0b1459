/** Occurred, announced or cancelled, and the day that goes with it. */
import { daysBetween, type Status } from '../../model/index.ts';
import type { FoundDate } from '../dates/index.ts';
import type { ClaimsInput } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mood } from './mood.ts';
import type { PlacedOf, Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

/** Status of a dated claim, or null when the words make it no contact. */
export function statusOf(mood: Mood, date: FoundDate, today: string): Status | null {
  const ahead = date.start > today;
  const open = mood.future || mood.hope || mood.invite;
  if (mood.cancel) return date.precision === 'year' ? null : 'cancelled';
  if (mood.negate) return null;
  if (mood.condition) return null;
  if (ahead || (open && date.end >= today)) return date.precision === 'year' ? null : 'announced';
  if (open || mood.original) return null;
  if (mood.aggregate && date.precision !== 'day') return null;
  return 'occurred';
}

const YEAR_NAMED = /去年|前年|明年|[12]\d{3}|last year|next year/i;

/** English words of the past. */
export const PAST_VERB =
  /\b(?:\w+ed|told|met|held|spoke|said|wrote|sent|shook|sat|flew|came|went|was|were|saw|rang)\b/i;

const CANCEL_REACH = 34;

export function withinReach(scene: Scene, trigger: Trigger, mood: Mood): Mood {
  if (!mood.cancel) return mood;
  const near = scene.flat.slice(
    Math.max(0, trigger.start - CANCEL_REACH),
    trigger.end + CANCEL_REACH * (scene.script === 'en' ? 2 : 1),
  );
  const reach =
    mood.original ||
    /取消|告吹|推迟|延期|延后|延至|作罢|泡汤|改期|搁置|成行|落空|叫停|喊停|押后|推后|顺延|改到|改至|cancel|called off|call off|postpon|put off|scrap|shelv|delay|pushed back|rescheduled|fell through|did not go ahead/i.test(
      near,
    );
  return reach ? mood : { ...mood, cancel: false, moved: false };
}

/** "8月底至9月初" crosses months, and is still no whole year. */
export function narrowRange(date: FoundDate): FoundDate {
  const days = daysBetween(date.start, date.end);
  return date.precision === 'year' && days < 60 ? { ...date, precision: 'month' } : date;
}

function looksAhead(scene: Scene, lexicon: Lexicon): boolean {
  const pattern = lexicon.mood.future[scene.script];
  if (!pattern) return false;
  pattern.lastIndex = 0;
  return pattern.test(scene.flat);
}

/** A date without a year, in the direction in which its own claim looks. */
export function dateFor(
  mood: Mood,
  date: FoundDate,
  { ahead, back, today, context, lexicon }: ClaimsInput,
  trigger: Trigger,
): FoundDate {
  const open = mood.future || mood.hope || mood.invite || mood.cancel;
  if (!open) {
    if (date.start <= today) return date;
    // "agreed at their February meeting": nothing in the sentence looks ahead.
    const headline = context.scene.sentence.type === 'title';
    if (!PAST_VERB.test(trigger.text) && (headline || looksAhead(context.scene, lexicon))) return date;
    const earlier = back().get(date.index);
    return earlier && earlier.end <= today ? earlier : date;
  }
  // A year named earlier in the sentence carries on.
  if (YEAR_NAMED.test(context.scene.folded.slice(0, date.index + date.text.length))) return date;
  if (date.end >= today && !mood.cancel) return date;
  const other = ahead().get(date.index);
  if (!other || other.start === date.start) return date;
  if (mood.cancel) {
    const away = (found: FoundDate): number => Math.abs(Date.parse(found.start) - Date.parse(today));
    return away(other) < away(date) ? other : date;
  }
  return other.end >= today ? other : date;
}

/** Put off: the old date and the new one are two rows, though one verb stands for both. */
export function movedDates(
  scene: Scene,
  dates: readonly PlacedOf<'date'>[],
  mood: Mood,
  lexicon: Lexicon,
): readonly PlacedOf<'date'>[] {
  if (!mood.moved) return dates;
  const all = scene.tokens.filter((token): token is PlacedOf<'date'> => token.type === 'date');
  const fresh = all.filter((token) => isNewDate(scene, token, lexicon));
  const [first] = fresh;
  if (!first) return dates;
  const old = all.filter((token) => !fresh.includes(token) && token.at < first.at);
  return [...old.slice(-1), first];
}

export function isNewDate(scene: Scene, token: PlacedOf<'date'>, lexicon: Lexicon): boolean {
  const pattern = lexicon.mood.moved[scene.script];
  if (!pattern) return false;
  const before = scene.flat.slice(Math.max(0, token.at - 24), token.at);
  pattern.lastIndex = 0;
  const match = [...before.matchAll(pattern)].at(-1);
  return match !== undefined && !/[\uE010，。;]/.test(before.slice(match.index + match[0].length));
}
