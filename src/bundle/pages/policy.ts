/**
 * The Content-Security-Policy of every page: scripts and styles from the site's own files alone, requests to the site
 * alone, pictures from the site and from the hosts of the pictures that this very bundle shows.
 *
 * Browsers enforce the policy in the page and the one in the header together, so the header may be wider where it cannot
 * know the bundle, and never weakens what stands in the page.
 */
import { html, type Html } from './html.ts';

type Directive = readonly [name: string, ...values: string[]];

/**
 * Names of Trusted Types policies: Svelte's own for its templates, DOMPurify's own, and src/app/offline/register.ts's for
 * the address of the service worker.
 */
export const TRUSTED_TYPES = ['svelte-trusted-html', 'dompurify', 'offline-worker'] as const;

/** Where a header cannot know the bundle: any picture that comes over https. */
export const ANY_PICTURE = ['https:'] as const;

/** Cloudflare Pages refuses a header line longer than 2000 characters; the name and the indent take some of them. */
const MAX_HEADER = 1900;

/**
 * A host as a source expression may name it. URL parsers let through more (";", "*" and quotes among it), all of which
 * would say something else in a policy: https://www.w3.org/TR/CSP3/#grammardef-host-part. A machine's number is no name.
 */
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/;

/**
 * The sources that let these pictures through, sorted, each once. Of a proxied picture it is the proxy's, which is whom
 * the browser asks. Addresses that cannot be named exactly are left out: their pictures stay away. Those of http pictures
 * are named as https, to which browsers raise pictures on an https page.
 */
export function pictureSources(addresses: Iterable<string>): readonly string[] {
  const sources = new Set<string>();
  for (const address of addresses) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.port !== '' || !HOST.test(url.hostname)) continue;
    sources.add(`https://${url.hostname}`);
  }
  return [...sources].sort();
}

function directives(pictures: readonly string[]): readonly Directive[] {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'"],
    ['img-src', "'self'", 'data:', ...pictures],
    ['connect-src', "'self'"],
    ['font-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['object-src', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', ...TRUSTED_TYPES],
  ];
}

const written = (list: readonly Directive[]): string => list.map((directive) => directive.join(' ')).join('; ');

/** The policy as it stands in a page. `pictures`: what `pictureSources` gives. */
export function pagePolicy(pictures: readonly string[]): string {
  return written(directives(pictures));
}

/** The policy as a header says it: the page's, and that anybody may embed the page, which only a header can say. */
export function headerPolicy(pictures: readonly string[]): string {
  const policy = (allowed: readonly string[]): string => written([...directives(allowed), ['frame-ancestors', '*']]);
  const exact = policy(pictures);
  return exact.length <= MAX_HEADER ? exact : policy(ANY_PICTURE);
}

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

/**
 * A page with the policy in it, before anything that could load. Only the character encoding stands first, which has to
 * be within the first 1024 bytes. Throws when a page declares no encoding: there is no other safe place.
 */
export function withPolicy(page: Html | string, policy: string): Html {
  const charset = CHARSET.exec(page);
  if (!charset) throw new Error('a page without <meta charset="utf-8"> has no place for its policy');
  const end = charset.index + charset[0].length;
  const meta = html`<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return `${page.slice(0, end)}\n    ${meta}${page.slice(end)}` as Html;
}
