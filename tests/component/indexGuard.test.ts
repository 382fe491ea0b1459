import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isIndex } from '../../src/app/indexGuard.ts';
import { indexSchema } from '../../src/model/index.ts';
import { INDEX } from './world.ts';

const WHOLE = {
  ...INDEX,
  context: [
    {
      id: 'games',
      start: '2022-02-04',
      end: '2022-02-20',
      title: { en: 'Games', zh: '冬奥会' },
      note: { en: 'In winter.', zh: '冬季。' },
      weight: 2,
      source: { publisher: { en: 'A paper', zh: '某报' }, url: 'https://example.org/games' },
    },
  ],
};

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inner] : inner;
}

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === key ? changed(one, rest, to) : one));
  const object = value as Readonly<Record<string, unknown>>;
  if (rest.length === 0 && to === undefined) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
  }
  return { ...object, [key]: changed(object[key], rest, to) };
}

describe('the check before the first picture', () => {
  test('lets a sound index through', () => {
    expect(isIndex(WHOLE)).toBe(true);
  });

  const STRANGE = [undefined, null, '', ' ', 'x', '2023-02-30', -1, 1.5, 7, 400, true, [], {}, [1]];
  test.each(STRANGE)('refuses exactly what its schema refuses: %j, wherever in the index it stands', (value) => {
    const decided = pathsOf(WHOLE).map((path) => {
      const broken = changed(WHOLE, path, value);
      return { path: path.join('.'), schema: v.safeParse(indexSchema, broken).success, guard: isIndex(broken) };
    });
    expect(decided.filter(({ schema, guard }) => schema !== guard)).toEqual([]);
  });

  test.each([null, 'text', 3, [], {}, [INDEX]])('%j is no index', (data) => {
    expect(isIndex(data)).toBe(false);
  });
});
