/**
 * `npm run package`: the app as a folder in dist/. With Electron's own download this is what is shipped; with the Electron
 * that set-up prepared itself it is for trying only.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { buildIfStale } from './build.mjs';
import { cache, electronPath, node24, root, tool, withNode24 } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';

await setUpOrExit();
buildIfStale();

const isPrepared = electronPath().startsWith(join(cache, 'electron'));
const options = isPrepared
  ? [
      `-c.electronDist=${join(dirname(electronPath()), 'dist')}`,
      `-c.electronVersion=${readFileSync(join(dirname(electronPath()), 'version'), 'utf8')}`,
    ]
  : ['-c.electronFuses.grantFileProtocolExtraPrivileges=false']; // a fuse that older versions do not have
const { status } = spawnSync(
  node24,
  [tool('electron-builder/cli.js'), '--dir', '--publish', 'never', '--config', 'build/electron-builder.json', ...options, ...process.argv.slice(2)],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: withNode24() },
);
process.exit(status ?? 1);
