import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { root } from './places.mjs';

const noMarkupFromText = [
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]", message: 'Names are data: use textContent.' },
];
const noDangerInMain = [
  ...noMarkupFromText,
  { selector: 'CallExpression[callee.property.name=/^(loadExtension|unsafeMode)$/]', message: 'This opens SQLite to what a file holds.' },
  { selector: "ImportDeclaration[source.value='electron'] ImportSpecifier[imported.name='net']", message: 'Nothing leaves the machine.' },
];
const noOtherWindows = [
  { selector: 'NewExpression[callee.name=/^(BrowserWindow|BrowserView|WebContentsView)$/]', message: 'Windows are made in electron/shell/windows.ts and electron/report only.' },
];
const noWayOut = ['node:net', 'node:http', 'node:https', 'node:http2', 'node:dgram', 'node:tls', 'net', 'http', 'https', 'http2', 'dgram', 'tls'];
const notInMain = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'crypto', 'navigator'].map((name) => ({
  name,
  message: 'Not in the main process: nothing leaves the machine, and Node 18 lacks some of these.',
}));
const missingInNode18 = [
  ['URL', 'canParse'],
  ['Promise', 'withResolvers'],
  ['Object', 'groupBy'],
  ['Map', 'groupBy'],
  ['Array', 'fromAsync'],
].map(([object, property]) => ({ object, property, message: 'Missing in Node 18, on which the main process must run.' }));

export default ts.config(
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-control-regex': 'off', // names are cleaned of control characters on purpose
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...noMarkupFromText],
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['renderer/**/*.svelte', 'renderer/**/*.svelte.ts', 'test/bench/**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The content policy refuses style attributes; `style:` directives go through the DOM and are fine.
      'no-restricted-syntax': ['error', ...noMarkupFromText, { selector: "SvelteAttribute[key.name='style']", message: 'Use a class or a style: directive.' }],
      // Svelte's compiler and the types know better than these.
      'no-undef': 'off',
      'prefer-const': 'off',
    },
  },
  // Runes are globals of the types, so these are plain TypeScript; Svelte's parser would hand over another text than the one on disk.
  { files: ['**/*.svelte.ts'], languageOptions: { parser: ts.parser } },
  {
    files: ['electron/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: noWayOut.map((name) => ({ name, message: 'Nothing leaves the machine.' })) }],
      'no-restricted-globals': ['error', ...notInMain],
      'no-restricted-properties': ['error', ...missingInNode18],
      'no-restricted-syntax': ['error', ...noDangerInMain],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/shell/windows.ts', 'electron/report/**'],
    rules: { 'no-restricted-syntax': ['error', ...noDangerInMain, ...noOtherWindows] },
  },
  { files: ['build/**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['build/**/*.cjs', 'test/**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { sourceType: 'commonjs', globals: globals.node, parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  // Ten lines of markup, in no TypeScript project.
  { ignores: ['test/bench/pages/Framed.svelte'] },
  { ignores: ['.build/**', '.build-*/**', '.cache/**', 'dist/**', 'node_modules/**', 'test-results/**'] },
);
