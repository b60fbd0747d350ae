/**
 * The licences of everything that is shipped. `npm run notices` writes docs/notices.md, a table of them; packaging writes all
 * texts into one file beside the app. What is bundled is read from the source maps of the build.
 */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { output, root, tool } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';

/** Beside the bundles, or in them without a trace: fonts are no modules. */
const notBundled = ['electron', 'better-sqlite3', '@resvg/resvg-js', '@fontsource-variable/inter', '@fontsource/inter'];

const licenceFiles = /^(licen[cs]e|copying|notice)(?!.*\.(c|m)?[jt]s$)/i;

/** Every package in the build, by name: its manifest, its folder, its licence's text where it has one. */
export function shippedPackages() {
  const names = [...new Set([...notBundled, ...bundledPackages()])].sort();
  return names.map((name) => {
    const folder = tool(name);
    const { version, license, author, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((entry) => licenceFiles.test(entry) && statSync(join(folder, entry)).isFile())
      .map((entry) => readFileSync(join(folder, entry), 'utf8').trim());
    return { name, version, licence: typeof license === 'string' ? license : 'see text', author: author?.name ?? author ?? '', homepage: homepage ?? '', texts };
  });
}

function bundledPackages() {
  const maps = readdirSync(output, { recursive: true }).filter((path) => path.endsWith('.map'));
  const sources = maps.flatMap((path) => JSON.parse(readFileSync(join(output, path), 'utf8')).sources);
  return sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
}

const copyrightOf = (texts) => /^\s*(?:\/\/ *)?((?:copyright|©).*\d{4}.*)$/im.exec(texts.join('\n'))?.[1]?.trim() ?? '';

/** All texts in one. */
export function writeLicences(path) {
  const parts = shippedPackages().map(({ name, version, licence, author, homepage, texts }) => {
    const about = [`${name} ${version}`, `Licence: ${licence}`, author && `By: ${author}`, homepage && `Source: ${homepage}`].filter(Boolean);
    return [...about, '', ...texts].join('\n');
  });
  mkdirSync(dirname(path), { recursive: true });
  const head = 'Workflow Atlas contains the work of others, under these licences. Those of Chromium and Node.js are in LICENSES.chromium.html.';
  writeFileSync(path, `${[head, ...parts].join(`\n\n${'-'.repeat(100)}\n\n`)}\n`);
}

export function noticesTable() {
  const rows = shippedPackages().map(({ name, version, licence, texts }) => `| ${name} | ${version} | ${licence} | ${copyrightOf(texts).replaceAll('|', '/')} |`);
  return `# Third-party notices

Workflow Atlas is made with the work of others. All their licence texts are shipped with it, in \`LICENSES.packages.txt\` beside the app.
Inter is used under the SIL Open Font License 1.1. resvg-js is used unchanged under the Mozilla Public License 2.0; its source is
published with the package of that name. Electron brings Chromium and Node.js, whose licences are in \`LICENSES.chromium.html\`
beside the app.

| package | version | licence | copyright |
|---|---|---|---|
${rows.join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUpOrExit();
  buildIfStale();
  writeFileSync(join(root, 'docs/notices.md'), noticesTable());
}
