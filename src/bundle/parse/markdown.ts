/**
 * The little Markdown that plain dumps use, as HTML: paragraphs, headings, quotes, lists, pictures, links and emphasis.
 * Inline HTML passes through, as Markdown has it; what is unsafe in it is dealt with where all HTML is.
 */

const BLOCK_TAG =
  /<\/?(p|div|br|body|html|article|section|table|figure|blockquote|ul|ol|h[1-6]|center|main|img|span|small|font)\b[^<>]*>/i;

/** Whether a body is HTML by its tags; else it is Markdown or plain text. */
export function looksLikeHtml(body: string): boolean {
  return BLOCK_TAG.test(body);
}

/** An HTML body with a Markdown heading above it, as some archives put the title there. */
export function headingToHtml(body: string): string {
  return body.replace(/^\s*#{1,6}[ \t]+([^\n<]+)(?=\n)/, '<h1>$1</h1>');
}

const MAX_INLINE = 20_000;

/** Attribute values may not end early. */
const quoted = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

function inline(text: string): string {
  // A line this long is no prose; looking for marks in it could take very long.
  if (text.length > MAX_INLINE) return text;
  return text
    .replace(/!\[([^[\]]*)\]\(\s*([^()\s]+)(?:\s[^()]{0,200})?\)/g, (_, alt: string, src: string) => {
      return `<img src="${quoted(src)}" alt="${quoted(alt)}">`;
    })
    .replace(/\[([^[\]]+)\]\(\s*([^()\s]+)(?:\s[^()]{0,200})?\)/g, (_, label: string, href: string) => {
      return `<a href="${quoted(href)}">${label}</a>`;
    })
    .replace(/(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1/g, '<strong>$2</strong>')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g, '<em>$1</em>');
}

/** Lines of one paragraph; two blanks or a backslash at the end of a line ask for a break. */
function paragraph(lines: readonly string[]): string {
  const ended = lines.map((line) => {
    if (line.endsWith('\\')) return `${line.slice(0, -1)}<br>`;
    return line.endsWith('  ') ? `${line.trimEnd()}<br>` : line;
  });
  return inline(ended.join('\n'));
}

interface Rule {
  readonly pattern: RegExp;
  readonly tag: string;
}

/** A line that is a block by itself; the rest of it is the block's text. */
const LINES: readonly Rule[] = [
  { pattern: /^ {0,3}#{1,6}[ \t]+(.*)$/, tag: 'h2' },
  { pattern: /^ {0,3}>[ \t]?(.*)$/, tag: 'blockquote' },
  { pattern: /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+(.*)$/, tag: 'li' },
];
/** How each of these begins; most lines are words, and need not be tried against all. */
const MARK = /^[ \t]*[-#>*+•=\d]/;
const RULE = /^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$|^[ \t]*={3,}[ \t]*$/;

/** Markdown or plain text to HTML. Never throws; linear in the number of lines. */
export function markdownToHtml(text: string): string {
  const out: string[] = [];
  let open: { readonly tag: string; readonly lines: string[] } | null = null;
  const close = (): void => {
    if (open) out.push(`<${open.tag}>${paragraph(open.lines)}</${open.tag}>`);
    open = null;
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      close();
      continue;
    }
    const marked = MARK.test(line);
    if (marked && RULE.test(line)) {
      close();
      out.push('<hr>');
      continue;
    }
    const rule = marked ? LINES.find(({ pattern }) => pattern.test(line)) : undefined;
    const rest = rule?.pattern.exec(line)?.[1] ?? line;
    const tag: string = rule?.tag ?? 'p';
    const current = open as { readonly tag: string; readonly lines: string[] } | null;
    // A line without a mark goes on with what is open; quoted lines go on with each other.
    if (current && (tag === 'p' || (tag === 'blockquote' && current.tag === tag)) && current.tag !== 'h2') {
      current.lines.push(rest);
      continue;
    }
    close();
    open = { tag, lines: [rest] };
  }
  close();
  return out.join('\n');
}
