/**
 * Where the keyboard stands on the line, which is one tab stop. The cursor stands on a contact (or, in a cluster, on its
 * first), so that it keeps its place while marks merge and part. What each key does is in keys.ts.
 */
import {
  openCluster,
  panBy,
  spanOf,
  type Item,
  type LaneMarks,
  type Limits,
  type Mark,
  type Viewport,
} from '../../timeline/index.ts';
import { aimOf, glide, type Report } from './motion.ts';
import { holderOf } from './holder.ts';

/** Read through getters, so that what depends on the contacts alone is not looked up again for every window. */
export interface Moved {
  readonly viewport: Viewport;
  readonly limits: Limits;
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

  /** The contact on which it stands, or would by what is selected. */
  item = $derived.by((): Item | null => {
    const view = this.#view;
    for (const wanted of [this.current, view.selected]) {
      const found = wanted === null ? undefined : this.#drawn.index.items.find(({ id }) => id === wanted);
      if (found) return found;
    }
    return null;
  });

  /** The mark under the cursor, or null when it is out of view or nowhere yet. */
  mark = $derived.by((): Mark | null => (this.item ? holderOf(this.#drawn.lanes, this.item) : null));

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

  /** Stands on a contact; one that is out of view comes into it. */
  goTo(item: Item | null): void {
    if (!item) return;
    this.current = item.id;
    if (!this.mark) this.show(item);
  }
}
