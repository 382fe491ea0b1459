/** What a first visit costs, in bytes: the aims of docs/performance.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const SITE = 'build/e2e/site';
const read = (file: string): Buffer => readFileSync(join(SITE, file));
const weight = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

const page = read('index.html').toString('utf8');
const linked = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
  ([, file]) => file ?? '',
);
const code = linked.map((file) => read(file).toString('utf8')).join('\n');

describe('a first visit', () => {
  test('loads scripts and styles within the budget', () => {
    expect(linked.some((file) => file.endsWith('.js')) && linked.some((file) => file.endsWith('.css'))).toBe(true);
    expect(weight(linked)).toBeLessThan(62_000);
  });

  test('with page and index stays near 95 kB, though all contacts are in both', () => {
    expect(weight([...linked, 'index.html', 'data/index.json'])).toBeLessThan(95_000);
  });

  test.each([
    ['a sanitiser', 'ALLOWED_TAGS:'],
    ['schemas', 'strictObject'],
    ['words of another language', '当前范围内的往来'],
    ['the words of an open contact', 'Where sources differ'],
    ['About', 'What this is'],
    ['the exports', 'BEGIN:VCALENDAR'],
    ['transitions', 'easeVarying'],
    ['colours', 'cubehelix'],
  ])('brings no %s', (_, trace) => {
    expect(code).not.toContain(trace);
  });
});
