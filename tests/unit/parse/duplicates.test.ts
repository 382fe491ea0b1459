import { describe, expect, it } from 'vitest';
import { mergeDuplicates } from '../../../src/bundle/parse/duplicates.ts';
import { article, LINE } from './given.ts';

const LONG = '两国元首星期一通了电话，谈了很久，也谈到能源和贸易。'.repeat(5);
const dump = (file: string, url: string, title = '两人通话', body = `<p>${LONG}</p>`) =>
  article(`[${title}](${url})\n${LINE}${body}`, file);
const of = (...articles: Parameters<typeof mergeDuplicates>[0]) => {
  const merged = mergeDuplicates(articles);
  return { files: merged.articles.map(({ files }) => files), duplicates: merged.duplicates };
};

describe('one article in several dumps', () => {
  it('from one address is one article that remembers its files', () => {
    expect(
      of(dump('b.md', 'https://herald.example/1'), dump('a.md', 'http://www.herald.example/1?utm_source=x')),
    ).toEqual({
      files: [['a.md', 'b.md']],
      duplicates: [{ file: 'b.md', of: 'a.md', reason: 'same-address' }],
    });
  });

  it('crawled twice keeps the longer text', () => {
    const short = dump('a.md', 'https://herald.example/1', '两人通话', '<p>快讯。</p>');
    const long = dump('b.md', 'https://herald.example/1');
    expect(mergeDuplicates([short, long]).articles[0]?.text).toBe(long.text);
    expect(of(short, long).duplicates).toEqual([{ file: 'a.md', of: 'b.md', reason: 'same-address' }]);
  });

  it('from a mirror, or cut off by its feed, is told by its text', () => {
    const whole = dump('a.md', 'https://herald.example/1', '两人通话', `<p>${LONG}</p><p>还有后半段。</p>`);
    const cut = dump('b.md', 'https://mirror.example/9', '两人 通话', `<p>${LONG.replaceAll('，', ', ')}</p>`);
    expect(of(cut, whole)).toEqual({
      files: [['a.md', 'b.md']],
      duplicates: [{ file: 'b.md', of: 'a.md', reason: 'same-text' }],
    });
  });

  it('is not told by its title alone, nor by a text of one line', () => {
    const other = '<p>这是另一篇文章，写的是同一个题目，但内容完全不同，字数也够多。'.repeat(3);
    const pairs = [
      [dump('a.md', 'https://herald.example/1'), dump('b.md', 'https://courier.example/1', '两人通话', other)],
      [
        dump('a.md', 'https://herald.example/1', '快讯', '<p>两人通话。</p>'),
        dump('b.md', 'https://courier.example/1', '快讯', '<p>两人通话。</p>'),
      ],
    ];
    for (const [a, b] of pairs) expect(a && b && of(a, b).duplicates).toEqual([]);
  });

  it('ten thousand times is still one', () => {
    const one = dump('0.md', 'https://herald.example/1');
    const many = Array.from({ length: 10_000 }, (_, at) => ({ ...one, files: [`${at}.md`] }));
    const { articles, duplicates } = mergeDuplicates(many);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.files).toHaveLength(10_000);
    expect(duplicates).toHaveLength(9_999);
  });
});
