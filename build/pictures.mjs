/** `npm run pictures`: makes the pictures of the README from the running app and the example. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { node24, root } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

await setUpOrExit();
buildIfStale();
const display = hasDisplay() ? undefined : await startVirtualDisplay();
const env = { ...process.env, ...(display ? { DISPLAY: display.name } : {}) };
const { status } = spawnSync(node24, ['--disable-warning=ExperimentalWarning', join(root, 'test/app/pictures.ts')], { env, stdio: 'inherit' });
display?.stop?.();
process.exit(status ?? 1);
