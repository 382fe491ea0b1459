/** A sentence in an article's text, by UTF-16 offsets into the whole text. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/**
 * Wraps the part of `marked` that lies in `root` in `<mark>`. `offset` is where root's text begins in the article's. The
 * text at the offsets must be the quote's; if it is not (another version of the article), the quote is looked for instead.
 */
export function highlight(root: Node, offset: number, marked: Marked): void {
  const text = root.textContent ?? '';
  let from = Math.max(0, marked.start - offset);
  let to = Math.min(text.length, marked.end - offset);
  const wanted = marked.quote.slice(
    Math.max(0, offset - marked.start),
    Math.max(0, offset - marked.start) + (to - from),
  );
  if (from >= to || text.slice(from, to) !== wanted) {
    from = text.indexOf(marked.quote);
    if (from < 0) return;
    to = from + marked.quote.length;
  }
  const document = root.ownerDocument;
  if (!document) return;
  let at = 0;
  for (const node of textNodes(root)) {
    const length = node.data.length;
    const [first, last] = [Math.max(0, from - at), Math.min(length, to - at)];
    at += length;
    if (first >= last) continue;
    const range = document.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    range.surroundContents(document.createElement('mark'));
  }
}

/** Collected before anything is wrapped: wrapping splits them. */
function textNodes(root: Node): readonly Text[] {
  const found: Text[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) found.push(node);
    else node.childNodes.forEach(walk);
  };
  walk(root);
  return found;
}
