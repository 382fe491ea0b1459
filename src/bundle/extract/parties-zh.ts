/** Who does it, in Chinese: 甲与乙会晤, 甲会见乙, 甲向乙致电, 两人通话; a clause without a subject keeps the one before. */
import { sameWho, type Who } from './token.ts';
import type { Mentioned } from './discourse.ts';
import { distinctWhos, heads, peopleBetween, type Context, type Parties, type PartiesFinder } from './parties.ts';
import { clauseAround } from './scene.ts';
import type { Trigger } from './trigger.ts';

/** After these the verb has become a time or a noun: 会见时, 会谈中, 通话后. */
const NOMINAL =
  /^(?:时|后|前|中|期间|之际|之前|之后|之时|之中|当天|当日|里|上|的|结束|以来|过程|内容|开始|气氛|持续|成果|纪要)/;
const TOPIC = /就[^，。\uE000-\uE009]{1,24}(?=与|和|同|向|跟|举|进|通|交|磋)/g;
const BRACKETS = /[（(][^）)]*[）)]/g;
const MEDIUM = /^(?:通过|透过|以|借|经|在|用)?(?:视频|视讯|视像|电话|连线)/;
const HAN = /[\u3400-\u9fff]/g;
const SPEAKER_COLON = /[：:]$/;

/** Whether the words between a clause's start and `to` name somebody that the lexicon does not know. */
function namesStranger(context: Context, from: number, to: number): boolean {
  const { flat } = context.scene;
  const rest = flat
    .slice(from, to)
    .replace(BRACKETS, '')
    .replace(TOPIC, '')
    .replace(/[在于][^，。]{0,4}\uE011[^，。]{0,10}?(?=与|和|同|跟|向|给|举|进|会|$)/g, '')
    .replace(context.adverbs, '')
    .replace(context.moods, '');
  return (rest.match(HAN)?.length ?? 0) >= 2;
}

/** The subject of the clauses before `at` in this sentence, the nearest first; then the subject of the sentence before. */
function carriedSubject(context: Context, at: number): readonly Who[] | null {
  const { scene, people } = context;
  const before = people.filter(
    ({ at: place, possessor, linked, whos }) => place < at && !possessor && !linked && whos.length > 0,
  );
  const last = before.at(-1);
  if (!last) return context.subject ? [context.subject] : null;
  // The first of its clause is the subject; a later one there is spoken of.
  const clause = scene.clauseOf[last.at];
  const first = before.find(({ at: place }) => scene.clauseOf[place] === clause) ?? last;
  // 习近平和普京……，通过视频交谈: both go on.
  const index = people.indexOf(first);
  const rest = people.slice(index + 1).findIndex(({ joined, at: place }) => !joined || place >= at);
  const joined = people.slice(index + 1, rest === -1 ? undefined : index + 1 + rest);
  return distinctWhos([...first.whos, ...joined.flatMap(({ whos }) => whos)]);
}

/** A person right after the verb, or at the end of a long attribute: 会见来华进行正式访问的俄罗斯总理米舒斯京. */
function objectOf(context: Context, trigger: Trigger, end: number): Mentioned | null {
  const { flat } = context.scene;
  if (NOMINAL.test(flat.slice(trigger.end, trigger.end + 3))) return null;
  const inTrigger = peopleBetween(context, trigger.start, trigger.end)[0];
  if (inTrigger) return inTrigger;
  const right = peopleBetween(context, trigger.end, end).filter(
    ({ token }) => !(token.type === 'group' && (token.of === 'outsiders' || token.of === 'seconds')),
  );
  const [near] = right;
  if (!near) return null;
  const gap = flat.slice(trigger.end, near.at);
  if (/^(?:了|过|到|完)?给?(?:“|「|"|来访的|到访的)?$/.test(gap)) return near;
  const symmetrical = trigger.rule.reading === 'pair';
  if (symmetrical) return null;
  if (gap.length <= 8 && !/[时后前中与和同]/.test(gap.slice(0, 1))) return near;
  return right.find(({ at }) => flat.charAt(at - 1) === '的') ?? null;
}

export const partiesZh: PartiesFinder = (context, trigger) => {
  const { scene } = context;
  const clause = clauseAround(scene, trigger.start);
  const { reading } = trigger.rule;
  let left = peopleBetween(context, clause.start, trigger.start);
  const found = (whos: readonly Who[], sure: boolean, from = clause.start): Parties => ({
    whos: distinctWhos(whos),
    sure,
    from,
  });

  // 习普会, 中俄元首会晤
  const group = peopleBetween(context, trigger.start, trigger.end).find(({ whos }) => whos.length >= 2);
  if (group) return found(group.whos, true);

  // 访华的普京, 到访北京的普京
  const attribute = /^[^，。\uE000-\uE009]{0,4}的/.exec(scene.flat.slice(trigger.end));
  if ((reading === 'visit' || reading === 'stay') && left.length === 0 && attribute) {
    const [owner] = peopleBetween(context, trigger.end, trigger.end + attribute[0].length + 1);
    if (owner) return found(owner.whos, true);
  }
  if (reading === 'visit' || reading === 'stay') {
    const subjects = left.filter(({ linked }) => !linked);
    const subject = subjects.at(-1);
    if (subject) return found(subject.whos, true);
    // 邀请习近平访俄: the invited one goes.
    const invited = left.at(-1);
    if (
      invited &&
      /(?:邀请|邀|迎接|欢迎|请|让|使|待|由|对|就)[^，。]{0,4}$/.test(scene.flat.slice(clause.start, invited.at))
    ) {
      return found(invited.whos, true);
    }
    if (namesStranger(context, clause.start, trigger.start)) return null;
    const carried = carriedSubject(context, clause.start);
    return carried ? found(carried, false) : null;
  }

  const object = reading === 'exchange' ? null : objectOf(context, trigger, clause.end);
  if (object) {
    const subjects = left.filter(({ linked, joined }) => !linked || joined);
    if (subjects.length > 0) return found([...subjects.flatMap(({ whos }) => whos), ...object.whos], true);
    if (namesStranger(context, clause.start, trigger.start)) return null;
    const carried = carriedSubject(context, clause.start);
    return carried ? found([...carried, ...object.whos], true) : found(object.whos, false);
  }
  // "习近平：……会晤" in a headline: the speaker is no party.
  if (left.length === 0 && SPEAKER_COLON.test(scene.flat.charAt(clause.start - 1))) left = [];

  // 迎来建交75周年: whoever is received stands right there, or it is nobody.
  if (reading === 'act' && trigger.rule.strong && left.length === 0) {
    const after = scene.flat.slice(trigger.end, trigger.end + 3);
    if (!NOMINAL.test(after) && !/^(?:[，。；、！？,;)）”」]|$)/.test(after)) return null;
  }
  const last = left.at(-1);
  if (!last) {
    const follows = temporal(context, trigger) ?? onlyTwo(context, trigger);
    if (follows) return found(follows, true);
    if (reading === 'send' || namesStranger(context, clause.start, trigger.start)) {
      return reading === 'send' ? sendWithoutSubject(context, clause.start, trigger, found) : null;
    }
    const carried = carriedSubject(context, clause.start);
    if (carried && carried.length >= 2 && clause.start > 0) return found(carried, true);
    const earlier = people2(context, clause.start);
    // 普京说，他怀念与习近平……，也记得三月在莫斯科的会谈: nobody but the two is in the sentence.
    if (earlier)
      return found(earlier, distinctWhos(context.people.flatMap(({ whos }) => whos)).length === 2 && reading !== 'act');
    if (carried && carried.length >= 2) return found(carried, false);
    // 1月21日：视频会晤; a sentence without anybody, right after the two.
    const entry = heads(context, trigger);
    return context.pair ? found(context.pair, entry) : carried ? found(carried, false) : null;
  }
  if (reading === 'send') return senderAndReceiver(context, clause.start, trigger, left, found);
  if (last.whos.length >= 2) return found(last.whos, true);
  // 获普京接见, 由习近平会见
  if (reading === 'act' && /(?:获|获得|受到|得到|由|被|受|蒙|获准由)$/.test(scene.flat.slice(clause.start, last.at))) {
    const earlier = left.slice(0, -1).filter(({ linked }) => !linked);
    const received = earlier.length > 0 ? earlier.flatMap(({ whos }) => whos) : carriedSubject(context, clause.start);
    return received ? found([...received, ...last.whos], true) : null;
  }
  if (last.linked || last.joined) {
    const others = left.slice(0, -1);
    if (others.length > 0) {
      // 甲和乙同丙: all of them. 甲向乙提到他与丙: the nearest subject, and those joined to it.
      const heads = others.flatMap(({ linked }, index) => (linked ? [] : [index]));
      const head = heads.at(-1) ?? others.length - 1;
      const tied = others.filter(
        ({ joined, linked }, index) => index === head || (index > head && (joined || (linked && index === head + 1))),
      );
      return found([...tied.flatMap(({ whos }) => whos), ...last.whos], true);
    }
    if (namesStranger(context, clause.start, last.at)) return null;
    const carried = carriedSubject(context, clause.start);
    return carried ? found([...carried, ...last.whos], true) : found(last.whos, false);
  }
  // 普京透过视讯邀请习近平: a medium, and the one spoken to after it.
  if (MEDIUM.test(trigger.text)) {
    // 在北京通过视频连线，同普京共同见证: the other one may follow in a clause that begins with 同.
    const next = /^[与和同跟]/.test(scene.flat.slice(clause.end)) ? clauseAround(scene, clause.end).end : clause.end;
    const [listener] = peopleBetween(context, trigger.end, next);
    if (
      listener &&
      /(?:邀请|对|向|告诉|与|和|同|跟|祝贺|感谢|问|提醒|敦促|通报)[^，。]{0,4}$/.test(
        scene.flat.slice(trigger.end - 1, listener.at),
      )
    ) {
      return found([...last.whos, ...listener.whos], true);
    }
  }
  // 普京在会谈中说 — the other one is whoever he was said to meet.
  const alone = distinctWhos(left.flatMap(({ whos }) => whos));
  if (alone.length >= 2 && reading === 'joint') return found(alone, false);
  return found(last.whos, false);
};

/** 2月24日那通电话耐人寻味：普京向习近平解释……: the two, and nobody else, are named after it. */
function onlyTwo(context: Context, trigger: Trigger): readonly Who[] | null {
  if (
    !trigger.rule.strong ||
    trigger.rule.reading !== 'pair' ||
    (!/[这那]\S{0,2}$/.test(context.scene.flat.slice(0, trigger.start)) && !/^[这那]/.test(trigger.text))
  )
    return null;
  const named = context.people.filter(({ token }) => token.type === 'person');
  const whos = distinctWhos(named.flatMap((person) => person.whos));
  const all = whos.length === 2 && whos.every(({ type }) => type === 'leader');
  return all && named.every(({ at }) => at > trigger.end) ? whos : null;
}

/** 在那场视频会晤上，普京邀请习近平……: the two of the clause that says what happened there. */
function temporal(context: Context, trigger: Trigger): readonly Who[] | null {
  const { scene } = context;
  const clause = clauseAround(scene, trigger.start);
  if (!/^(?:上|中|时|期间|后|里|之后|结束后|过程中)?，$/.test(scene.flat.slice(trigger.end, clause.end))) return null;
  if (trigger.end === clause.end - 1) return null;
  const strangers = peopleBetween(context, 0, clause.start).filter(({ token }) => token.type === 'person');
  if (strangers.some(({ whos }) => whos.some(({ type }) => type === 'other'))) return null;
  const next = clauseAround(scene, clause.end);
  const whos = distinctWhos(peopleBetween(context, next.start, next.end).flatMap((person) => person.whos));
  return whos.length === 2 && whos.every(({ type }) => type === 'leader') ? whos : null;
}

/** The last two people of the clauses before `at`. */
function people2(context: Context, at: number): readonly Who[] | null {
  const whos = distinctWhos(peopleBetween(context, 0, at).flatMap((person) => person.whos));
  return whos.length >= 2 ? whos.slice(-2) : null;
}

type Found = (whos: readonly Who[], sure: boolean) => Parties;

/** 甲向乙致贺电, 甲就……发去贺电; 甲向闭幕式致贺信 is to nobody. */
function senderAndReceiver(
  context: Context,
  start: number,
  trigger: Trigger,
  left: readonly Mentioned[],
  found: Found,
): Parties | null {
  const { flat } = context.scene;
  const words = flat.slice(start, trigger.start);
  const preposition = /^[\s\S]*(?:向|给)(?!来|去)/.exec(words)?.[0].length;
  const head = left.filter(({ linked }) => !linked);
  if (preposition !== undefined) {
    const receivers = left.filter(({ at }) => at >= start + preposition);
    if (receivers.length === 0) return null;
    const senders = head.length > 0 ? head.flatMap(({ whos }) => whos) : carriedSubject(context, start);
    return senders
      ? found([...senders, ...receivers.flatMap(({ whos }) => whos)], true)
      : found(
          receivers.flatMap(({ whos }) => whos),
          false,
        );
  }
  const whos = distinctWhos(left.flatMap((person) => person.whos));
  // 习近平和普京分别致信: to somebody else.
  if (left.some(({ joined, linked, whos: own }) => (joined && linked) || own.length >= 2)) return null;
  if (whos.length >= 2) return found(whos, true);
  const earlier = distinctWhos(peopleBetween(context, 0, start).flatMap((person) => person.whos));
  // Nobody but the two is in the sentence: 普京胜选，习近平致电道贺.
  const alone = distinctWhos(context.people.flatMap((person) => person.whos)).length === 2;
  return found([...earlier.slice(-1), ...whos], alone && earlier.length > 0);
}

/** 中俄互致贺电；向普京致电 with nobody before it. */
function sendWithoutSubject(context: Context, start: number, trigger: Trigger, found: Found): Parties | null {
  const carried = carriedSubject(context, start);
  const right = peopleBetween(context, trigger.end, trigger.end + 12);
  const [receiver] = right;
  if (carried && receiver) return found([...carried, ...receiver.whos], false);
  if (/(?:向|给)(?!来|去)/.test(context.scene.flat.slice(start, trigger.start))) return null;
  return context.pair ? found(context.pair, false) : null;
}

export { sameWho };
