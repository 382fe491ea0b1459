/** The one expression that resolve-dates asks about. */
import type { DateSpan } from '../../model/index.ts';
import { findDates, findUpTo } from './find.ts';
import type { DateQuestion, FoundDate } from './types.ts';

/**
 * The days that `expression` at `offset` means in its sentence, or null when it means none that can be told.
 * The sentence gives the tense and the dates before; the expression says what is asked: of 5月16日至17日 one may ask 5月16日.
 * Throws RangeError when the anchor's zone is unknown.
 */
export function resolveDate(question: DateQuestion): DateSpan | null {
  const { sentence, expression, anchor, language } = question;
  const offset = whereIs(question);
  const end = offset + expression.length;
  const whole = findDates(sentence, anchor, language);
  // A bracket beside the words asked about says which day they mean: 周一 of 周一（20日）.
  const bracketed = whole.find((date) => date.rule === 'bracket' && date.index <= offset && offset < endOf(date));
  const chosen =
    bracketed ??
    longest(whole.filter((date) => date.index >= offset && endOf(date) === end)) ??
    longest(findUpTo(sentence, end, anchor, language).filter((date) => date.index >= offset)) ??
    longest(whole.filter((date) => date.index < end && endOf(date) > offset));
  return chosen && { start: chosen.start, end: chosen.end, precision: chosen.precision };
}

const endOf = (date: FoundDate): number => date.index + date.text.length;

function whereIs({ sentence, expression, offset }: DateQuestion): number {
  if (sentence.startsWith(expression, offset)) return offset;
  const found = sentence.indexOf(expression);
  return found < 0 ? Math.min(offset, sentence.length) : found;
}

function longest(found: readonly FoundDate[]): FoundDate | null {
  return found.reduce<FoundDate | null>((a, b) => (a && a.text.length >= b.text.length ? a : b), null);
}
