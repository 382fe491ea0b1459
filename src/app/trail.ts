/** The browser's history as the page uses it. */
export interface Trail {
  /** A step that Back undoes. Steps on one `topic` in a row (typing a query) are one step. */
  readonly push: (path: string, topic?: string) => void;
  /** The same step seen differently: panning and zooming. */
  readonly replace: (path: string) => void;
  /** Tells of Back, Forward and addresses typed by hand; returns how to stop. */
  readonly listen: (moved: () => void) => () => void;
}

export function trailOf(win: Pick<Window, 'history' | 'location' | 'addEventListener' | 'removeEventListener'>): Trail {
  let topicNow: string | null = null;
  const here = (): string => win.location.pathname + win.location.hash;
  const write = (how: 'pushState' | 'replaceState', path: string): void => {
    if (path === here()) return;
    try {
      win.history[how](null, '', path);
    } catch {
      // Some browsers limit how often, and frames whether, the address may change; the page works without.
    }
  };
  return {
    push(path, topic) {
      write(topic !== undefined && topic === topicNow ? 'replaceState' : 'pushState', path);
      topicNow = topic ?? null;
    },
    replace: (path) => write('replaceState', path),
    listen(moved) {
      const heard = (): void => {
        topicNow = null;
        moved();
      };
      win.addEventListener('popstate', heard);
      win.addEventListener('hashchange', heard);
      return () => {
        win.removeEventListener('popstate', heard);
        win.removeEventListener('hashchange', heard);
      };
    },
  };
}
