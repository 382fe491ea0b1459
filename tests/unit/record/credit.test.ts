import { beforeAll, describe, expect, it } from 'vitest';
import type { Publisher, RecordSource } from '../../../src/model/index.ts';
import { hostOf, publisherOf, sourceCredit } from '../../../src/bundle/record/index.ts';
import { loadScratch } from './scratch.ts';

let publishers: readonly Publisher[];
beforeAll(async () => {
  ({ publishers } = await loadScratch());
});

const source = (url: string, more: Partial<RecordSource> = {}): RecordSource => ({
  url,
  language: 'en',
  date: null,
  ...more,
});
const remark = { en: 'photo caption', zh: '图片说明' };

describe('a source is credited', () => {
  it.each([
    ['to its house', source('https://harbour.example/1'), 'Harbour Post', '海港邮报'],
    [
      'to the agency and the house that carries it',
      source('https://harbour.example/1', { agency: 'north-wire' }),
      'North Wire via Harbour Post',
      '海港邮报（北方通讯社（NW））',
    ],
    [
      'with its remark',
      source('https://harbour.example/1', { remark }),
      'Harbour Post (photo caption)',
      '海港邮报（图片说明）',
    ],
    [
      'with one pair of brackets where the name has some',
      source('https://wire.example/1', { remark, agency: 'harbour-post' }),
      'Harbour Post via North Wire (photo caption)',
      '北方通讯社（NW；海港邮报；图片说明）',
    ],
    [
      'to the publisher it names, whatever its host',
      source('https://mirror.example/1', { publisher: 'north-wire' }),
      'North Wire',
      '北方通讯社（NW）',
    ],
    ['to its host where nobody knows it', source('https://www.mirror.example/1'), 'mirror.example', 'mirror.example'],
  ])('%s', (_how, from, en, zh) => {
    expect(sourceCredit(from, publishers)).toEqual({ en, zh });
  });
});

describe('a publisher is found', () => {
  it.each([
    ['by its own host', 'https://harbour.example/a', 'harbour-post'],
    ['with www., capitals and a dot at the end', 'https://WWW.Harbour.example./a', 'harbour-post'],
    ['by a host under its own', 'http://m.harbour.example:8080/a', 'harbour-post'],
    ['by the longest match', 'https://amp.harbour.example/a', 'north-wire'],
  ])('%s', (_how, url, id) => {
    expect(publisherOf(url, publishers)?.id).toBe(id);
  });

  it.each(['https://harbour.example.net/', 'https://otherharbour.example/', 'https://example/', 'harbour.example', ''])(
    'but not at %j',
    (url) => {
      expect(publisherOf(url, publishers)).toBeNull();
    },
  );

  it('and an address that is none has no host', () => {
    expect(hostOf('mailto:')).toBeNull();
    expect(hostOf('not an address')).toBeNull();
  });
});
