/** Articles written by hand for the tests, and their expected rows. */
import type { Article, Block } from '../../../src/bundle/article.ts';
import { parseEdtf, type Precision } from '../../../src/model/index.ts';
import type { ScoredRow } from '../../../src/bundle/extract/score.ts';

export interface ArticleCase {
  readonly name: string;
  readonly published: string;
  readonly tz: string;
  /** A line a block: "# " the title, "![…]" a caption, anything else a paragraph. */
  readonly text: string;
  /** "role kind first[/last] [precision] [status]". */
  readonly expect: readonly string[];
}

const TRADITIONAL = /[習會談與俄羅這個國說時來將對見東後為]/g;

/** An article as the parser would give it. */
export function articleOf(
  source: Pick<ArticleCase, 'text'> & Partial<Pick<ArticleCase, 'published' | 'tz'>> & { readonly language?: string },
): Article {
  const lines = source.text.split('\n').filter((line) => line.trim() !== '');
  const raw = lines.map((line, index): { type: Block['type']; text: string } => {
    if (index === 0 && line.startsWith('# ')) return { type: 'title', text: line.slice(2) };
    const caption = /^!\[(.*)\]$/.exec(line)?.[1];
    return caption === undefined ? { type: 'paragraph', text: line } : { type: 'caption', text: caption };
  });
  if (raw[0]?.type !== 'title') raw.unshift({ type: 'title', text: '' });
  let end = -1;
  const blocks = raw.map(({ type, text }): Block => {
    const start = end + 1;
    end = start + text.length;
    return { type, start, end, html: text };
  });
  const text = raw.map((block) => block.text).join('\n');
  const han = /[\u4e00-\u9fff]/.test(text);
  const traditional = (text.match(TRADITIONAL)?.length ?? 0) > 3 && /[習會談與羅國說]/.test(text);
  return {
    id: 'a',
    url: null,
    title: raw[0]?.text ?? '',
    publisher: {
      id: 'test',
      name: { en: 'Test', zh: '测试' },
      hosts: [],
      language: 'en',
      tz: 'UTC',
      rights: 'excerpt',
      pictures: [],
    },
    tz: source.tz ?? 'Asia/Shanghai',
    language: source.language ?? (han ? (traditional ? 'zh-Hant' : 'zh-Hans') : 'en'),
    published: Date.parse(source.published ?? '2025-02-28T12:00:00Z'),
    publishedFrom: 'line',
    files: ['test.md'],
    text,
    blocks,
    pictures: [],
  };
}

/** Reads the notation of the article tables. */
export function rowsOf(expect: readonly string[]): readonly ScoredRow[] {
  return expect.map((line) => {
    const [role = '', kind = '', dates = '', precision = 'day', status = 'occurred'] = line.split(' ');
    const [first = '', last] = dates.split('/');
    const from = parseEdtf(first);
    const to = last === undefined ? from : parseEdtf(last);
    if (!from || !to) throw new Error(`not a date: ${line}`);
    return { role, kind, start: from.start, end: to.end, precision: precision as Precision, status, quote: '' };
  });
}
