/** What a sentence is made of, as far as contacts go: people, places, summits and dates, with their offsets in it. */
import type { FoundDate } from '../dates/index.ts';
import type { Mark } from './phrase.ts';

export type Side = 'CN' | 'RU';

/** A place of data/lexicon/places.yaml. */
export interface KnownPlace {
  readonly name: { readonly en: string; readonly zh: string };
  readonly city: { readonly en: string; readonly zh: string } | null;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly whole: boolean;
}

/** A summit of data/lexicon/summits.yaml. `hosts`: year → country code or `video`. */
export interface KnownSummit {
  readonly id: string;
  readonly hosts: Readonly<Record<string, string>>;
  readonly country: string | null;
  readonly athome: boolean;
}

/**
 * A person as a sentence names him. `xi` and `putin` are the two; `envoy` is somebody of one side whose reception by the
 * other's leader counts; `other` is anybody else.
 */
export type Who =
  | { readonly type: 'leader'; readonly side: Side }
  | { readonly type: 'envoy'; readonly side: Side; readonly person: string | null; readonly text: string }
  | { readonly type: 'other'; readonly name: string };

export type Token = {
  readonly start: number;
  readonly end: number;
} & (
  | { readonly type: 'person'; readonly who: Who; readonly possessor: boolean }
  /**
   * The two at once (`both`), the last two spoken of (`people`), the leaders of their countries (`leaders`), premiers or
   * ministers of the two countries (`seconds`), anybody else (`outsiders`).
   */
  | { readonly type: 'group'; readonly of: 'both' | 'people' | 'leaders' | 'seconds' | 'outsiders' }
  | { readonly type: 'pronoun'; readonly counterpart: Side | 'any' | null; readonly relative: boolean }
  | { readonly type: 'place'; readonly place: KnownPlace; readonly text: string }
  | { readonly type: 'summit'; readonly summit: KnownSummit }
  | { readonly type: 'date'; readonly date: FoundDate }
);

export type PersonToken = Extract<Token, { type: 'person' }>;

export function sameWho(a: Who, b: Who): boolean {
  if (a.type !== b.type) return false;
  if (a.type === 'leader' && b.type === 'leader') return a.side === b.side;
  if (a.type === 'envoy' && b.type === 'envoy') {
    return a.side === b.side && (a.person === b.person || a.person === null || b.person === null);
  }
  return a.type === 'other' && b.type === 'other' && a.name === b.name;
}

export type { Mark };
