import { describe, expect, it } from 'vitest';
import { Holding } from '../../../src/bundle/intake/holding.ts';
import { mention } from '../merge/make.ts';
import { article, quoted } from '../write/make.ts';

const LONG = 'The two leaders spoke by telephone for an hour about trade, energy and the coming visit to the capital.';
const from = (file: string, id: string, text: string) => article({ id, files: [file], blocks: ['A call', text] });
const said = (of: ReturnType<typeof from>) => [quoted(mention({ kind: 'phone', date: '2025-02-24' }), of, 'spoke')];

function hold(...all: readonly ReturnType<typeof from>[]) {
  const holding = new Holding();
  for (const one of all) holding.add(one, said(one));
  return holding;
}

describe('copies of an article', () => {
  it('under one address: the fuller text is kept, with its own mentions, and remembers both files', () => {
    const short = from('short.md', 'a-1', LONG.slice(0, 40));
    const full = from('full.md', 'a-1', `First. ${LONG}`);
    for (const order of [
      [short, full],
      [full, short],
    ]) {
      const { articles, mentions, copies } = hold(...order).finish();
      expect(articles.map(({ files }) => files)).toEqual([['full.md', 'short.md']]);
      expect(mentions).toEqual(said(full));
      expect(copies).toEqual([{ file: 'short.md', of: 'full.md', reason: 'the same address' }]);
    }
  });

  it('of copies lead to the one that was kept', () => {
    const holding = hold(from('mirror.md', 'a-2', LONG), from('full.md', 'a-1', `${LONG} And more was said.`));
    holding.addSameBytes('again.md', 'mirror.md');
    const { articles, copies } = holding.finish();
    expect(articles.map(({ files }) => files)).toEqual([['full.md', 'again.md', 'mirror.md']]);
    expect(copies).toEqual([
      { file: 'again.md', of: 'full.md', reason: 'the same bytes' },
      { file: 'mirror.md', of: 'full.md', reason: 'the same text' },
    ]);
  });

  it('a thousand of one story are one article with a thousand files', () => {
    const all = Array.from({ length: 1000 }, (_, n) => from(`${String(n).padStart(4, '0')}.md`, 'a-1', LONG));
    const { articles, mentions, copies } = hold(...all).finish();
    expect(articles).toHaveLength(1);
    expect(articles[0]?.files).toHaveLength(1000);
    expect(mentions).toHaveLength(1);
    expect(copies).toHaveLength(999);
  });
});
