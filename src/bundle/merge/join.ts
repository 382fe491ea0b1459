/** Stories that no known contact fits, joined among themselves. */
import { overlaps } from '../../model/index.ts';
import { placesAgree } from './agreement.ts';
import { kindDiffers, nextDay, sameKindSameDays, type Rule, type Side } from './fit.ts';
import { groupBy } from './group-by.ts';
import { storyOf, type Clocks, type Story } from './story.ts';
import { unite } from './unite.ts';

export function sideOf({ facts, mentions }: Story, clocks: Clocks): Side {
  return { facts, articles: new Map(mentions.map(({ article }) => [article, clocks.get(article)?.published ?? 0])) };
}

/** Both wrote on one day: an exchange of messages is one contact (contacts.md). */
const exchange: Rule = ({ facts: a }, { facts: b }) =>
  a.kind === 'message' && b.kind === 'message' && a.status === b.status && overlaps(a, b)
    ? { match: 'same-kind-same-days', score: 0 }
    : null;

interface Pass {
  readonly rule: Rule;
  /** Who is joined: `all` that fit, each with its `best`, or two that are each other's best and only one. */
  readonly choose: 'all' | 'best' | 'mutual';
}

const PASSES: readonly Pass[] = [
  { rule: exchange, choose: 'all' },
  { rule: sameKindSameDays, choose: 'best' },
  { rule: kindDiffers, choose: 'best' },
  { rule: nextDay, choose: 'mutual' },
];

/** The candidates with the highest score; more than one is a tie. */
export function bestOf<T>(candidates: readonly T[], scoreOf: (candidate: T) => number | null): readonly T[] {
  let best: T[] = [];
  let highest = -Infinity;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (score === null || score < highest) continue;
    if (score > highest) best = [];
    highest = score;
    best.push(candidate);
  }
  return best;
}

function pairsOf(
  stories: readonly Story[],
  { rule, choose }: Pass,
  clocks: Clocks,
): readonly (readonly [Story, Story])[] {
  const sides = new Map(stories.map((story) => [story, sideOf(story, clocks)]));
  const fit = (a: Story, b: Story): number | null => {
    const [one, other] = [sides.get(a), sides.get(b)];
    return one && other ? (rule(one, other)?.score ?? null) : null;
  };
  const near = neighbours(stories);
  const partners = new Map(
    stories.map((story) => {
      const others = near(story);
      if (choose === 'best') return [story, bestOf(others, (other) => fit(story, other))];
      return [story, others.filter((other) => fit(story, other) !== null)];
    }),
  );
  return stories.flatMap((story) => {
    const found = partners.get(story) ?? [];
    const [only] = found;
    if (choose === 'all') return found.map((other) => [story, other] as const);
    if (found.length !== 1 || only === undefined) return [];
    if (choose === 'mutual' && partners.get(only)?.length !== 1) return [];
    return [[story, only] as const];
  });
}

/** The other stories that begin near enough to share or touch a day; keeps joining linear in a long archive. */
function neighbours(stories: readonly Story[]): (story: Story) => readonly Story[] {
  const longest =
    Math.max(1, ...stories.map(({ facts }) => Date.parse(facts.end) - Date.parse(facts.start))) + 2 * 864e5;
  const bucketOf = ({ facts }: Story): number => Math.floor(Date.parse(facts.start) / longest);
  const buckets = groupBy(stories, bucketOf);
  return (story) => {
    const bucket = bucketOf(story);
    return [bucket - 1, bucket, bucket + 1].flatMap((at) => buckets.get(at) ?? []).filter((other) => other !== story);
  };
}

/** Day-precise stories, joined where they can only be one contact: an exchange, another kind, a dateline a day early. */
export function joinDays(stories: readonly Story[], clocks: Clocks): readonly Story[] {
  return PASSES.reduce<readonly Story[]>((current, pass) => {
    const groups = unite(current, pairsOf(current, pass, clocks));
    return groups.map((group) => {
      const [only, more] = group;
      return only && !more
        ? only
        : storyOf(
            group.flatMap(({ mentions }) => mentions),
            clocks,
          );
    });
  }, stories);
}

const coarseTrait = ({ facts }: Story): string =>
  [
    facts.kind,
    facts.start,
    facts.end,
    facts.precision,
    facts.status === 'cancelled',
    facts.sender,
    facts.envoys.map(({ person, text }) => person ?? `"${text}"`),
  ].join('|');

/** Coarse stories that say the very same: kind, dates, person and place. */
export function joinCoarse(stories: readonly Story[], clocks: Clocks): readonly Story[] {
  return [...groupBy(stories, coarseTrait).values()].flatMap((alike) => {
    const byPlace = [...groupBy(alike, ({ facts }) => facts.places.map(({ text }) => text).join('|')).values()];
    const heads = byPlace.flatMap(([head]) => (head ? [head] : []));
    const samePlace = heads.flatMap((a) =>
      heads.filter((b) => a !== b && placesAgree(a.facts, b.facts) === 'same').map((b) => [a, b] as const),
    );
    const within = byPlace.flatMap((group) =>
      group.slice(1).flatMap((b) => (group[0] ? [[group[0], b] as const] : [])),
    );
    return unite(alike, [...within, ...samePlace]).map((group) =>
      storyOf(
        group.flatMap(({ mentions }) => mentions),
        clocks,
      ),
    );
  });
}
