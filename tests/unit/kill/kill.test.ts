import { expect, it } from 'vitest';
import { killBuilds, raceBuilds } from '../../../scripts/fuzz/kills.ts';

it('a build that is killed leaves the old bundle or the new one, whole', { timeout: 120_000 }, async () => {
  const figures = await killBuilds(6, 20);
  expect(figures.broken).toBe(0);
  expect(figures.old + figures.new).toBe(6);
});

it('two builds of one folder at once leave the bundle of one of them', { timeout: 60_000 }, async () => {
  expect(await raceBuilds()).toBe('whole');
});
