/**
 * What kinds, lanes, statuses, headlines and dates are called: one table per language, each in a file of its own. English
 * is always here; the page learns another language's words when it fetches that language, the build learns all of them
 * (every.ts).
 */
import type { IsoDate } from '../date.ts';
import type { Kind, Status } from '../kind.ts';
import type { Lane } from '../lane.ts';
import type { Language } from '../language.ts';
import type { LeaderId } from '../person.ts';
import type { Readout } from '../readout.ts';
import { en } from './en.ts';

/** Days from `start` to `end`, both shown with `fields`. */
export interface DayRange {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly fields: Intl.DateTimeFormatOptions;
  readonly say: (day: IsoDate, fields: Intl.DateTimeFormatOptions) => string;
  /** The range as Intl writes it in the language. */
  readonly intl: () => string;
}

export interface DateWords {
  /** What Intl is asked for. */
  readonly locale: string;
  /** Of a date that is not known to the day. */
  readonly about: (date: string) => string;
  readonly onWeekday: (day: string, weekday: string) => string;
  readonly range: (range: DayRange) => string;
}

/** A name in the forms that the language's headlines ask for; a form that is missing is the name itself. */
export type Forms = { readonly name: string } & Readonly<Record<string, string>>;

/** Sentences by what happened; an exchange of messages is one that neither began. */
export type Pattern = 'meet' | 'video' | 'phone' | 'exchange' | 'send' | 'summit' | 'receive';

export interface Words {
  /** One contact of a kind, as a label: "Telephone call". */
  readonly kind: Readonly<Record<Kind, string>>;
  /** A kind as the name of a group: "Telephone". */
  readonly group: Readonly<Record<Kind, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly lane: Readonly<Record<Lane, string>>;
  /** Headings over what one side's official account tells: both in the same words, which neither believe nor doubt. */
  readonly readout: Readonly<Record<Readout, string>>;
  /** The two in headlines. */
  readonly leaders: Readonly<Record<LeaderId, Forms>>;
  /**
   * {who} is the host or sender, {whom} the guest or the one written to, {place} may be empty. {whom:case} asks for a form
   * of the name.
   */
  readonly headline: Readonly<Record<Pattern, Readonly<Record<Status, string>>>>;
  /** A place's name as the {place} of a headline. */
  readonly place: (name: string) => string;
  readonly date: DateWords;
}

const known: Partial<Record<Language, Words>> = {};

export function learnWords(language: Language, words: Words): void {
  known[language] = words;
}

/** The words of a language; in English until that language has been learnt. */
export const wordsFor = (language: Language): Words => known[language] ?? en;
