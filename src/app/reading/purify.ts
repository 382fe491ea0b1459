/**
 * The second of two passes over the HTML of articles (the first is made when the bundle is written). It gives nodes, not
 * text: no HTML of an article is ever assigned to the page.
 */
import { isWebAddress, LINK_REL, LINK_TARGET, SAFE_ADDRESS, SAFE_TAGS } from '../../model/index.ts';

/** Nodes that hold nothing but what SAFE_TAGS and SAFE_ADDRESS allow; only `purify` makes them. */
export type SafeFragment = DocumentFragment & { readonly __safe: true };
export type Purify = (html: string) => SafeFragment;

let loading: Promise<Purify> | null = null;

/** The sanitiser, fetched when the first article is opened. */
export function loadPurify(): Promise<Purify> {
  loading ??= load().catch((error: unknown) => {
    // A failed download may be tried again.
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Purify> {
  const { default: createDOMPurify } = await import('dompurify');
  const purifier = createDOMPurify(window);
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName !== 'A') return;
    if (!isWebAddress(node.getAttribute('href') ?? '')) {
      node.replaceWith(...node.childNodes);
      return;
    }
    node.setAttribute('rel', LINK_REL);
    node.setAttribute('target', LINK_TARGET);
  });
  return (html) => {
    const clean: DocumentFragment | null = purifier.sanitize(html, {
      ALLOWED_TAGS: [...SAFE_TAGS],
      ALLOWED_ATTR: ['href'],
      ALLOWED_URI_REGEXP: SAFE_ADDRESS,
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    });
    // A <frameset> in place of the body leaves DOMPurify with nothing at all to return.
    return (clean ?? document.createDocumentFragment()) as SafeFragment;
  };
}
