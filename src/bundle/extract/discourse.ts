/** Who is meant by 两人, 双方, 他, "they", "his Russian counterpart": the people spoken of so far. */
import { asidesIn, type Placed, type Scene } from './scene.ts';
import { sameWho, type Side, type Who } from './token.ts';

const XI: Who = { type: 'leader', side: 'CN' };
const PUTIN: Who = { type: 'leader', side: 'RU' };
export const BOTH: readonly Who[] = [XI, PUTIN];

/** What has been said so far that later words may point back to. */
export interface Discourse {
  readonly subject: Who | null;
  /** The last two people who had to do with each other. */
  readonly pair: readonly Who[] | null;
  /** One of the two leaders, and something of the other's country, have been named: "the two leaders" may be they. */
  readonly leader: boolean;
  readonly sides: readonly Side[];
}

export const NOTHING_SAID: Discourse = { subject: null, pair: null, leader: false, sides: [] };

/** A person, or several, at one place of a sentence. */
export interface Mentioned {
  readonly token: Placed;
  readonly at: number;
  readonly whos: readonly Who[];
  readonly possessor: boolean;
  /** Introduced by a preposition or a conjunction (与普京, with Putin), so no subject by itself. */
  readonly linked: boolean;
  /** Joined to the person right before it (习近平和普京, Xi and Putin). */
  readonly joined: boolean;
}

const LINK_ZH =
  /(?:与|和|同|跟|及|以及|、|向|给|对|偕|连同|会同|为|替|给予|致电|电贺|祝贺|会见|会晤|接见|迎接|接待|款待|宴请|招待|陪同|拜会|拜访|邀请|欢迎|感谢|告诉|问候|看望|欢送|迎候|陪着?|送)(?:过|了)?(?:[^，。；：\uE000-\uE009]{0,22}的)?$/;
const OBJECT_ZH =
  /(?:(?:在|据|应|继|随|除|被|由|比|让|请|使|把|将|从|就|因|替|代)|(?:率领?|带领|带着|携)[^，。；：\uE000-\uE009]{0,10})$/;
const LINK_EN =
  /\b(?:with|to|by|for|of|from|against|between|told|tells|about|alongside|beside|at|on|meet|met|meets|meeting|host|hosted|hosts|hosting|welcomed|received|invited|called|visiting|phoned|called|calls|phones|toward|towards|congratulated|behind|urged|over|into)\s+(?:(?!say|says|said|that|told)[a-z'-]+\s+){0,2}$|\b(?:and|as|like|including)\s+(?:(?:the|his|her|visiting|old|dear|fellow|Chinese|Russian)\s+){0,2}$/i;
const AND_EN = /(?:\band|&|,)\s+$/i;
const AND_ZH = /(?:与|和|同|跟|及|以及|、)(?:[^，。；：\uE000-\uE009]{0,12}的)?$/;

/** Words by which two people deal with each other. */
const DEALING =
  /会晤|会谈|会见|会面|见面|碰面|通话|通电话|谈|签署|达成|商定|握手|互访|峰会|\b(?:met|meet|meeting|talks?|talked|spoke|speak|call|summit|agreed|signed|discussed|negotiat\w+|shook)\b/i;

function isLinked(scene: Scene, at: number): { linked: boolean; joined: boolean } {
  const before = scene.flat.slice(Math.max(0, at - 28), at);
  // "And Putin is due in Beijing": the first word of a sentence joins nobody.
  if (/^["“]?(?:And|But|Yet|So)\s+$/.test(scene.flat.slice(0, at))) return { linked: false, joined: false };
  if (scene.script === 'zh') {
    return { linked: LINK_ZH.test(before) || OBJECT_ZH.test(before), joined: AND_ZH.test(before) };
  }
  return { linked: LINK_EN.test(before), joined: AND_EN.test(before) };
}

const isPerson = ({ type }: Placed): boolean => type === 'person' || type === 'group' || type === 'pronoun';

/** The people of a sentence, pronouns resolved against the sentence itself and then against what was said before. */
export function peopleIn(scene: Scene, said: Discourse): readonly Mentioned[] {
  const out: Mentioned[] = [];
  let subject = said.subject;
  let subjectClause = -1;
  const asides = asidesIn(scene.flat);
  for (const token of scene.tokens) {
    if (!isPerson(token)) continue;
    const { linked, joined } = isLinked(scene, token.at);
    const here = scene.clauseOf[token.at] ?? 0;
    // 普京当面邀请他: the one who does it is not the one to whom it is done.
    const object = token.type === 'pronoun' && token.counterpart === null && linked && subjectClause === here;
    const doer = token.type === 'pronoun' && !linked ? principal(scene, out, subject) : subject;
    const whos = isSpeaker(scene, token)
      ? speakerOf(scene, out, said)
      : object
        ? otherThan(subject, out, said)
        : whoIs(token, out, doer, said, scene);
    const aside = asides.some(({ start, end }) => start < token.at && token.at < end);
    const possessor = (token.type === 'person' && token.possessor) || aside;
    out.push({ token, at: token.at, whos, possessor, linked, joined });
    const clause = scene.clauseOf[token.at] ?? 0;
    const [only] = whos;
    if (!possessor && !linked && whos.length === 1 && only && clause !== subjectClause) {
      subject = only;
      subjectClause = clause;
    }
  }
  return out;
}

/**
 * 普京将访华，发言人说，他……: a spokesman speaks of his leader, not of himself. Whoever was the subject before the one who
 * speaks, when that one is no leader.
 */
function principal(scene: Scene, before: readonly Mentioned[], subject: Who | null): Who | null {
  if (subject === null || subject.type === 'leader') return subject;
  const speaker = before.findLast(({ whos }) => whos[0] !== undefined && sameWho(whos[0], subject));
  if (!speaker || !SAYS.test(scene.flat.slice(speaker.at + 1, speaker.at + 8))) return subject;
  const leader = before.findLast(
    ({ at, linked, possessor, whos }) =>
      at < speaker.at && !linked && !possessor && whos.length === 1 && whos[0]?.type === 'leader',
  );
  return leader?.whos[0] ?? subject;
}

const SAYS = /^[^，。\uE000-\uE012]{0,4}(?:说|称|表示|透露|证实|指出|介绍|回应)/;

/** Whoever else was spoken of last, in this sentence or before it: 普京过生日，习近平向他致电. */
function otherThan(subject: Who | null, before: readonly Mentioned[], said: Discourse): readonly Who[] {
  if (!subject) return [];
  const near = before.findLast(
    ({ whos, possessor }) => !possessor && whos.length === 1 && whos[0] !== undefined && !sameWho(whos[0], subject),
  );
  if (near) return near.whos;
  if (said.subject && !sameWho(said.subject, subject)) return [said.subject];
  const other = said.pair?.find((who) => !sameWho(who, subject));
  return other ? [other] : [];
}

/** 我 and "I" are whoever speaks: the name before a colon, else the sentence's first subject, else the last one's. */
function isSpeaker(scene: Scene, token: Placed): boolean {
  return token.type === 'pronoun' && /^(?:I|我)$/.test(scene.folded.slice(token.start, token.end));
}

function speakerOf(scene: Scene, before: readonly Mentioned[], said: Discourse): readonly Who[] {
  const named =
    before.find(({ at }) => /^[：:]/.test(scene.flat.slice(at + 1))) ??
    before.find(({ linked, possessor }) => !linked && !possessor);
  return named ? named.whos : said.subject ? [said.subject] : [];
}

/** Single people of the sentence so far, each once, the latest last. */
function distinct(people: readonly Mentioned[]): readonly Who[] {
  const out: Who[] = [];
  for (const { whos } of people) {
    for (const who of whos) {
      const known = out.findIndex((other) => sameWho(other, who));
      if (known !== -1) out.splice(known, 1);
      out.push(who);
    }
  }
  return out;
}

/** 两国总理, 两国外长: their countries are the two, though they are not. */
const SECONDS = 'seconds';
/** 美俄, 俄乌: 两国元首 after it are theirs, 两位领导人 need not be. */
const COUNTRIES = 'countries';

function whoIs(
  token: Placed,
  before: readonly Mentioned[],
  subject: Who | null,
  said: Discourse,
  { flat, folded }: Scene,
): readonly Who[] {
  if (token.type === 'person') return [token.who];
  if (token.type === 'group') {
    if (token.of === 'both') return BOTH;
    if (token.of === 'outsiders' || token.of === 'seconds') {
      const name = token.of === 'seconds' ? SECONDS : token.end - token.start <= 2 ? COUNTRIES : 'group';
      return [
        { type: 'other', name },
        { type: 'other', name: `${name} 2` },
      ];
    }
    const pair = leadersIn(before) ?? pairOf(before, flat) ?? said.pair;
    if (token.of === 'people') return pair ?? [];
    const [head] = pair ?? [];
    const elsewhere =
      head?.type === 'other' &&
      (head.name === SECONDS || (head.name === COUNTRIES && !folded.startsWith('两国', token.start)));
    if (pair !== null && !elsewhere) return leadersOf(pair);
    return said.leader && said.sides.length === 2 ? BOTH : [];
  }
  if (token.type !== 'pronoun') return [];
  if (token.relative) {
    const last = before.at(-1);
    return last && last.whos.length > 0 ? last.whos : [];
  }
  if (token.counterpart === null) return subject ? [subject] : [];
  if (subject === null) return [];
  if (token.counterpart !== 'any') {
    return subject.type === 'leader'
      ? [{ type: 'leader', side: token.counterpart }]
      : [{ type: 'other', name: 'counterpart' }];
  }
  const pair = pairOf(before, flat) ?? said.pair;
  const other = pair?.find((who) => !sameWho(who, subject));
  return other ? [other] : [];
}

/** "普京请李强问候习近平，并说两人……": where both leaders are named, the two are they. */
function leadersIn(people: readonly Mentioned[]): readonly Who[] | null {
  const named = people.filter(({ possessor }) => !possessor).flatMap(({ whos }) => whos);
  const others = named.some(({ type }) => type === 'other');
  const both = BOTH.every((leader) => named.some((who) => sameWho(who, leader)));
  return both && !others ? BOTH : null;
}

/** The leaders of the two countries that a pair of people stands for. */
function leadersOf(pair: readonly Who[]): readonly Who[] {
  const sides = pair.map((who): Side | null => (who.type === 'other' ? null : who.side));
  return sides.includes('CN') && sides.includes('RU') ? BOTH : pair;
}

/** The last two people who are joined or face each other in what was said; the last two named, failing that. */
function pairOf(people: readonly Mentioned[], flat: string): readonly Who[] | null {
  // 率代表团访问: who comes along is not the one whom the words point back to.
  const real = people.filter(
    ({ possessor, whos, linked, token }) =>
      !possessor && whos.length > 0 && !(linked && token.type === 'group' && token.of === 'seconds'),
  );
  for (let at = real.length - 1; at >= 0; at -= 1) {
    const here = real[at];
    if (!here) continue;
    // A list of three and more (普京、莫迪、卢拉等) is no pair.
    if (here.joined && real[at - 1]?.joined) {
      while (at > 0 && real[at]?.joined) at -= 1;
      continue;
    }
    // 普京向习近平解释美俄会谈: the two countries are the topic.
    const topic = here.whos[0]?.type === 'other' && here.whos[0].name === COUNTRIES;
    if (topic && real.filter(({ whos }) => whos.length === 1).length >= 2) continue;
    if (here.whos.length >= 2) return here.whos;
    const before = real[at - 1];
    // 金正恩和卢卡申科都发来贺电: two in a list, who had nothing to do with each other.
    const listed = here.joined && here.whos[0]?.type === 'other' && before?.whos[0]?.type === 'other';
    if (listed && !DEALING.test(flat)) continue;
    const [who] = here.whos;
    const [previous] = before?.whos ?? [];
    if (here.linked && who && previous && before?.whos.length === 1 && !sameWho(who, previous)) return [previous, who];
  }
  if (real.filter(({ joined }) => joined).length >= 2) return null;
  if (real.length > 0 && real.every(({ whos }) => whos[0]?.type === 'other') && real.some(({ joined }) => joined))
    return null;
  const named = distinct(real);
  if (BOTH.every((leader) => named.some((who) => sameWho(who, leader)))) return BOTH;
  return named.length >= 2 ? named.slice(-2) : null;
}

/** What later sentences may point back to, after this one. */
export function afterSentence(people: readonly Mentioned[], said: Discourse, scene: Scene): Discourse {
  const first = people.find(({ possessor, linked, whos }) => !possessor && !linked && whos.length === 1);
  const [subject] = first?.whos ?? [];
  const whos = people.flatMap((person) => person.whos);
  const sides = [
    ...said.sides,
    ...whos.flatMap((who) => (who.type === 'leader' ? [who.side] : [])),
    ...scene.tokens.flatMap((token): readonly Side[] =>
      token.type === 'place' && (token.place.country === 'CN' || token.place.country === 'RU')
        ? [token.place.country]
        : [],
    ),
  ];
  return {
    subject: subject ?? said.subject,
    pair: pairOf(people, scene.flat) ?? said.pair,
    leader: said.leader || whos.some(({ type }) => type === 'leader'),
    sides: [...new Set(sides)],
  };
}
