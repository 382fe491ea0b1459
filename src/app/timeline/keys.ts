/** What the keys do on the line. */
import { panBy, sameViewport, wholeOf, zoomAbout, type Limits, type Mark } from '../../timeline/index.ts';
import type { Cursor, Drawn, Moved } from './cursor.svelte.ts';
import { aimOf, glide } from './motion.ts';
import { step, stepLane, stopsIn } from './walk.ts';

/** What keys act on. */
export interface Keyed {
  readonly cursor: Cursor;
  /** `years`: the record's own. */
  readonly view: Moved & { readonly years: Limits };
  readonly drawn: Drawn;
}

/** Acts on a key; true when it was one of the line's. */
export function pressed(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { cursor, view, drawn }: Keyed,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { viewport, limits, years, onviewport, onselect } = view;
  const { items } = drawn.index;
  const aim = aimOf(viewport);
  const zoom = (factor: number): void => {
    const item = cursor.mark ? cursor.item : null;
    const at = item ? (item.start + item.end) / 2 : (aim.from + aim.to) / 2;
    glide(viewport, zoomAbout(aim, at, factor, limits), onviewport);
  };
  const pan = (share: number): void => glide(viewport, panBy(aim, share * (aim.to - aim.from), limits), onviewport);
  const go = (direction: -1 | 1): void => {
    const stops = stopsIn(drawn.lanes);
    // A cluster stands for its first member, whichever member brought the cursor here.
    const here = stops.find(({ mark }) => mark.id === cursor.stop)?.first ?? null;
    cursor.goTo(step(items, stops, cursor.mark || !cursor.item ? here : cursor.item, direction));
  };
  const goLane = (direction: -1 | 1): void => {
    const stops = stopsIn(drawn.lanes);
    const here = stops.find(({ mark }) => mark.id === cursor.stop);
    const next = here && stepLane(stops, here, direction);
    if (next) cursor.goTo(next.first);
  };
  const atStop = (): Mark | undefined => drawn.lanes.flatMap(({ marks }) => marks).find(({ id }) => id === cursor.stop);
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      go(event.key === 'ArrowRight' ? 1 : -1);
      return true;
    case 'ArrowDown':
    case 'ArrowUp':
      goLane(event.key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'Home':
    case 'End':
      cursor.goTo(items.at(event.key === 'Home' ? 0 : -1) ?? null);
      return true;
    case 'PageUp':
    case 'PageDown':
      pan(event.key === 'PageDown' ? 0.8 : -0.8);
      return true;
    case '+':
    case '=':
      zoom(2);
      return true;
    case '-':
    case '_':
      zoom(0.5);
      return true;
    case '0': {
      // As the button "All" does; once more also leads to what lies outside the record's years.
      const all = wholeOf(years);
      glide(viewport, sameViewport(aim, all) ? wholeOf(limits) : all, onviewport);
      return true;
    }
    case 'Enter':
    case ' ': {
      const mark = cursor.mark ?? atStop();
      if (mark) cursor.open(mark);
      return true;
    }
    case 'Escape':
      onselect(null);
      return true;
    default:
      return false;
  }
}
