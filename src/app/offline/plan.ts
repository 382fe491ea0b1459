/** What the build tells the service worker, and what worker and page say to each other. */
export interface Revised {
  /** Relative to the worker, which lies at the site's root. */
  readonly url: string;
  /** Changes with the content; null where the name does. */
  readonly revision: string | null;
}

export interface Plan {
  readonly build: string;
  readonly shell: readonly Revised[];
  readonly later: readonly string[];
  readonly record: { readonly url: string; readonly revision: string } | null;
}

/** The worker's script, at the site's root: a worker can serve nothing above its own folder. */
export const WORKER_FILE = 'sw.js';

/** From the page, once it is idle and the reader's connection is not counted: fetch what a later visit may need. */
export const KEEP = 'keep';

/** From the worker when it takes over: which build the site is now at. */
export interface Arrived {
  readonly type: 'arrived';
  readonly build: string;
}

export function isArrived(message: unknown): message is Arrived {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'arrived' &&
    'build' in message &&
    typeof message.build === 'string'
  );
}
