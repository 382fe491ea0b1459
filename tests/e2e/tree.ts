/** Served HTML as a strict parser reads it, without a browser: what link-preview readers and feed readers see. */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Node = Tree.Node;
export type Element = Tree.Element;

export const parsed = (html: string): Tree.Document => parse(html);
export const parsedPart = (html: string): Tree.DocumentFragment => parseFragment(html);

/** All elements of a name, in document order. */
export function elements(node: Node, name: string): Element[] {
  const found = 'tagName' in node && node.tagName === name ? [node] : [];
  return 'childNodes' in node ? [...found, ...node.childNodes.flatMap((child) => elements(child, name))] : found;
}

export const attribute = (element: Element | undefined, name: string): string | null =>
  element?.attrs.find((each) => each.name === name)?.value ?? null;

export const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
