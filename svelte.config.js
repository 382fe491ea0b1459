import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  // Short names for scoped styles, of 36⁴ for some forty components: they stand several hundred times in a first visit.
  compilerOptions: {
    runes: true,
    discloseVersion: false,
    cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
  },
};
