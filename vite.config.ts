import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Far from Beijing and on a half hour, so that a date computed in the machine's zone shows itself. */
const AWKWARD_ZONE = 'America/St_Johns';

/** d3-zoom's own animations are never used; what would only serve them stays out of the page (docs/performance.md). */
const still = (name: string): string => fileURLToPath(new URL(`./src/app/still/${name}.ts`, import.meta.url));

/** Functions of d3-time and d3-array that only make a value: what they make for units that the page does not use can go. */
const MAKERS = ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker', 'bisector'];

export default defineConfig({
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  plugins: [svelte()],
  resolve: { alias: { 'd3-transition': still('d3-transition'), 'd3-interpolate': still('d3-interpolate') } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The dictionary of the traditional script, which only those fetch who ask for it.
    chunkSizeWarningLimit: 1_200,
    rollupOptions: {
      // What a first visit runs is one file: split among those who share it, it packs worse and asks four times.
      output: {
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
        // Every name of a later file stands in the first one.
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
      },
      treeshake: { propertyReadSideEffects: false, manualPureFunctions: MAKERS },
    },
  },
  server: { port: 5173 },
  test: {
    env: { TZ: AWKWARD_ZONE, LANG: 'C' },
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/component/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/site.ts'],
          // One browser and one server at a time: the machine decides how fast, never whether.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
