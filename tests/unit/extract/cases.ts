/** The article tables, read once. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadLexicon } from '../../../src/bundle/extract/index.ts';
import type { ArticleCase } from './article.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const TABLES = ['en', 'zh-hans', 'zh-hant', 'more', 'others', 'fresh'] as const;

export function casesOf(table: (typeof TABLES)[number]): readonly ArticleCase[] {
  return parse(readFileSync(path(`articles/${table}.yaml`), 'utf8')) as ArticleCase[];
}

export const lexicon = loadLexicon(path('../../../data/lexicon'));
export const shared = path('../../../../shared');
