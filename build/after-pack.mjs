/** For electron-builder: what is to be done to the folder of the app before its fuses are set and it is packed or signed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeAddon } from './electron-runtime/prepare.mjs';
import { preparedElectron } from './places.mjs';

export default async function afterPack({ appOutDir }) {
  const prepared = preparedElectron();
  if (!prepared) return;
  const resources = join(appOutDir, 'resources');
  rmSync(join(resources, 'app'), { recursive: true, force: true }); // what starts unpackaged apps
  await bridgeAddon(prepared, join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'));
}
