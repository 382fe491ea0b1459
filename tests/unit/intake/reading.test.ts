import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/bundle/intake/in-order.ts';
import { labelFiles } from '../../../src/bundle/intake/label.ts';

describe('reading ahead', () => {
  it('gives results in the order of the items and holds no more than it may', async () => {
    let open = 0;
    let most = 0;
    const items = Array.from({ length: 50 }, (_, n) => n);
    const results: number[] = [];
    const work = inOrder(items, 4, async (n) => {
      most = Math.max(most, ++open);
      for (let turn = 0; turn < (n * 7) % 5; turn++) await Promise.resolve();
      return n * 2;
    });
    for await (const [, result] of work) {
      open--;
      results.push(result);
    }
    expect(results).toEqual(items.map((n) => n * 2));
    expect(most).toBeLessThanOrEqual(5);
  });
});

describe('names of files in the report', () => {
  const file = (path: string, name: string) => ({ path, file: name });

  it('are those within the folder', () => {
    const files = [file('/x/dumps/a.md', 'a.md'), file('/x/dumps/sub/a.md', 'sub/a.md')];
    expect([...labelFiles(files, ['/x/dumps']).values()]).toEqual(['a.md', 'sub/a.md']);
  });

  it("have the folder's name before them where two folders hold one name, and no path of this machine", () => {
    const files = [file('/x/one/a.md', 'a.md'), file('/y/two/a.md', 'a.md'), file('/y/two/b.md', 'b.md')];
    expect([...labelFiles(files, ['/x/one', '/y/two']).values()]).toEqual(['one/a.md', 'two/a.md', 'b.md']);
  });

  it('are told apart even when the folders have one name', () => {
    const files = [file('/x/dumps/a.md', 'a.md'), file('/y/dumps/a.md', 'a.md')];
    expect([...labelFiles(files, ['/x/dumps', '/y/dumps']).values()]).toEqual(['dumps/a.md', 'dumps/a.md (2)']);
  });
});
