/** `npm run reliability [-- --short] [bar…]`: tries very often whether nothing is ever lost; one JSON line a bar. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { node24, root, withNode24 } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

await setUpOrExit();
// In full some of it is done with the whole app.
const isFull = !process.argv.includes('--short');
if (isFull) buildIfStale();
const display = hasDisplay() || !isFull ? undefined : await startVirtualDisplay();
const { status } = spawnSync(node24, [join(root, 'test/reliability/run.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: withNode24({ ...process.env, ...(display && { DISPLAY: display.name }) }) });
display?.stop();
process.exit(status ?? 1);
