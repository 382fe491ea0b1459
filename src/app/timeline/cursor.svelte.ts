/**
 * The keyboard on the line. The line is one tab stop; within it the cursor stands on a contact (or, in a cluster, on its
 * first), so that it keeps its place while marks merge and part.
 */
import {
  openCluster,
  panBy,
  sameViewport,
  spanOf,
  wholeOf,
  zoomAbout,
  type Item,
  type LaneMarks,
  type Limits,
  type Mark,
  type Viewport,
} from '../../timeline/index.ts';
import { aimOf, glide, type Report } from './motion.ts';
import { holderOf, step, stepLane, stopsIn } from './walk.ts';

/** Read through getters, so that what depends on the contacts alone is not looked up again for every window. */
export interface Moved {
  readonly viewport: Viewport;
  readonly limits: Limits;
  /** The record's own years. */
  readonly years: Limits;
  readonly selected: string | null;
  readonly onviewport: Report;
  readonly onselect: (id: string | null) => void;
}

/** What is drawn: all contacts in time order, and the marks of the lanes. */
export interface Drawn {
  readonly index: { readonly items: readonly Item[] };
  readonly lanes: readonly LaneMarks[];
}

/** Contacts reached beyond an edge come to stand this far into the window. */
const INSET = 0.15;

export class Cursor {
  /** The contact on which the cursor stands; null before the first key. */
  current = $state.raw<string | null>(null);
  readonly #view: Moved;
  readonly #drawn: Drawn;

  constructor(view: Moved, drawn: Drawn) {
    this.#view = view;
    this.#drawn = drawn;
  }

  #item = $derived.by((): Item | null => {
    const view = this.#view;
    for (const wanted of [this.current, view.selected]) {
      const found = wanted === null ? undefined : this.#drawn.index.items.find(({ id }) => id === wanted);
      if (found) return found;
    }
    return null;
  });

  /** The mark under the cursor, or null when it is out of view or nowhere yet. */
  mark = $derived.by((): Mark | null => (this.#item ? holderOf(this.#drawn.lanes, this.#item) : null));

  /** The mark that a Tab into the line reaches. */
  stop = $derived.by((): string | null => {
    if (this.mark) return this.mark.id;
    const firsts = this.#drawn.lanes.flatMap(({ marks }) => marks.slice(0, 1));
    return firsts.reduce<Mark | null>((best, mark) => (best && best.x <= mark.x ? best : mark), null)?.id ?? null;
  });

  stand(mark: Mark): void {
    // Standing already on a later member of this cluster is standing on it.
    if (this.mark?.id !== mark.id) this.current = (mark.type === 'single' ? mark.item : mark.members()[0])?.id ?? null;
  }

  /** Opens a contact; a cluster is opened by zooming to exactly its members. */
  open(mark: Mark): void {
    const { viewport, limits, onviewport, onselect } = this.#view;
    this.stand(mark);
    if (mark.type === 'single') {
      onselect(mark.id);
      return;
    }
    const to = openCluster(mark, viewport, limits);
    // Contacts of one day that even the closest zoom cannot part: the first is opened, and leads to the others.
    if (spanOf(to) < spanOf(viewport) * 0.999) glide(viewport, to, onviewport);
    else onselect(mark.members()[0]?.id ?? null);
  }

  /** Moves the window along so that a contact comes into view; keeps its span. */
  show(item: Item, centred = false): void {
    const { viewport, limits, onviewport } = this.#view;
    const aim = aimOf(viewport);
    const span = aim.to - aim.from;
    const middle = (item.start + item.end) / 2;
    const inset = centred ? span / 2 : span * INSET;
    if (!centred && middle >= aim.from && middle < aim.to) return;
    const by = middle < aim.from + inset ? middle - inset - aim.from : middle + inset - aim.to;
    glide(viewport, panBy(aim, by, limits), onviewport);
  }

  /** Centres the nearest of `items` (by time) that lies wholly before or after the window. */
  showBeyond(items: readonly Item[], before: boolean): void {
    const { from, to } = this.#view.viewport;
    const item = before ? items.findLast(({ end }) => end <= from) : items.find(({ start }) => start >= to);
    if (item) this.show(item, true);
  }

  /** Acts on a key; true when it was one of the line's. */
  key(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const { viewport, limits, years, onviewport, onselect } = this.#view;
    const aim = aimOf(viewport);
    const zoom = (factor: number): void => {
      const item = this.mark ? this.#item : null;
      const at = item ? (item.start + item.end) / 2 : (aim.from + aim.to) / 2;
      glide(viewport, zoomAbout(aim, at, factor, limits), onviewport);
    };
    const pan = (share: number): void => glide(viewport, panBy(aim, share * (aim.to - aim.from), limits), onviewport);
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowLeft':
        this.#go(event.key === 'ArrowRight' ? 1 : -1);
        return true;
      case 'ArrowDown':
      case 'ArrowUp':
        this.#goLane(event.key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Home':
      case 'End':
        this.#goTo(this.#drawn.index.items.at(event.key === 'Home' ? 0 : -1) ?? null);
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
        const mark = this.mark ?? this.#stopMark();
        if (mark) this.open(mark);
        return true;
      }
      case 'Escape':
        onselect(null);
        return true;
      default:
        return false;
    }
  }

  #stopMark(): Mark | null {
    return this.#drawn.lanes.flatMap(({ marks }) => marks).find(({ id }) => id === this.stop) ?? null;
  }

  #go(direction: -1 | 1): void {
    const stops = stopsIn(this.#drawn.lanes);
    // A cluster stands for its first member, whichever member brought the cursor here.
    const here = stops.find(({ mark }) => mark.id === this.stop)?.first ?? null;
    const from = this.mark || !this.#item ? here : this.#item;
    this.#goTo(step(this.#drawn.index.items, stops, from, direction));
  }

  #goLane(direction: -1 | 1): void {
    const stops = stopsIn(this.#drawn.lanes);
    const here = stops.find(({ mark }) => mark.id === this.stop);
    const next = here && stepLane(stops, here, direction);
    if (next) this.#goTo(next.first);
  }

  #goTo(item: Item | null): void {
    if (!item) return;
    this.current = item.id;
    if (!this.mark) this.show(item);
  }
}
