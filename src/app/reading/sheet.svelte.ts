import type { Attachment } from 'svelte/attachments';

/** Heights at which the sheet rests, lowest first. */
export const SNAPS = ['peek', 'half', 'full'] as const;
export type Snap = (typeof SNAPS)[number];

/** Share of the screen that each height takes, near enough to know which one a drag ended at. */
const SHARE: Readonly<Record<Snap, number>> = { peek: 0.18, half: 0.5, full: 1 };
/** A flick of this speed (pixels a millisecond) goes one height further whatever its length. */
const FLICK = 0.5;
/** Less than this is a press, not a drag. */
const SLACK = 6;

/** Where a sheet of `height` on a screen of `screen` pixels comes to rest when let go at `speed` (upwards positive). */
export function restAt(height: number, screen: number, speed: number, from: Snap): Snap {
  const share = height / Math.max(1, screen);
  const nearest = SNAPS.reduce((a, b) => (Math.abs(SHARE[b] - share) < Math.abs(SHARE[a] - share) ? b : a));
  if (Math.abs(speed) < FLICK || nearest !== from) return nearest;
  return SNAPS[SNAPS.indexOf(from) + Math.sign(speed)] ?? from;
}

export interface Sheet {
  readonly snap: Snap;
  /** Height in CSS pixels while a finger holds it, else null. */
  readonly dragged: number | null;
  readonly cycle: () => void;
  readonly gesture: Attachment<HTMLElement>;
}

/** The height of a sheet that is dragged by its top or raised by its handle. */
export function sheet(): Sheet {
  let snap = $state<Snap>('half');
  let dragged = $state<number | null>(null);
  /** A drag ends in a click on whatever is under it; that click is not meant. */
  let justDragged = false;

  const gesture: Attachment<HTMLElement> = (top) => {
    let hold: { id: number; y: number; height: number; lastY: number; lastTime: number; speed: number } | null = null;

    const down = (event: PointerEvent): void => {
      const panel = top.parentElement;
      // On wide screens the panel is no sheet.
      if (!panel || event.button !== 0 || getComputedStyle(panel).position !== 'fixed') return;
      const height = panel.getBoundingClientRect().height;
      hold = {
        id: event.pointerId,
        y: event.clientY,
        height,
        lastY: event.clientY,
        lastTime: event.timeStamp,
        speed: 0,
      };
      justDragged = false;
    };
    const move = (event: PointerEvent): void => {
      if (hold?.id !== event.pointerId) return;
      const moved = hold.y - event.clientY;
      if (dragged === null) {
        if (Math.abs(moved) < SLACK) return;
        top.setPointerCapture(event.pointerId);
        justDragged = true;
      }
      const time = event.timeStamp - hold.lastTime;
      if (time > 0) hold.speed = (hold.lastY - event.clientY) / time;
      [hold.lastY, hold.lastTime] = [event.clientY, event.timeStamp];
      dragged = Math.min(window.innerHeight, Math.max(96, hold.height + moved));
    };
    const up = (event: PointerEvent): void => {
      if (hold?.id !== event.pointerId) return;
      if (dragged !== null) snap = restAt(dragged, window.innerHeight, hold.speed, snap);
      [hold, dragged] = [null, null];
    };
    const click = (event: MouseEvent): void => {
      if (!justDragged) return;
      justDragged = false;
      event.preventDefault();
      event.stopPropagation();
    };
    top.addEventListener('pointerdown', down);
    top.addEventListener('pointermove', move);
    top.addEventListener('pointerup', up);
    top.addEventListener('pointercancel', up);
    top.addEventListener('click', click, true);
    return () => {
      top.removeEventListener('pointerdown', down);
      top.removeEventListener('pointermove', move);
      top.removeEventListener('pointerup', up);
      top.removeEventListener('pointercancel', up);
      top.removeEventListener('click', click, true);
    };
  };

  return {
    get snap() {
      return snap;
    },
    get dragged() {
      return dragged;
    },
    cycle: () => {
      snap = snap === 'full' ? 'half' : snap === 'half' ? 'full' : 'half';
    },
    gesture,
  };
}
