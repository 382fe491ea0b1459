/** From one sentence to its claims: an ordered list of questions asked of every trigger. */
import type { Claim } from './claim.ts';
import { datesOf, type Dating } from './dating.ts';
import { draftOf, senderOf, type ClaimsInput, type Draft } from './draft.ts';
import { moodOf, type Mood } from './mood.ts';
import type { TriggerKind } from './lexicon.ts';
import { clauseAround, type PlacedOf, type Scene } from './scene.ts';
import { PAST_VERB, dateFor, isNewDate, movedDates, narrowRange, statusOf, withinReach } from './status.ts';
import { triggersIn, type Trigger } from './trigger.ts';
import { placeOf } from './where.ts';

/** 见过39次，最近一次是去年9月: that one is no count. */
const LATEST = /最近一次|最近的一次|最后一次|上一次|上次|most recent|latest|last time|last in/i;
const PEOPLE = /[\uE000-\uE009]/;
/** A visit spoken of as a plan: 访华的准备工作, 访中日期. */
const PLANNED =
  /^(?:的|之)?(?:准备|筹备|日期|时间|计划|安排|行程安排|可能|一事|事宜|传闻|消息|邀请|前夕|之前|前(?!往|去|来))/;

export interface Told {
  readonly claims: readonly Claim[];
  /** The kind of the last thing that the sentence says of the two leaders, dated or counted or not; null for nothing. */
  readonly kind: TriggerKind | null;
}

/** The claims of one sentence. `triggers` of other people's dealings are read too, so that their dates stay theirs. */
export function claimsIn(input: ClaimsInput): Told {
  const { context, lexicon, latest } = input;
  const { scene } = context;
  const triggers = triggersIn(scene, lexicon);
  const out: Claim[] = [];
  let kind: TriggerKind | null = null;
  for (const trigger of triggers) {
    const draft = draftOf(input, trigger);
    if (!draft) continue;
    const { reading } = trigger.rule;
    if (draft.envoy === null && (reading === 'pair' || reading === 'act' || reading === 'exchange')) kind = draft.kind;
    const inviting = /^(?:invit|asked)/i.test(trigger.text);
    const planned = trigger.rule.reading === 'visit' && PLANNED.test(scene.flat.slice(trigger.end, trigger.end + 8));
    const ahead = { ...(inviting && { invite: true }), ...(planned && { future: true }) };
    const own = { ...moodOf(scene, trigger.start, trigger.end, lexicon, trigger.start), ...ahead };
    if (own.deny) continue;
    const open = !own.future && !own.hope && !own.invite;
    const dating = narrowed(scene, trigger, draft, datesOf(scene, trigger, triggers, lexicon, open));
    const dated = moodOf(scene, trigger.start, trigger.end, lexicon, dating.dates[0]?.at ?? null);
    const mood = withinReach(scene, trigger, { ...dated, ...ahead });
    const base = {
      kind: draft.kind,
      reading: trigger.rule.reading,
      strong: draft.strong,
      sure: draft.parties.sure,
      envoy: draft.envoy,
      borrowed: dating.borrowed,
      sender: senderOf(draft.parties, scene, trigger),
      sentence: scene.sentence,
      at: scene.sentence.start + (scene.offsets[trigger.start] ?? 0),
    };
    if (trigger.rule.reading === 'joint' && !standsByItself(scene, trigger, draft, dating)) continue;
    // Past words do not reach for a coming day in another clause: "hours before the summit next week, they were on the phone".
    const strays = dating.dates.length > 0 && !mood.future && !mood.hope && !mood.invite && !mood.cancel;
    const near = strays
      ? dating.dates.filter((token) => token.date.start <= latest || inOneClause(scene, token.at, trigger.start))
      : dating.dates;
    if (near.length === 0) {
      if (mood.negate || mood.condition || mood.aggregate || mood.cancel) continue;
      out.push({
        ...base,
        date: null,
        place: placeOf(scene, trigger, null),
        status: mood.future || mood.hope || mood.invite ? 'announced' : 'occurred',
      });
      continue;
    }
    for (const token of movedDates(scene, near, mood, lexicon)) {
      const fresh = mood.moved && isNewDate(scene, token, lexicon);
      const latest = LATEST.test(scene.flat.slice(Math.min(trigger.end, token.at), Math.max(trigger.start, token.at)));
      const told: Mood = fresh
        ? { ...mood, cancel: false, negate: false, original: false, future: true }
        : { ...mood, aggregate: mood.aggregate && !latest && dating.dates.length < 2 };
      // 今年第二次通话: the ordinal counts within the year; when this one was, is said elsewhere.
      if (isCounted(scene, trigger, token)) {
        out.push({ ...base, date: null, place: null, status: 'occurred' });
        continue;
      }
      const date = narrowRange(dateFor(told, token.date, input, trigger));
      const status = statusOf(told, date, latestFor(input, trigger, token));
      if (!status || isBackground(scene, trigger, triggers)) continue;
      const place = placeOf(scene, trigger, dating.dates.length > 1 ? token.at : null);
      out.push({ ...base, date, place, status });
    }
  }
  return { claims: out, kind };
}

/** 访问莫斯科时，习近平同绍伊古合影: the journey is only when it was. */
function isBackground(scene: Scene, trigger: Trigger, triggers: readonly Trigger[]): boolean {
  if (trigger.rule.reading !== 'visit') return false;
  const after = scene.flat.slice(trigger.end, trigger.end + 3);
  return (
    /^(?:期间|时|途中|之际)/.test(after) &&
    triggers.some((other) => other.start > trigger.end && other.rule.reading !== 'joint')
  );
}

const ORDINAL = {
  zh: /第[二两三四五六七八九十\d]+[次度回场通]/,
  en: /\b(?:second|third|fourth|fifth|sixth|seventh|\d+(?:nd|rd|th))\b/i,
} as const;

function isCounted(scene: Scene, trigger: Trigger, token: PlacedOf<'date'>): boolean {
  if (token.date.precision === 'day' || token.date.precision === 'week') return false;
  const [from, to] = [Math.min(token.at, trigger.start), Math.max(token.at, trigger.end)];
  const words = scene.flat.slice(Math.max(0, from - (scene.script === 'en' ? 24 : 0)), to);
  const whole = token.date.precision === 'year' || /^(?:本月|这个月|this month)$/i.test(token.date.text);
  return whole && ORDINAL[scene.script].test(words);
}

/** The last day that may be past: Beijing may be a day ahead of the publisher, where the words are of the past (contacts.md). */
function latestFor(input: ClaimsInput, trigger: Trigger, { date }: PlacedOf<'date'>): string {
  const { scene } = input.context;
  const past =
    scene.script === 'en' ? PAST_VERB.test(trigger.text) : date.rule === 'weekday' && scene.sentence.type !== 'title';
  return past ? input.latest : input.today;
}

const inOneClause = (scene: Scene, a: number, b: number): boolean => scene.clauseOf[a] === scene.clauseOf[b];

/** A half-named talk is dated by its own clause only: "2024年，我们三次会晤，"习近平在视频会晤中说. */
function narrowed(scene: Scene, trigger: Trigger, draft: Draft, dating: Dating): Dating {
  const { reading } = trigger.rule;
  if (draft.parties.sure || reading === 'visit' || reading === 'stay')
    return scene.sentence.type === 'caption' ? captionDating(scene, dating) : dating;
  const clause = clauseAround(scene, trigger.start);
  return { ...dating, dates: dating.dates.filter(({ at }) => at >= clause.start && at < clause.end) };
}

/** A caption's date, often in brackets at its end, dates the picture. */
function captionDating(scene: Scene, dating: Dating): Dating {
  if (dating.dates.length > 0) return dating;
  const dates = scene.tokens.filter((token): token is PlacedOf<'date'> => token.type === 'date');
  return dates.length === 1 ? { dates, borrowed: false } : dating;
}

/** Signing or appearing together is a meeting only where the two, a day and a place of one of them stand beside it. */
function standsByItself(scene: Scene, trigger: Trigger, draft: Draft, dating: Dating): boolean {
  const place = placeOf(scene, trigger, null);
  const [date] = dating.dates;
  // 共同出席 says by itself that they were in one place.
  const together = /^(?:共同|一同|一起|一道)/.test(trigger.text);
  if (together && date && !place && draft.parties.sure && !scene.tokens.some(({ type }) => type === 'summit'))
    return date.at < trigger.start;
  if (!place || !date || !draft.parties.sure || (place.place.country !== 'CN' && place.place.country !== 'RU'))
    return false;
  const clause = clauseAround(scene, trigger.start);
  const inClause = (at: number): boolean => at >= clause.start && at < clause.end;
  // 三年前的2月4日，两人在北京宣布: a date that is a clause of its own belongs to the next one.
  const alone =
    scene.script === 'en' || !PEOPLE.test(scene.flat.slice(clauseAround(scene, date.at).start, clause.start));
  const dated = inClause(date.at) || (date.at < clause.start && alone);
  if (scene.sentence.type !== 'caption' && (!dated || !inClause(place.at))) return false;
  if (scene.script === 'zh') return date.at < trigger.start && !/^的|^过的/.test(scene.flat.slice(trigger.end));
  return true;
}
