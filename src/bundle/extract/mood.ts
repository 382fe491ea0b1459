/** Whether a clause says that it happened, will happen, was called off, is wished for, denied or only supposed. */
import type { Lexicon } from './lexicon.ts';
import type { MoodWord } from './lexicon-schema.ts';
import type { Script } from './phrase.ts';
import { clauseAround, type Scene } from './scene.ts';
import { rangesOf } from './trigger.ts';

export interface Mood {
  readonly future: boolean;
  readonly hope: boolean;
  readonly invite: boolean;
  readonly deny: boolean;
  readonly negate: boolean;
  readonly condition: boolean;
  readonly cancel: boolean;
  readonly moved: boolean;
  readonly original: boolean;
  readonly aggregate: boolean;
}

const memo = new WeakMap<Scene, string>();

/** The flat sentence with the chance holders of mood words ("没有上限", "no limits") blanked. */
function maskedFlat(scene: Scene, lexicon: Lexicon): string {
  const known = memo.get(scene);
  if (known !== undefined) return known;
  let flat = scene.flat;
  for (const { start, end } of rangesOf(lexicon.mood.mask[scene.script], flat)) {
    flat = flat.slice(0, start) + '＿'.repeat(end - start) + flat.slice(end);
  }
  memo.set(scene, flat);
  return flat;
}

/** A question hangs on its own verb: "As Trump weighed whether to strike, the two leaders spoke". */
const sentencePart = (text: string): string =>
  text.slice(1 + Math.max(...[...':;：；'].map((mark) => text.lastIndexOf(mark))));
const QUESTION = /\bwhether\b|是否|会不会|能否|可否|有没有|何时|什么时候/gi;

/** Start of the clause before the one that begins at `start`. */
function clauseBefore(scene: Scene, start: number): number {
  return start === 0 ? 0 : clauseAround(scene, start - 1).start;
}

/**
 * The mood of the trigger at [start, end) of the flat sentence. `dateAt`: where its date stands; a date of an earlier clause
 * brings that clause's mood along (普京计划本周访华，与习近平会谈), null for none.
 */
export function moodOf(scene: Scene, start: number, end: number, lexicon: Lexicon, dateAt: number | null): Mood {
  const flat = maskedFlat(scene, lexicon);
  const clause = clauseAround(scene, start);
  const before = flat.slice(clause.start, start);
  // In English the modal may stand in the main clause: "Xi is due in Moscow on May 8, when he will meet Putin".
  const wideFrom =
    dateAt === null
      ? clauseBefore(scene, clause.start)
      : dateAt < clause.start
        ? clauseAround(scene, dateAt).start
        : clause.start;
  const around = flat.slice(dateAt === null ? clause.start : Math.min(wideFrom, clause.start), clause.end);
  const wide = flat.slice(wideFrom, start);
  const has = (word: MoodWord, text: string, script: Script = scene.script): boolean => {
    const pattern = lexicon.mood[word][script];
    if (!pattern) return false;
    pattern.lastIndex = 0;
    return pattern.test(text);
  };
  const count = (pattern: RegExp | null): boolean => {
    if (!pattern) return false;
    const cleaned = around.replace(lexicon.single[scene.script] ?? /$^/, ' ');
    pattern.lastIndex = 0;
    return pattern.test(cleaned);
  };
  const trigger = flat.slice(start, end);
  // "to meet", "to visit" begin inside the trigger's own left side.
  const near =
    scene.script === 'en' ? flat.slice(Math.max(clause.start, start - 60), end) : before + trigger.slice(0, 1);
  return {
    future: has('future', near) || has('future', wide.slice(0, Math.max(0, wide.length - before.length))),
    hope: has('hope', scene.script === 'en' ? flat.slice(Math.max(clause.start, start - 60), start) : before),
    invite: has('invite', scene.script === 'en' ? flat.slice(Math.max(clause.start, start - 60), start) : before),
    deny: has('deny', flat),
    negate: has('negate', scene.script === 'en' ? flat.slice(Math.max(clause.start, start - 40), start) : before),
    condition:
      has('condition', before.slice(-80)) ||
      has('condition', sentencePart(flat.slice(0, clause.start)).slice(-80).replace(QUESTION, ' ')),
    cancel: has('cancel', flat),
    moved: has('moved', flat),
    original: has('original', flat.slice(0, end)),
    aggregate: count(lexicon.aggregate[scene.script]),
  };
}
