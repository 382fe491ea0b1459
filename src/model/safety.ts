/**
 * What an article's text may contain when it is shown. The build sanitises by these lists when it writes, the page again
 * when it reads, so that either pass alone is enough.
 */

/** Inline elements that an article's text keeps. Everything else goes; its text stays. */
export const SAFE_TAGS = ['a', 'b', 'strong', 'i', 'em', 'sub', 'sup', 'q', 'br'] as const;
/** `rel` and `target` are set by the sanitiser, whatever the article says. */
export const SAFE_ATTRIBUTES = ['href', 'rel', 'target'] as const;
export const LINK_REL = 'noopener noreferrer nofollow';
export const LINK_TARGET = '_blank';
/** Addresses of links: absolute http(s) only. */
export const SAFE_ADDRESS = /^https?:\/\//i;

/** Whether `url` is an absolute http or https address without a name or password in it. */
export function isWebAddress(url: string): boolean {
  return webAddress(url) !== null;
}

function webAddress(url: string): URL | null {
  if (!SAFE_ADDRESS.test(url) || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.hostname !== '' && address.username === '' && address.password === '' ? address : null;
}

/** Services that fetch the picture named in their `url` parameter; they show whatever is asked of them. */
const PICTURE_PROXIES: readonly string[] = ['images.weserv.nl', 'wsrv.nl'];
/** Parameters by which a proxy can be made to show another picture than the one in `url`. */
const PROXY_DETOURS: readonly string[] = ['default', 'errorredirect'];
const MAX_PROXIES = 3;

function hostListed(host: string, hosts: readonly string[]): boolean {
  return hosts.some((listed) => host === listed || host.endsWith(`.${listed}`));
}

/** The address that a picture proxy is asked for, or null when `url` is no proxy's. It may come without a scheme. */
export function proxiedAddress(url: string): string | null {
  const address = webAddress(url);
  if (!address || !PICTURE_PROXIES.includes(address.hostname)) return null;
  const inner = address.searchParams.get('url') ?? '';
  return SAFE_ADDRESS.test(inner) ? inner : `https://${inner.replace(/^(ssl:)?\/*/i, '')}`;
}

/**
 * Whether a picture may be asked for: its host, and for a proxy also the host inside, must be listed or lie under a listed
 * one. `hosts` are the publisher's picture hosts.
 */
export function isPictureAllowed(url: string, hosts: readonly string[], depth = 0): boolean {
  const address = webAddress(url);
  if (!address || address.port !== '' || depth > MAX_PROXIES) return false;
  if (!hostListed(address.hostname, hosts)) return false;
  const inner = proxiedAddress(url);
  if (inner === null) return true;
  const { searchParams } = address;
  if (searchParams.getAll('url').length !== 1 || PROXY_DETOURS.some((name) => searchParams.has(name))) return false;
  return isPictureAllowed(inner, hosts, depth + 1);
}
