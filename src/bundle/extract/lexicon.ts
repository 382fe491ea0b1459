/** The knowledge of data/lexicon/*.yaml, read once and made ready for matching. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Kind, Person } from '../../model/index.ts';
import type { KnownTexts } from '../cache/index.ts';
import { finderOf, type Finder } from './finder.ts';
import {
  othersSchema,
  peopleSchema,
  placesSchema,
  summitsSchema,
  titlesSchema,
  verbsSchema,
  type MoodWord,
  type Reading,
  type Words,
} from './lexicon-schema.ts';
import { nameFinder, type NamePart } from './name-table.ts';
import { fold } from './fold.ts';
import { SHORT_NAME, SHORT_WORDS } from './names.ts';
import { phrasePattern, type Script } from './phrase.ts';
import type { KnownPlace, KnownSummit, Side } from './token.ts';

export type TriggerKind = Kind | 'talk';

/** One family of phrases by which a contact is told. */
export interface TriggerRule {
  readonly kind: TriggerKind;
  readonly reading: Reading;
  readonly strong: boolean;
  readonly to: Side | null;
  readonly pattern: Readonly<Record<Script, RegExp | null>>;
}

type Pattern = Readonly<Record<Script, RegExp | null>>;

export interface Lexicon {
  readonly people: ReadonlyMap<string, Person>;
  readonly names: Finder<NamePart>;
  readonly places: Finder<KnownPlace>;
  readonly summits: Finder<{ readonly summit: KnownSummit; readonly body: boolean }>;
  readonly triggers: readonly TriggerRule[];
  readonly not: Pattern;
  readonly media: Readonly<Record<'video' | 'phone', Pattern>>;
  readonly attend: Pattern;
  readonly absent: Pattern;
  readonly mood: Readonly<Record<MoodWord, Pattern>>;
  readonly report: Pattern;
  readonly sources: Pattern;
  readonly aggregate: Pattern;
  readonly single: Pattern;
  readonly staff: Pattern;
  readonly adverbs: RegExp;
  /** Chinese words of future, hope and invitation: none of them names anybody. */
  readonly moods: RegExp;
  /** The two leaders' own names, folded. */
  readonly leaderNames: Readonly<Record<Side, readonly string[]>>;
  /** One of the two leaders in a folded text, by name, by office, or both as a group (may-hold.ts). */
  readonly leader: readonly RegExp[];
  /** The same as plain words: nothing that `leader` finds is without them. */
  readonly leaderWords: LeaderWords;
}

/** Words in folded spelling, which begin and end at the bounds of a word where they begin with a Latin letter. */
export interface LeaderWords {
  readonly names: readonly string[];
  /** In any case: offices and groups that need no country before them. */
  readonly alone: readonly string[];
  /** Within a longer Chinese word, too. */
  readonly short: readonly string[];
  /** In any case: a country's word, then at most `gap` letters within the sentence, then an office. */
  readonly offices: readonly { readonly countries: readonly string[]; readonly offices: readonly string[] }[];
  readonly gap: number;
}

type SummitEntry = readonly [string, { readonly summit: KnownSummit; readonly body: boolean }];

const FILES = {
  people: peopleSchema,
  titles: titlesSchema,
  others: othersSchema,
  verbs: verbsSchema,
  places: placesSchema,
  summits: summitsSchema,
} as const;

/** Reads and checks one file. Throws an Error that names the file, the entry and the field. */
function readTable<const S extends v.GenericSchema>(
  dir: string,
  name: string,
  schema: S,
  known: KnownTexts | null,
): v.InferOutput<S> {
  const file = join(dir, `${name}.yaml`);
  let raw: unknown;
  try {
    const text = readFileSync(file, 'utf8');
    const recalled = known?.recall(text);
    raw = recalled ? recalled.value : parse(text);
    if (!recalled) known?.keep(text, raw);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? 'the whole file';
  throw new Error(`${file}: ${path}: ${issue.message}`);
}

function patterns(words: Words): Pattern {
  return { zh: phrasePattern(words.zh, 'zh'), en: phrasePattern(words.en, 'en') };
}

/** Lists that hold regular expressions rather than phrases (counts such as "40多次"). */
function expressions(words: Words): Pattern {
  const join_ = (list: readonly string[]): RegExp | null => (list.length ? new RegExp(list.join('|'), 'gi') : null);
  return { zh: join_(words.zh), en: join_(words.en) };
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (list: readonly string[]): string =>
  [...new Set(list.map(fold))]
    .sort((a, b) => b.length - a.length)
    .map((word) => (/^[A-Za-z]/.test(word) ? `\\b${escaped(word)}\\b` : escaped(word)))
    .join('|');

/** Letters between a country's word and the office of its leader: 俄罗斯联邦现任总统, "Russia's long-serving president". */
const OFFICE_GAP = 40;

function leaderWordsOf(names: readonly string[], titles: v.InferOutput<typeof titlesSchema>): LeaderWords {
  const { CN, RU } = titles.leaders;
  const folded = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat().map(fold))];
  return {
    names: folded(names),
    alone: folded(CN.alone.zh, CN.alone.en, RU.alone.zh, RU.alone.en, titles.both.zh, titles.both.en),
    short: folded(SHORT_WORDS),
    offices: (['CN', 'RU'] as const).map((side) => {
      const [countries, held] = [titles.countries[side], titles.leaders[side]];
      return { countries: folded(countries.zh, countries.en), offices: folded(held.zh, held.en) };
    }),
    gap: OFFICE_GAP,
  };
}

/** Characters over which a country's word does not reach its office. */
export const SENTENCE_ENDS = '。！？!?';

function leaderPatterns({ names, alone, offices, gap }: LeaderWords): readonly RegExp[] {
  return [
    new RegExp(anyOf(names)),
    new RegExp(anyOf(alone), 'i'),
    SHORT_NAME,
    ...offices.map(
      (side) => new RegExp(`(?:${anyOf(side.countries)})[^${SENTENCE_ENDS}]{0,${gap}}?(?:${anyOf(side.offices)})`, 'i'),
    ),
  ];
}

/**
 * The lexicon of a folder (data/lexicon). Throws an Error naming file, entry and field for a file that is missing, is no
 * YAML or has another shape, and for a phrase with an unknown slot.
 */
export function loadLexicon(dir: string, known: KnownTexts | null = null): Lexicon {
  const people = readTable(dir, 'people', FILES.people, known);
  const titles = readTable(dir, 'titles', FILES.titles, known);
  const others = readTable(dir, 'others', FILES.others, known);
  const verbs = readTable(dir, 'verbs', FILES.verbs, known);
  const places = readTable(dir, 'places', FILES.places, known);
  const summits = readTable(dir, 'summits', FILES.summits, known);

  const inFile = <T>(file: string, build: () => T): T => {
    try {
      return build();
    } catch (error) {
      throw new Error(`${join(dir, file)}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };
  const placeTable = places.flatMap((entry) => {
    const known: KnownPlace = {
      name: entry.name,
      city: entry.city ?? null,
      country: entry.country,
      lat: entry.lat,
      lon: entry.lon,
      whole: entry.scope === 'country',
    };
    return [entry.name.en, entry.name.zh, ...entry.aliases].map((name) => [name, known] as const);
  });
  const summitTable = summits.flatMap(({ id, hosts, country, athome, bodies, phrases }): SummitEntry[] => {
    const summit: KnownSummit = { id, hosts, country: country ?? null, athome };
    return [
      ...[...bodies.zh, ...bodies.en].map((name) => [name, { summit, body: true }] as SummitEntry),
      ...[...phrases.zh, ...phrases.en].map((name) => [name, { summit, body: false }] as SummitEntry),
    ];
  });
  const leaderNames = (side: Side): readonly string[] =>
    people
      .filter((person) => person.role === 'leader' && person.country === side)
      .flatMap((person) => [person.name.en, person.name.zh, ...person.aliases]);

  const leaderWords = leaderWordsOf([...leaderNames('CN'), ...leaderNames('RU')], titles);

  return inFile('verbs.yaml', () => ({
    people: new Map(people.map((person) => [person.id, person])),
    names: nameFinder(people, titles, others),
    places: finderOf(placeTable),
    summits: finderOf(summitTable),
    triggers: verbs.triggers.map(({ kind, reading, strength, to, zh, en }) => ({
      kind,
      reading,
      strong: strength === 'strong',
      to: to ?? null,
      pattern: patterns({ zh, en }),
    })),
    not: patterns(verbs.not),
    media: { video: patterns(verbs.media.video), phone: patterns(verbs.media.phone) },
    attend: patterns(verbs.attend),
    absent: patterns(verbs.absent),
    mood: Object.fromEntries(
      Object.entries(verbs.mood).map(([name, words]) => [name, patterns(words)]),
    ) as unknown as Lexicon['mood'],
    report: patterns(verbs.report),
    sources: patterns(verbs.sources),
    aggregate: expressions(verbs.aggregate),
    single: expressions(verbs.single),
    staff: patterns(titles.staff),
    moods: phrasePattern([...verbs.mood.future.zh, ...verbs.mood.hope.zh, ...verbs.mood.invite.zh], 'zh') ?? /$^/g,
    adverbs: new RegExp([...verbs.adverbs.zh].sort((a, b) => b.length - a.length).join('|'), 'g'),
    leaderNames: { CN: leaderNames('CN'), RU: leaderNames('RU') },
    leader: leaderPatterns(leaderWords),
    leaderWords,
  }));
}
