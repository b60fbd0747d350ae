/** `npm run notices`: writes docs/notices.md, the licences of everything that is shipped, from what is installed. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** What ends up in the app: bundled into it or beside it. */
const shipped = [
  'electron',
  'better-sqlite3',
  '@resvg/resvg-js',
  'svelte',
  'bits-ui',
  '@internationalized/date',
  '@lucide/svelte',
  '@atlaskit/pragmatic-drag-and-drop',
  '@atlaskit/pragmatic-drag-and-drop-hitbox',
  '@atlaskit/pragmatic-drag-and-drop-auto-scroll',
  '@fontsource-variable/inter',
  '@fontsource/inter',
  'cytoscape',
  'zod',
  'uuid',
  'fractional-indexing',
  'pdf-lib',
];
/** Only used while installing or compiling. */
const notShipped = new Set(['@electron/get', '@types/node', 'extract-zip', 'prebuild-install', 'node-abi', 'typescript']);

function manifest(name, from) {
  for (const base of [join(from, 'node_modules', name), join(root, 'node_modules', name)]) {
    const path = join(base, 'package.json');
    if (existsSync(path)) return { base, ...JSON.parse(readFileSync(path, 'utf8')) };
  }
  return undefined;
}

const found = new Map();
function walk(name, from) {
  const entry = manifest(name, from);
  if (!entry || notShipped.has(name) || found.has(name)) return;
  found.set(name, entry);
  if (name === 'electron') return;
  for (const next of Object.keys(entry.dependencies ?? {})) walk(next, entry.base);
}
for (const name of shipped) walk(name, root);

function copyright({ base }) {
  const file = readdirSync(base).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(base, file), 'utf8') : '';
  return /^\s*(?:\/\/ *)?((?:copyright|©).*\d{4}.*)$/im.exec(text)?.[1]?.trim() ?? '';
}

const rows = [...found.entries()]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, entry]) => `| ${name} | ${entry.version} | ${typeof entry.license === 'string' ? entry.license : 'see package'} | ${copyright(entry).replaceAll('|', '/')} |`);

writeFileSync(
  join(root, 'docs/notices.md'),
  `# Third-party notices

Workflow Atlas is made with the work of others. Each package's full licence text is in its folder and is shipped with it.
Inter is used under the SIL Open Font License 1.1. resvg-js is used unchanged under the Mozilla Public License 2.0; its source is
published with the package of that name. Electron brings Chromium and Node.js, whose licences are in the file \`LICENSES.chromium.html\`
beside the app.

| package | version | licence | copyright |
|---|---|---|---|
${rows.join('\n')}
`,
);
