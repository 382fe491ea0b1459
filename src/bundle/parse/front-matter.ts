/** The optional YAML at a dump's head. It is often broken: a title with bare quotation marks, no end, a list. */
import { parse } from 'yaml';

export interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** The author, who in feed archives is the publisher. */
  readonly author: string | null;
  /** Named by hand in a dump that has no address of its publisher's: an id or a name in publishers.yaml. */
  readonly publisher: string | null;
}

export interface FrontMatterSplit {
  readonly front: FrontMatter;
  readonly rest: string;
  readonly warnings: readonly string[];
}

const NAMES: Readonly<Record<keyof FrontMatter, readonly string[]>> = {
  title: ['title', 'headline'],
  date: ['date', 'published', 'pubDate', 'datePublished', 'time'],
  url: ['from', 'link', 'url', 'source', 'canonical', 'permalink'],
  author: ['author', 'source_name'],
  publisher: ['publisher'],
};

export const NO_FRONT_MATTER: FrontMatter = { title: null, date: null, url: null, author: null, publisher: null };

/** Longer than any real head; what is longer is a body that happens to begin with a rule. */
const MAX_LENGTH = 16_384;

function scalar(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  return value.replace(/[ \t\n]+/g, ' ').trim();
}

function pick(read: (name: string) => unknown): FrontMatter {
  const first = (field: keyof FrontMatter): string | null => {
    for (const name of NAMES[field]) {
      const found = scalar(read(name));
      if (found !== null) return found;
    }
    return null;
  };
  return {
    title: first('title'),
    date: first('date'),
    url: first('url'),
    author: first('author'),
    publisher: first('publisher'),
  };
}

/** `name: value` line by line, for heads that are no YAML. */
function pickFromLines(yaml: string): FrontMatter {
  const lines = new Map<string, string>();
  for (const line of yaml.split('\n')) {
    const [, name, value] = /^([A-Za-z_]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !lines.has(name)) {
      lines.set(name, value.trim().replace(/^(["'])(.*)\1$/, '$2'));
    }
  }
  return pick((name) => lines.get(name));
}

function read(yaml: string): { readonly front: FrontMatter; readonly warnings: readonly string[] } {
  const broken = 'the front matter is not valid YAML; its plain lines were read';
  let value: unknown;
  try {
    value = parse(yaml, { uniqueKeys: false, maxAliasCount: 20, logLevel: 'error' });
  } catch {
    // Syntax, an alias bomb, or nesting deeper than the stack.
    return { front: pickFromLines(yaml), warnings: [broken] };
  }
  if (value === null || value === undefined) return { front: NO_FRONT_MATTER, warnings: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { front: pickFromLines(yaml), warnings: ['the front matter holds no names with values'] };
  }
  return { front: pick((name) => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined)), warnings: [] };
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/;

/** Separates the YAML from what follows it. `text` has no leading white space and LF line ends. */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const opening = OPENING.exec(text);
  if (!opening) return { front: NO_FRONT_MATTER, rest: text, warnings: [] };
  // The newline of the opening is kept, so that an empty head closes too.
  const head = text.slice(opening[0].length - 1, MAX_LENGTH);
  const closing = CLOSING.exec(head);
  // The head of an unclosed one ends where the body must have begun: at a link line, a comment, a tag or an empty line.
  const end = closing ? closing.index : head.search(/\n[ \t]*(?:\n|\[[^\]]*\]\(|<)|$/);
  const yaml = head.slice(0, end);
  const looksRight = /^\s*[A-Za-z_]+:/m.test(yaml);
  if (!closing && !looksRight) return { front: NO_FRONT_MATTER, rest: text, warnings: [] };
  const { front, warnings } = read(yaml);
  const after = opening[0].length - 1 + end + (closing ? closing[0].length : 0);
  const unclosed = closing ? [] : ['the front matter is not closed by a line of dashes'];
  return { front, rest: text.slice(after), warnings: [...unclosed, ...warnings] };
}
