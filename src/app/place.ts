import type { Contact, Place } from '../model/index.ts';

/** The name under which a place is filtered and stands in addresses: its city in English, as a slug. */
export function placeSlug(place: Place): string {
  const name = (place.city ?? place).en;
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export interface PlaceChoice {
  readonly slug: string;
  readonly en: string;
  readonly zh: string;
  readonly count: number;
}

/** The places of some contacts, those with most contacts first. */
export function placesOf(contacts: readonly Contact[]): readonly PlaceChoice[] {
  const found = new Map<string, { slug: string; en: string; zh: string; count: number }>();
  for (const { place } of contacts) {
    if (!place) continue;
    const slug = placeSlug(place);
    if (slug === '') continue;
    const known = found.get(slug);
    if (known) known.count++;
    else found.set(slug, { slug, ...(({ en, zh }) => ({ en, zh }))(place.city ?? place), count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.slug.localeCompare(b.slug));
}
