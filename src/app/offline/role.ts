import { TEXT_LANGUAGES } from '../../model/language.ts';

/** What a request is for, by its path below the site's root. Anything else is none of the worker's business. */
export type Role = 'start' | 'contact-page' | 'index' | 'contact' | 'article' | 'asset';

const PATHS: readonly (readonly [Role, RegExp])[] = [
  ['start', /^(index\.html)?$/],
  ['contact-page', /^e\/[^/]+\/(index\.html)?$/],
  // With what some languages need besides it.
  ['index', new RegExp(`^data/(index|${TEXT_LANGUAGES.join('|')})\\.json$`)],
  ['contact', /^data\/contacts\/[^/]+\.json$/],
  ['article', /^data\/articles\/[^/]+\.json$/],
  // Hashed names: what was fetched once stays true.
  ['asset', /^assets\/[^/]+\.(js|css)$/],
];

const isPage = (role: Role): boolean => role === 'start' || role === 'contact-page';

/**
 * The role of a request for `url` to a site whose root is `root` (absolute, ending with a slash). A page's address
 * counts only where somebody goes there, `visiting`: a preview reader that fetches it wants the page itself.
 */
export function roleOf(url: URL, root: string, visiting: boolean): Role | null {
  const { origin, pathname } = new URL(root);
  if (url.origin !== origin || !url.pathname.startsWith(pathname)) return null;
  const path = url.pathname.slice(pathname.length);
  const role = PATHS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
  return role !== null && isPage(role) !== visiting ? null : role;
}
