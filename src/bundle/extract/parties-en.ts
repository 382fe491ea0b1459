/** Who does it, in English: A met B, talks between A and B, A was received by B, their call, a meeting with B. */
import type { Mentioned } from './discourse.ts';
import { distinctWhos, heads, peopleBetween, type Context, type Parties, type PartiesFinder } from './parties.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';
import type { Who } from './token.ts';

/** Between a verb and its object: a preposition and a few words, a date or a place, but no comma. */
const TO_OBJECT =
  /^(?:\s+(?:with|to|by|between|of|from|for|alongside|beside|and|his|her|their|the|a|an|visiting|old|dear|good|close|friend|counterpart|fellow|chinese|russian|there|again|earlier|later|yesterday|today|privately|briefly|both|up|face|in|on|at|late|early|personally|separately|behind|closed|doors|over|phone|video|link|call|conference|held|person|place|\uE010|\uE011))*\s*[“"]?$/i;
const PREPOSED = /\b(?:with|between|to|by|from)\s+(?:[\w'“”"\uE011-]+\s+){0,6}$/i;
const CAPITAL_WORD =
  /\b(?!(?:The|A|An|In|On|At|After|Before|During|By|For|From|With|As|When|While|But|And|Also|Earlier|Later|That|This|It|Its|Their|His|Last|Since|Both|Beijing|Moscow|China|Russia|Kremlin|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Ukraine|Western|West|European|Europe|American|Washington|President|State|Foreign|Great|Hall|People|House|Palace|World|War|Day|Victory|Square|New|Year|One|Two|Three|There|Then|Now|Chinese|Russian|Sino|China's|Russia's|Xinhua|TASS|Reuters|Belt|Road|Asia|BRICS|SCO|Second|Third|First|Fourth)\b)[A-Z][a-z]{2,}/;

/** "Xi and Putin Urge Restraint in Phone Call": capitals name nobody in a headline of capitals. */
function isTitleCase({ sentence, flat }: Scene): boolean {
  if (sentence.type !== 'title') return false;
  const words = flat.match(/[A-Za-z][a-z]{3,}/g) ?? [];
  return words.length >= 3 && words.every((word) => /^[A-Z]/.test(word));
}

/** Whether a subject that the lexicon does not know stands between `from` and `to`. */
function namesStranger(context: Context, from: number, to: number): boolean {
  const words = context.scene.flat.slice(from, to);
  if (isTitleCase(context.scene)) return PLACE_SUBJECT.test(words);
  return PLACE_SUBJECT.test(words) || CAPITAL_WORD.test(words.replace(/^\s*[“"]?[A-Z][a-z]+ly,?\s/, ' '));
}

/** "Switzerland is to host a summit", "and Moscow announced": a country or a capital is the subject. */
const PLACE_SUBJECT =
  /(?:^|[.,;:]\s|\b(?:that|and|while|but|as)\s)\s*(?:the\s+)?\uE011(?:'s)?\s+(?:[a-z]+\s+)?(?:is|are|was|will|would|has|had|said|says|may|plans|[a-z]+(?:ed|s))\b/;
/** "the talks", "their meeting", "in the call": a noun that points back to what was told. */
const POINTS_BACK = /\b(?:the|their|this|that|these|both|those|during|after|in|at)\s+(?:[\w'“”"-]+\s+){0,2}$/i;

/** "after talks with Xi's visit": a deed of his own. */
const OWN_DEED =
  /^'s\s+(?:[\w-]+\s+){0,2}(?:visit|trip|call|meeting|talks|letter|invitation|residence|home|office|side|arrival|return|birthday|re-election|victory)\b/i;
const SOMEBODY: Who = { type: 'other', name: 'somebody of his' };

function objectsOf(context: Context, trigger: Trigger): readonly Mentioned[] {
  const { flat, clauseOf } = context.scene;
  const inside = peopleBetween(context, trigger.start, trigger.end);
  const right = peopleBetween(context, trigger.end, flat.length).filter(
    ({ token }) => !(token.type === 'pronoun' && token.relative),
  );
  const [first] = right;
  const objects: Mentioned[] = [...inside];
  let from = trigger.end;
  if (inside.length === 0) {
    if (!first) return [];
    const gap = flat.slice(trigger.end, first.at);
    if (gap.length > 70 || /[.;:!?()\uE012]/.test(gap)) return [];
    const sameClause = clauseOf[first.at] === clauseOf[trigger.end - 1];
    if (
      !TO_OBJECT.test(gap) &&
      !(
        PREPOSED.test(gap) &&
        (sameClause || /^[^,]*$/.test(gap)) &&
        !/\b(?:said|told|that|who|which|while|but)\b/.test(gap)
      )
    )
      return [];
    // "met and X said": the next person begins a clause of his own.
    if (/\band\s*$/i.test(gap) && !/\b(?:between|with)\b/i.test(gap)) return [];
    objects.push(first);
    from = first.at + 1;
  }
  for (const next of right) {
    if (next.at < from) continue;
    const gap = flat.slice(from, next.at);
    if (!/^(?:'s)?(?:,|\s+and|,\s+and|\s+&)\s+(?:the\s+)?$/i.test(gap)) break;
    // "Xi met Putin and Modi spoke": whoever begins a new predicate is no object.
    if (/^\s+(?:said|told|spoke|was|is|has|had|will|would|called|met|also|held)\b/.test(flat.slice(next.at + 1))) break;
    objects.push(next);
    from = next.at + 1;
  }
  return objects;
}

/** The nearest people to the left who can be the subject, with those joined to them by "and". */
function subjectsOf(context: Context, trigger: Trigger): { readonly whos: readonly Who[]; readonly stranger: boolean } {
  const { flat, clauseOf } = context.scene;
  const left = peopleBetween(context, 0, trigger.start);
  const group = (at: number): readonly Who[] => {
    const whos = [...(left[at]?.whos ?? [])];
    for (let before = at; before > 0 && left[before]?.joined; before -= 1) {
      const gap = flat.slice((left[before - 1]?.at ?? 0) + 1, left[before]?.at ?? 0);
      if (!/^(?:,|\s+and|,\s+and|\s+&)\s+(?:[a-z'-]+\s+){0,2}$/i.test(gap)) break;
      whos.unshift(...(left[before - 1]?.whos ?? []));
    }
    return whos;
  };
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const person = left[at];
    if (!person) continue;
    const joinedGroup = person.joined && group(at).length >= 2;
    if (person.linked && !joinedGroup) continue;
    const clause = clauseOf[person.at] ?? 0;
    const here = clauseOf[trigger.start] ?? 0;
    // A clause between them that brings its own subject takes over.
    const start = clause === here ? person.at + 1 : Math.max(person.at + 1, clauseOf.indexOf(here));
    return { whos: group(at), stranger: namesStranger(context, start, trigger.start) };
  }
  return { whos: [], stranger: namesStranger(context, 0, trigger.start) };
}

export const partiesEn: PartiesFinder = (context, trigger) => {
  const { scene } = context;
  const found = (whos: readonly Who[], sure: boolean): Parties => ({ whos: distinctWhos(whos), sure, from: 0 });
  const { reading } = trigger.rule;
  const genitive = /'s?\s+(?:[\w“”"-]+\s+){0,4}$/.exec(scene.flat.slice(0, trigger.start));
  if (reading === 'visit' || reading === 'stay') {
    const [invited] = /^(?:invit|asked|visits? by|br(?:ing|ought)|tak(?:e|ing)|took)/i.test(trigger.text)
      ? peopleBetween(context, trigger.start, trigger.end)
      : [];
    if (invited) return found(invited.whos, true);
    // "Putin's visit to China", "a visit by Xi to Russia"
    const by = /^\s+by\s+$/.exec(scene.flat.slice(trigger.end, trigger.end + 4));
    const [agent] = by ? peopleBetween(context, trigger.end, trigger.end + by[0].length + 1) : [];
    if (agent) return found(agent.whos, true);
    if (genitive) {
      const owner = peopleBetween(context, genitive.index - 1, genitive.index)[0];
      if (owner) return found(owner.whos, true);
    }
    const { whos, stranger } = subjectsOf(context, trigger);
    if (stranger) return null;
    if (whos.length > 0) return found(whos, true);
    return context.subject ? found([context.subject], false) : null;
  }
  const objects = objectsOf(context, trigger).flatMap(({ at, whos }) =>
    // "rang Xi's Indian counterpart": somebody of his, not he.
    /^'s\s/.test(scene.flat.slice(at + 1)) && !OWN_DEED.test(scene.flat.slice(at + 1, at + 40)) ? [SOMEBODY] : whos,
  );
  if (objects.length >= 2 && /\b(?:between|of)\b/.test(scene.flat.slice(trigger.start, trigger.end + 40)))
    return found(objects, true);
  const { whos, stranger } = subjectsOf(context, trigger);
  if (objects.length > 0) {
    if (stranger) return null;
    if (whos.length > 0) return found([...whos, ...objects], true);
    return objects.length >= 2
      ? found(objects, true)
      : context.subject
        ? found([context.subject, ...objects], false)
        : found(objects, false);
  }
  if (stranger) return null;
  // "Xi and Putin sent letters to the expo": to somebody else.
  if (reading === 'send' && whos.length >= 2) return null;
  if (whos.length >= 2) return found(whos, true);
  if (reading === 'exchange') return context.pair ? found(context.pair, false) : null;
  if (whos.length === 1) {
    // "Putin talked with Trump by phone": the partner stands before the trigger.
    const [only] = whos;
    const subjectAt =
      peopleBetween(context, 0, trigger.start)
        .filter(({ whos: own }) => own.length === 1 && own[0] === only)
        .at(-1)?.at ?? -1;
    const partners = peopleBetween(context, subjectAt + 1, trigger.start).filter(
      ({ at, linked }) => linked && scene.clauseOf[at] === scene.clauseOf[trigger.start],
    );
    if (partners.length > 0) return found([...whos, ...partners.flatMap((person) => person.whos)], true);
    return found(whos, false);
  }
  if (context.pair && heads(context, trigger)) return found(context.pair, true);
  // "their previous call, on Feb. 24": theirs, whoever else the sentence names.
  if (
    context.pair &&
    (/^their\b/i.test(trigger.text) || /\b[Tt]heir\s+(?:\w+\s+){0,2}$/.test(scene.flat.slice(0, trigger.start)))
  )
    return found(
      context.pair,
      context.pair.every(({ type }) => type === 'leader'),
    );
  const pointsBack = /^(?:the|their)\b/i.test(trigger.text) || POINTS_BACK.test(scene.flat.slice(0, trigger.start));
  return context.pair && pointsBack ? found(context.pair, false) : null;
};
