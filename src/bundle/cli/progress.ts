/** A progress bar on a terminal, for work that takes more than a moment. */
import type { WriteStream } from 'node:tty';

const PATIENCE_MS = 1000;
const EVERY_MS = 100;
const WIDTH = 30;

export interface ProgressBar {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => void;
}

/** Draws nothing where the stream is no terminal, and nothing within the first second. */
export function progressBar(
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
  what: string,
  now: () => number = Date.now,
): ProgressBar {
  const began = now();
  let drawn = began + PATIENCE_MS - EVERY_MS;
  let visible = false;
  return {
    show: (done, total) => {
      const at = now();
      if (!stream.isTTY || at - drawn < EVERY_MS) return;
      drawn = at;
      visible = true;
      const share = total === 0 ? 1 : done / total;
      const full = Math.round(share * WIDTH);
      stream.write(`\r[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${done} of ${total} ${what}\u001b[K`);
    },
    clear: () => {
      if (visible) stream.write('\r\u001b[K');
      visible = false;
    },
  };
}
