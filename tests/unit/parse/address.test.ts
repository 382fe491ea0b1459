import { describe, expect, it } from 'vitest';
import { canonicalAddress, cleanAddress, linkFate } from '../../../src/bundle/parse/address.ts';
import { publisherTable } from '../../../src/bundle/publishers.ts';
import { COURIER, HERALD } from './given.ts';

describe('an address', () => {
  it.each([
    ['https://x.example/a?utm_source=f&id=5#top', 'https://x.example/a?id=5#top'],
    ['//x.example/a', 'https://x.example/a'],
    [' https://x.example/a b ', 'https://x.example/a%20b'],
    ['/a/1', 'https://base.example/a/1'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://x.example/', null],
    ['https://user:secret@x.example/', null],
    ['https://', null],
    ['', null],
    [`https://x.example/${'a'.repeat(5000)}`, null],
  ])('%s is cleaned to %s', (url, clean) => {
    expect(cleanAddress(url, 'https://base.example/b/2')).toBe(clean);
  });

  it.each([
    ['https://www.x.example/a/', 'x.example/a'],
    ['https://m.x.example/a/index.html', 'x.example/a'],
    ['https://x.example/a/amp', 'x.example/a'],
    ['https://x.example/amp/a', 'x.example/a'],
    ['https://x.example/a.amp.html?b=2&a=1', 'x.example/a.html?a=1&b=2'],
    ['https://x.example/%e4%b9%a0', 'x.example/%E4%B9%A0'],
    ['https://x.example:8080/a', 'x.example:8080/a'],
    ['https://x.example/?id=3', 'x.example?id=3'],
    ['https://x.example/', null],
    ['mailto:x@x.example', null],
  ])('%s stands for %s', (url, canonical) => {
    expect(canonicalAddress(url)).toBe(canonical);
  });

  it.each([
    ['https://x.example/a', { keep: 'https://x.example/a' }],
    ['/a/5.html', { keep: 'https://base.example/a/5.html' }],
    ['https://api.x.example/api/detail/5', { keep: null, share: false }],
    ['https://x.example/api/5', { keep: null, share: false }],
    ['https://twitter.com/intent/tweet?url=x', { keep: null, share: true }],
    ['https://wa.me/?text=x', { keep: null, share: true }],
    ['javascript:void(0)', { keep: null, share: false }],
  ])('a link to %s', (href, fate) => {
    expect(linkFate(href, 'https://base.example/')).toEqual(fate);
  });
});

describe('the table of publishers', () => {
  it('finds a host, what lies under it, and the longest first', () => {
    const table = publisherTable([HERALD, COURIER]);
    expect(table.byHost('HERALD.example.')?.id).toBe('herald');
    expect(table.byHost('www.amp.herald.example')?.id).toBe('herald');
    expect(table.byHost('zh.news.herald.example')?.id).toBe('courier');
    expect(table.byHost('notherald.example')).toBeNull();
    expect(table.byHost('example')).toBeNull();
    expect(table.byHost('constructor')).toBeNull();
    expect(table.byName('先驱报')?.id).toBe('herald');
    expect(table.byName('__proto__')).toBeNull();
  });

  it('takes zones from outside, for hosts that it has and hosts that it has not', () => {
    const table = publisherTable([HERALD], {
      'www.herald.example': { tz: 'Asia/Tokyo' },
      'zh.herald.example': { tz: 'Asia/Taipei' },
      'new.example': { tz: 'Europe/Paris' },
    });
    expect(table.byHost('herald.example')).toMatchObject({ id: 'herald', tz: 'Asia/Tokyo', rights: 'full' });
    expect(table.byHost('zh.herald.example')).toMatchObject({ id: 'herald', tz: 'Asia/Taipei' });
    expect(table.byHost('www.new.example')).toMatchObject({ id: 'new-example', tz: 'Europe/Paris', rights: 'excerpt' });
    expect(table.all).toEqual([HERALD]);
  });
});
