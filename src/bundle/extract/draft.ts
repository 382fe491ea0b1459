/** Who did what, in one trigger: the kind of contact and the two between whom it was. */
import type { FoundDate } from '../dates/index.ts';
import type { Claim } from './claim.ts';
import type { Lexicon, TriggerKind } from './lexicon.ts';
import type { Context, Parties } from './parties.ts';
import { partiesEn } from './parties-en.ts';
import { partiesZh } from './parties-zh.ts';
import { clauseAround, type Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';
import type { Side, Who } from './token.ts';
import { placeOf } from './where.ts';

export interface ClaimsInput {
  readonly context: Context;
  readonly lexicon: Lexicon;
  /** The article's own day in its zone. */
  readonly today: string;
  /** The last day that may be past: Beijing's own, where that is a day ahead. */
  readonly latest: string;
  /** The sentence's dates as they are if it looks ahead, by their offset: "asked Xi to Moscow in May". */
  readonly ahead: () => ReadonlyMap<number, FoundDate>;
  /** The same if it looks back: "Xi will travel in October, Wang told Putin on Thursday". */
  readonly back: () => ReadonlyMap<number, FoundDate>;
  /** The whole article tells of letters and telegrams: 致电 is a telegram, not a call. */
  readonly letters: boolean;
}

type Envoy = Extract<Who, { type: 'envoy' }>;

/** The pair that makes a contact: the two leaders, or one and the other side's envoy. Null for any other company. */
function contactOf(whos: readonly Who[]): { readonly envoy: Envoy | null } | null {
  // Modi hosting both, Tokayev greeting both: a gathering at somebody else's.
  if (whos[0]?.type === 'other') return null;
  const leader = (side: Side): boolean => whos.some((who) => who.type === 'leader' && who.side === side);
  if (leader('CN') && leader('RU')) return { envoy: null };
  for (const who of whos) {
    if (who.type !== 'envoy' || !leader(who.side === 'CN' ? 'RU' : 'CN')) continue;
    // A leader among outsiders and an envoy of the other side is a gathering, not a reception.
    return whos.some(({ type }) => type === 'other') ? null : { envoy: who };
  }
  return null;
}

/** The words of the sentence may give a meeting another medium: 在屏幕上碰了面, "met by video". */
function kindOf(scene: Scene, trigger: Trigger, lexicon: Lexicon): { kind: TriggerKind; strong: boolean } {
  const { kind, strong, reading } = trigger.rule;
  if (reading === 'visit' || reading === 'stay' || reading === 'joint' || kind === 'message') return { kind, strong };
  const clause = clauseAround(scene, trigger.start);
  // 一段视频称两人会面: a clip is no medium.
  const words = scene.flat.slice(clause.start, clause.end).replace(CLIP, ' ');
  const has = (pattern: RegExp | null): boolean => {
    if (!pattern) return false;
    pattern.lastIndex = 0;
    return pattern.test(words);
  };
  if (kind === 'video' || kind === 'envoy' || kind === 'multilateral') return { kind, strong };
  // "by video link on January 21 and by telephone on February 24": the word that names its own medium keeps it.
  const ownMedium = kind === 'phone' && strong && /电话|phone/i.test(trigger.text) && /\uE010/.test(words);
  if (ownMedium) return { kind, strong };
  if (has(lexicon.media.video[scene.script])) return { kind: 'video', strong: true };
  if (kind !== 'phone' && has(lexicon.media.phone[scene.script]) && !(kind === 'in-person' && strong))
    return { kind: 'phone', strong: true };
  return { kind, strong };
}

const CLIP = /[段条则]视频|视频(?:称|显示|片段|流传|声称|截图)/g;
const BARE_MEDIUM =
  /^(?:通过|透过|以|借|经)?(?:视频|视讯|视像|连线)(?:方式|形式|连接)?$|^(?:by|via|over|through) video|^virtually$|^video links?$|^videolink$|^by videolink$/i;

const SPEECH =
  /发言|致辞|致词|讲话|演讲|出席|参加|与会|address|speech|attend|particip|remarks|joined|speak(?:s|ing)? (?:at|to)|spoke (?:at|to)/i;

const PUBLISHED =
  /(?:公布|发布|刊登|刊发|播发|发表|登出|披露|公开|全文)了?[^，。；]{0,10}$|\b(?:publish|releas|carri|print)(?:ed|es)\s+[^,.;]{0,24}$/;

const HANDED = /转交|转达|递交|面交|带来|handed|hand over|delivered|deliver|conveyed|convey|relayed|passed on/i;

const LETTER_ZH = /祝贺|道贺|恭贺|贺电|电文|慰问|吊唁|哀悼|致哀|唁|贺信|生日|国庆/;

const NOT_LETTER_TO = /(?:向|给|致|为)[^\uE000-\uE009，。]{2,20}$/;

const RECEIVED = /发来|寄来|打来|送来|来信|来函|来电|收到|接获|接到|收悉|\breceived\b|\bfrom\s+[\uE000\uE001]/;

export function senderOf(parties: Parties, scene: Scene, trigger: Trigger): Claim['sender'] {
  if (trigger.rule.kind !== 'message' || trigger.rule.reading !== 'send') return null;
  const leaders = scene.tokens.filter(
    (token) =>
      token.type === 'person' &&
      token.who.type === 'leader' &&
      token.at < trigger.end &&
      // 再次当选中共中央总书记: an office that somebody was given.
      !/(?:当选|连任|就任|出任|担任|获选)[^，。]{0,4}$/.test(scene.flat.slice(0, token.at)),
  );
  // 对普京发来的贺电表示感谢, 收到普京的贺电: the one named last sent it.
  const got = RECEIVED.test(scene.flat.slice(Math.max(0, trigger.start - 30), trigger.end));
  const first = got ? leaders.at(-1) : leaders[0];
  if (!parties.sure || first?.type !== 'person' || first.who.type !== 'leader') return null;
  return first.who.side === 'CN' ? 'xi-jinping' : 'vladimir-putin';
}

/** Completes a half-named pair from what was said before: 普京在会谈中说 after 习近平与普京会谈. */
function complete(parties: Parties, context: Context): Parties {
  const [only] = parties.whos;
  if (parties.whos.length !== 1 || !only || !context.pair) return parties;
  const other = context.pair.find((who) => JSON.stringify(who) !== JSON.stringify(only));
  const knows = context.pair.some((who) => JSON.stringify(who) === JSON.stringify(only));
  return knows && other ? { ...parties, whos: [only, other], sure: false } : parties;
}

export interface Draft {
  readonly kind: TriggerKind;
  readonly strong: boolean;
  readonly envoy: Envoy | null;
  readonly parties: Parties;
  readonly country: string | null;
}

/** Who did what in one trigger; null when it is nothing between the two sides. */
export function draftOf(input: ClaimsInput, trigger: Trigger): Draft | null {
  const { context, lexicon } = input;
  const { scene } = context;
  const parties = scene.script === 'zh' ? partiesZh(context, trigger) : partiesEn(context, trigger);
  if (!parties) return null;
  let { kind, strong } = kindOf(scene, trigger, lexicon);
  const { reading } = trigger.rule;
  if (reading === 'visit' || reading === 'stay') {
    const place = placeOf(scene, trigger, null);
    const [host] = parties.whos;
    const yours =
      /贵国|your country/i.test(trigger.text) && host?.type === 'leader' ? (host.side === 'CN' ? 'RU' : 'CN') : null;
    const country = reading === 'visit' ? (trigger.rule.to ?? yours ?? place?.place.country ?? null) : null;
    // 到访的中国将领: the country is the visitor's.
    if (reading === 'visit' && /的\uE011$/.test(trigger.text)) return null;
    // "a visit during which Beijing promised": the country belongs to another clause.
    if (
      reading === 'visit' &&
      scene.script === 'en' &&
      /\b(?:which|that|when|who|whose|where|while)\b/i.test(trigger.text)
    )
      return null;
    const leaders = parties.whos.filter((who) => who.type === 'leader');
    const [guest] = leaders;
    if (leaders.length !== 1 || parties.whos.length !== 1 || guest?.type !== 'leader') return null;
    if (reading === 'visit' && (country === null || country === guest.side || (country !== 'CN' && country !== 'RU')))
      return null;
    return { kind: 'in-person', strong, envoy: null, parties, country };
  }
  const full = complete(parties, context);
  const contact = contactOf(full.whos);
  if (!contact) return null;
  // A letter that an envoy hands over is part of his visit.
  if (kind === 'message' && (full.whos.some(({ type }) => type === 'envoy') || HANDED.test(scene.flat))) return null;
  if (contact.envoy) {
    if (reading === 'joint' || reading === 'send' || reading === 'exchange') return null;
    if (kind === 'message' || kind === 'phone' || (kind === 'video' && strong)) return null;
    kind = 'envoy';
    strong = true;
  }
  // 公布了普京的贺电: a text that somebody made public.
  if (kind === 'message' && PUBLISHED.test(scene.flat.slice(0, trigger.start))) return null;
  // Speaking to a summit by video is no talk between the two.
  if (kind === 'video' && BARE_MEDIUM.test(trigger.text) && scene.tokens.some(({ type }) => type === 'summit'))
    return null;
  if (kind === 'video' && BARE_MEDIUM.test(trigger.text)) {
    const around = clauseAround(scene, trigger.start);
    const words = scene.flat.slice(scene.script === 'en' ? around.start : trigger.end, around.end);
    if (SPEECH.test(words)) return null;
  }
  if (trigger.text === '致电' || trigger.text === '通电') {
    const letters = LETTER_ZH.test(scene.folded) || input.letters;
    kind = letters ? 'message' : 'phone';
    strong = true;
  }
  if (
    kind === 'message' &&
    NOT_LETTER_TO.test(scene.flat.slice(clauseAround(scene, trigger.start).start, trigger.start))
  )
    return null;
  return { kind, strong, envoy: contact.envoy, parties: full, country: null };
}
