import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recycled } from '../../src/app/timeline/recycled.ts';

const marks = (...ids: readonly string[]): { id: string }[] => ids.map((id) => ({ id }));
const idList = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 12 });

describe('elements of marks that come and go', () => {
  it('lets a mark that stays keep its element', () => {
    const recycled = new Recycled();
    const [, b] = recycled.keyed(marks('a', 'b', 'c'), null);
    const after = recycled.keyed(marks('x', 'b', 'y', 'z'), null);
    expect(after[1]).toEqual(b);
  });

  it('gives those that come the elements of those that went from the same place', () => {
    const recycled = new Recycled();
    const before = recycled.keyed(marks('a', 'b', 'c', 'd'), null).map(({ key }) => key);
    expect(recycled.keyed(marks('p', 'b', 'q', 'r'), null).map(({ key }) => key)).toEqual(before);
  });

  it('gives nobody the element that may have the focus', () => {
    const recycled = new Recycled();
    const [, focused] = recycled.keyed(marks('a', 'b', 'c'), 'b');
    const after = recycled.keyed(marks('x', 'y', 'z'), 'x');
    expect(after.map(({ key }) => key)).not.toContain(focused?.key);
  });

  it('never gives one element to two marks, and keeps elements in order where marks are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(idList, fc.option(fc.constantFrom(...'abcdef'))), { maxLength: 8 }), (frames) => {
        const recycled = new Recycled();
        let last: readonly { key: number; id: string }[] = [];
        for (const [ids, held] of frames) {
          const sorted = [...ids].sort();
          const now = recycled.keyed(marks(...sorted), held).map(({ key, mark }) => ({ key, id: mark.id }));
          expect(now.map(({ id }) => id)).toEqual(sorted);
          expect(new Set(now.map(({ key }) => key)).size).toBe(now.length);
          for (const { id, key } of last) {
            const stayed = now.find((one) => one.id === id);
            if (stayed) expect(stayed.key).toBe(key);
          }
          const kept = now.map(({ key }) => last.findIndex((one) => one.key === key)).filter((at) => at >= 0);
          expect(kept).toEqual([...kept].sort((a, b) => a - b));
          last = now;
        }
      }),
    );
  });
});
