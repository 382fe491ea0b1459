/**
 * The hand on the line: wheel, trackpad, drag, pinch, double click and double tap. D3's zoom owns the gesture and
 * nothing else: its transforms become windows through `clampViewport`, and windows that change elsewhere (buttons,
 * keys, overview, address) are written back into it.
 */
import { pointer, select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import type { Attachment } from 'svelte/attachments';
import { clampViewport, panBy, zoomAbout, type Limits, type Viewport } from '../../timeline/index.ts';
import { aimOf, glide, prefersStillness, RUN_OUT, stopGlide, type Report } from './motion.ts';

export interface GestureOptions {
  readonly viewport: Viewport;
  readonly limits: Limits;
  /** Width of the plot in CSS pixels; the element's left edge is the window's beginning. */
  readonly width: number;
  /** In somebody else's page: the plain wheel and an upright swipe belong to that page, as in a page that scrolls itself. */
  readonly embedded: boolean;
  readonly onviewport: Report;
  /** A wheel was left to the page: say how to zoom. */
  readonly onhint: () => void;
}

/** The window that a transform of the plot shows; the identity shows the whole of the limits. */
export function viewportOf({ k, x }: { k: number; x: number }, limits: Limits, width: number): Viewport {
  const scale = (limits.max - limits.min) / (width * k);
  const from = limits.min - x * scale;
  return { from, to: from + width * scale };
}

/** The inverse of `viewportOf`; the vertical is never moved. */
export function transformOf({ from, to }: Viewport, limits: Limits, width: number): ZoomTransform {
  const k = (limits.max - limits.min) / (to - from);
  return new ZoomTransform(k, -((from - limits.min) / (to - from)) * width, 0);
}

/** Doublings per wheel event; a mouse's notch with Ctrl counts as much as a pinch, but never more than half a step. */
export function wheelStep({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  return Math.max(-0.6, Math.min(0.6, -deltaY * unit * (ctrlKey ? 10 : 1)));
}

/** A window so low that the page scrolls as a whole (Frame.svelte has the same condition), past a line that may fill it. */
const lowWindow = (): boolean => typeof matchMedia === 'function' && matchMedia('(max-height: 30rem)').matches;

/** A pause this long ends a burst of wheel events, which then counts as settled (D3 uses the same). */
const BURST_MS = 150;
/** A finger slower than this (pixels per millisecond) was put down to stop. */
const FLICK = 0.2;
/** How far a flick runs, in milliseconds of its speed. */
const RUN_MS = 320;

const FOLLOWED = ['touchmove', 'touchend', 'touchcancel'] as const;

export function zoomGesture(options: () => GestureOptions): Attachment<SVGSVGElement> {
  return (node) => {
    type Event = D3ZoomEvent<SVGSVGElement, unknown>;
    let moved = false;
    /** D3 ends a turn of the wheel a little later, perhaps after the line has left the page. */
    let gone = false;
    let last: Viewport | null = null;
    let trail: { at: number; x: number }[] = [];

    const report = (viewport: Viewport, settled: boolean): void => {
      last = viewport;
      options().onviewport(viewport, settled);
    };
    const constrain = (transform: ZoomTransform): ZoomTransform => {
      const { limits, width } = options();
      return transformOf(clampViewport(viewportOf(transform, limits, width), limits), limits, width);
    };

    const behaviour = zoom<SVGSVGElement, unknown>()
      .extent(() => [
        [0, 0],
        [options().width, 1],
      ])
      .constrain(constrain)
      .wheelDelta(wheelStep)
      .clickDistance(4)
      .filter((event: globalThis.Event) => {
        if (event.type !== 'mousedown') return true;
        const { button, ctrlKey, view } = event as MouseEvent;
        // A click made by a program has no view, and D3 would look for one to listen on.
        return button === 0 && !ctrlKey && view !== null;
      })
      .on('start', ({ sourceEvent }: Event) => {
        if (!sourceEvent) return;
        stopGlide();
        moved = false;
        trail = [];
      })
      .on('zoom', ({ sourceEvent, transform }: Event) => {
        if (!sourceEvent) return;
        const { limits, width } = options();
        moved = true;
        report(clampViewport(viewportOf(transform, limits, width), limits), false);
        remember(sourceEvent as globalThis.Event);
      })
      .on('end', ({ sourceEvent }: Event) => {
        if (!sourceEvent || !moved || !last || gone) return;
        runOut(last, (sourceEvent as globalThis.Event).timeStamp);
      });

    /** Keeps the last moves of a single finger, to know its speed when it lifts. */
    function remember(event: globalThis.Event): void {
      const touches = (event as TouchEvent).touches as TouchList | undefined;
      const finger = event.type === 'touchmove' && touches?.length === 1 ? touches[0] : undefined;
      if (!finger) trail = [];
      else
        trail = [...trail.filter(({ at }) => event.timeStamp - at < 100), { at: event.timeStamp, x: finger.clientX }];
    }

    function runOut(from: Viewport, now: number): void {
      const [first, final] = [trail[0], trail.at(-1)];
      const { limits, width } = options();
      const pause = final ? now - final.at : Infinity;
      const speed = first && final && final.at > first.at ? (final.x - first.x) / (final.at - first.at) : 0;
      if (pause > 60 || Math.abs(speed) < FLICK || prefersStillness()) {
        report(from, true);
        return;
      }
      const shift = -((speed * RUN_MS) / width) * (from.to - from.from);
      glide(from, panBy(from, shift, limits), report, RUN_OUT);
    }

    let burst = { sideways: false, timer: 0 as unknown as ReturnType<typeof setTimeout>, running: false };
    /** Before D3: swipes along the line pan, and an embed leaves the plain wheel to its host. */
    function wheel(event: WheelEvent): void {
      const { embedded, viewport, limits, width, onhint } = options();
      // A trackpad wavers: the first event of a burst says which way it goes.
      if (!burst.running) burst.sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const zooming = event.ctrlKey || event.metaKey;
      // Asked once a burst: asking is dear, and what was begun here is ended here.
      const theirs = embedded || (!burst.running && lowWindow());
      if (theirs && !zooming && !burst.sideways) {
        event.stopImmediatePropagation();
        onhint();
        return;
      }
      clearTimeout(burst.timer);
      const sideways = burst.sideways && !zooming;
      const timer = setTimeout(() => {
        burst.running = false;
        if (sideways && last) report(last, true);
      }, BURST_MS);
      burst = { sideways: burst.sideways, timer, running: true };
      // D3 lets the wheel through to the page when it can zoom no further; a page that then scrolls is a surprise.
      event.preventDefault();
      if (!sideways) return;
      event.stopImmediatePropagation();
      stopGlide();
      const pixels = (event.deltaX || event.deltaY) * (event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? width : 1);
      report(panBy(viewport, (pixels / width) * (viewport.to - viewport.from), limits), false);
    }

    /**
     * In an embed, and where the line is part of what scrolls, an upright swipe scrolls: the style leaves it to the browser,
     * and D3 must not see it, for it would prevent that.
     */
    let swipe: { x: number; y: number; upright: boolean | null } | null = null;
    function touch(event: TouchEvent): void {
      if (getComputedStyle(node).touchAction !== 'pan-y') return;
      const finger = event.touches[0];
      if (event.type === 'touchstart') {
        swipe = finger && event.touches.length === 1 ? { x: finger.clientX, y: finger.clientY, upright: null } : null;
      } else if (swipe && finger) {
        const [dx, dy] = [Math.abs(finger.clientX - swipe.x), Math.abs(finger.clientY - swipe.y)];
        if (swipe.upright === null && dx + dy > 4) swipe.upright = dy > dx;
        if (swipe.upright !== false) event.stopImmediatePropagation();
      }
    }

    /**
     * A finger belongs to the element on which it came down. When that leaves the line (a mark merges, a stripe goes out
     * of view) its events no longer reach D3, and the gesture would die under the hand: then they are handed on.
     */
    function hold({ target }: TouchEvent): void {
      if (!target || target === node) return;
      const onward = (event: globalThis.Event): void => {
        const { type, touches, targetTouches, changedTouches } = event as TouchEvent;
        if (!node.contains(target as Node)) {
          const lists = {
            touches: [...touches],
            targetTouches: [...targetTouches],
            changedTouches: [...changedTouches],
          };
          node.dispatchEvent(new TouchEvent(type, { ...lists, cancelable: true }));
        }
        if (type === 'touchmove' || targetTouches.length > 0) return;
        for (const name of FOLLOWED) target.removeEventListener(name, onward);
      };
      for (const name of FOLLOWED) target.addEventListener(name, onward, { passive: true });
    }

    /** Also reached by D3 for a double tap, with the touch event. */
    function doubled(event: MouseEvent | TouchEvent): void {
      if ((event.target as Element | null)?.closest('[data-contact], [data-cluster], [data-beyond]')) return;
      event.preventDefault();
      const { viewport, limits, width, onviewport } = options();
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!point) return;
      const at = viewport.from + (pointer(point, node)[0] / width) * (viewport.to - viewport.from);
      glide(viewport, zoomAbout(aimOf(viewport), at, event.shiftKey ? 0.5 : 2, limits), onviewport);
    }

    node.addEventListener('wheel', wheel, { passive: false });
    node.addEventListener('touchstart', touch, { passive: true });
    node.addEventListener('touchmove', touch, { passive: true });
    node.addEventListener('touchstart', hold, { passive: true });
    const selection = select(node).call(behaviour).on('dblclick.zoom', doubled);

    $effect(() => {
      const { viewport, limits, width } = options();
      behaviour.scaleExtent([1, (limits.max - limits.min) / limits.minSpan]);
      selection.property('__zoom', transformOf(viewport, limits, width));
    });

    return () => {
      gone = true;
      clearTimeout(burst.timer);
      stopGlide();
      selection.on('.zoom', null);
      node.removeEventListener('wheel', wheel);
      node.removeEventListener('touchstart', touch);
      node.removeEventListener('touchmove', touch);
      node.removeEventListener('touchstart', hold);
    };
  };
}
