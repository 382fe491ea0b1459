/** Between whom a trigger says that something took place. */
import type { Mentioned } from './discourse.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';
import { sameWho, type Who } from './token.ts';

/** `sure` is false where only one of the two is named beside the trigger and the other is taken from what was said before. */
export interface Parties {
  readonly whos: readonly Who[];
  readonly sure: boolean;
  /** Where the words that name them begin in the flat sentence; dates before it in the same clause still count. */
  readonly from: number;
}

export interface Context {
  readonly scene: Scene;
  readonly people: readonly Mentioned[];
  /** What was said before this sentence. */
  readonly pair: readonly Who[] | null;
  readonly subject: Who | null;
  readonly adverbs: RegExp;
  /** Words of hope and future, which name nobody. */
  readonly moods: RegExp;
  /** The sentence right before this one, in the same paragraph, was about the two; or the whole article is. */
  readonly fresh: boolean;
}

export function distinctWhos(whos: readonly Who[]): readonly Who[] {
  return whos.filter((who, at) => whos.findIndex((other) => sameWho(other, who)) === at);
}

/** People whose place lies in [from, to) of the flat sentence, possessors left out. */
export function peopleBetween(context: Context, from: number, to: number): readonly Mentioned[] {
  return context.people.filter(({ at, possessor, whos }) => at >= from && at < to && !possessor && whos.length > 0);
}

/**
 * An entry of a chronicle ("Jan. 21, 2025: Video call") or a sentence that goes on without a subject (2月24日再通电话): nobody
 * but the date stands before the trigger, and what was said before is about the two.
 */
export function heads({ scene, people, pair, fresh }: Context, trigger: Trigger): boolean {
  if (!fresh || !pair?.every(({ type }) => type === 'leader')) return false;
  if (people.some(({ at }) => at < trigger.end)) return false;
  const before = scene.flat.slice(0, trigger.start);
  return scene.script === 'en'
    ? /^[\s\-•*–—]*\uE010\s*[:：–—-]\s*(?:an?\s+|the\s+)?(?:[a-z-]+\s+)?$/i.test(before)
    : trigger.rule.strong && /^[\s\-•·*—]*(?:到|在|于)?\uE010[\s:：，,]*[^，。\uE000-\uE009]{0,4}$/.test(before);
}

export type PartiesFinder = (context: Context, trigger: Trigger) => Parties | null;
