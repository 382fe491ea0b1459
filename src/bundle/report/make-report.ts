/** The build report, from the fates of the files and from what was attached. */
import { formatEdtf } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Attached } from '../attach/index.ts';
import type { Mention } from '../mention.ts';
import { REPORT_VERSION, type BuildReport, type FileFate } from './schema.ts';

export interface ReportParts {
  /** Every input file once. */
  readonly files: readonly FileFate[];
  readonly attached: Attached;
  /** Articles that mentions point into, by id. */
  readonly articles: ReadonlyMap<string, Article>;
  /** How many articles the bundle holds. */
  readonly published: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by file; no clock, no machine's path: the same input gives the same report. */
export function makeReport({ files, attached, articles, published }: ReportParts): BuildReport {
  const { contacts, disagreements, rejected, decisions } = attached;
  const place = ({ article, quote }: Mention) => ({
    article,
    url: articles.get(article)?.url ?? null,
    file: articles.get(article)?.files[0] ?? '',
    quote: quote.trim(),
  });
  const unreviewed = contacts.filter(({ entry }) => entry === null);
  const count = (fate: FileFate['fate']): number => files.filter((one) => one.fate === fate).length;
  const mentions = contacts.reduce((sum, { placed }) => sum + placed.length, rejected.length);
  return {
    version: REPORT_VERSION,
    totals: {
      files: files.length,
      used: count('used'),
      duplicates: count('duplicate'),
      none: count('none'),
      refused: count('refused'),
      ignored: count('ignored'),
      articles: published,
      mentions,
      contacts: contacts.length,
      reviewed: contacts.length - unreviewed.length,
      unreviewed: unreviewed.length,
      unresolved: unreviewed.filter(({ rivals }) => rivals.length > 0).length,
      disagreements: disagreements.length,
      rejected: rejected.length,
      staleDecisions: decisions.filter(({ problem }) => problem !== null).length,
    },
    files: [...files].sort((a, b) => compare(a.file, b.file) || compare(a.fate, b.fate)),
    disagreements: disagreements.map(({ contact, about, record, said, match, mention }) => ({
      contact,
      about,
      record,
      said,
      match,
      ...place(mention),
    })),
    unreviewed: unreviewed.map(({ id, facts, placed, rivals }) => ({
      contact: id,
      kind: facts.kind,
      status: facts.status,
      date: formatEdtf(facts),
      fits: rivals,
      evidence: placed.map(({ mention }) => place(mention)),
    })),
    rejected: rejected.map((mention) => ({ kind: mention.kind, date: formatEdtf(mention), ...place(mention) })),
    decisions,
  };
}
