import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The rooms of docs/architecture.md: what each may not import, and why. */
function wall(room, forbidden, reason) {
  return {
    files: [`src/${room}/**/*.{ts,svelte}`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: forbidden.map((regex) => ({ regex, message: `src/${room}: ${reason}` })) },
      ],
    },
  };
}

const NODE = '^node:';
const SVELTE = '^(svelte|@sveltejs|.*\\.svelte(\\.ts)?$)';
const room = (names) => `(^|/)(${names})/`;

export default ts.config(
  { ignores: ['dist/', 'bench/timeline/dist/', 'public/data/', 'node_modules/', 'coverage/', 'build/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      // Svelte's own compiler reports what these two guess at.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // The page has no router; addresses are built in src/app/address.ts.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  wall(
    'model',
    [NODE, SVELTE, room('app|timeline|bundle')],
    'the model imports nothing of ours, no Node and no framework',
  ),
  wall('timeline', [NODE, SVELTE, '^d3-(zoom|selection)$', room('app|bundle')], 'pure arithmetic over the model'),
  wall('bundle', [SVELTE, '^d3-', room('app|timeline')], 'the build meets the page only through the model'),
  wall('app', [NODE, room('bundle')], 'the page meets the build only through the model'),
  // Command lines speak on the terminal.
  { files: ['scripts/**', 'bench/**', 'src/bundle/cli/**'], rules: { 'no-console': 'off' } },
);
