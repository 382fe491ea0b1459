/** Which mark the reader attends to: under the pointer, or under the keyboard's cursor. Keeps the focus on the latter. */
import type { Mark } from '../../timeline/index.ts';
import { idAt } from './pointing.ts';

/** What the marks are found by and where the cursor is put. */
export interface Attended {
  /** The line's own element, which holds the marks; null before it is in the page. */
  readonly plot: SVGSVGElement | null;
  readonly markOf: (id: string | null) => Mark | null;
  /** The mark under the cursor, or null when it is out of view. */
  readonly mark: Mark | null;
  readonly stand: (mark: Mark) => void;
}

export class Attention {
  /** The mark under the pointer, and the one on which the keyboard shows its ring. */
  hovered = $state.raw<string | null>(null);
  ringed = $state.raw<string | null>(null);
  readonly #attended: Attended;
  /** Whether the keyboard is in the line; a focused mark that merges or leaves the window does not end that. */
  #inside = false;
  #resting = false;

  constructor(attended: Attended) {
    this.#attended = attended;
    $effect(() => this.#follow());
  }

  readonly focusIn = (event: FocusEvent): void => {
    const { plot, markOf, stand } = this.#attended;
    this.#inside = true;
    if (event.target === plot) {
      // Focus that comes back to the line goes on to its mark; a press of the pointer beside all marks does not.
      if (!this.#resting && !plot?.matches(':active')) this.#stop()?.focus({ preventScroll: true });
      return;
    }
    const id = idAt(event.target);
    const mark = markOf(id);
    if (!mark) return;
    stand(mark);
    this.ringed = (event.target as Element).matches(':focus-visible') ? id : null;
  };

  readonly focusOut = (event: FocusEvent): void => {
    const { plot } = this.#attended;
    this.ringed = null;
    const left = event.target as Node;
    if (event.relatedTarget instanceof Node && plot?.contains(event.relatedTarget)) return;
    queueMicrotask(() => {
      if (left.isConnected && !plot?.contains(document.activeElement)) this.#inside = false;
    });
  };

  /**
   * Gives the focus to the line as a whole. What is opened from a mark covers part of the line, and its marks may merge:
   * whoever remembers where the reader was must remember something that stays.
   */
  rest(): void {
    const { plot } = this.#attended;
    if (plot?.contains(document.activeElement) !== true) return;
    this.#resting = true;
    plot.focus({ preventScroll: true });
    this.#resting = false;
  }

  #stop(): SVGElement | null {
    return this.#attended.plot?.querySelector<SVGElement>('[tabindex="0"]') ?? null;
  }

  /** The focus goes where the cursor goes. */
  #follow(): void {
    const { mark, plot } = this.#attended;
    if (!mark || !this.#inside || !plot) return;
    const active = document.activeElement;
    if (active && active !== document.body && !plot.contains(active)) return;
    const stop = this.#stop();
    if (stop && stop !== active) stop.focus({ preventScroll: true });
  }
}
