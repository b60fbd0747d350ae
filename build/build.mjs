/** Builds the app into .build, if what it is made from has changed. Started by Node 20, it works in Node 24. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24, output, root, tool } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';

const self = fileURLToPath(import.meta.url);
const sources = ['core', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];
const stampName = 'sources-sha256';
const stampFile = join(output, stampName);

/** Changes when a file that the app is made from is added, removed or written. */
export function sourcesHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = statSync(path).isFile() ? [path] : filesIn(path);
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const isFresh = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesHash();

/** Builds when needed; throws when the sources do not build. */
export function buildIfStale() {
  if (isFresh()) return;
  const { status } = spawnSync(node24, ['--disable-warning=ExperimentalWarning', self, '--now'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The app could not be built.');
}

async function buildNow() {
  const started = Date.now();
  const hash = sourcesHash(); // taken first: what is written meanwhile is built next time
  const { build } = await import('vite');
  const { makeFonts } = await import('../electron/picture/inter.ts');
  const { viewerScript } = await import('../electron/takeaways/viewer-script.ts');
  const { makeWindowIcon } = await import('./icons.mjs');
  const { mainConfig, preloadConfig, rendererConfig } = await import('./vite.config.mjs');
  // Made beside and then put in place, so that an app started meanwhile finds a whole build.
  const fresh = `${output}-${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    makeFonts(join(fresh, 'fonts'), tool(''));
    makeWindowIcon(join(fresh, 'icon.png'));
    await Promise.all([mainConfig, preloadConfig, rendererConfig].map((config) => build(config(fresh))));
    mkdirSync(join(fresh, 'page'));
    writeFileSync(join(fresh, 'page/viewer.js'), viewerScript());
    writeFileSync(join(fresh, stampName), hash);
    rmSync(output, { recursive: true, force: true });
    renameSync(fresh, output);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  console.error(`build: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === self) {
  if (process.argv[2] === '--now') await buildNow();
  else {
    await setUpOrExit();
    buildIfStale();
  }
}
