import type { Item, LaneMarks, Mark } from '../../timeline/index.ts';

/** The mark that shows a contact, alone or among others; null when it is out of view. */
export function holderOf(lanes: readonly LaneMarks[], item: Item): Mark | null {
  const marks = lanes.find(({ lane }) => lane === item.lane)?.marks ?? [];
  const alone = marks.find(({ id }) => id === item.id);
  if (alone) return alone;
  const around = marks.filter((mark) => mark.type === 'cluster' && mark.from <= item.start && mark.to >= item.end);
  return around.find((mark) => mark.members().some(({ id }) => id === item.id)) ?? null;
}
