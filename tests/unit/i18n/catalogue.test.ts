import { describe, expect, it } from 'vitest';
import { staleCatalogues } from '../../../scripts/traditional.ts';
import { LANGUAGES } from '../../../src/model/index.ts';
import { catalogues } from './catalogues.ts';

/** Every text of a catalogue by its path; functions are left out, for each needs arguments of its own. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

/** What stands in every language alike: names, and keys of the keyboard. */
const NAMES = /bibtex|format\.\w+\.name$/;

describe('the catalogues', () => {
  it('the traditional ones are made from the simplified ones as they are now (if not: npm run traditional)', async () => {
    expect(await staleCatalogues()).toEqual([]);
  });

  it.each(LANGUAGES)('%s leaves nothing empty', (language) => {
    const empty = textsOf(catalogues[language]).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(['zh-Hans', 'zh-Hant', 'ru'] as const)('%s leaves nothing in English', (language) => {
    const english = new Map(textsOf(catalogues.en));
    const same = textsOf(catalogues[language]).filter(([path, text]) => english.get(path) === text);
    expect(same.filter(([path]) => !NAMES.test(path))).toEqual([]);
    const letters = language === 'ru' ? /\p{Script=Cyrillic}/u : /\p{Script=Han}/u;
    const foreign = textsOf(catalogues[language]).filter(([, text]) => !letters.test(text));
    expect(foreign.filter(([path]) => !NAMES.test(path))).toEqual([]);
  });

  it('each language has as many sections of About, and as many paragraphs in each', () => {
    const shapes = LANGUAGES.map((language) => catalogues[language].about.sections.map(({ text }) => text.length));
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  it('only where the record speaks another language than the page, the panel says so', () => {
    const said = LANGUAGES.filter((language) => catalogues[language].reading.panel.kept !== null);
    expect(said).toEqual(['ru']);
  });
});
