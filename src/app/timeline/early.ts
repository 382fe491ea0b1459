/** A hand that comes before the code that feels it: what it does is kept, and done once that code is here. */
import type { Attachment } from 'svelte/attachments';

const FELT = ['keydown', 'wheel', 'mousedown', 'mousemove', 'mouseup', 'touchstart', 'touchmove', 'touchend'] as const;

type Made = new (type: string, like: Event) => Event;

/** @param embedded in somebody else's page, which scrolls by the wheel meanwhile */
export function early(embedded: boolean): Attachment<SVGSVGElement> {
  return (node) => {
    const kept: Event[] = [];
    const keep = (event: Event): void => {
      if (event.type === 'wheel' && !embedded) event.preventDefault();
      kept.push(event);
    };
    for (const name of FELT) node.addEventListener(name, keep, { passive: false });
    return () => {
      for (const name of FELT) node.removeEventListener(name, keep);
      // What takes its place listens only after this.
      queueMicrotask(() => {
        for (const event of kept) node.dispatchEvent(new (event.constructor as Made)(event.type, event));
      });
    };
  };
}
