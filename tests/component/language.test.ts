/** The same page in every language: switching loses nothing, what is foreign is marked, and a missing file is no disaster. */
import { screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { aboutWords } from '../../src/app/i18n/about.ts';
import { Catalogue } from '../../src/app/i18n/catalogue.svelte.ts';
import { readingWords } from '../../src/app/i18n/reading.ts';
import { LANGUAGE_NAME, LANGUAGES, learnTexts, textsOf, type LanguageFile } from '../../src/model/index.ts';
import { open, ROOT } from './world.ts';

const address = (): string => window.location.pathname.slice(ROOT.length) + window.location.hash;
const switchOf = (): HTMLSelectElement => document.querySelector('header select') ?? document.createElement('select');

const empty = { version: 1, han: '', phrases: {}, people: {}, places: {} } as const;
const RUSSIAN: LanguageFile = {
  ...empty,
  language: 'ru',
  people: {
    'xi-jinping': { name: 'Си Цзиньпин' },
    'vladimir-putin': { name: 'Владимир Путин' },
    'sergey-lavrov': { name: 'Сергей Лавров', whom: 'Сергея Лаврова' },
  },
  places: { Moscow: { name: 'Москва', in: 'в Москве' } },
};
const TRADITIONAL: LanguageFile = { ...empty, language: 'zh-Hant', han: '访訪问問项項实實', phrases: { 普京: '普丁' } };

beforeEach(async () => {
  window.localStorage.clear();
  await Promise.all(LANGUAGES.flatMap((language) => [readingWords.load(language), aboutWords.load(language)]));
  learnTexts('ru', textsOf(RUSSIAN));
  learnTexts('zh-Hant', textsOf(TRADITIONAL));
});

describe('the choice of languages', () => {
  test('names each by its own name, in its own language, and shows the one that is spoken', async () => {
    await open({ path: '#lang=ru' });
    const field = screen.getByRole('combobox', { name: 'Язык' });
    const options = within(field).getAllByRole('option');
    expect(options.map((option) => [option.lang, option.textContent])).toEqual(Object.entries(LANGUAGE_NAME));
    expect(field).toHaveDisplayValue('Русский');
  });

  test.each([
    ['en', 'Xi and Putin speak by telephone', 'Monday 24 February 2025'],
    ['zh-Hans', '习近平与普京通电话', '2025年2月24日（星期一）'],
    ['zh-Hant', '習近平與普丁通電話', '2025年2月24日（星期一）'],
    ['ru', 'Си Цзиньпин и Путин поговорили по телефону', 'понедельник, 24 февраля 2025 г.'],
  ] as const)('to %s keeps contact, window and filters', async (language, heading, date) => {
    const path = 'e/2025-02-24-phone/#t=2025-01..2025-06&kind=phone';
    const { user, page } = await open({ path, languages: [language === 'en' ? 'ru' : 'en'] });
    const view = page.viewport;
    await user.selectOptions(switchOf(), LANGUAGE_NAME[language]);
    expect(await screen.findByRole('heading', { level: 2, name: heading })).toBeVisible();
    expect(screen.getByText((text) => text.replace(/\u00a0/g, ' ') === date)).toBeVisible();
    expect(page.viewport).toEqual(view);
    expect(page.contact?.id).toBe('2025-02-24-phone');
    expect(address()).toBe(path);
    expect(document.documentElement.lang).toBe(language);
    expect(window.localStorage.getItem('xp-language')).toBe(language);
  });
});

describe('in Russian', () => {
  test('what the record says is English, is marked so, and is said to be so once', async () => {
    await open({ path: 'e/2023-03-20-in-person/#lang=ru' });
    const panel = await screen.findByRole('complementary');
    const facts = await within(panel).findAllByText(/ fact/i);
    expect(within(panel).getByText('A visit in spring')).toHaveAttribute('lang', 'en');
    for (const fact of facts) expect(fact.closest('[lang]')).toHaveAttribute('lang', 'en');
    expect(within(panel).getAllByText(/Факты записаны на английском и китайском/)).toHaveLength(1);
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveTextContent(
      'Си Цзиньпин и Путин встретились в Москве',
    );
    expect(within(panel).getByText('Москва')).not.toHaveAttribute('lang');
    expect(within(panel).getByText(/Владимир Путин/)).toBeVisible();
  });

  test('rows have the headline, and beside it the occasion in its own language', async () => {
    await open({ path: '#lang=ru' });
    const row = screen.getByRole('link', { name: /Си Цзиньпин принял Сергея Лаврова/ });
    expect(within(row).getByText('A minister is received')).toHaveAttribute('lang', 'en');
  });

  test('a place whose Russian name is not known is shown in English and marked', async () => {
    await open({ path: 'e/2022-02-in-person/#lang=ru' });
    const panel = await screen.findByRole('complementary');
    expect(within(panel).getByText('Great Hall of the People, Beijing')).toHaveAttribute('lang', 'en');
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveTextContent(/^Си Цзиньпин и Путин встретились$/);
  });
});

describe('in traditional Chinese', () => {
  test('the record’s own texts are written in it, and nothing is marked as foreign', async () => {
    await open({ path: 'e/2023-03-20-in-person/#lang=zh-Hant' });
    const panel = await screen.findByRole('complementary');
    const occasion = within(panel).getByText('春季訪問');
    expect(occasion).not.toHaveAttribute('lang');
    expect(panel).not.toHaveTextContent(/访问|普京/);
  });
});

describe('words that cannot be fetched', () => {
  test('leave the page in English, and are asked for again', async () => {
    let asked = 0;
    const load = async (): Promise<string> => {
      if (++asked === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return 'привет';
    };
    const words = new Catalogue('hello', { 'zh-Hans': load, 'zh-Hant': load, ru: load });
    await words.load('ru');
    expect([words.has('ru'), words.in('ru')]).toEqual([false, 'hello']);
    await words.load('ru');
    expect([words.has('ru'), words.in('ru'), asked]).toEqual([true, 'привет', 2]);
    await words.load('en');
    expect([words.in('en'), asked]).toEqual(['hello', 2]);
  });

  test('a bundle without names still speaks: places and people in English, marked', async () => {
    learnTexts('ru', {});
    await open({ path: 'e/2024-04-09-envoy/#lang=ru' });
    const panel = await screen.findByRole('complementary');
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveTextContent(/^Си Цзиньпин принял Sergey Lavrov/);
    expect(within(panel).getByText('Great Hall of the People, Beijing')).toHaveAttribute('lang', 'en');
  });

  test('a bundle without characters is shown in simplified ones, marked', async () => {
    learnTexts('zh-Hant', {});
    await open({ path: 'e/2023-03-20-in-person/#lang=zh-Hant' });
    const panel = await screen.findByRole('complementary');
    expect(within(panel).getByText('春季访问')).toHaveAttribute('lang', 'zh-Hans');
  });
});
