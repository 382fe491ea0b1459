import { describe, expect, it } from 'vitest';
import {
  chooseLanguage,
  contentIn,
  contentLang,
  dateInWords,
  foreignLang,
  headline,
  isLanguage,
  KINDS,
  LANGUAGES,
  learnTexts,
  parseEdtf,
  placeName,
  STATUSES,
  titleOf,
  type Contact,
  type Language,
  type People,
} from '../../../src/model/index.ts';
import { learnEveryLanguage } from '../../../src/model/words/every.ts';

learnEveryLanguage();

const people: People = {
  'xi-jinping': { en: 'Xi Jinping', zh: '习近平' },
  'vladimir-putin': { en: 'Vladimir Putin', zh: '普京' },
  'valentina-matviyenko': { en: 'Valentina Matviyenko', zh: '马特维延科' },
};
const KAZAN = { en: 'Kazan, Russia', zh: '俄罗斯喀山', city: { en: 'Kazan', zh: '喀山' } };
const TOWN = { en: 'Some Town', zh: '某镇' };

const contact = (parts: Partial<Contact>): Contact => ({
  id: 'x',
  kind: 'in-person',
  status: 'occurred',
  start: '2025-02-24' as Contact['start'],
  end: '2025-02-24' as Contact['end'],
  precision: 'day',
  place: { ...KAZAN, country: 'RU', lat: 55.8, lon: 49.1 },
  occasion: null,
  participants: ['xi-jinping', 'vladimir-putin'],
  initiator: null,
  reviewed: true,
  sources: 1,
  articles: 0,
  ...parts,
});
const MATVIYENKO = { kind: 'envoy', participants: ['valentina-matviyenko', 'xi-jinping'] } as const;

/** As src/bundle/language gives them. */
function learnRussianNames(): void {
  learnTexts('ru', {
    people: { 'valentina-matviyenko': { name: 'Валентина Матвиенко', whom: 'Валентину Матвиенко' } },
    places: { Kazan: { name: 'Казань', in: 'в Казани' } },
  });
}

describe('the language that a browser asks for', () => {
  it.each([
    [['en-US'], 'en'],
    [['fr', 'en'], 'en'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
    [['zh'], 'zh-Hans'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-hk'], 'zh-Hant'],
    [['zh-MO'], 'zh-Hant'],
    [['zh-Hant'], 'zh-Hant'],
    [['zh-Hant-TW', 'zh', 'en'], 'zh-Hant'],
    [['ru'], 'ru'],
    [['ru-KZ', 'en'], 'ru'],
    [['uk', 'ru'], 'ru'],
    [['be'], 'en'],
    [['kk-KZ'], 'en'],
    [['rue'], 'en'],
    [['x-private', '*', ''], 'en'],
  ] as const)('%j: %s', (wanted, chosen) => {
    expect(chooseLanguage(wanted)).toBe(chosen);
  });

  it('any of ours in an address is known, any other not', () => {
    expect(LANGUAGES.every(isLanguage)).toBe(true);
    expect(['zh', 'zh-TW', 'RU', 'de', ''].some(isLanguage)).toBe(false);
  });
});

describe('headlines', () => {
  it.each(LANGUAGES.flatMap((language) => KINDS.flatMap((kind) => STATUSES.map((status) => [language, kind, status]))))(
    '%s: %s, %s is a sentence with both names and nothing left open',
    (language, kind, status) => {
      learnRussianNames();
      const parts = kind === 'envoy' ? MATVIYENKO : {};
      const said = (initiator: Contact['initiator']): string =>
        headline(contact({ kind, status, initiator, ...parts } as Partial<Contact>), people, language as Language);
      for (const text of [said(null), said('vladimir-putin')]) {
        expect(text).not.toMatch(/[{}:]\w|undefined|\s{2}|^\s|\s$/);
        if (kind !== 'envoy' && kind !== 'message') expect(text).toMatch(/(Putin|普京|普丁|Путин)/);
      }
    },
  );

  it('no two kinds or states of a language read alike', () => {
    for (const language of LANGUAGES) {
      const all = KINDS.flatMap((kind) =>
        STATUSES.map((status) =>
          headline(contact({ kind, status, ...(kind === 'envoy' ? MATVIYENKO : {}) }), people, language),
        ),
      );
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it.each<[Partial<Contact>, string]>([
    [{}, 'Си Цзиньпин и Путин встретились в Казани'],
    [{ status: 'announced' }, 'Ожидается встреча Си Цзиньпина и Путина в Казани'],
    [{ kind: 'message', initiator: 'vladimir-putin' }, 'Путин направил послание Си Цзиньпину'],
    [{ kind: 'message', initiator: 'xi-jinping', status: 'announced' }, 'Ожидается послание Си Цзиньпина Путину'],
    [MATVIYENKO, 'Си Цзиньпин принял Валентину Матвиенко в Казани'],
    [{ ...MATVIYENKO, status: 'cancelled' }, 'Отменено: Си Цзиньпин должен был принять Валентину Матвиенко в Казани'],
  ])('in Russian names take the case that the sentence asks for: %o', (parts, expected) => {
    learnRussianNames();
    expect(headline(contact(parts), people, 'ru')).toBe(expected);
  });

  it('a place without a Russian form is left out, and its line says it in English', () => {
    learnRussianNames();
    const place = { ...TOWN, country: 'RU', lat: 0, lon: 0 };
    expect(headline(contact({ place }), people, 'ru')).toBe('Си Цзиньпин и Путин встретились');
    expect(placeName(TOWN, 'ru')).toBe('Some Town');
    expect(placeName(KAZAN.city, 'ru')).toBe('Казань');
  });

  it('a name without Russian form stays as it is known', () => {
    learnTexts('ru', {});
    expect(headline(contact({ ...MATVIYENKO, place: null }), people, 'ru')).toBe(
      'Си Цзиньпин принял Valentina Matviyenko',
    );
  });
});

describe('what the record says, for readers of a language', () => {
  const text = { en: 'A visit', zh: '访问' };
  it('is English in Russian, and marked as English', () => {
    expect(contentIn(text, 'ru')).toBe('A visit');
    expect([contentLang('ru'), foreignLang('ru')]).toEqual(['en', 'en']);
    expect([foreignLang('en'), foreignLang('zh-Hans')]).toEqual([undefined, undefined]);
  });

  it('is written in traditional characters once they are known, and marked as simplified until then', () => {
    learnTexts('zh-Hant', {});
    expect([contentIn(text, 'zh-Hant'), foreignLang('zh-Hant')]).toEqual(['访问', 'zh-Hans']);
    learnTexts('zh-Hant', { written: (chinese) => chinese.replace('访问', '訪問') });
    expect([contentIn(text, 'zh-Hant'), foreignLang('zh-Hant')]).toEqual(['訪問', undefined]);
  });

  it('a list calls a contact by its occasion where that is in the reader’s language, else by its headline', () => {
    const visit = contact({ occasion: text, place: null });
    expect(LANGUAGES.map((language) => titleOf(visit, people, language))).toEqual([
      'A visit',
      '访问',
      '訪問',
      'Си Цзиньпин и Путин встретились',
    ]);
  });
});

describe('dates', () => {
  const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
  it.each([
    ['2025-02-24', 'zh-Hant', '2025年2月24日（星期一）'],
    ['2024-05-16/2024-05-17', 'zh-Hant', '2024年5月16日至17日'],
    ['2022-02', 'zh-Hant', '2022年2月'],
    ['2025-02-24', 'ru', 'понедельник, 24 февраля 2025 г.'],
    ['2024-05-16/2024-05-17', 'ru', '16–17 мая 2024 г.'],
    ['2024-04-30/2024-05-02', 'ru', '30 апреля – 2 мая 2024 г.'],
    ['2024-12-30/2025-01-02', 'ru', '30 декабря 2024 г. – 2 января 2025 г.'],
    ['2022-02', 'ru', 'февраль 2022 г.'],
    ['2022', 'ru', '2022'],
  ] as const)('%s in %s is %s', (edtf, language, words) => {
    const span = parseEdtf(edtf);
    expect(span && plain(dateInWords(span, language, { weekday: true }))).toBe(words);
  });

  it('a doubtful date says so in each language', () => {
    const span = parseEdtf('2022-02');
    const said = LANGUAGES.map((language) => span && plain(dateInWords(span, language, { uncertain: true })));
    expect(said).toEqual(['about February 2022', '约2022年2月', '約2022年2月', 'примерно февраль 2022 г.']);
  });
});
