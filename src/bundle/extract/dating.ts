/** Which date of a sentence is a trigger's: beside it, before it in the sentence, or none. */
import type { Lexicon } from './lexicon.ts';
import { clauseAround, type PlacedOf, type Scene } from './scene.ts';
import { rangesOf, type Trigger } from './trigger.ts';

type DateToken = PlacedOf<'date'>;

export interface Dating {
  /** One, or several where the sentence lists them ("5月在莫斯科、9月在北京"). */
  readonly dates: readonly DateToken[];
  /** The date belongs to the one who reports it, not to what is reported. */
  readonly borrowed: boolean;
}

const NONE: Dating = { dates: [], borrowed: false };

const LIST_ZH =
  /^[^，。；\uE000-\uE010]{0,6}\uE011?[^，。；\uE000-\uE010]{0,6}(?:、|和|及|以及|与|，又于|，又在|，再于)(?:又|再)?(?:于|在)?$/;
const LIST_EN =
  /^(?:[^.;:\uE000-\uE00F]{0,40}?[\s,])?(?:and|then|and then|and again|then again|again|&|and before that|and earlier|and previously|before that|following)\s+(?:again|once more|then)?\s*,?\s*(?:(?:in|at)\s+(?:the\s+)?(?:\w+\s+){0,3}\uE011\s*)?,?\s*(?:in|on|this|last)?\s*$/i;
/** A date to the right that dates the verb: 会晤定于5月举行, 上次通话是在2月8日, 要追溯到2月25日. */
const RIGHT_ZH =
  /^(?:[^，。；：\uE000-\uE010]{0,10}(?:是在|是|在|于|为|定于|定在|订在|订于|拟于|将于|定|订|安排在|追溯到|追溯至|要到|到|至|，时间是|，时间为|，即|，也就是|，是|，在|，就是|，是在|，则是|，要追溯到|，则?要?回到|，(?:则|就|还)是|，定于|，定在|，发生在)|[^，。；\uE000-\uE010]{0,10}(?:最近一次|最近的一次|上一次|上次|前两次|头一次|最后一次)(?:则|就|分别|还)?(?:是在|是|在|为|发生在)|[（(\s]|[^，。；：\uE000-\uE010]{0,4}[（(])$/;
const DATED_NOUN_ZH =
  /^(?:签署|签订|缔结|通过|生效|到期|建交|成立|爆发|开始实施|入侵|出生|通车|发动|公布的|发布的|发表的文章)/;
const SINCE_BEFORE_EN = /\b(?:since|until|till|by|through|after|before)\s+(?:the\s+)?$/i;

/** Of a day that the words do not fix: 变天十日, and 冬奥开幕当天 after a month that is given. */
function isLoose(scene: Scene, token: DateToken): boolean {
  const { flat, folded, tokens } = scene;
  const before = flat.charAt(token.at - 1);
  const words = folded.slice(token.start, token.end);
  if (/^[一二三四五六七八九十]+日$/.test(words))
    return /[\u3400-\u9fff]/.test(before) && !/[于在至到和与的]/.test(before);
  // A headline has no day before it that 同一天 could be.
  if (scene.sentence.type === 'title' && /^(?:同一天|同日|同天)$/.test(words)) return true;
  if (!/^(?:当天|当日|同一天|那天|当晚|首日)$/.test(words) || !/[\u3400-\u9fff\uE012]/.test(before)) return false;
  const clause = clauseAround(scene, token.at);
  return tokens.some(
    (other) =>
      other.type === 'date' && other.at >= clause.start && other.at < token.at && other.date.precision !== 'day',
  );
}

/** 龙年春节前, "before the holiday": a day that bounds another one is not that other one's. */
const bounds = ({ date }: DateToken): boolean =>
  (date.vague === 'before' && date.rule === 'holiday') || (date.vague === 'since' && date.precision === 'day');

function usable(scene: Scene, token: DateToken, trigger: Trigger): boolean {
  const { flat, script } = scene;
  const before = flat.slice(Math.max(0, token.at - 14), token.at);
  const after = flat.slice(token.at + 1, token.at + 8);
  // 2025年上合组织峰会, "the 2025 BRICS summit": a name's year.
  if (token.date.precision === 'year' && /^(?:年|年度|的)?\s*\uE012/.test(after)) return false;
  if (script === 'zh') {
    // 在特朗普上周一就任后: somebody else's day.
    if (/[\uE007\uE008]$/.test(before)) return false;
    if (/^(?:以来|之后|以后|至今|起至今)/.test(after) && token.date.vague !== undefined) return false;
    if (/^(?:以来|至今)/.test(after)) return false;
    // 谈了两个半小时后离开: how long it took.
    if (/(?:小时|分钟|钟头)[后後]$/.test(scene.folded.slice(token.start, token.end))) return false;
    if (isLoose(scene, token) || bounds(token)) return false;
    if (DATED_NOUN_ZH.test(after)) return false;
    return !/《[^》]*$/.test(flat.slice(0, token.at));
  }
  // "the third trip since Moscow invaded in February 2022"
  const clause = clauseAround(scene, token.at);
  // "had not met since Feb. 4, when Putin came to Beijing": the day is of what stands after it.
  if (/^,?\s+when\b/.test(after) && trigger.start > token.at) return true;
  return !SINCE_BEFORE_EN.test(before) && !/^\s*since\b/i.test(flat.slice(clause.start, token.at));
}

/** Whether a date says when somebody spoke: 克里姆林宫周二表示，……; "Peskov told reporters on Monday that …". */
function isReporting(scene: Scene, token: DateToken, trigger: Trigger, lexicon: Lexicon): boolean {
  const { script, flat } = scene;
  const clause = clauseAround(scene, token.at);
  if (script === 'zh') {
    if (trigger.start >= clause.start && trigger.start < clause.end) {
      // 克里姆林宫发言人周二证实普京将访华: the date comes before the verb of saying, the trigger after it.
      const between = flat.slice(token.at + 1, trigger.start);
      if (trigger.start < token.at) return false;
      const head = flat.slice(clause.start, token.at);
      return has(lexicon.sources.zh, head) && has(lexicon.report.zh, between);
    }
    // 22日接见王毅，表示期待习近平访俄: the verb of saying stands between the date and what is said.
    return (
      trigger.start > token.at && has(lexicon.report.zh, flat.slice(token.at + 1, Math.max(clause.end, trigger.start)))
    );
  }
  const near = flat.slice(Math.max(0, token.at - 40), token.at);
  const next = flat.slice(token.at + 1, token.at + 30);
  const verb = rangesOf(lexicon.report.en, near).at(-1);
  const inner = verb ? near.slice(verb.end) : null;
  // "said on Monday", "told reporters in Moscow on Tuesday"; not "said Xi met him on Monday".
  if (
    inner !== null &&
    !/[\uE000-\uE003]/.test(inner) &&
    !(trigger.end <= token.at && trigger.start >= token.at - near.length + (verb?.end ?? 0))
  ) {
    return inner.split(/\s+/).length <= 7;
  }
  return /^\s+that\b/.test(next) && has(lexicon.report.en, near);
}

/** "Xi told Lavrov in Beijing that Putin will visit in May": a date after "that" is of what was said. */
function isSaid(scene: Scene, token: DateToken, trigger: Trigger): boolean {
  if (trigger.rule.reading !== 'tell' || token.at < trigger.end) return false;
  const between = scene.flat.slice(trigger.end, token.at);
  return scene.script === 'zh' || /\bthat\b|,|"|“/.test(between) || between.length > 24;
}

function has(pattern: RegExp | null, text: string): boolean {
  if (!pattern) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** "on Feb. 24, and four days afterwards, on Feb. 28, the leader saw …": a date that opens a clause with a subject of its own. */
const OPENS_CLAUSE_EN = /^\s*,?\s*(?:on\s+\uE010\s*,?\s*)?[\uE000-\uE007]/;

function inList(scene: Scene, a: DateToken, b: DateToken, triggers: readonly Trigger[]): boolean {
  const between = scene.flat.slice(a.at + 1, b.at);
  // "by video link on January 21 and by telephone on February 24": each has its own word.
  if (triggers.some(({ start, end, rule }) => start > a.at && end <= b.at && rule.strong)) return false;
  if (scene.script === 'en' && OPENS_CLAUSE_EN.test(scene.flat.slice(b.at + 1)) && /,/.test(between)) return false;
  return (scene.script === 'zh' ? LIST_ZH : LIST_EN).test(between);
}

/** Every date that stands in one list with `token`. */
function listOf(
  scene: Scene,
  tokens: readonly DateToken[],
  token: DateToken,
  triggers: readonly Trigger[],
): readonly DateToken[] {
  const at = tokens.indexOf(token);
  let first = at;
  let last = at;
  const linked = (from: number): boolean => {
    const [a, b] = [tokens[from], tokens[from + 1]];
    return a !== undefined && b !== undefined && inList(scene, a, b, triggers);
  };
  while (first > 0 && linked(first - 1)) first -= 1;
  while (last + 1 < tokens.length && linked(last)) last += 1;
  return tokens.slice(first, last + 1);
}

function datingZh(scene: Scene, trigger: Trigger, dates: readonly DateToken[]): DateToken | null {
  const { flat } = scene;
  const clause = clauseAround(scene, trigger.start);
  const inTrigger = dates.find(({ at }) => at >= trigger.start && at < trigger.end);
  if (inTrigger) return inTrigger;
  const left = dates.filter(({ at }) => at >= clause.start && at < trigger.start);
  if (left.length > 0) return left.at(-1) ?? null;
  const right = dates.find(({ at }) => at >= trigger.end);
  if (right) {
    const between = flat.slice(trigger.end, right.at);
    if (RIGHT_ZH.test(between)) return right;
    // The same clause, with nothing but the object between: 会见普京（3月20日）.
    if (right.at < clause.end && /^[^，。；：]{0,14}[（(]$/.test(between)) return right;
  }
  return dates.filter(({ at }) => at < clause.start).at(-1) ?? null;
}

function datingEn(
  scene: Scene,
  trigger: Trigger,
  triggers: readonly Trigger[],
  dates: readonly DateToken[],
): DateToken | null {
  const { clauseOf } = scene;
  const here = clauseOf[trigger.start] ?? 0;
  let best: { token: DateToken; score: number } | null = null;
  for (const token of dates) {
    const right = token.at >= trigger.end;
    const [from, to] = right ? [trigger.end, token.at] : [token.at, trigger.start];
    const clause = clauseOf[token.at] ?? 0;
    const between = triggers.filter(
      (other) =>
        other !== trigger &&
        other.start >= from &&
        other.end <= to &&
        other.rule.reading !== 'tell' &&
        other.rule.reading !== 'joint',
    );
    let score = (to - from) * 0.5 + Math.abs(clause - here) * (right ? 22 : 12) + between.length * 18 + (right ? 0 : 4);
    // "In March 2013, just days after taking office, Xi … met Putin": a date at the head dates the whole sentence.
    if (!right && token.at < 16) score = Math.min(score, 34 + between.length * 6);
    if (right && clause > here + 1) score += 40;
    if (right && /most recent|latest|last time/i.test(scene.flat.slice(from, to))) score = Math.min(score, 30);
    if (score < 90 && (best === null || score < best.score)) best = { token, score };
  }
  return best?.token ?? null;
}

/** 2月8日，春节前夕; "last week's summit, which he chaired on November 10": of two dates, one inside the other, the finer. */
function finest(dates: readonly DateToken[], token: DateToken | null, triggers: readonly Trigger[]): DateToken | null {
  if (!token || token.date.precision === 'day') return token;
  const finer = dates.filter(
    ({ date }) => date.precision === 'day' && date.start >= token.date.start && date.end <= token.date.end,
  );
  const [other] = finer;
  if (finer.length !== 1 || !other) return token;
  if (other.at > token.at) return dates.length === 2 ? other : token;
  return triggers.some(({ start, end }) => start > other.at && end <= token.at) ? token : other;
}

/** The dates of a trigger. `open` allows the reporter's own date where there is no other (a past contact that is news). */
export function datesOf(
  scene: Scene,
  trigger: Trigger,
  triggers: readonly Trigger[],
  lexicon: Lexicon,
  open: boolean,
): Dating {
  const all = scene.tokens.filter((token): token is DateToken => token.type === 'date');
  if (all.length === 0) return NONE;
  const good = all.filter((token) => usable(scene, token, trigger) && !isSaid(scene, token, trigger));
  const own = good.filter((token) => !isReporting(scene, token, trigger, lexicon));
  const pick = (dates: readonly DateToken[]): DateToken | null =>
    scene.script === 'zh' ? datingZh(scene, trigger, dates) : datingEn(scene, trigger, triggers, dates);
  const token = finest(own, pick(own), triggers);
  if (token) return { dates: listOf(scene, own, token, triggers), borrowed: false };
  if (!open) return NONE;
  const reported = pick(good);
  return reported ? { dates: [reported], borrowed: true } : NONE;
}
