import { describe, expect, it } from 'vitest';
import { catalogues } from './catalogues.ts';
import { CONTACTS, counted, DAYS, formFor } from '../../../src/app/i18n/ru/counted.ts';

describe('a count and its noun', () => {
  it.each([
    [0, '0 контактов', '0 дней'],
    [1, '1 контакт', '1 день'],
    [2, '2 контакта', '2 дня'],
    [4, '4 контакта', '4 дня'],
    [5, '5 контактов', '5 дней'],
    [11, '11 контактов', '11 дней'],
    [12, '12 контактов', '12 дней'],
    [14, '14 контактов', '14 дней'],
    [20, '20 контактов', '20 дней'],
    [21, '21 контакт', '21 день'],
    [22, '22 контакта', '22 дня'],
    [25, '25 контактов', '25 дней'],
    [99, '99 контактов', '99 дней'],
    [101, '101 контакт', '101 день'],
    [111, '111 контактов', '111 дней'],
    [1.5, '1,5 контакта', '1,5 дня'],
  ])('%d in Russian', (count, contacts, days) => {
    expect([counted(count, CONTACTS), counted(count, DAYS)]).toEqual([contacts, days]);
    expect(contacts).toContain(formFor(count, CONTACTS));
  });

  it.each([
    ['en', 1, '1 contact', '1 source', '1 article'],
    ['en', 2, '2 contacts', '2 sources', '2 articles'],
    ['en', 21, '21 contacts', '21 sources', '21 articles'],
    ['zh-Hans', 1, '1次往来', '1个来源', '1篇报道'],
    ['zh-Hans', 22, '22次往来', '22个来源', '22篇报道'],
    ['zh-Hant', 1, '1次往來', '1個來源', '1篇報導'],
    ['ru', 1, '1 контакт', '1 источник', '1 статья'],
    ['ru', 3, '3 контакта', '3 источника', '3 статьи'],
    ['ru', 11, '11 контактов', '11 источников', '11 статей'],
    ['ru', 21, '21 контакт', '21 источник', '21 статья'],
    ['ru', 25, '25 контактов', '25 источников', '25 статей'],
  ] as const)('%s, %d, as the list says it', (language, count, ...said) => {
    const { list } = catalogues[language].page;
    expect([list.inView(count, count), list.sources(count), list.articles(count)]).toEqual(said);
  });

  it.each([
    [1, 'На экране виден 1 контакт'],
    [2, 'На экране видны 2 контакта'],
    [5, 'На экране видно 5 контактов'],
    [21, 'На экране виден 21 контакт'],
  ])('%d: the verb goes with it', (count, said) => {
    expect(catalogues.ru.page.list.announce(count)).toBe(said);
  });

  it('part of a whole takes the genitive', () => {
    expect([21, 3, 99].map((all) => catalogues.ru.page.list.inView(2, all))).toEqual([
      '2 из 21 контакта',
      '2 из 3 контактов',
      '2 из 99 контактов',
    ]);
  });

  it.each([
    [1, 'Дату и вид подтверждает 1 независимая страница.'],
    [2, 'Дату и вид подтверждают 2 независимые страницы.'],
    [5, 'Дату и вид подтверждают 5 независимых страниц.'],
    [21, 'Дату и вид подтверждает 21 независимая страница.'],
  ])('%d pages that confirm', (count, said) => {
    expect(catalogues.ru.reading.panel.verified(count)).toBe(said);
  });

  it('gaps between contacts', () => {
    const { earlier, later } = catalogues.ru.reading.panel;
    expect([earlier(0, true), earlier(1, true), later(2, true), later(5, false)]).toEqual([
      'В тот же день',
      'На 1 день раньше',
      'На 2 дня позже',
      'Примерно на 5 дней позже',
    ]);
  });

  it('the sentence under the line, in Russian', () => {
    const sentence = catalogues.ru.timeline.rhythm({
      kinds: [
        { kind: 'in-person', count: 1 },
        { kind: 'phone', count: 2 },
        { kind: 'message', count: 11 },
      ],
      meanGap: 21.4,
      silence: { days: 102, from: '1 мая', to: '11 августа' },
    });
    expect(sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('')).toBe(
      'На экране: 1 встреча, 2 телефонных разговора и 11 посланий. Между встречами и разговорами в среднем 21 день; ' +
        'самый долгий перерыв — 102 дня (1 мая – 11 августа).',
    );
  });
});
