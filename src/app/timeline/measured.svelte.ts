/** The size of an element and of the reader's text, kept up to date. */
import type { Attachment } from 'svelte/attachments';
import type { Box } from './layout.ts';

/** What is assumed where nothing can be measured (no layout, as in a test). */
export const UNMEASURED: Box = { width: 1000, height: 420, text: 1 };

/**
 * Reports the element's content box at once, so that the first paint is the right one, and whenever it changes. Who draws
 * by it waits for the first report, else everything would be drawn twice.
 */
export function measured(report: (box: Box) => void): Attachment<HTMLElement> {
  return (node) => {
    let last: Box | null = null;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = node;
      const text = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
      if (width === 0 && last === null) report((last = UNMEASURED));
      // An observer also speaks when it begins to observe; what has not changed need not be laid out again.
      if (width === 0 || (last?.width === width && last.height === height && last.text === text)) return;
      last = { width, height, text };
      report(last);
    };
    measure();
    if (typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  };
}
