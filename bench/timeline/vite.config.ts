import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import product from '../../vite.config.ts';

/**
 * `npx vite build -c bench/timeline/vite.config.ts` writes bench/timeline/dist, to be served as static files. All
 * settings are the product's, so that nothing here is smaller or faster than what readers get.
 */
export default {
  base: product.base,
  resolve: product.resolve,
  build: product.build,
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [svelte({ configFile: fileURLToPath(new URL('../../svelte.config.js', import.meta.url)) })],
};
