/** The order in which stories look for their contact: what is known best first, so that vaguer reports find it there. */
import { isCountry } from './agreement.ts';
import type { Facts } from './facts.ts';
import { lengthInDays } from './facts.ts';
import { groupBy } from './group-by.ts';
import type { Story } from './story.ts';

/** 0 named and known, 1 named, 2 silent. */
function lackOfEnvoy({ kind, envoys }: Facts): number {
  if (kind !== 'envoy' || envoys.some(({ person }) => person !== null)) return 0;
  return envoys.length > 0 ? 1 : 2;
}

/** 0 a city, 1 a country, 2 nothing that is known. */
function lackOfPlace({ places }: Facts): number {
  if (places.some(({ place }) => place !== null && !isCountry(place))) return 0;
  return places.length > 0 ? 1 : 2;
}

const lackOfSender = ({ kind, sender }: Facts): number => (kind === 'message' && sender === null ? 1 : 0);

/** Sorts as text: days before anything coarser, then by length, then by what is left unsaid. */
function rank({ facts }: Story): string {
  if (facts.precision === 'day') return `0 ${lackOfEnvoy(facts)}`;
  const lack = lackOfEnvoy(facts) + lackOfPlace(facts) + lackOfSender(facts);
  return `1 ${String(lengthInDays(facts)).padStart(6, '0')} ${lack}`;
}

export interface Tier {
  readonly days: boolean;
  readonly stories: readonly Story[];
}

/** Stories of one tier are settled at the same time, none before another. */
export function tiersOf(stories: readonly Story[]): readonly Tier[] {
  return [...groupBy(stories, rank)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({ days: key.startsWith('0'), stories: group }));
}
