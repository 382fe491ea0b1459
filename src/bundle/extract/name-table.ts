/** The words of which a person's description is made: names, countries, offices, and words that stand for people. */
import type * as v from 'valibot';
import type { Person } from '../../model/index.ts';
import { finderOf, type Finder } from './finder.ts';
import { fold } from './fold.ts';
import type { othersSchema, titlesSchema } from './lexicon-schema.ts';
import type { Side, Token, Who } from './token.ts';

/** What the holder of an office is, given the side whose word stands before it. */
export interface Office {
  readonly leaderOf: readonly Side[];
  readonly envoy: boolean;
  readonly outsider: boolean;
}

/** Whom a word for several people means (token.ts). */
export type GroupOf = Extract<Token, { type: 'group' }>['of'];

export type NamePart =
  | { readonly part: 'name'; readonly who: Who }
  | { readonly part: 'country'; readonly side: Side | null }
  | ({ readonly part: 'office' } & Office)
  | { readonly part: 'group'; readonly of: GroupOf }
  | { readonly part: 'pronoun'; readonly counterpart: Side | 'any' | null; readonly relative: boolean };

type Titles = v.InferOutput<typeof titlesSchema>;
type Others = v.InferOutput<typeof othersSchema>;

const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
/** "prime minister" in a sentence, at its head, and before a name. */
function englishForms(phrase: string): readonly string[] {
  const title = phrase.replace(/(^|[\s-])([a-z])/g, (_, edge: string, letter: string) => edge + letter.toUpperCase());
  return [phrase, capital(phrase), title, title.replace(/\b(Of|The|And|To|Of The)\b/g, (word) => word.toLowerCase())];
}

/** Compares names written with and without the traditional characters and the various middle dots. */
export function nameFinder(people: readonly Person[], titles: Titles, others: Others): Finder<NamePart> {
  const pairs: (readonly [string, NamePart])[] = [];
  const add = (phrase: string, part: NamePart): void => {
    pairs.push([fold(phrase), part]);
  };
  const addWords = (
    words: { readonly zh: readonly string[]; readonly en: readonly string[] },
    part: NamePart,
  ): void => {
    for (const phrase of words.zh) add(phrase, part);
    for (const phrase of words.en) for (const form of englishForms(phrase)) add(form, part);
  };

  const offices = new Map<string, { leaderOf: Side[]; envoy: boolean; outsider: boolean }>();
  const office = (phrase: string): { leaderOf: Side[]; envoy: boolean; outsider: boolean } => {
    const known = offices.get(phrase) ?? { leaderOf: [], envoy: false, outsider: false };
    offices.set(phrase, known);
    return known;
  };
  const eachOffice = (
    words: { readonly zh: readonly string[]; readonly en: readonly string[] },
    set: (known: { leaderOf: Side[]; envoy: boolean; outsider: boolean }) => void,
  ): void => {
    for (const phrase of [...words.zh, ...words.en.flatMap(englishForms)]) set(office(fold(phrase)));
  };
  for (const side of ['CN', 'RU'] as const) {
    eachOffice(titles.leaders[side], (known) => known.leaderOf.push(side));
    addWords(titles.leaders[side].alone, { part: 'name', who: { type: 'leader', side } });
  }
  eachOffice(titles.notEnvoys, (known) => {
    known.outsider = true;
  });
  eachOffice(titles.envoys, (known) => {
    known.envoy = true;
  });
  for (const [phrase, known] of offices) pairs.push([phrase, { part: 'office', ...known }]);

  addWords(others.countries, { part: 'country', side: null });
  for (const side of ['CN', 'RU'] as const) addWords(titles.countries[side], { part: 'country', side });
  for (const phrase of [...others.people.zh, ...others.people.en]) {
    const name = phrase.includes(' ') ? phrase.slice(phrase.lastIndexOf(' ') + 1) : phrase;
    add(phrase, { part: 'name', who: { type: 'other', name } });
  }
  addWords(titles.groups, { part: 'group', of: 'outsiders' });
  addWords(titles.seconds, { part: 'group', of: 'seconds' });
  addWords(titles.pair.people, { part: 'group', of: 'people' });
  addWords(titles.pair.leaders, { part: 'group', of: 'leaders' });
  addWords(titles.both, { part: 'group', of: 'both' });
  for (const phrase of titles.pronouns.zh) add(phrase, { part: 'pronoun', counterpart: null, relative: false });
  for (const phrase of titles.pronouns.en) {
    for (const form of englishForms(phrase)) {
      add(form, { part: 'pronoun', counterpart: null, relative: phrase === 'who' });
    }
  }
  addWords(titles.counterpart, { part: 'pronoun', counterpart: 'any', relative: false });
  for (const phrase of titles.counterpart.en) {
    const side = /Chinese/.test(phrase) ? 'CN' : /Russian/.test(phrase) ? 'RU' : null;
    if (side) add(phrase, { part: 'pronoun', counterpart: side, relative: false });
  }
  for (const phrase of titles.counterpart.zh) {
    const side = phrase.startsWith('中国') ? 'CN' : phrase.startsWith('俄') ? 'RU' : null;
    if (side) add(phrase, { part: 'pronoun', counterpart: side, relative: false });
  }

  for (const person of people) {
    const side: Side = person.country;
    for (const name of [person.name.en, person.name.zh, ...person.aliases]) {
      const who: Who =
        person.role === 'leader' ? { type: 'leader', side } : { type: 'envoy', side, person: person.id, text: name };
      add(name, { part: 'name', who });
    }
  }
  return finderOf(pairs);
}
