/**
 * Where the site lies. Resolved once at the start, before any address is pushed, so that one build works in any folder of
 * any host and relative addresses never depend on the page that happens to be open.
 */
import { contactPath } from './address.ts';

export interface Site {
  /** Absolute address of the start page, ending with a slash. */
  readonly root: string;
  /** Its path alone. */
  readonly path: string;
  readonly dataUrl: (file: string) => string;
  /** A contact's permanent address as a path; absolute with `absolute`. */
  readonly contactHref: (id: string) => string;
  readonly absolute: (pathAndHash: string) => string;
}

/** `root` is what the page's `<meta name="site-root">` says, relative to `page`, the page's own address. */
export function siteAt(root: string, page: string): Site {
  const base = new URL(root, page);
  base.hash = '';
  base.search = '';
  if (!base.pathname.endsWith('/')) base.pathname = base.pathname.replace(/[^/]*$/, '');
  const path = base.pathname;
  return {
    root: base.href,
    path,
    dataUrl: (file) => new URL(`data/${file}`, base).href,
    contactHref: (id) => contactPath(id, path),
    absolute: (pathAndHash) => new URL(pathAndHash, base).href,
  };
}
