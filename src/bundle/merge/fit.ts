/** How well one report fits what may be the same contact: the rules, each giving a reason and a score, or null. */
import {
  addDays,
  contains,
  daysBetween,
  isoDate,
  overlaps,
  type Kind,
  type Match,
  type Status,
} from '../../model/index.ts';
import { envoysAgree, placesAgree, sendersAgree, type Agreement } from './agreement.ts';
import type { Facts } from './facts.ts';

export interface Fit {
  readonly match: Match;
  /** Only compared among fits of one rule: larger is better, equal is a tie. */
  readonly score: number;
}

/** One of the two sides of a comparison, with the articles that speak of it and when they were published. */
export interface Side {
  readonly facts: Facts;
  /** Article id → publication instant, epoch milliseconds; empty for a record entry that no article has joined. */
  readonly articles: ReadonlyMap<string, number>;
}

export type Rule = (story: Side, target: Side) => Fit | null;

/** The two deal with each other by a medium: dated by Beijing's day, which a publisher elsewhere may miss by one. */
const REMOTE: readonly Kind[] = ['phone', 'video', 'message'];

/** Kinds that newsrooms give to one and the same contact, and how near they are. 致电 is a telegram or a call. */
const MISTAKEN: readonly (readonly [Kind, Kind, number])[] = [
  ['phone', 'video', 2],
  ['in-person', 'multilateral', 2],
  ['video', 'multilateral', 2],
  ['in-person', 'video', 1],
  ['in-person', 'phone', 1],
  ['phone', 'message', 1],
];

/** How near two different kinds are; 0 when nobody takes one for the other. */
export function nearnessOfKinds(a: Kind, b: Kind): number {
  return MISTAKEN.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2] ?? 0;
}

const POINTS: Readonly<Record<Agreement, number>> = { same: 3, near: 1, unknown: 0, conflict: 0 };

const sameDays = (a: Facts, b: Facts): boolean => a.start === b.start && a.end === b.end;
const shareAnArticle = (a: Side, b: Side): boolean => [...a.articles.keys()].some((id) => b.articles.has(id));

/**
 * Whether two statuses can be said of one contact. What was called off and what then took place or is newly announced
 * are two, unless the very days are the same, or the announcement came first, in another article.
 */
function statusesMeet(a: Side, b: Side): boolean {
  const [x, y]: readonly [Status, Status] = [a.facts.status, b.facts.status];
  if ((x === 'cancelled') === (y === 'cancelled')) return true;
  if (sameDays(a.facts, b.facts)) return true;
  const [off, other] = x === 'cancelled' ? [a, b] : [b, a];
  if (other.facts.status !== 'announced' || shareAnArticle(a, b)) return false;
  return Math.max(...off.articles.values(), -Infinity) >= Math.max(...other.articles.values(), -Infinity);
}

interface Leeway {
  readonly place?: boolean;
  readonly sender?: boolean;
}

/** Points for place, envoy and sender, or null where they contradict each other in what may not differ. */
function agreement(a: Facts, b: Facts, mayDiffer: Leeway = {}): number | null {
  const [place, envoy, sender] = [placesAgree(a, b), envoysAgree(a, b), sendersAgree(a, b)];
  if (envoy === 'conflict') return null;
  if (sender === 'conflict' && !mayDiffer.sender) return null;
  if (place === 'conflict' && !mayDiffer.place) return null;
  const doubt = Number(place === 'conflict') + Number(sender === 'conflict');
  return POINTS[place] + POINTS[envoy] + POINTS[sender] - doubt;
}

/**
 * Same kind, and days in common. Two people are in one place on one day, and hardly write to each other twice, so a
 * differing place of a journey, or sender of a message, is a disagreement, not another contact; an envoy who is not named
 * must at least have come to the same place.
 */
export const sameKindSameDays: Rule = (story, target) => {
  const [a, b] = [story.facts, target.facts];
  if (a.kind !== b.kind || a.precision !== 'day' || !overlaps(a, b) || !statusesMeet(story, target)) return null;
  const points = agreement(a, b, { place: a.kind !== 'envoy' || envoysAgree(a, b) === 'same', sender: true });
  if (points === null) return null;
  if (b.precision !== 'day') return { match: 'same-kind-day-inside', score: points };
  if (sameDays(a, b)) return { match: 'same-kind-same-days', score: points + 20 };
  if (contains(b, a)) return { match: 'same-kind-day-inside', score: points + 10 };
  return { match: 'date-differs', score: points + 5 };
};

/** Another kind on the same day: an article that calls the call a video meeting, or a summit's talks a summit. */
export const kindDiffers: Rule = (story, target) => {
  const [a, b] = [story.facts, target.facts];
  const nearness = nearnessOfKinds(a.kind, b.kind);
  if (nearness === 0 || a.precision !== 'day' || b.precision !== 'day' || !overlaps(a, b)) return null;
  if (!statusesMeet(story, target)) return null;
  // A text that gives a meeting its place has not mistaken a telephone call for it.
  if (nearness === 1 && a.kind === 'in-person' && a.places.length > 0) return null;
  const points = agreement(a, b);
  return points === null
    ? null
    : { match: 'kind-differs', score: points + 20 * nearness + (sameDays(a, b) ? 10 : contains(b, a) ? 5 : 0) };
};

/** The letters of an exchange may be made public on two days, and an article may give both. */
const isPartOfExchange = (a: Facts, b: Facts): boolean =>
  a.kind === 'message' && a.sender !== null && b.sender === null;

/** A call dated in Washington is a day early. An article that gives both days speaks of two calls. */
export const nextDay: Rule = (story, target) => {
  const [a, b] = [story.facts, target.facts];
  if (a.kind !== b.kind || !REMOTE.includes(a.kind) || a.precision !== 'day' || b.precision !== 'day') return null;
  if (a.start !== a.end || b.start !== b.end || Math.abs(daysBetween(a.start, b.start)) !== 1) return null;
  if (shareAnArticle(story, target) && !isPartOfExchange(a, b)) return null;
  if (!statusesMeet(story, target)) return null;
  const points = agreement(a, b);
  return points === null ? null : { match: 'same-kind-next-day', score: points };
};

/** How many days a report may be off when place or envoy speak for it. */
const OFF_BY = 3;

/** Days between two spans that do not touch; 0 when they share one. */
export function gap(a: Pick<Facts, 'start' | 'end'>, b: Pick<Facts, 'start' | 'end'>): number {
  return overlaps(a, b) ? 0 : a.end < b.start ? daysBetween(a.end, b.start) : daysBetween(b.end, a.start);
}

/** A meeting or an envoy's reception one to three days off: only with the same city, or the same envoy. */
export const dateDiffers: Rule = (story, target) => {
  const [a, b] = [story.facts, target.facts];
  if (a.kind !== b.kind || REMOTE.includes(a.kind) || a.precision !== 'day' || b.precision !== 'day') return null;
  const off = gap(a, b);
  if (off < 1 || off > OFF_BY || shareAnArticle(story, target)) return null;
  if ((a.status === 'cancelled') !== (b.status === 'cancelled')) return null;
  const points = agreement(a, b);
  if (points === null) return null;
  const support = a.kind === 'envoy' ? envoysAgree(a, b) : placesAgree(a, b);
  return support === 'same' ? { match: 'date-differs', score: points + OFF_BY - off } : null;
};

/** An article cannot look back on what was still to come, nor ahead to what was over; a day's grace for the zones. */
function tenseAllows(story: Side, target: Facts): boolean {
  const instants = [...story.articles.values()];
  if (story.facts.status === 'announced') {
    return instants.every((instant) => target.end >= addDays(isoDate(instant), -1));
  }
  return instants.every((instant) => target.start <= addDays(isoDate(instant), 1));
}

/**
 * A week, a month or a year that holds a finer date of the same kind ("three years ago … in Beijing"). Of another kind
 * only where the city is the same ("the summit in Tianjin last month", during a visit).
 */
export const coarseDate: Rule = (story, target) => {
  const [a, b] = [story.facts, target.facts];
  if (!overlaps(a, b) || !statusesMeet(story, target) || !tenseAllows(story, b)) return null;
  const points = agreement(a, b);
  if (points === null) return null;
  const inside = contains(a, b) ? 1 : 0;
  if (a.kind === b.kind) return { match: 'same-kind-coarse-date', score: 2 * (points + 2) + inside };
  if (nearnessOfKinds(a.kind, b.kind) < 2 || placesAgree(a, b) !== 'same') return null;
  return { match: 'kind-differs', score: 2 * points + inside };
};
