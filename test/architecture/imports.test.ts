/** Who may import whom (the rooms are described in docs/decisions.md), read from every import in the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  readonly file: string;
  readonly to: string;
  /** For a relative import: the file that it names, from the root. */
  readonly target: string | undefined;
}

const importPattern = /(?:^|[;\s])(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return [...source.matchAll(importPattern)].map((match) => {
        const to = match[1] ?? match[2] ?? '';
        const target = to.startsWith('.') ? relative(root, resolve(dirname(path), to)).replace(/\?.*$/, '') : undefined;
        return { file: relative(root, path), to, target };
      });
    });
}

const say = (imports: Import[]) => imports.map(({ file, to }) => `${file} imports ${to}`);

const core = importsOf('core');
const electron = importsOf('electron');
const renderer = importsOf('renderer');

/** `core/model/stage.ts` is in `model`; a file directly in core is in no room and open to all of core. */
const roomOf = (path: string) => {
  const [, room, inside] = /^core\/([^/]+)\/(?:([^/]+)\/)?/.exec(path) ?? [];
  // The health check stands on the figures beside it, on commands and on what checklists cover.
  return room === 'analysis' && inside ? 'health' : room;
};

/** Which rooms of core each may use, besides itself and `text`. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: [],
  commands: ['model'],
  analysis: ['model'],
  layout: ['model'],
  simulation: ['model', 'analysis'],
  map: ['model', 'layout', 'analysis', 'health'],
  process: ['model', 'commands', 'analysis'],
  health: ['model', 'commands', 'analysis', 'process'],
  merge: ['model', 'commands'],
  history: ['model', 'merge'],
  interchange: ['model', 'commands'],
  // All data are set in the words in which merges say them.
  report: ['model', 'analysis', 'health', 'simulation', 'layout', 'map', 'process', 'merge'],
  redact: ['model'],
  takeaways: ['model', 'analysis', 'health', 'layout', 'map', 'process', 'report'],
  contract: ['model', 'commands', 'analysis', 'health', 'simulation', 'layout', 'map', 'process', 'merge', 'history', 'interchange', 'report', 'redact', 'takeaways'],
};

test('the reader of imports finds them', () => {
  expect(core.length).toBeGreaterThan(5);
  expect(electron.some(({ to }) => to === 'electron')).toBe(true);
  expect(renderer.some(({ target }) => target === 'core/contract/bridge.ts')).toBe(true);
});

test('core is pure: it imports itself, its schema library and two small libraries without a platform', () => {
  const pure = new Set(['fractional-indexing', 'uuid']);
  const impure = core.filter(({ file, to, target }) => !(target?.startsWith('core/') || pure.has(to) || (to === 'zod' && file === 'core/schema.ts')));
  expect(say(impure)).toEqual([]);
});

test('within core each room uses only the rooms before it', () => {
  const wrong = core.filter(({ file, target }) => {
    const from = roomOf(file);
    const to = target && roomOf(target);
    return from && to && from !== to && to !== 'text' && !rooms[from]?.includes(to);
  });
  expect(say(wrong)).toEqual([]);
});

test('electron and renderer use core and never each other', () => {
  const wrong = [
    ...electron.filter(({ target }) => target && !/^(core|electron)\//.test(target)),
    ...renderer.filter(({ target }) => target && !/^(core|renderer)\//.test(target)),
  ];
  expect(say(wrong)).toEqual([]);
});

test('Electron is known only to the shell, the report and the two entry files', () => {
  const allowed = /^electron\/(shell\/|report\/|main\.ts$|preload\.ts$)/;
  expect(say([...core, ...electron, ...renderer].filter(({ file, to }) => /^electron($|\/)/.test(to) && !allowed.test(file)))).toEqual([]);
});

test('SQLite is known only to the document, Node only to the main process, the map library only to the map', () => {
  const only = (name: RegExp, place: RegExp) => [...core, ...electron, ...renderer].filter(({ file, to }) => name.test(to) && !place.test(file));
  expect(say(only(/^better-sqlite3/, /^electron\/document\//))).toEqual([]);
  expect(say(only(/^node:/, /^electron\//))).toEqual([]);
  expect(say(only(/^cytoscape/, /^renderer\/map\//))).toEqual([]);
});

test('relative imports name their file with its extension', () => {
  const vague = [...core, ...electron, ...renderer].filter(({ target }) => target && !/\.(ts|svelte|css|js|json)$/.test(target));
  expect(say(vague)).toEqual([]);
});

test('the top of the repository holds what it should and no more', () => {
  const known = new Set(
    (
      '.ci .git .gitignore .npmrc CHANGELOG.md LICENSE README.md build core docs electron examples package-lock.json package.json ' +
      'renderer test tsconfig.json .build .cache dist node_modules test-results'
    ).split(' '),
  );
  const surplus = readdirSync(root).filter((name) => !known.has(name) && !name.startsWith('.build-'));
  expect(surplus).toEqual([]);
});

test('the words are made without what reads them: a circle works only when it is entered at one end', () => {
  const reached = new Set(['core/text/en.ts', 'core/text/de.ts']);
  for (const file of reached) for (const { file: importer, target } of core) if (importer === file && target) reached.add(target);
  expect(reached.size).toBeGreaterThan(60);
  expect([...reached].filter((file) => file === 'core/text/text.ts')).toEqual([]);
});
