/** What the line shows: everything between the window and the markup, each step derived from the one before. */
import {
  barPath,
  contentIn,
  DAY_MS,
  dayStart,
  LANES,
  type Contact,
  type ContextEvent,
  type Language,
  type People,
} from '../../model/index.ts';
import {
  axisTicks,
  laneIndex,
  markLanes,
  placeContext,
  placeLabels,
  timeScale,
  type Item,
  type Mark,
  type SingleMark,
  type Viewport,
} from '../../timeline/index.ts';
import { itemsIn } from './itemsIn.ts';
import { chooseLabel } from './labelChoice.ts';
import { layoutOf, type Box } from './layout.ts';
import { idsOf, lookup } from './lookup.ts';
import { UNMEASURED } from './measured.svelte.ts';
import { remembered } from './remembered.ts';
import { textMeasure } from './textMeasure.ts';
import { holderOf } from './holder.ts';
import { labelTexts, markName } from './words.ts';

/** Read through getters, so that each step is made again only when what it reads has changed. */
export interface Given {
  readonly contacts: readonly Contact[];
  readonly context: readonly ContextEvent[];
  readonly people: People;
  readonly viewport: Viewport;
  readonly selected: string | null;
  readonly language: Language;
  readonly hits: ReadonlySet<string> | null;
}

/** Sizes in pixels where glyphs have their full size; a lane that is lower has smaller ones. */
const MARK = 15;
const BAR_HALF = 6;
const CONTEXT_TEXT = 11;
/** Between a mark and its label, and between a label and what follows. */
const PAD = 9;
const CLEAR = 8;
/** Room for a glyph that leads a text inside its own span. */
const LEAD = 20;
/** Below this lane height a name and a mark are too much for it. */
const TIGHT = 22;

/** Scales that differ only by what computing them lost; and how many pixels away places are still exact on the screen. */
const SAME_SCALE = 1e-9;
const FAR = 20_000;

export class Picture {
  box = $state.raw<Box>(UNMEASURED);
  /** The font family in which the line is set, once it is in the page. */
  family = $state.raw('sans-serif');
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  index = $derived.by(() => laneIndex(itemsIn(this.#given.contacts)));
  #byId = $derived.by(() =>
    lookup(
      this.#given.contacts,
      ({ id }) => id,
      (contact) => contact,
    ),
  );
  contactOf = (id: string): Contact | undefined => this.#byId.get(id);

  /** Where all lanes would be too low, those without contacts make room. */
  #lanes = $derived.by(() => {
    const used = LANES.filter((lane) => this.index.lanes[lane].items.length > 0);
    const all = layoutOf(this.box, LANES, this.#given.language);
    const tight = all.lanes.some(({ reach }) => 2 * reach < TIGHT);
    return tight && used.length > 0 ? used : LANES;
  });
  layout = $derived.by(() => layoutOf(this.box, this.#lanes, this.#given.language));
  #boxOf = $derived.by(() =>
    lookup(
      this.layout.lanes,
      ({ lane }) => lane,
      (box) => box,
    ),
  );
  scale = $derived.by(() => timeScale(this.#given.viewport, this.layout.plot));
  #anchor = { at: 0, pxPerDay: NaN };
  /**
   * Where an instant that is kept for as long as the scale is kept stands, in pixels. What is drawn from there stays as
   * it is while the window only moves.
   */
  origin = $derived.by(() => {
    const { scale } = this;
    const { at, pxPerDay } = this.#anchor;
    const same = Math.abs(scale.pxPerDay / pxPerDay - 1) < SAME_SCALE && Math.abs(scale.x(at)) < FAR;
    if (!same) this.#anchor = { at: this.#given.viewport.from, pxPerDay: scale.pxPerDay };
    return scale.x(this.#anchor.at);
  });
  axis = $derived.by(() => axisTicks(this.#given.viewport, this.layout.plot, { text: this.box.text }));

  #markPx = $derived.by(() => MARK * this.layout.glyph);
  clusterPx = $derived.by(() => this.layout.cluster);
  rowPx = $derived.by(() => this.#markPx + 3);
  lanes = $derived.by(() => {
    const { layout, rowPx } = this;
    // An odd number of rows, for they lie about the lane's middle.
    const room = Math.floor((2 * Math.min(...layout.lanes.map(({ reach }) => reach))) / rowPx);
    const rows = Math.max(1, room % 2 === 0 ? room - 1 : room);
    return markLanes(this.index, this.#given.viewport, layout.plot, {
      lanes: this.#lanes,
      markPx: this.#markPx,
      clusterPx: this.clusterPx,
      gapPx: 5,
      rowPx,
      lanePx: rows * rowPx,
    });
  });
  marks = $derived.by((): readonly Mark[] => this.lanes.flatMap(({ marks }) => marks));
  /** The soft bands behind marks that have no exact day, cut to the plot; also where the lane has no row for a span. */
  bands = $derived.by(() => {
    const { scale, layout } = this;
    const singles = this.marks.filter(
      (mark): mark is SingleMark => mark.type === 'single' && mark.item.precision !== 'day',
    );
    return singles
      .map((mark) => {
        const [x0, x1] = [Math.max(0, scale.x(mark.item.start)), Math.min(layout.plot, scale.x(mark.item.end))];
        return { id: mark.id, kind: mark.item.kind, x0, x1, y: this.placeOf(mark).y };
      })
      .filter(({ x0, x1 }) => x1 - x0 > this.#markPx);
  });
  inView = $derived.by(() => this.lanes.reduce((sum, lane) => sum + lane.inside, 0));

  nameOf = $derived.by(() => {
    const { people, language } = this.#given;
    return remembered((id) => {
      const contact = this.contactOf(id);
      return contact ? markName(contact, people, language) : '';
    });
  });
  #textsOf = $derived.by(() => {
    const { people, language } = this.#given;
    return remembered((id) => {
      const contact = this.contactOf(id);
      return contact ? labelTexts(contact, people, language) : [];
    });
  });
  #measureLabel = $derived.by(() => textMeasure(`${this.layout.label}px ${this.family}`, this.layout.label));
  #placed = $derived.by(() => {
    const { index, scale, layout } = this;
    const [texts, measure, { hits }] = [this.#textsOf, this.#measureLabel, this.#given];
    const room = { scale, width: layout.plot, takenPx: this.#markPx / 2 + this.clusterPx + 2 * PAD };
    // While searching only what was found is labelled.
    const wanted = (item: Item): string =>
      hits !== null && !hits.has(item.id)
        ? ''
        : chooseLabel(texts(item.id), item, index.lanes[item.lane], room, measure);
    return placeLabels(this.lanes, wanted, measure, { width: layout.plot, padPx: PAD, clearPx: CLEAR });
  });
  /** Spans that carry their label inside: there the glyph leads the text instead of standing in the middle of it. */
  #tucked = $derived.by(() => {
    const begins = lookup(
      this.#placed,
      ({ id }) => id,
      ({ x0 }) => x0,
    );
    const tucked = this.#shaped('span').filter(({ id, x0, x1 }) => {
      const begin = begins.get(id);
      return begin !== undefined && begin > x0 && begin < x1;
    });
    return idsOf(tucked);
  });
  labels = $derived.by(() =>
    this.#placed.map(({ id, lane, text, x, anchor, row }) => ({
      id,
      text,
      anchor,
      x: x + (this.#tucked.has(id) ? LEAD : 0),
      y: (this.#boxOf.get(lane)?.middle ?? 0) + row * this.rowPx,
    })),
  );

  #events = $derived.by(() => {
    const { language } = this.#given;
    return this.#given.context.map(({ id, start, end, title, weight }) => {
      return { id, start: dayStart(start), end: dayStart(end) + DAY_MS, text: contentIn(title, language), weight };
    });
  });
  events = $derived.by(() => {
    const { from, to } = this.#given.viewport;
    return this.#events.filter(({ start, end }) => end > from && start < to);
  });
  #measureContext = $derived.by(() => {
    const size = CONTEXT_TEXT * this.box.text;
    return textMeasure(`${size}px ${this.family}`, size);
  });
  eventLabels = $derived.by(() => {
    const { plot, contextRows } = this.layout;
    return placeContext(this.#events, this.#given.viewport, plot, this.#measureContext, contextRows);
  });

  selectedItem = $derived.by(() => {
    const { selected } = this.#given;
    return selected === null ? null : (this.index.items.find(({ id }) => id === selected) ?? null);
  });
  /** The mark that shows the selected contact. */
  halo = $derived.by((): Mark | null => (this.selectedItem ? holderOf(this.lanes, this.selectedItem) : null));

  /** Where one day of a visit ends and the next begins, as path data, once days are wide enough to count. */
  nights = $derived.by(() => {
    if (this.scale.pxPerDay < 16) return '';
    const half = BAR_HALF * this.layout.glyph;
    return this.#shaped('bar')
      .map((mark) => {
        const { y } = this.placeOf(mark);
        let path = '';
        for (let at = mark.item.start + DAY_MS; at < mark.item.end; at += DAY_MS) {
          const x = this.scale.x(at);
          if (x > mark.x0 + 2 && x < mark.x1 - 2) path += `M${x.toFixed(1)},${(y - half).toFixed(1)}v${2 * half}`;
        }
        return path;
      })
      .join('');
  });

  #shaped(shape: 'bar' | 'span'): readonly SingleMark[] {
    return this.marks.filter((mark): mark is SingleMark => mark.type === 'single' && mark.shape === shape);
  }

  markOf = (id: string | null): Mark | null =>
    id === null ? null : (this.marks.find((mark) => mark.id === id) ?? null);

  /** Where a mark's glyph stands, in pixels from the plot's left edge. */
  xOf = (mark: Mark): number => (this.#tucked.has(mark.id) ? mark.x0 + PAD + MARK / 2 : mark.x);

  placeOf(mark: Mark): { readonly x: number; readonly y: number } {
    const lane = this.lanes.find(({ marks }) => marks.includes(mark));
    const middle = (lane && this.#boxOf.get(lane.lane)?.middle) ?? 0;
    return { x: this.xOf(mark), y: middle + mark.row * this.rowPx };
  }

  /** An outline around a mark, `by` pixels away from it, as path data. */
  around(mark: Mark, by: number): string {
    const half = mark.type === 'cluster' ? this.clusterPx / 2 : (MARK / 2) * this.layout.glyph;
    const bar = mark.type === 'single' && mark.shape === 'bar';
    const [x0, x1] = bar ? [mark.x0 - mark.x, mark.x1 - mark.x] : [-half, half];
    return barPath(x0 - by, x1 + by, half + by, { start: false, end: false });
  }
}
