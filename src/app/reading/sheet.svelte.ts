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

/** Half of a lower screen (CSS pixels) would show little more than the sheet's own top. */
const LOW = 480;
/** The sheet's handle and buttons, in CSS pixels: no drag makes it lower. */
const LEAST = 64;
/** Between a lane's middle and the sheet's edge. */
const BESIDE = 32;

export interface Sheet {
  readonly snap: Snap;
  /** Height in CSS pixels while a finger holds it, else null. */
  readonly dragged: number | null;
  /** A press of the handle: up through the heights, and from the highest down to the lowest. */
  readonly cycle: () => void;
  /** Arrows, Home and End on the handle. */
  readonly key: (event: KeyboardEvent) => void;
  /** On the sheet's top: dragging it. */
  readonly gesture: Attachment<HTMLElement>;
  /** Scrolls a line that is higher than what the half-raised sheet leaves of the screen, so that a lane stands in that. */
  readonly showLane: (lane: string) => void;
}

/** Where a key on the handle leads from a height; null for a key that is none of its own. */
export function keyedTo(key: string, from: Snap): Snap | null {
  const at = SNAPS.indexOf(from);
  const to: Readonly<Record<string, number>> = { ArrowUp: at + 1, ArrowDown: at - 1, Home: 0, End: SNAPS.length - 1 };
  const wanted = to[key];
  return wanted === undefined ? null : (SNAPS[wanted] ?? from);
}

/** The height of the sheet that `panel` is on small screens, dragged by its top or set by its handle. */
export function sheet(panel: () => HTMLElement | undefined): Sheet {
  let snap = $state<Snap>(window.innerHeight < LOW ? 'full' : 'half');
  let dragged = $state<number | null>(null);
  /** A drag ends in a click on whatever is under it; that click is not meant. */
  let justDragged = false;

  /** The panel where it is a sheet; on wide screens it is none. */
  const lying = (): HTMLElement | null => {
    const it = panel();
    return it && getComputedStyle(it).position === 'fixed' ? it : null;
  };
  /** What is reached by Tab must be seen: a sheet that hides it goes down. */
  const uncover = ({ target }: FocusEvent): void => {
    const it = lying();
    if (!it || !(target instanceof Element) || it.contains(target) || target.closest('dialog')) return;
    if (target.getBoundingClientRect().top > it.getBoundingClientRect().top - SLACK) snap = 'peek';
  };
  $effect(() => {
    document.addEventListener('focusin', uncover);
    return () => document.removeEventListener('focusin', uncover);
  });

  const gesture: Attachment<HTMLElement> = (top) => {
    let hold: { id: number; y: number; height: number; lastY: number; lastTime: number; speed: number } | null = null;

    const down = (event: PointerEvent): void => {
      const it = lying();
      if (!it || event.button !== 0) return;
      const { height } = it.getBoundingClientRect();
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
      dragged = Math.min(window.innerHeight, Math.max(LEAST, hold.height + moved));
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
      snap = SNAPS[(SNAPS.indexOf(snap) + 1) % SNAPS.length] ?? 'half';
    },
    key: (event) => {
      const to = keyedTo(event.key, snap);
      if (to === null) return;
      event.preventDefault();
      snap = to;
    },
    gesture,
    showLane: (lane) => {
      const middle = document.querySelector<SVGGElement>(`[data-timeline] g[data-lane="${lane}"]`)?.getScreenCTM?.()?.f;
      const below = (middle ?? 0) - (window.innerHeight / 2 - BESIDE);
      if (below <= 0 || !lying()) return;
      // One of the two scrolls: which one, depends on how low the screen is.
      for (const box of [document.querySelector('.record'), document.scrollingElement]) if (box) box.scrollTop += below;
    },
  };
}
