/** The first of the two passes that make an article's HTML harmless; the second is the page's own. */
import { createRequire } from 'node:module';
import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { LINK_REL, LINK_TARGET, SAFE_ADDRESS, SAFE_ATTRIBUTES, SAFE_TAGS, isWebAddress } from '../../model/index.ts';

const CONFIG: Config = {
  ALLOWED_TAGS: [...SAFE_TAGS],
  ALLOWED_ATTR: [...SAFE_ATTRIBUTES],
  ALLOWED_URI_REGEXP: SAFE_ADDRESS,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
};

interface Purifier {
  readonly purify: DOMPurify;
  readonly textOf: (html: string) => string;
}

let made: Purifier | null = null;

/** A window and the program that makes one cost a third of a second each, so they are loaded when they are first needed. */
function purifier(): Purifier {
  if (made) return made;
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom');
  const { window } = new JSDOM('');
  const purify = createDOMPurify(window);
  purify.addHook('afterSanitizeAttributes', (node) => {
    const href = node.nodeName === 'A' ? node.getAttribute('href') : null;
    const keep = href !== null && isWebAddress(href);
    if (!keep) {
      for (const name of SAFE_ATTRIBUTES) node.removeAttribute(name);
      return;
    }
    node.setAttribute('rel', LINK_REL);
    node.setAttribute('target', LINK_TARGET);
  });
  const textOf = (html: string): string => {
    const { body } = new window.DOMParser().parseFromString(html, 'text/html');
    return body.textContent ?? '';
  };
  made = { purify, textOf };
  return made;
}

/** Inline HTML with nothing in it but the elements and attributes of src/model/index.ts. */
export function sanitise(html: string): string {
  // Most blocks are plain words.
  if (!/[<&]/.test(html)) return html;
  return purifier().purify.sanitize(html, CONFIG);
}

/** The text that a browser shows for some inline HTML. */
export function shownText(html: string): string {
  return /[<&]/.test(html) ? purifier().textOf(html) : html;
}
