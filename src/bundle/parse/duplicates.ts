/** One article that came twice, from two feeds or two crawls, becomes one that remembers all its files. */
import type { Article } from '../article.ts';

export interface Duplicate {
  readonly file: string;
  /** The file whose text was kept. */
  readonly of: string;
  readonly reason: 'same-address' | 'same-text';
}

export interface Merged {
  readonly articles: readonly Article[];
  readonly duplicates: readonly Duplicate[];
}

/** Two feeds differ in spaces, punctuation and footers; letters and digits are what an article is. */
const essence = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Less text than this may be the same by chance: "The two spoke by telephone." */
const ENOUGH = 60;
/** Longest texts of one title that others are compared with; more than two or three do not occur. */
const MAX_RIVALS = 20;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The better of two copies first: with an address, with the better date, longer, earlier, then by name. */
function better(a: Article, b: Article): number {
  const order = ['line', 'comment', 'front-matter'];
  return (
    Number(b.url !== null) - Number(a.url !== null) ||
    b.text.length - a.text.length ||
    order.indexOf(a.publishedFrom) - order.indexOf(b.publishedFrom) ||
    a.published - b.published ||
    compare(a.files[0] ?? '', b.files[0] ?? '') ||
    compare(a.text, b.text)
  );
}

interface Group {
  readonly best: Article;
  readonly rest: readonly { readonly article: Article; readonly reason: Duplicate['reason'] }[];
}

function byAddress(articles: readonly Article[]): readonly Group[] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const group = groups.get(article.id);
    if (group) group.push(article);
    else groups.set(article.id, [article]);
  }
  return [...groups.values()].flatMap((group): readonly Group[] => {
    const [best, ...rest] = group.toSorted(better);
    return best ? [{ best, rest: rest.map((article) => ({ article, reason: 'same-address' })) }] : [];
  });
}

/** Articles of one title of which one holds the other's whole text: a mirror, or a feed that cuts off the end. */
function byText(groups: readonly Group[]): readonly Group[] {
  const titles = new Map<string, Group[]>();
  for (const group of groups) {
    const key = essence(group.best.title);
    const same = titles.get(key);
    if (same) same.push(group);
    else titles.set(key, [group]);
  }
  return [...titles.values()].flatMap((same) => {
    if (same.length === 1) return same;
    const kept: { readonly essence: string; readonly group: { best: Article; rest: Group['rest'][number][] } }[] = [];
    const longestFirst = same
      .map((group) => ({ group, text: essence(group.best.text) }))
      .sort((a, b) => b.text.length - a.text.length || better(a.group.best, b.group.best));
    for (const { group, text } of longestFirst) {
      const holder =
        text.length < ENOUGH ? undefined : kept.slice(0, MAX_RIVALS).find(({ essence: other }) => other.includes(text));
      if (holder) holder.group.rest.push({ article: group.best, reason: 'same-text' }, ...group.rest);
      else kept.push({ essence: text, group: { best: group.best, rest: [...group.rest] } });
    }
    return kept.map(({ group }) => group);
  });
}

/**
 * Merges copies of one article. The order of the input does not matter: the result is sorted by publication, then by id,
 * and every file is in exactly one article's `files`.
 */
export function mergeDuplicates(articles: readonly Article[]): Merged {
  const groups = byText(byAddress(articles));
  const merged = groups.map(({ best, rest }): Article => {
    if (rest.length === 0) return best;
    const files = [...best.files, ...rest.flatMap(({ article }) => article.files)];
    return { ...best, files: [...new Set(files)].sort(compare) };
  });
  const duplicates = groups.flatMap(({ best, rest }) =>
    rest.flatMap(({ article, reason }) =>
      article.files.map((file): Duplicate => ({ file, of: best.files[0] ?? '', reason })),
    ),
  );
  return {
    articles: merged.toSorted((a, b) => a.published - b.published || compare(a.id, b.id)),
    duplicates: duplicates.toSorted((a, b) => compare(a.file, b.file) || compare(a.of, b.of)),
  };
}
