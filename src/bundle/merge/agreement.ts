/** Whether two reports agree on where a contact was, who the envoy was and who wrote. */
import type { Place } from '../../model/index.ts';
import type { Facts, NamedEnvoy, NamedPlace } from './facts.ts';

/**
 * `same`: both name it and it is one; `near`: one names only the country of the other; `unknown`: one of them is silent;
 * `conflict`: both name it and they differ.
 */
export type Agreement = 'same' | 'near' | 'unknown' | 'conflict';

/** How far apart two points of one city may lie, in degrees: about 50 km, an airport or a residence outside the town. */
const ONE_CITY_DEGREES = 0.5;

const BEST: readonly Agreement[] = ['same', 'near', 'unknown', 'conflict'];

const best = (found: readonly Agreement[]): Agreement => BEST.find((one) => found.includes(one)) ?? 'unknown';

const englishNames = new Intl.DisplayNames('en', { type: 'region' });
const chineseNames = new Intl.DisplayNames('zh-Hans', { type: 'region' });

/** "China", "Russia": a place that says no more than its country. */
export function isCountry(place: Place): boolean {
  if (place.city !== undefined) return false;
  return place.en === englishNames.of(place.country) || place.zh === chineseNames.of(place.country);
}

const zhNames = ({ zh, city }: Place): readonly string[] => (city ? [zh, city.zh] : [zh]);

/** A record's place may name several cities at once ("Beijing and Harbin, China"). */
const namedIn = (a: Place, b: Place): boolean =>
  zhNames(a).some((name) => zhNames(b).some((other) => other.includes(name) || name.includes(other)));

function comparePlaces(a: NamedPlace, b: NamedPlace): Agreement {
  if (!a.place || !b.place) return a.text !== '' && a.text === b.text ? 'same' : 'unknown';
  if (a.place.country !== b.place.country) return 'conflict';
  const [vagueA, vagueB] = [isCountry(a.place), isCountry(b.place)];
  if (vagueA && vagueB) return 'same';
  if (vagueA || vagueB) return 'near';
  const apart = Math.max(Math.abs(a.place.lat - b.place.lat), Math.abs(a.place.lon - b.place.lon));
  return apart <= ONE_CITY_DEGREES || namedIn(a.place, b.place) ? 'same' : 'conflict';
}

/** Best agreement between any place of one and any place of the other: a journey has several. */
export function placesAgree(a: Pick<Facts, 'places'>, b: Pick<Facts, 'places'>): Agreement {
  return best(a.places.flatMap((one) => b.places.map((other) => comparePlaces(one, other))));
}

function compareEnvoys(a: NamedEnvoy, b: NamedEnvoy): Agreement {
  if (a.person !== null && b.person !== null) return a.person === b.person ? 'same' : 'conflict';
  return a.person === b.person && a.text === b.text ? 'same' : 'unknown';
}

export function envoysAgree(a: Pick<Facts, 'envoys'>, b: Pick<Facts, 'envoys'>): Agreement {
  return best(a.envoys.flatMap((one) => b.envoys.map((other) => compareEnvoys(one, other))));
}

export function sendersAgree(a: Pick<Facts, 'sender'>, b: Pick<Facts, 'sender'>): Agreement {
  if (a.sender === null || b.sender === null) return 'unknown';
  return a.sender === b.sender ? 'same' : 'conflict';
}
