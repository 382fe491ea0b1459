import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexCitation, embedSnippet, plainCitation, wikipediaCitation, type Cited } from '../../src/app/cite.ts';
import { highlight } from '../../src/app/reading/highlight.ts';
import { loadPurify } from '../../src/app/reading/purify.ts';
import { convertText, scriptOf } from '../../src/app/reading/script.ts';
import { keyedTo, restAt, type Snap } from '../../src/app/reading/sheet.svelte.ts';
import { dayIn, joined, languageName } from '../../src/app/reading/words.ts';

describe('citations', () => {
  const cited: Cited = {
    title: 'A & B_{50%} | talk #1',
    when: '24 February 2025',
    year: '2025',
    site: 'The record',
    url: 'https://example.org/e/a-b/#q=x|y',
    id: 'a-b',
    accessed: '2026-01-15',
  };
  test('plain text is text', () => {
    expect(plainCitation(cited, 'accessed')).toBe(
      'A & B_{50%} | talk #1, 24 February 2025. The record. https://example.org/e/a-b/#q=x|y (accessed 2026-01-15).',
    );
  });
  test('BibTeX escapes its special signs', () => {
    expect(bibtexCitation(cited)).toContain(
      'title = {{A \\& B\\_\\textbraceleft{}50\\%\\textbraceright{} | talk \\#1, 24 February 2025}}',
    );
  });
  test('a pipe cannot end a field of the Wikipedia template', () => {
    const text = wikipediaCitation(cited);
    expect(text).toContain('|title=A & B_&#123;50%&#125; {{!}} talk #1, 24 February 2025 |website=The record |url=');
    expect(text).toContain('#q=x%7Cy |access-date=2026-01-15}}');
  });
  test('no title opens or closes anything in the citation it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '|', '<', '\\', 'a', ' ') }), (title) => {
        const wiki = wikipediaCitation({ ...cited, title })
          .slice(2, -2)
          .replaceAll('{{!}}', '');
        expect(wiki).not.toMatch(/[{}[\]<>]/);
        expect(wiki.split('|')).toHaveLength(5);
        let depth = 0;
        for (const sign of bibtexCitation({ ...cited, title })) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
  test('the frame to paste is as wide as its column and as high as suits the window, and may copy links', () => {
    const holder = document.createElement('div');
    holder.innerHTML = embedSnippet('Title', 'https://example.org/#embed=1');
    const frame = holder.querySelector('iframe');
    expect(frame?.getAttribute('style')).toContain('width:100%;height:clamp(');
    expect(frame?.getAttribute('width')).toBe('100%');
    expect(frame?.getAttribute('allow')).toBe('clipboard-write');
  });
  test('a title cannot leave its attribute in the frame to paste', () => {
    const holder = document.createElement('div');
    holder.innerHTML = embedSnippet('"><img src=x onerror=alert(1)>', 'https://example.org/?a=1&b=2#embed=1');
    expect(holder.children).toHaveLength(1);
    expect(holder.querySelector('iframe')?.getAttribute('src')).toBe('https://example.org/?a=1&b=2#embed=1');
    expect(holder.querySelector('iframe')?.title).toBe('"><img src=x onerror=alert(1)>');
  });
});

describe('the sheet comes to rest', () => {
  const cases: readonly (readonly [height: number, speed: number, from: Snap, to: Snap])[] = [
    [420, 0, 'half', 'half'],
    [200, 0, 'half', 'peek'],
    [700, 0, 'half', 'full'],
    [450, 0.9, 'half', 'full'],
    [400, -0.9, 'half', 'peek'],
    [160, -2, 'peek', 'peek'],
    [840, 2, 'full', 'full'],
    [650, -0.2, 'full', 'full'],
  ];
  test.each(cases)('%i px of 844 at %f px/ms, from %s: %s', (height, speed, from, to) => {
    expect(restAt(height, 844, speed, from)).toBe(to);
  });
  test.each([
    ['ArrowUp', 'peek', 'half'],
    ['ArrowUp', 'full', 'full'],
    ['ArrowDown', 'full', 'half'],
    ['ArrowDown', 'peek', 'peek'],
    ['Home', 'full', 'peek'],
    ['End', 'peek', 'full'],
    ['Enter', 'half', null],
  ] as const)('after %s on its handle, from %s: %s', (key, from, to) => {
    expect(keyedTo(key, from)).toBe(to);
  });
});

describe('words', () => {
  test.each([
    ['en', 'a, b'],
    ['ru', 'a, b'],
    ['zh-Hans', 'a，b'],
    ['zh-Hant', 'a，b'],
  ] as const)('side by side as %s writes it', (language, text) => {
    expect(joined(['a', 'b'], language)).toBe(text);
  });
  test.each([
    ['2025-02-24T20:30:00Z', 'Asia/Shanghai', '2025-02-25'],
    ['2025-03-01T02:00:00Z', 'America/New_York', '2025-02-28'],
    ['2025-03-01T02:00:00Z', 'No/Such_Zone', '2025-03-01'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayIn(instant, zone)).toBe(day);
  });
  test.each([
    ['zh-Hans', 'en', 'Chinese'],
    ['zh-Hant', 'en', 'Traditional Chinese'],
    ['ru', 'zh-Hans', '俄语'],
    ['xx', 'en', ''],
  ] as const)('%s is called %s in %s', (tag, language, name) => {
    expect(languageName(tag, language)).toBe(name);
  });
});

describe('the marked sentence', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '普', '京', '😀'), maxLength: 6 });
  const pieces = fc.array(fc.tuple(part, fc.boolean()), { minLength: 1, maxLength: 8 });
  const paragraph = (parts: readonly (readonly [string, boolean])[]): HTMLElement => {
    const element = document.createElement('p');
    for (const [text, bold] of parts) {
      if (bold) element.append(Object.assign(document.createElement('b'), { textContent: text }));
      else element.append(text);
    }
    return element;
  };

  test('is exactly the quote, across any markup, and changes no text', () => {
    fc.assert(
      fc.property(pieces, fc.nat(60), fc.nat(60), fc.nat(500), (parts, a, b, offset) => {
        const element = paragraph(parts);
        const text = element.textContent ?? '';
        const [from, to] = [Math.min(a, b) % (text.length + 1), Math.max(a, b) % (text.length + 1)].sort(
          (x, y) => x - y,
        );
        const quote = text.slice(from, to);
        highlight(element, offset, { start: offset + (from ?? 0), end: offset + (to ?? 0), quote });
        expect(element.textContent).toBe(text);
        expect([...element.querySelectorAll('mark')].map((mark) => mark.textContent).join('')).toBe(quote);
      }),
    );
  });

  test('is looked for where the offsets no longer fit, and left out where it is gone', () => {
    const moved = paragraph([['aaa the sentence', false]]);
    highlight(moved, 0, { start: 0, end: 12, quote: 'the sentence' });
    expect(moved.querySelector('mark')?.textContent).toBe('the sentence');
    const gone = paragraph([['something else', false]]);
    highlight(gone, 0, { start: 0, end: 12, quote: 'the sentence' });
    expect(gone.querySelector('mark')).toBeNull();
  });
});

describe('text in the other script', () => {
  const converter = (pairs: Readonly<Record<string, string>>) => (text: string) =>
    text.replace(/[a-z]/g, (sign) => pairs[sign] ?? sign);
  const holder = (html: string): HTMLElement => {
    const element = document.createElement('p');
    element.innerHTML = html;
    return element;
  };

  test('keeps every element in its place', () => {
    const element = holder('ab<mark>c<a href="https://example.org/">d</a></mark>e');
    convertText(element, converter({ a: 'A', c: 'C', d: 'D' }));
    expect(element.innerHTML).toBe('Ab<mark>C<a href="https://example.org/">D</a></mark>e');
  });

  test('understands a word across a mark', () => {
    const element = holder('x<mark>y</mark>');
    convertText(element, (text) => text.replace('xy', 'XY'));
    expect(element.innerHTML).toBe('X<mark>Y</mark>');
  });

  test('converts piece by piece where the length changes', () => {
    const element = holder('a<mark>b</mark>');
    convertText(element, converter({ a: 'AA' }));
    expect(element.innerHTML).toBe('AA<mark>b</mark>');
  });

  test.each([
    ['zh-Hans', 'Hans'],
    ['zh-Hant', 'Hant'],
    ['zh-TW', 'Hant'],
    ['zh', 'Hans'],
    ['en', null],
    ['zha', null],
  ])('%s is written in %s', (tag, script) => {
    expect(scriptOf(tag)).toBe(script);
  });
});

describe('the second pass over an article’s HTML', () => {
  const attacks = [
    '<script>steal()</script>',
    '<img src=x onerror=steal()>',
    '<svg><script>steal()</script></svg>',
    '<a href="javascript:steal()">x</a>',
    '<a href="JaVaScRiPt&colon;steal()">x</a>',
    '<a href="data:text/html,<script>steal()</script>">x</a>',
    '<a href="https://user:pass@example.org/">x</a>',
    '<a href="//example.org/">x</a>',
    '<a href="/etc">x</a>',
    '<p style="position:fixed" class="panel" id="panel-heading" onclick="steal()">x</p>',
    '<iframe srcdoc="<script>steal()</script>"></iframe>',
    '<form action="https://example.org"><input name="q"><button>x</button></form>',
    '<math><mtext><table><mglyph><style><img src=x onerror=steal()>',
    '<noscript><p title="</noscript><img src=x onerror=steal()>">',
    '<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org">',
    '<b data-contact="x" aria-label="y" lang="zz">x</b>',
  ];
  test.each(attacks)('%s', async (attack) => {
    const purify = await loadPurify();
    const holder = document.createElement('div');
    holder.append(purify(`before ${attack} after`));
    expect(holder).toHaveTextContent('before');
    for (const element of holder.querySelectorAll('*')) {
      expect(['A', 'B', 'STRONG', 'I', 'EM', 'SUB', 'SUP', 'Q', 'BR', 'MARK']).toContain(element.tagName);
      for (const name of element.getAttributeNames()) expect(['href', 'rel', 'target']).toContain(name);
    }
    for (const link of holder.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\/example/);
  });

  test('cleaning twice changes nothing', async () => {
    const purify = await loadPurify();
    const clean = (html: string): string => {
      const holder = document.createElement('div');
      holder.append(purify(html));
      return holder.innerHTML;
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...attacks, 'text', '<b>', '</b>', '<a href="https://example.org/">', '</a>')),
        (parts) => {
          const once = clean(parts.join(''));
          expect(clean(once)).toBe(once);
        },
      ),
      { numRuns: 60 },
    );
  });
});
