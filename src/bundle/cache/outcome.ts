/** What reading one dump comes to, whatever the dump is called. It follows from the file's bytes and the build's knowledge alone. */
import type { Article } from '../article.ts';
import type { Mention } from '../mention.ts';
import type { FileFate } from '../report/index.ts';

type Fate<F extends FileFate['fate']> = Omit<Extract<FileFate, { fate: F }>, 'file'>;

/** The fate of a file that is not used, but for its name. */
export type Unused = Fate<'refused'> | Fate<'none'>;

export type Outcome =
  | {
      readonly is: 'article';
      /** `files` is empty. */
      readonly article: Article;
      readonly mentions: readonly Mention[];
      readonly warnings: readonly string[];
    }
  | { readonly is: 'unused'; readonly fate: Unused };

/** An outcome and the bytes that it came of. */
export interface Content {
  /** SHA-256 of the bytes, base64. */
  readonly hash: string;
  readonly outcome: Outcome;
}
