/** What the line, the strip and the sentence of rhythm say. Whatever counts or dates is a function. */
import type { Kind, Language } from '../../model/index.ts';
import { timeline as en } from '../i18n/en/timeline.ts';

/** A sentence in pieces, so that its figures can be set in bold without HTML in a catalogue. */
export type Sentence = readonly (string | { readonly strong: string })[];

export interface RhythmWords {
  /** Contacts of each kind in view, kinds without any left out. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  /** Mean days between the times that the two met or spoke, null with fewer than two. */
  readonly meanGap: number | null;
  /** Longest time in which they neither met nor spoke: how many days, and from and to which, in words. */
  readonly silence: { readonly days: number; readonly from: string; readonly to: string } | null;
}

export interface TimelineMessages {
  readonly line: string;
  /** How to move in it by keyboard; read once to those who cannot see it. */
  readonly keys: string;
  readonly wheelHint: (mac: boolean) => string;
  readonly empty: string;
  readonly today: string;
  /** A year on the axis, and a day with the short name of its weekday. */
  readonly year: (year: string) => string;
  readonly weekday: (name: string, day: number) => string;
  /** What a mark is called: the parts that are known, most telling first. */
  readonly mark: (parts: readonly string[]) => string;
  readonly unreviewed: string;
  readonly articles: (count: number) => string;
  readonly cluster: (count: number, kind: Kind, from: string, to: string) => string;
  readonly more: (count: number) => string;
  readonly before: (count: number) => string;
  readonly after: (count: number) => string;
  /** Said after zooming and panning: how many contacts are in view, of which time. */
  readonly inView: (count: number, dates: string) => string;
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly reset: string;
  readonly presets: string;
  readonly all: string;
  readonly overview: string;
  readonly perQuarter: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly windowMove: string;
  readonly rhythm: (words: RhythmWords) => Sentence;
}

/** English is always here; other languages are taught when the page has fetched them (src/app/i18n). */
const known: Partial<Record<Language, TimelineMessages>> = { en };

export function learnTimeline(language: Language, messages: TimelineMessages): void {
  known[language] = messages;
}

/** The timeline's words in a language; in English until that language has been taught. */
export const timelineMessages = (language: Language): TimelineMessages => known[language] ?? en;

/** A count where three figures fit: from a thousand on in thousands, rounded down. */
export const shortCount = (count: number): string => (count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`);
