import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/bundle/write/context.ts';
import type { Rights } from '../../../src/model/index.ts';
import { article } from './make.ts';

describe('the words around a quote', () => {
  it('stay within its block', () => {
    const made = article({ blocks: ['A title', 'Before it. The quote. After it.', 'Another paragraph.'] });
    const start = made.text.indexOf('The quote.');
    expect(contextOf(made, start, start + 10)).toEqual({ before: 'Before it. ', after: ' After it.' });
  });

  it.each([
    ['full', 80],
    ['excerpt', 40],
    ['link', 0],
  ] as const)('are as many as the rights allow: %s', (rights, room) => {
    const made = article({ rights, blocks: ['T', `${'前'.repeat(200)}quote${'后'.repeat(200)}`] });
    const start = made.text.indexOf('quote');
    const { before, after } = contextOf(made, start, start + 5);
    expect([before.length, after.length]).toEqual([room, room]);
  });

  it('are nothing for a quote that is in no block', () => {
    const made = article({ blocks: ['Title', 'Text'] });
    expect(contextOf(made, 2, made.text.length)).toEqual({ before: '', after: '' });
  });

  it('join the quote without a gap, never longer than allowed, and cut no character in two', () => {
    const text = fc.string({ unit: 'grapheme-composite', maxLength: 150 });
    const rights = fc.constantFrom<Rights>('full', 'excerpt', 'link');
    fc.assert(
      fc.property(text, text, text, rights, (left, quote, right, allowed) => {
        const made = article({ rights: allowed, blocks: ['T', `${left}${quote}${right}`, 'More'] });
        const start = 2 + left.length;
        const { before, after } = contextOf(made, start, start + quote.length);
        expect(`${left}${quote}${right}`).toContain(before + quote + after);
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(80);
        expect([before, after].some((part) => /\p{Cs}/u.test(part))).toBe(false);
      }),
    );
  });
});
