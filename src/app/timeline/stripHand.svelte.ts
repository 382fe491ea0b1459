/** The hand and the keys on the overview strip: dragging its window and its ends, and a click that centres it. */
import { clampViewport, spanOf, type Limits, type StripScale, type Viewport } from '../../timeline/index.ts';
import { glide, stopGlide, type Report } from './motion.ts';
import { dragged, slideOf, type Drag, type Part } from './stripDrag.ts';

/** Read through getters: a drag goes on while all of these change. */
export interface Strip {
  readonly viewport: Viewport;
  readonly limits: Limits;
  readonly years: Limits;
  readonly scale: StripScale;
  readonly onviewport: Report;
}

/** A pointer that moved less than this many pixels clicked, and trembled. */
const TREMBLE = 3;

export class StripHand {
  readonly #strip: Strip;
  #drag: (Drag & { readonly x: number }) | null = null;
  #moved = false;

  constructor(strip: Strip) {
    this.#strip = strip;
  }

  readonly press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const { viewport, limits, years, scale, onviewport } = this.#strip;
    const surface = event.currentTarget as HTMLElement;
    const x = event.clientX - surface.getBoundingClientRect().left;
    const at = scale.at(x);
    const handle = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset['part'];
    const down = { began: at, at, window: viewport, x };
    const half = spanOf(viewport) / 2;
    stopGlide();
    this.#moved = false;
    if (handle === 'from' || handle === 'to') this.#drag = { ...down, part: handle };
    // Where there is nowhere to move to, a drag draws a window instead.
    else if (spanOf(viewport) >= spanOf({ from: years.min, to: years.max }) * 0.999)
      this.#drag = { ...down, part: 'draw' };
    else if (handle === 'move') this.#drag = { ...down, part: 'move' };
    else {
      const centred = clampViewport({ from: at - half, to: at + half }, limits);
      this.#drag = { ...down, part: 'move', window: centred };
      glide(viewport, centred, onviewport);
    }
    surface.setPointerCapture?.(event.pointerId);
  };

  readonly pull = (event: PointerEvent): void => {
    if (!this.#drag) return;
    const { limits, scale, onviewport } = this.#strip;
    const x = event.clientX - (event.currentTarget as HTMLElement).getBoundingClientRect().left;
    if (!this.#moved && Math.abs(x - this.#drag.x) < TREMBLE) return;
    this.#moved = true;
    stopGlide();
    onviewport(dragged({ ...this.#drag, at: scale.at(x) }, limits), false);
  };

  readonly release = (): void => {
    const { viewport, onviewport } = this.#strip;
    if (this.#drag && this.#moved) onviewport(viewport, true);
    this.#drag = null;
  };

  /** A key on the window or on one of its ends. */
  readonly slide = (event: KeyboardEvent, part: Part): void => {
    const { viewport, limits, onviewport } = this.#strip;
    const by = slideOf(event);
    if (by === null) return;
    event.preventDefault();
    stopGlide();
    onviewport(dragged({ part, began: 0, at: by, window: viewport }, limits), true);
  };
}
