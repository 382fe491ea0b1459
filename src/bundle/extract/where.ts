/** The place that a sentence gives for a trigger, and whether two places can be one. */
import { clauseAround, type PlacedOf, type Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

export type PlaceToken = PlacedOf<'place'>;

const BEFORE_ZH = /(?:在|于|到|抵|赴|往|访|来|至|抵达|访问|回到|的|首都|古城|城市|[、\uE011])$/;
const BEFORE_EN =
  /\b(?:in|at|to|near|inside|outside|of|from|capital|city|into)(?:\s+(?:the|central|downtown|southern|northern|eastern|western|historic|ancient|city|of|capital|Chinese|Russian|Uzbek|Kazakh))*,?\s*$/i;

export const isPlace = (token: { readonly type: string }): token is PlaceToken => token.type === 'place';

/** The place that belongs to a trigger: inside its phrase, else beside it, else earlier in the sentence. `near`: where to start looking. */
export function placeOf(scene: Scene, trigger: Trigger, near: number | null): PlaceToken | null {
  const places = scene.tokens.filter(isPlace);
  const inside = places.find(({ at }) => at >= trigger.start && at < trigger.end);
  if (inside) return inside;
  const { flat, script } = scene;
  const set = places.filter(({ at }) =>
    (script === 'zh' ? BEFORE_ZH : BEFORE_EN).test(flat.slice(Math.max(0, at - 24), at)),
  );
  const clause = clauseAround(scene, trigger.start);
  const within = set.filter(({ at }) => at >= clause.start && at < clause.end);
  const choose = (list: readonly PlaceToken[]): PlaceToken | null => {
    const target = near ?? trigger.start;
    const ranked = [...list].sort(
      (a, b) => Number(a.place.whole) - Number(b.place.whole) || Math.abs(a.at - target) - Math.abs(b.at - target),
    );
    return ranked[0] ?? null;
  };
  if (within.length > 0) return choose(within);
  const before = set.filter(({ at }) => at < clause.start);
  if (before.length > 0) return choose(before.slice(-2));
  if (script === 'en') return choose(set.filter(({ at }) => at >= clause.end && at < clause.end + 40));
  return null;
}

/** Whether two places can be the same: one gives none, one city, or a country and something in it. */
export function placesAgree(a: PlaceToken | null, b: PlaceToken | null): boolean {
  if (!a || !b) return true;
  if (a.place.country !== b.place.country) return false;
  if (a.place.whole || b.place.whole) return true;
  const city = ({ place }: PlaceToken): string => (place.city ?? place.name).en;
  return city(a) === city(b);
}
