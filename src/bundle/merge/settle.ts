/** Brings stories to the contacts they speak of: those of the record, and those that only articles know. */
import { contains, overlaps, type Match, type RecordEntry } from '../../model/index.ts';
import type { Mention } from '../mention.ts';
import { envoysAgree, placesAgree } from './agreement.ts';
import { factsOfEntry, type Facts } from './facts.ts';
import { coarseDate, dateDiffers, gap, kindDiffers, nextDay, sameKindSameDays, type Rule, type Side } from './fit.ts';
import { groupMentions } from './group.ts';
import { groupBy } from './group-by.ts';
import { bestOf, joinCoarse, joinDays, sideOf } from './join.ts';
import { sortMentions, storyOf, type Clocks, type Story } from './story.ts';
import { tiersOf } from './tiers.ts';

export interface Placed {
  readonly mention: Mention;
  readonly match: Match;
}

/** One contact with everything that articles say of it. */
export interface Settled {
  /** The record's entry, or null for a contact that only articles know. */
  readonly entry: RecordEntry | null;
  /** The record's facts where there is an entry, else what the articles say together. */
  readonly facts: Facts;
  readonly placed: readonly Placed[];
  /** Places in the result of contacts that these mentions fit equally well, which is why they stand apart. */
  readonly rivals: readonly number[];
}

interface Draft {
  readonly entry: RecordEntry | null;
  readonly side: Side;
  readonly placed: readonly Placed[];
  readonly rivals: readonly number[];
}

/** From the certain to the doubtful; the first rule that finds anything decides. */
const DAY_RULES: readonly Rule[] = [sameKindSameDays, kindDiffers, nextDay, dateDiffers];
const COARSE_RULES: readonly Rule[] = [coarseDate];

/** Reasons that follow from a mention's own days. */
const OF_DAYS: readonly Match[] = ['same-kind-same-days', 'same-kind-day-inside', 'date-differs'];

/** Within so many days of a meeting or a reception, another like it makes a date that differs a guess. */
const NO_OTHER_WITHIN = 10;

function standsAlone({ facts: a }: Side, drafts: readonly Draft[]): boolean {
  const near = drafts.filter(
    ({ side: { facts: b } }) =>
      a.kind === b.kind &&
      gap(a, b) <= NO_OTHER_WITHIN &&
      placesAgree(a, b) !== 'conflict' &&
      envoysAgree(a, b) !== 'conflict',
  );
  return near.length === 1;
}

interface Choice {
  readonly story: Story;
  readonly match: Match;
  /** Indices of the drafts that fit best: one is an answer, more are a tie. */
  readonly best: readonly number[];
}

function choose(story: Story, rule: Rule, drafts: readonly Draft[], clocks: Clocks): Choice | null {
  const side = sideOf(story, clocks);
  if (rule === dateDiffers && !standsAlone(side, drafts)) return null;
  // A contact that stands apart unresolved is one of its rivals, not a further candidate.
  const open = drafts.flatMap(({ rivals }, index) => (rivals.length === 0 ? [index] : []));
  const fitOf = (index: number): ReturnType<Rule> => {
    const draft = drafts[index];
    return draft ? rule(side, draft.side) : null;
  };
  const best = bestOf(open, (index) => fitOf(index)?.score ?? null);
  const [first] = best;
  const fit = first === undefined ? null : fitOf(first);
  return fit && { story, match: fit.match, best };
}

/**
 * Two different days cannot both be the one contact that the record dates by its month alone: choices that claim
 * such an entry for different days become ties.
 */
function contested(choices: readonly Choice[], drafts: readonly Draft[]): ReadonlySet<number> {
  const days = new Map<number, Set<string>>();
  for (const { story, best } of choices) {
    const [only] = best;
    if (best.length !== 1 || only === undefined) continue;
    if (story.facts.precision !== 'day' || drafts[only]?.side.facts.precision === 'day') continue;
    days.set(only, (days.get(only) ?? new Set()).add(`${story.facts.start}/${story.facts.end}`));
  }
  return new Set([...days].flatMap(([index, found]) => (found.size > 1 ? [index] : [])));
}

/** Each mention's own reason: of two that give a visit together, one may give only a day of it. */
function matchOf(mention: Mention, match: Match, target: Facts): Match {
  if (!OF_DAYS.includes(match)) return match;
  if (mention.start === target.start && mention.end === target.end) return 'same-kind-same-days';
  return contains(target, mention) ? 'same-kind-day-inside' : 'date-differs';
}

function add(draft: Draft, choices: readonly Choice[], clocks: Clocks): Draft {
  if (choices.length === 0) return draft;
  const placed = [
    ...draft.placed,
    ...choices.flatMap(({ story, match }) =>
      story.mentions.map((mention) => ({ mention, match: matchOf(mention, match, draft.side.facts) })),
    ),
  ];
  const articles = new Map([
    ...draft.side.articles,
    ...choices.flatMap(({ story }) => [...sideOf(story, clocks).articles]),
  ]);
  const together = (): Facts =>
    storyOf(
      placed.map(({ mention }) => mention),
      clocks,
    ).facts;
  return { ...draft, placed, side: { facts: draft.entry ? draft.side.facts : together(), articles } };
}

/** Why a mention belongs to a story that articles alone make up. */
function matchWithin(mention: Mention, facts: Facts): Match {
  if (mention.kind !== facts.kind) return 'kind-differs';
  return overlaps(mention, facts) ? 'only-in-articles' : 'same-kind-next-day';
}

function newDraft(story: Story, rivals: readonly number[], clocks: Clocks): Draft {
  const side = sideOf(story, clocks);
  const match = (mention: Mention): Match => (rivals.length > 0 ? 'unresolved' : matchWithin(mention, story.facts));
  return { entry: null, side, placed: story.mentions.map((mention) => ({ mention, match: match(mention) })), rivals };
}

/** Drafts for stories that are tied; those that say the same share one, with all their rivals. */
function draftTied(tied: readonly Choice[], clocks: Clocks): readonly Draft[] {
  const rivalsOf = new Map<Mention, readonly number[]>(
    tied.flatMap(({ story, best }) => story.mentions.map((mention) => [mention, best] as const)),
  );
  const stories = tied.map(({ story }) => story);
  const days = stories.filter(({ facts }) => facts.precision === 'day');
  const coarse = stories.filter(({ facts }) => facts.precision !== 'day');
  return [...days, ...joinCoarse(coarse, clocks)].map((story) => {
    const rivals = new Set(story.mentions.flatMap((mention) => rivalsOf.get(mention) ?? []));
    return newDraft(
      story,
      [...rivals].sort((a, b) => a - b),
      clocks,
    );
  });
}

/**
 * Distributes mentions over the record's entries and, for those that fit none, over contacts of their own. Every
 * mention ends in exactly one; the order of mentions makes no difference. The first results are the entries, in their
 * order.
 */
export function settle(
  mentions: readonly Mention[],
  entries: readonly RecordEntry[],
  clocks: Clocks,
): readonly Settled[] {
  let drafts: readonly Draft[] = entries.map((entry) => ({
    entry,
    side: { facts: factsOfEntry(entry), articles: new Map() },
    placed: [],
    rivals: [],
  }));
  for (const { days, stories } of tiersOf(groupMentions(mentions, clocks))) {
    let waiting = stories;
    const tied: Choice[] = [];
    for (const rule of days ? DAY_RULES : COARSE_RULES) {
      const before = drafts;
      const choices = waiting.flatMap((story) => choose(story, rule, before, clocks) ?? []);
      const disputed = contested(choices, before);
      const isSure = ({ best }: Choice): boolean => best.length === 1 && best.every((index) => !disputed.has(index));
      const sure = groupBy(choices.filter(isSure), ({ best }) => best[0]);
      tied.push(...choices.filter((choice) => !isSure(choice)));
      drafts = before.map((draft, index) => add(draft, sure.get(index) ?? [], clocks));
      const decided = new Set(choices.map(({ story }) => story));
      waiting = waiting.filter((story) => !decided.has(story));
    }
    const joined = days ? joinDays(waiting, clocks) : joinCoarse(waiting, clocks);
    drafts = [...drafts, ...joined.map((story) => newDraft(story, [], clocks)), ...draftTied(tied, clocks)];
  }
  return drafts.map(({ entry, side, placed, rivals }) => ({
    entry,
    facts: side.facts,
    placed: sortPlaced(placed),
    rivals,
  }));
}

function sortPlaced(placed: readonly Placed[]): readonly Placed[] {
  const matchOf = new Map(placed.map(({ mention, match }) => [mention, match]));
  return sortMentions([...matchOf.keys()]).flatMap((mention) => {
    const match = matchOf.get(mention);
    return match ? [{ mention, match }] : [];
  });
}
