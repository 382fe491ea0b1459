import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBundle, defaultFolders } from '../../../src/bundle/build.ts';
import { chineseIn, loadLanguageTables, traditionalBy } from '../../../src/bundle/language/index.ts';
import { RecordError } from '../../../src/bundle/record/index.ts';
import {
  fold,
  hanTable,
  headline,
  learnTexts,
  termsOf,
  textsOf,
  writerBy,
  type LanguageFile,
  type TextLanguage,
} from '../../../src/model/index.ts';
import { learnEveryLanguage } from '../../../src/model/words/every.ts';

const { record, lexicon, language } = defaultFolders('.');
const { bundle } = await buildBundle({ dumps: ['data/dumps'], record, lexicon, language, out: null });
const tables = await loadLanguageTables(language);

function fileFor(wanted: TextLanguage): LanguageFile {
  const file = bundle.languages.find((each) => each.language === wanted);
  if (!file) throw new Error(`there is no file for ${wanted}`);
  return file;
}

describe('the file for traditional Chinese', () => {
  it('writes every Chinese text of the bundle as OpenCC and the corrections do', () => {
    const { convert } = traditionalBy(tables.corrections);
    const write = writerBy(fileFor('zh-Hant'));
    const texts = chineseIn([bundle.index, bundle.details, bundle.publishers]);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => write(text) !== convert(text))).toEqual([]);
  });

  it('is small: most is written character by character', () => {
    const { phrases } = fileFor('zh-Hant');
    expect(Object.keys(phrases).length).toBeLessThan(80);
    expect(Math.max(...Object.keys(phrases).map((phrase) => phrase.length))).toBeLessThan(10);
  });
});

describe('the file for Russian', () => {
  it('has the name of everybody in the record, and a form for every city that headlines name', () => {
    const { people, places } = fileFor('ru');
    const ids = Object.keys(bundle.index.people);
    expect(ids.filter((id) => !people[id]?.name)).toEqual([]);
    const cities = bundle.index.contacts.flatMap(({ place }) => (place ? [(place.city ?? place).en] : []));
    expect(cities.length).toBeGreaterThan(0);
    expect(cities.filter((city) => !places[city]?.in)).toEqual([]);
  });

  it('has the name of every place of the record, so that nothing of a headline stays in Latin letters', () => {
    const file = fileFor('ru');
    const places = bundle.index.contacts.flatMap(({ place }) => (place ? [place.en] : []));
    expect(places.filter((place) => !file.places[place])).toEqual([]);
    learnEveryLanguage();
    learnTexts('ru', textsOf(file));
    const headlines = bundle.index.contacts.map((contact) => headline(contact, bundle.index.people, 'ru'));
    expect(headlines.filter((text) => /[a-z]/i.test(text))).toEqual([]);
  });

  it('holds nothing that the bundle does not need', () => {
    expect(Object.keys(fileFor('ru').people).sort()).toEqual(Object.keys(bundle.index.people).sort());
  });
});

describe('searching', () => {
  const han = hanTable(bundle.search.han);
  const found = (query: string): number => {
    const terms = termsOf(query, han);
    return bundle.search.contacts.filter(({ text }) => terms.every((term) => text.includes(term))).length;
  };
  it.each([
    ['a traditional name', '習近平', '习近平'],
    ['a word that is other than the simplified one', '普丁', '普京'],
    ['a term that is other than the simplified one', '視訊', '视频'],
    ['a headline in traditional characters', '習近平與普丁通電話', '习近平与普京通电话'],
    ['a Russian name', 'Лавров', 'Lavrov'],
    ['a Russian name in another case', 'Сергея Лаврова', 'Sergey Lavrov'],
  ])('%s finds what its counterpart finds', (_, query, counterpart) => {
    expect(found(query)).toBeGreaterThan(0);
    expect(found(query)).toBeLessThanOrEqual(found(counterpart));
  });

  it.each(['Пекин', 'в Москве', 'телефону', 'понедельник', 'послание'])('%s is found', (query) => {
    expect(found(query)).toBeGreaterThan(0);
  });

  it('ё and й are found however they are typed', () => {
    expect(fold('Ожидаётся Йод')).toBe(fold('Ожидается Иод'));
  });
});

describe('tables that cannot be used', () => {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });
  async function problems(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'language-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return loadLanguageTables(folder).then(
      () => 'none',
      (error: unknown) => (error instanceof RecordError ? error.message : `not a RecordError: ${String(error)}`),
    );
  }
  const fine = { 'zh-Hant.yaml': '普京: 普丁\n', 'ru.yaml': 'people: {}\nplaces: {}\n' };

  it.each([
    ['nothing', fine, 'none'],
    ['no list at all', { ...fine, 'zh-Hant.yaml': '' }, 'none'],
    ['a missing file', { 'ru.yaml': fine['ru.yaml'] }, 'zh-Hant.yaml: cannot be read'],
    ['an empty form', { ...fine, 'ru.yaml': 'people:\n  wang-yi: { name: "" }\nplaces: {}\n' }, 'is empty (line 2)'],
    ['no name', { ...fine, 'ru.yaml': 'people: {}\nplaces:\n  Moscow: { in: в Москве }\n' }, 'places.Moscow.name'],
    ['what is not YAML', { ...fine, 'zh-Hant.yaml': 'a: [' }, 'zh-Hant.yaml: is not YAML'],
  ])('%s', async (_, files, expected) => {
    expect(await problems(files)).toContain(expected);
  });
});
