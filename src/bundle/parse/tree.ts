/** HTML to a tree, within limits: a parser that follows the standard can be made to work for hours on a small file. */
import {
  defaultTreeAdapter,
  html as names,
  parse,
  parseFragment,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
} from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Browsers flatten what lies deeper than 512 elements; articles stay under 40. */
const MAX_DEPTH = 400;
/** The longest article pages have under ten thousand. */
const MAX_ELEMENTS = 50_000;
/** The parser compares every attribute of a tag with every other. */
const MAX_ATTRIBUTES = 200;

class TooMuch extends Error {}

function limitedAdapter(): typeof defaultTreeAdapter {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw new TooMuch('has more elements than can be read');
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooMuch('is nested deeper than can be read');
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** Whether a tag has more attributes than MAX_ATTRIBUTES; one pass, no backtracking. */
function hasOvergrownTag(html: string): boolean {
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open)) {
    open += 1;
    if (!/[a-z/]/i.test(html.charAt(open))) continue;
    let attributes = 0;
    while (open < html.length) {
      const character = html.charAt(open);
      if (character === '>') break;
      if ((character === '"' || character === "'") && html.charAt(open - 1) === '=') {
        const close = html.indexOf(character, open + 1);
        open = close < 0 ? html.length : close;
        attributes += 1;
      } else if (character <= ' ' || character === '/') {
        attributes += 1;
      }
      if (attributes > MAX_ATTRIBUTES * 3) return true;
      open += 1;
    }
  }
  return false;
}

/** Paragraphs of such markup that are kept apart; what comes after them is one more. */
const MAX_PIECES = 20_000;
const BREAK = '\u0000';

/** The text of markup that the parser may not see, a paragraph for each block tag. Linear in its input. */
function flatten(html: string): Parent {
  const text = html
    .replaceAll(BREAK, '')
    .replace(/<(?:script|style)\b[^<>]*>[^<]*/gi, '')
    .replace(/<\/?(?:p|div|br|li|ul|ol|tr|td|h[1-6]|blockquote|section|article|figure|hr)\b[^<>]*>?/gi, BREAK)
    .replace(/<\/?[a-z!?][^<>]*>?/gi, '');
  const root = defaultTreeAdapter.createDocumentFragment();
  const pieces = text.split(BREAK).filter((piece) => piece.trim() !== '');
  const overflow = pieces.splice(MAX_PIECES).join(' ');
  for (const piece of overflow === '' ? pieces : [...pieces, overflow]) {
    const paragraph = defaultTreeAdapter.createElement('p', names.NS.HTML, []);
    defaultTreeAdapter.insertText(paragraph, decodeEntities(piece));
    defaultTreeAdapter.appendChild(root, paragraph);
  }
  return root;
}

export interface Tree {
  readonly root: Parent;
  readonly warnings: readonly string[];
}

function withinLimits(html: string, read: (html: string, adapter: typeof defaultTreeAdapter) => Parent): Tree {
  try {
    if (hasOvergrownTag(html)) throw new TooMuch('has a tag with more attributes than can be read');
    return { root: read(html, limitedAdapter()), warnings: [] };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    const warning = `the HTML ${error.message}; only its text was kept`;
    return { root: flatten(html), warnings: [warning] };
  }
}

/** A piece of HTML as it stands in a feed. Contents of <noscript> count: feeds hide the real picture there. */
export function parsePiece(html: string): Tree {
  return withinLimits(html, (text, treeAdapter) =>
    parseFragment<DefaultTreeAdapterMap>(text, { treeAdapter, scriptingEnabled: false }),
  );
}

/** A whole page. */
export function parsePage(html: string): Tree {
  return withinLimits(html, (text, treeAdapter) =>
    parse<DefaultTreeAdapterMap>(text, { treeAdapter, scriptingEnabled: false }),
  );
}

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((entry) => entry.name === name)?.value ?? null;
}

/** Elements whose contents are no text for readers. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  'script style template svg iframe object embed audio video canvas noembed noframes head title link meta base map param source track datalist'.split(
    ' ',
  ),
);

/** All text under a node, as it stands. */
export function textOf(node: Node | Parent): string {
  if (isElement(node) && NO_TEXT.has(node.tagName)) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Every element under a node, in document order. */
export function* elementsUnder(node: Parent): Generator<Element> {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsUnder(child);
  }
}

/** A text with its entities decoded once; markup in it stays text. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return parseFragment(text.replaceAll('<', '&lt;')).childNodes.map(textOf).join('');
}
