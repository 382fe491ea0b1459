/** Addresses of articles: which one a dump means, and when two addresses are one article's. */
import { createHash } from 'node:crypto';
import { isWebAddress } from '../../model/index.ts';

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(utm_.*|at_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|spm|scm|maca|xtor|ocid|cmpid|cmp|ns_.*|ref_src|ref_url|share_.*|feature|smid|ito|zarsrc)$/i;

/** The address as a reader may be sent to it, absolute and without tracking; null when it is not http(s). */
export function cleanAddress(url: string, base: string | null = null): string | null {
  const trimmed = url.trim();
  if (trimmed === '' || trimmed.length > 4096) return null;
  const absolute = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  const parsed = URL.canParse(absolute)
    ? new URL(absolute)
    : base !== null && URL.canParse(absolute, base)
      ? new URL(absolute, base)
      : null;
  if (!parsed || !isWebAddress(parsed.href)) return null;
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name));
  if (kept.length < [...parsed.searchParams].length) parsed.search = new URLSearchParams(kept).toString();
  return parsed.href;
}

/**
 * One string for all addresses of one article: without scheme, "www." and mobile prefixes, AMP marks, tracking, fragment,
 * trailing slash and the order of parameters. Null for a site's front page, which is no article's address.
 */
export function canonicalAddress(url: string): string | null {
  const clean = cleanAddress(url);
  if (clean === null) return null;
  const { hostname, port, pathname, searchParams } = new URL(clean);
  const host = hostname.replace(/\.$/, '').replace(/^((www|m|mobile|amp)\.)+(?=.*\.)/, '');
  const path = pathname
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/)/, '')
    .replace(/(\/amp|\.amp)\/?$/, '')
    .replace(/\.amp(?=\.html?$)/, '')
    .replace(/\/(index|default)\.(html?|php)$/, '')
    .replace(/\/+$/, '');
  const query = [...searchParams]
    .filter(([name]) => !/^(amp|outputtype)$/i.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  if (path === '' && query === '') return null;
  return `${host}${port === '' ? '' : `:${port}`}${path}${query === '' ? '' : `?${query}`}`;
}

/** "a-" and 48 bits of a hash: stable for one article address, or for one title and day where there is none. */
export function articleId(url: string | null, title: string, published: number): string {
  const address = url === null ? null : canonicalAddress(url);
  const key = address ?? JSON.stringify([title.normalize('NFKC'), new Date(published).toISOString().slice(0, 10)]);
  return `a-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

/** Links in an article's text that lead to no page for readers: interfaces of programs, share buttons, mail. */
const NO_PAGES: readonly RegExp[] = [
  /^api\./,
  /^[^/]+\/api\//,
  /^(www\.)?facebook\.com\/(sharer|share|dialog)/,
  /^(www\.)?(twitter|x)\.com\/(intent|share)/,
  /^(t\.me|telegram\.me)\/share/,
  /^(api\.whatsapp\.com|wa\.me)\b/,
  /^service\.weibo\.com\/share/,
  /^(www\.)?linkedin\.com\/share/,
  /^(social-plugins\.line\.me|line\.me\/R)\b/,
  /^(www\.)?reddit\.com\/submit/,
  /^(feeds\.feedburner\.com|feeds\.feedblitz\.com|ad\.doubleclick\.net|pixel\.)/,
];
/** Those of them that ask the reader to share: their label is a button's, not the article's. */
const SHARE = /(sharer?\b|intent\/|\/share\b|whatsapp|wa\.me|line\.me|reddit\.com\/submit)/;

export type LinkFate = { readonly keep: string } | { readonly keep: null; readonly share: boolean };

/** What becomes of a link in an article that stands at `base`: kept with a clean address, or unwrapped. */
export function linkFate(href: string, base: string | null): LinkFate {
  const address = cleanAddress(href, base);
  if (address === null) return { keep: null, share: false };
  const rest = address.replace(/^https?:\/\//i, '');
  if (NO_PAGES.some((pattern) => pattern.test(rest))) return { keep: null, share: SHARE.test(rest) };
  return { keep: address };
}
