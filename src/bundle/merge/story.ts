/** Mentions that speak of one contact for certain, and what they say together. */
import { KINDS, type DateSpan, type Kind, type LeaderId, type Status } from '../../model/index.ts';
import type { Mention } from '../mention.ts';
import { factsOfMention, lengthInDays, type Facts, type NamedPlace } from './facts.ts';

/** What merging needs to know of an article. */
export interface ArticleClock {
  readonly id: string;
  /** Publication instant, epoch milliseconds. */
  readonly published: number;
  readonly tz: string;
}
export type Clocks = ReadonlyMap<string, ArticleClock>;

export interface Story {
  readonly mentions: readonly Mention[];
  readonly facts: Facts;
}

/** Kinds of which the second is part of the first where both are reported (contacts.md, "Both at one event"). */
const CONTAINS: readonly (readonly [Kind, Kind])[] = [
  ['in-person', 'multilateral'],
  ['video', 'multilateral'],
];

/** The zone whose days calls, video meetings and messages are dated by. */
const BEIJING = ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Macau', 'Asia/Singapore'];

function compareValues(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return a.length - b.length;
}

const orderOf = (m: Mention): readonly (string | number)[] => [
  m.start,
  m.end,
  m.kind,
  m.article,
  m.quoteStart,
  m.quoteEnd,
  m.status,
  m.precision,
  m.role,
  m.where,
  m.envoy?.person ?? '',
  m.envoy?.text ?? '',
  m.place?.text ?? '',
  m.sender ?? '',
];

/** One order for all mentions, whatever order the files came in. */
export function sortMentions(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => compareValues(orderOf(a), orderOf(b)));
}

/** The value that most articles give; a report counts more than a passing mention, ties go to the smaller key. */
function majority<T>(mentions: readonly Mention[], pick: (mention: Mention) => T | null, key: (value: T) => string) {
  const votes = new Map<string, { value: T; weight: number }>();
  for (const mention of mentions) {
    const value = pick(mention);
    if (value === null) continue;
    const vote = votes.get(key(value)) ?? { value, weight: 0 };
    vote.weight += mention.role === 'report' ? 100 : 1;
    votes.set(key(value), vote);
  }
  const ranked = [...votes].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1));
  return ranked.map(([, { value }]) => value);
}

function kindOf(mentions: readonly Mention[]): Kind {
  const said = new Set(mentions.map(({ kind }) => kind));
  for (const [whole, part] of CONTAINS) {
    if (said.has(whole)) said.delete(part);
  }
  const rank = (kind: Kind): string => String(KINDS.indexOf(kind));
  const [kind] = majority(mentions, (m) => (said.has(m.kind) ? m.kind : null), rank);
  return kind ?? 'in-person';
}

/**
 * What happened, when articles differ: a report that it took place outweighs any that it will; between that and a
 * cancellation the later article is right.
 */
export function statusOf(mentions: readonly Mention[], clocks: Clocks): Status {
  const said = new Set(mentions.map(({ status }) => status));
  if (said.size === 1) return mentions[0]?.status ?? 'occurred';
  const rivals = mentions.filter(({ status }) => status !== 'announced' || !said.has('occurred'));
  const latest = [...rivals].sort(
    (a, b) =>
      (clocks.get(b.article)?.published ?? 0) - (clocks.get(a.article)?.published ?? 0) ||
      ['occurred', 'cancelled', 'announced'].indexOf(a.status) -
        ['occurred', 'cancelled', 'announced'].indexOf(b.status),
  );
  return latest[0]?.status ?? 'occurred';
}

/** One day of several for a call: the day that a publisher in Beijing's zone gives, else the latest, Beijing being ahead. */
function remoteDay(days: readonly Mention[], clocks: Clocks): Mention | undefined {
  const local = days.filter(({ article }) => BEIJING.includes(clocks.get(article)?.tz ?? ''));
  return (local.length > 0 ? local : days).at(-1);
}

/** The narrowest dates given; a journey lasts from the first to the last day that any article gives. */
function spanOf(mentions: readonly Mention[], kind: Kind, clocks: Clocks): DateSpan {
  const days = mentions.filter(({ precision }) => precision === 'day');
  const sorted = [...(days.length > 0 ? days : mentions)].sort(
    (a, b) => lengthInDays(a) - lengthInDays(b) || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0),
  );
  const [first] = sorted;
  if (!first) throw new Error('a story without mentions has no dates');
  const { start, end, precision } = first;
  if (days.length === 0) return { start, end, precision };
  if (kind === 'phone' || kind === 'video' || kind === 'message') {
    const day = remoteDay(sorted, clocks) ?? first;
    return { start: day.start, end: day.end, precision: 'day' };
  }
  return {
    start: days.reduce((least, day) => (day.start < least ? day.start : least), start),
    end: days.reduce((most, day) => (day.end > most ? day.end : most), end),
    precision: 'day',
  };
}

function senderOf(mentions: readonly Mention[], kind: Kind): LeaderId | null {
  if (kind !== 'message') return null;
  const said = new Set(mentions.flatMap(({ sender }) => (sender === null ? [] : [sender])));
  // Both wrote: an exchange is one message (contacts.md).
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

/** Puts mentions together into one story. They must not be empty; their order does not matter. */
export function storyOf(unordered: readonly Mention[], clocks: Clocks): Story {
  const mentions = sortMentions(unordered);
  const kind = kindOf(mentions);
  // A known place before one that is only a name, so that the first can be shown on its lane.
  const places = majority<NamedPlace>(
    mentions,
    ({ place }) => place,
    ({ text, place }) => (place ? `0${place.zh}` : `1${text}`),
  ).sort((a, b) => Number(a.place === null) - Number(b.place === null));
  const envoys = majority(
    mentions,
    (mention) => factsOfMention(mention).envoys[0] ?? null,
    ({ text, person }) => (person === null ? `1${text}` : `0${person}`),
  ).sort((a, b) => Number(a.person === null) - Number(b.person === null));
  return {
    mentions,
    facts: {
      kind,
      status: statusOf(mentions, clocks),
      ...spanOf(mentions, kind, clocks),
      places,
      envoys,
      sender: senderOf(mentions, kind),
    },
  };
}
