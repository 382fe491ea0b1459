/** A hand that comes before the code that feels it: what it does is kept, and done once that code is here. */
import type { Attachment } from 'svelte/attachments';

const FELT = ['keydown', 'wheel', 'mousedown', 'mousemove', 'mouseup', 'touchstart', 'touchmove', 'touchend'] as const;

/** What a hand did longer ago than this is not done any more: the code may have come by a later try. */
const FRESH_MS = 5_000;

type Made = new (type: string, like: Event) => Event;

/** @param embedded in somebody else's page, which scrolls by the wheel meanwhile */
export function early(embedded: boolean): Attachment<SVGSVGElement> {
  return (node) => {
    let kept: readonly Event[] = [];
    const fresh = (): readonly Event[] => kept.filter(({ timeStamp }) => performance.now() - timeStamp < FRESH_MS);
    const keep = (event: Event): void => {
      if (event.type === 'wheel' && !embedded) event.preventDefault();
      kept = [...fresh(), event];
    };
    for (const name of FELT) node.addEventListener(name, keep, { passive: false });
    return () => {
      for (const name of FELT) node.removeEventListener(name, keep);
      // What takes its place listens only after this.
      queueMicrotask(() => {
        for (const event of fresh()) node.dispatchEvent(new (event.constructor as Made)(event.type, event));
      });
    };
  };
}
