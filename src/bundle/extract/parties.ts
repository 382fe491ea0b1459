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
}

export function distinctWhos(whos: readonly Who[]): readonly Who[] {
  return whos.filter((who, at) => whos.findIndex((other) => sameWho(other, who)) === at);
}

/** People whose place lies in [from, to) of the flat sentence, possessors left out. */
export function peopleBetween(context: Context, from: number, to: number): readonly Mentioned[] {
  return context.people.filter(({ at, possessor, whos }) => at >= from && at < to && !possessor && whos.length > 0);
}

export type PartiesFinder = (context: Context, trigger: Trigger) => Parties | null;
