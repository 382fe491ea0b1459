import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as interpolate from '../../../src/app/still/d3-interpolate.ts';
import * as transition from '../../../src/app/still/d3-transition.ts';

const STAND_INS: Readonly<Record<string, object>> = { 'd3-transition': transition, 'd3-interpolate': interpolate };

/** The names that d3-zoom, as it is installed, imports from `from`. */
function namesFrom(from: string): readonly string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('d3-zoom'));
  const source = readFileSync(join(folder, 'd3-zoom.mjs'), 'utf8');
  const [, names = ''] = new RegExp(`import \\{([^}]*)\\} from ['"]${from}['"]`).exec(source) ?? [];
  return names.split(',').map((name) => name.trim());
}

describe('what stands in for the parts of D3 that would only animate', () => {
  it.each(Object.keys(STAND_INS))('%s has everything that d3-zoom asks for', (name) => {
    const names = namesFrom(name);
    expect(names.join('')).not.toBe('');
    expect(Object.keys(STAND_INS[name] ?? {})).toEqual(expect.arrayContaining([...names]));
  });

  it('interrupts nothing and says so if an animation is begun after all', () => {
    expect(() => transition.interrupt()).not.toThrow();
    expect(() => interpolate.interpolateZoom()).toThrow(/does not animate/);
  });
});
