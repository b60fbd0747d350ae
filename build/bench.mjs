/** `npm run bench -- layout|map|steps|health|report [options]`: measures, and prints one JSON line a case. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBenchPages } from './bench-pages.mjs';
import { buildIfStale } from './build.mjs';
import { node24, root, withNode24 } from './places.mjs';
import { setUpOrExit } from './set-up.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

await setUpOrExit();
const [name = '', ...options] = process.argv.slice(2);
const file = join(root, 'test/bench', `${name}.ts`);
if (!/^(layout|map|steps|health|report)$/.test(name) || !existsSync(file)) {
  console.error('npm run bench -- layout|map|steps|health|report');
  process.exit(2);
}
if (name === 'map') buildBenchPages();
const needsApp = name === 'steps' || name === 'report';
if (needsApp) buildIfStale();
const display = (name === 'map' || needsApp) && !hasDisplay() ? await startVirtualDisplay() : undefined;
const { status } = spawnSync(node24, [file, ...options], { cwd: root, stdio: 'inherit', env: withNode24({ ...process.env, ...(display && { DISPLAY: display.name }) }) });
display?.stop();
process.exit(status ?? 1);
