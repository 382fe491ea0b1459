/** Which part of a whole page is the article. A feed's dump is all article; a page has a site around it. */
import { attribute, isElement, NO_TEXT, type Element, type Node, type Parent } from './tree.ts';

/** Text under an element, in characters without white space: all of it, that of links, and that of its paragraphs. */
interface Measure {
  readonly all: number;
  readonly linked: number;
  /** Text of <p> children and loose text: what an article's container has and a page's frame has not. */
  readonly prose: number;
}

const lengthOf = (text: string): number => text.replace(/\s+/g, '').length;

function measure(node: Parent, measures: Map<Parent, Measure>): Measure {
  let [all, linked, prose] = [0, 0, 0];
  for (const child of node.childNodes) {
    if (!isElement(child)) {
      if ('value' in child) {
        all += lengthOf(child.value);
        prose += lengthOf(child.value);
      }
      continue;
    }
    const inner = NO_TEXT.has(child.tagName) ? { all: 0, linked: 0, prose: 0 } : measure(child, measures);
    all += inner.all;
    linked += child.tagName === 'a' ? inner.all : inner.linked;
    if (child.tagName === 'p') prose += inner.all - inner.linked;
  }
  const result = { all, linked, prose };
  measures.set(node, result);
  return result;
}

const SURROUNDINGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'menu']);
/** Names that sites give to what stands around an article. */
const SURROUNDING_NAME =
  /(?:^|[\s_-])(?:related|recommend\w*|more-?(?:news|stories|on)|most-?(?:read|viewed)|share\w*|social\w*|comments?|newsletter|promo\w*|sidebar|breadcrumbs?|advert\w*|ads?|cookie\w*|subscri\w*|toolbar|pagination|hot-?news|xgxw|tuijian|fenxiang)(?:$|[\s_-])/i;
/** A part with more of the article's text than this is the article, whatever it is called. */
const PART = 0.3;
/** A list of nothing but links to other pages. */
const LINK_LIST = 0.85;

function isSurrounding(element: Element, measures: ReadonlyMap<Parent, Measure>, total: number): boolean {
  const { all, linked } = measures.get(element) ?? { all: 0, linked: 0 };
  if (all > total * PART) return false;
  if (SURROUNDINGS.has(element.tagName) || attribute(element, 'hidden') !== null) return true;
  if (/display\s*:\s*none/i.test(attribute(element, 'style') ?? '')) return true;
  if (['ul', 'ol', 'dl'].includes(element.tagName) && all > 0 && linked >= all * LINK_LIST) return true;
  return SURROUNDING_NAME.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
}

function withoutSurroundings(root: Parent, measures: ReadonlyMap<Parent, Measure>): Parent {
  const total = measures.get(root)?.all ?? 0;
  const pruned = (node: Parent): Node[] =>
    node.childNodes
      .filter((child) => !isElement(child) || !isSurrounding(child, measures, total))
      .map((child) => (isElement(child) ? { ...child, childNodes: pruned(child) } : child));
  return { ...root, childNodes: pruned(root) } as Parent;
}

/** A container with less text than this is a teaser. */
const ENOUGH = 40;

/**
 * The article's element: the longest <article>, else what the page marks as the article's body, else <main>, else the element
 * whose own paragraphs hold most of the text, else the body. What the site puts into it is taken out.
 */
export function articleOf(root: Parent, elements: readonly Element[]): Parent {
  const measures = new Map<Parent, Measure>();
  measure(root, measures);
  const of = (element: Element | undefined): Measure =>
    (element && measures.get(element)) ?? { all: 0, linked: 0, prose: 0 };
  const longest = (
    wanted: (element: Element) => boolean,
    size: (measured: Measure) => number,
    least: number,
  ): Element | undefined => {
    let best: Element | undefined;
    for (const element of elements) {
      if (wanted(element) && size(of(element)) >= Math.max(least, best ? size(of(best)) + 1 : 0)) best = element;
    }
    return best;
  };
  const all = ({ all: length }: Measure): number => length;
  const body = elements.find((element) => element.tagName === 'body');
  const whole = of(body ?? elements[0]);
  const text = Math.max(ENOUGH, whole.all - whole.linked);
  const found =
    longest((element) => element.tagName === 'article', all, ENOUGH) ??
    longest((element) => /articleBody/i.test(attribute(element, 'itemprop') ?? ''), all, ENOUGH) ??
    longest((element) => element.tagName === 'main' || attribute(element, 'role') === 'main', all, ENOUGH) ??
    longest(
      (element) => element.tagName !== 'p' && element !== body,
      ({ prose }) => prose,
      text / 2,
    ) ??
    body ??
    root;
  return withoutSurroundings(found, measures);
}
