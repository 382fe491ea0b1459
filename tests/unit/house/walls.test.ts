import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function complaints(filePath: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import * as x from '${source}';\nexport default x;\n`, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
    .map(({ message }) => message);
}

describe('the walls between rooms hold', () => {
  it.each([
    ['src/model/contact.ts', 'node:fs'],
    ['src/model/contact.ts', 'svelte'],
    ['src/model/contact.ts', '../timeline/index.ts'],
    ['src/timeline/scale.ts', '../app/state.svelte.ts'],
    ['src/timeline/scale.ts', '../bundle/build.ts'],
    ['src/timeline/scale.ts', 'svelte/reactivity'],
    ['src/timeline/scale.ts', 'd3-zoom'],
    ['src/bundle/build.ts', '../app/App.svelte'],
    ['src/bundle/build.ts', '../timeline/index.ts'],
    ['src/bundle/build.ts', 'd3-scale'],
    ['src/app/state.svelte.ts', '../bundle/build.ts'],
    ['src/app/state.svelte.ts', 'node:path'],
  ])('%s may not import %s', async (file, source) => {
    expect(await complaints(file, source)).not.toEqual([]);
  });

  it.each([
    ['src/app/state.svelte.ts', '../timeline/index.ts'],
    ['src/app/timeline/Marks.ts', '../../model/index.ts'],
    ['src/timeline/scale.ts', '../model/index.ts'],
    ['src/timeline/scale.ts', 'd3-scale'],
    ['src/bundle/build.ts', '../model/index.ts'],
    ['src/bundle/read/list.ts', 'node:fs/promises'],
  ])('%s may import %s', async (file, source) => {
    expect(await complaints(file, source)).toEqual([]);
  });
});
