/** The articles that speak of contacts, each once, with every file that held it. */
import type { Article } from '../article.ts';
import type { Mention } from '../mention.ts';
import { mergeDuplicates } from '../parse/duplicates.ts';

export interface Copy {
  readonly file: string;
  /** The file whose text was kept. */
  readonly of: string;
  readonly reason: string;
}

const REASONS = {
  'same-address': 'the same address',
  'same-text': 'the same text',
  'same-bytes': 'the same bytes',
} as const;

interface Kept {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

export interface Held {
  readonly articles: readonly Article[];
  readonly mentions: readonly Mention[];
  readonly copies: readonly Copy[];
}

/**
 * Collects articles file by file. Copies under one address are dropped as they come, so ten thousand dumps of one story
 * need the memory of one.
 */
export class Holding {
  readonly #kept = new Map<string, Kept>();
  readonly #copies: Copy[] = [];

  /** `article.files` holds one file: the one it was read from. */
  add(article: Article, mentions: readonly Mention[]): void {
    const before = this.#kept.get(article.id);
    const [dropped] = before ? mergeDuplicates([before.article, article]).duplicates : [];
    if (dropped) this.#copies.push({ ...dropped, reason: REASONS[dropped.reason] });
    // The text that was kept decides which mentions count: offsets point into it.
    if (!before || dropped?.of === article.files[0]) this.#kept.set(article.id, { article, mentions });
  }

  addSameBytes(file: string, of: string): void {
    this.#copies.push({ file, of, reason: REASONS['same-bytes'] });
  }

  /** The articles that are left, with all their files; a copy of a copy is a copy of the article that was kept. */
  finish(): Held {
    const kept = [...this.#kept.values()];
    const { articles, duplicates } = mergeDuplicates(kept.map(({ article }) => article));
    const copies = [...this.#copies, ...duplicates.map((one) => ({ ...one, reason: REASONS[one.reason] }))];
    const of = new Map(copies.map((copy) => [copy.file, copy.of]));
    const root = (file: string): string => {
      let at = file;
      for (let up = of.get(at); up !== undefined; up = of.get(at)) at = up;
      return at;
    };
    const resolved = copies.map((copy) => ({ ...copy, of: root(copy.of) }));
    const filesOf = new Map<string, string[]>();
    for (const { file, of: home } of resolved) {
      const known = filesOf.get(home);
      if (known) known.push(file);
      else filesOf.set(home, [file]);
    }
    return {
      articles: articles.map((article) => {
        const own = this.#kept.get(article.id)?.article.files ?? article.files;
        return { ...article, files: [...own, ...own.flatMap((file) => filesOf.get(file) ?? [])] };
      }),
      mentions: articles.flatMap(({ id }) => this.#kept.get(id)?.mentions ?? []),
      copies: resolved,
    };
  }
}
