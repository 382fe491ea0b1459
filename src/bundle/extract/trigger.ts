/** The words by which a sentence tells a contact, found in its flat form. */
import type { Lexicon, TriggerRule } from './lexicon.ts';
import type { Scene } from './scene.ts';

export interface Trigger {
  readonly rule: TriggerRule;
  /** Range in the flat sentence. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Ranges of the flat sentence that match a pattern. */
export function rangesOf(
  pattern: RegExp | null,
  flat: string,
): readonly { readonly start: number; readonly end: number }[] {
  if (!pattern) return [];
  const ranges: { readonly start: number; readonly end: number }[] = [];
  // As matchAll does, but that makes a new expression each time, and most of them find nothing.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(flat); match; match = pattern.exec(flat)) {
    const end = match.index + match[0].length;
    ranges.push({ start: match.index, end });
    if (match[0] === '') pattern.lastIndex = end + 1;
  }
  return ranges;
}

/**
 * All triggers of a sentence, in text order. Where two of one reading overlap the longer one stays ("视频会晤" over "会晤");
 * a phrase of the `not` list takes the triggers inside it away.
 */
export function triggersIn(scene: Scene, lexicon: Lexicon): readonly Trigger[] {
  const { flat, script } = scene;
  const banned = rangesOf(lexicon.not[script], flat);
  const found: Trigger[] = [];
  for (const rule of lexicon.triggers) {
    for (const { start, end } of rangesOf(rule.pattern[script], flat)) {
      if (end === start || banned.some((ban) => ban.start <= start && end <= ban.end)) continue;
      found.push({ rule, start, end, text: flat.slice(start, end) });
    }
  }
  // "state visit to Moscow" is a visit to Moscow before it is a stay.
  const vague = ({ rule }: Trigger): number => Number(rule.reading === 'stay' || rule.reading === 'joint');
  const better = (a: Trigger, b: Trigger): number =>
    vague(a) - vague(b) ||
    b.end - b.start - (a.end - a.start) ||
    Number(b.rule.strong) - Number(a.rule.strong) ||
    a.start - b.start;
  const kept: Trigger[] = [];
  for (const trigger of found.sort(better)) {
    if (kept.every((other) => trigger.end <= other.start || other.end <= trigger.start)) kept.push(trigger);
  }
  return kept.sort((a, b) => a.start - b.start);
}
