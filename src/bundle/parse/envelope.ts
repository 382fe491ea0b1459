/** What stands before a dump's body: front matter, the crawler's comment, the link line and the rule under it. */
import { NO_FRONT_MATTER, splitFrontMatter, type FrontMatter } from './front-matter.ts';

export interface LinkLine {
  readonly title: string;
  readonly url: string;
}

export interface Envelope {
  readonly front: FrontMatter;
  /** The number in the comment, as it stands: seconds or milliseconds. */
  readonly comment: string | null;
  /** Link lines at the head, in order; the first names the article. */
  readonly links: readonly LinkLine[];
  readonly body: string;
  readonly warnings: readonly string[];
}

/** A line that is longer is body text, or an attempt to make the search for brackets expensive. */
const MAX_LINE = 8_192;

/** Markdown's backslash escapes in a title. */
const unescape = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/**
 * `[title](address)`, alone on its line or followed by another. Titles hold brackets and parentheses, addresses hold
 * parentheses and spaces, and neither escapes them: the title ends at the first "](" that an address follows.
 */
export function readLinkLine(line: string): readonly LinkLine[] {
  const text = line.trim().replace(/^#{1,6}[ \t]+/, '');
  if (text.length > MAX_LINE || !text.startsWith('[') || !text.endsWith(')')) return [];
  const starts = [...text.matchAll(/\]\(\s*<?(?=(?:https?:)?\/\/)/gi)];
  const joint = starts[0]?.index ?? text.lastIndexOf('](');
  if (joint < 1) return [];
  const title = text.slice(1, joint);
  const rest = text.slice(joint + 2);
  const next = /\)[ \t]*(?=\[.*\]\(.*\)$)/.exec(rest);
  const target = next && starts.length > 1 ? rest.slice(0, next.index) : rest.slice(0, -1);
  const url = target
    .trim()
    .replace(/\s+(?:"[^"]*"|'[^']*')$/, '')
    .replace(/^<(.*)>$/, '$1');
  const link = {
    title: unescape(title)
      .replace(/[ \t]+/g, ' ')
      .trim(),
    url,
  };
  if (!next || starts.length < 2) return [link];
  return [link, ...readLinkLine(rest.slice(next.index + 1))];
}

const COMMENT = /^<!--\s*(\d{9,17})\s*-->/;
const RULE = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|—{2,}|─{3,})\s*$/;
/** How far down the link line may stand when something else was put before it. */
const SEARCH_LINES = 12;

interface Head {
  readonly links: readonly LinkLine[];
  readonly body: string;
}

/** Takes the link lines, and the rule under them, off the text. */
function takeLinks(text: string): Head {
  const lines = text.split('\n', SEARCH_LINES + 4);
  const isBlank = (line: string | undefined): boolean => line !== undefined && line.trim() === '';
  const linkAt = (at: number): { readonly links: readonly LinkLine[]; readonly lines: number } => {
    const line = lines[at] ?? '';
    const alone = readLinkLine(line);
    if (alone.length > 0 || !line.startsWith('[') || line.includes('](')) return { links: alone, lines: 1 };
    // A title broken over two lines.
    return { links: readLinkLine(`${line} ${lines[at + 1] ?? ''}`), lines: 2 };
  };
  const ruleAfter = (at: number): boolean => {
    let next = at;
    while (isBlank(lines[next])) next += 1;
    return RULE.test(lines[next] ?? '');
  };

  let first = 0;
  while (isBlank(lines[first])) first += 1;
  if (linkAt(first).links.length === 0) {
    const lower = lines.findIndex(
      (line, at) => at < SEARCH_LINES && readLinkLine(line).length > 0 && ruleAfter(at + 1),
    );
    if (lower < 0) {
      const leading = RULE.test(lines[first] ?? '') ? first + 1 : 0;
      return { links: [], body: afterLines(text, leading) };
    }
    first = lower;
  }
  const links: LinkLine[] = [];
  let at = first;
  for (;;) {
    const found = linkAt(at);
    if (found.links.length === 0 && !isBlank(lines[at])) break;
    links.push(...found.links);
    at += found.lines;
    if (at >= lines.length) break;
  }
  if (RULE.test(lines[at] ?? '')) at += 1;
  const before = lines.slice(0, first).join('\n');
  return { links, body: before.trim() === '' ? afterLines(text, at) : `${before}\n${afterLines(text, at)}` };
}

/** `text` without its first `count` lines. */
function afterLines(text: string, count: number): string {
  let at = 0;
  for (let line = 0; line < count; line += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return '';
    at = end + 1;
  }
  return text.slice(at);
}

/** Reads the head of a decoded dump. Any part may be missing; the comment may stand before or after the front matter. */
export function openEnvelope(decoded: string): Envelope {
  let rest = decoded
    .replace(/^\ufeff+/, '')
    .replace(/\r\n?/g, '\n')
    .trimStart();
  let comment: string | null = null;
  let front: FrontMatter | null = null;
  const warnings: string[] = [];
  for (;;) {
    const found = COMMENT.exec(rest);
    if (found) {
      comment ??= found[1] ?? null;
      rest = rest.slice(found[0].length).trimStart();
      continue;
    }
    if (front) break;
    const split = splitFrontMatter(rest);
    front = split.front;
    warnings.push(...split.warnings);
    if (split.rest === rest) break;
    rest = split.rest.trimStart();
  }
  const { links, body } = takeLinks(rest);
  return { front: front ?? NO_FRONT_MATTER, comment, links, body, warnings };
}
