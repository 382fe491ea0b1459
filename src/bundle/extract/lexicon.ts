/** The knowledge of data/lexicon/*.yaml, read once and made ready for matching. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Kind, Person } from '../../model/index.ts';
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
  /** The two leaders' own names, folded. */
  readonly leaderNames: Readonly<Record<Side, readonly string[]>>;
  /** Cheap words of which at least two must stand in a text that can hold a contact: the two's names and offices. */
  readonly leaders: Readonly<Record<Side, readonly string[]>>;
  /** Names of those whose reception by the other side's leader is a contact. */
  readonly envoys: readonly string[];
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
function readTable<const S extends v.GenericSchema>(dir: string, name: string, schema: S): v.InferOutput<S> {
  const file = join(dir, `${name}.yaml`);
  let raw: unknown;
  try {
    raw = parse(readFileSync(file, 'utf8'));
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

/**
 * The lexicon of a folder (data/lexicon). Throws an Error naming file, entry and field for a file that is missing, is no
 * YAML or has another shape, and for a phrase with an unknown slot.
 */
export function loadLexicon(dir: string): Lexicon {
  const people = readTable(dir, 'people', FILES.people);
  const titles = readTable(dir, 'titles', FILES.titles);
  const others = readTable(dir, 'others', FILES.others);
  const verbs = readTable(dir, 'verbs', FILES.verbs);
  const places = readTable(dir, 'places', FILES.places);
  const summits = readTable(dir, 'summits', FILES.summits);

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
    adverbs: new RegExp([...verbs.adverbs.zh].sort((a, b) => b.length - a.length).join('|'), 'g'),
    leaderNames: { CN: leaderNames('CN'), RU: leaderNames('RU') },
    leaders: {
      CN: [...leaderNames('CN'), ...titles.leaders.CN.alone.zh, '习', '中国', 'Chinese', 'China', '元首'],
      RU: [...leaderNames('RU'), ...titles.leaders.RU.alone.zh, ...titles.leaders.RU.alone.en],
    },
    envoys: people
      .filter((person) => person.role === 'envoy')
      .flatMap((person) => [person.name.zh, person.name.en, ...person.aliases]),
  }));
}
