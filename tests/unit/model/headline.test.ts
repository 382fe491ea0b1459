import { describe, expect, it } from 'vitest';
import { headline, type Contact, type People } from '../../../src/model/index.ts';
import { learnEveryLanguage } from '../../../src/model/words/every.ts';

learnEveryLanguage();

const people: People = {
  'xi-jinping': { en: 'Xi Jinping', zh: '习近平' },
  'vladimir-putin': { en: 'Vladimir Putin', zh: '普京' },
  'sergei-shoigu': { en: 'Sergei Shoigu', zh: '谢尔盖·绍伊古' },
};
const kazan = {
  en: 'Kazan, Russia',
  zh: '俄罗斯喀山',
  city: { en: 'Kazan', zh: '喀山' },
  country: 'RU',
  lat: 55.8,
  lon: 49.1,
};

const contact = (parts: Partial<Contact>): Contact => ({
  id: 'x',
  kind: 'phone',
  status: 'occurred',
  start: '2025-02-24' as Contact['start'],
  end: '2025-02-24' as Contact['end'],
  precision: 'day',
  place: null,
  occasion: null,
  participants: ['xi-jinping', 'vladimir-putin'],
  initiator: null,
  reviewed: true,
  sources: 1,
  articles: 0,
  ...parts,
});

describe('headlines made from the data', () => {
  it.each<[Partial<Contact>, string, string]>([
    [{ kind: 'phone' }, 'Xi and Putin speak by telephone', '习近平与普京通电话'],
    [{ kind: 'in-person', place: kazan }, 'Xi and Putin meet in Kazan', '习近平与普京在喀山会晤'],
    [
      { kind: 'in-person', status: 'announced', place: kazan },
      'Xi and Putin expected to meet in Kazan',
      '习近平与普京预计在喀山会晤',
    ],
    [{ kind: 'in-person', status: 'cancelled' }, 'Meeting of Xi and Putin called off', '习近平与普京的会晤取消'],
    [{ kind: 'message', initiator: 'vladimir-putin' }, 'Putin sends Xi a message', '普京致函电习近平'],
    [{ kind: 'message', initiator: null }, 'Xi and Putin exchange messages', '习近平与普京互致函电'],
    [
      { kind: 'envoy', participants: ['xi-jinping', 'sergei-shoigu'] },
      'Xi receives Sergei Shoigu',
      '习近平会见谢尔盖·绍伊古',
    ],
    [{ kind: 'multilateral' }, 'Xi and Putin both take part in a summit', '习近平与普京同时出席多边峰会'],
  ])('%o', (parts, en, zh) => {
    expect(headline(contact(parts), people, 'en')).toBe(en);
    expect(headline(contact(parts), people, 'zh-Hans')).toBe(zh);
  });

  it('does not read a person’s name as a pattern', () => {
    const odd = { ...people, 'sergei-shoigu': { en: '$& {place}', zh: '$1' } };
    expect(headline(contact({ kind: 'envoy', participants: ['xi-jinping', 'sergei-shoigu'] }), odd, 'en')).toBe(
      'Xi receives $& {place}',
    );
  });
});
