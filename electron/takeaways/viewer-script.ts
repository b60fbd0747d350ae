/**
 * The program of the exported page as JavaScript. The build puts it beside the app's code; from source its types are taken out when
 * it is asked for. It is text here and never run: the page's browser does that.
 */
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { appFolder } from '../command-line/app-folder.ts';

export function viewerScript(): string {
  const [source, built] = ['renderer/page/viewer.ts', '.build/page/viewer.js'].map((path) => join(appFolder(), path)) as [string, string];
  // Electron's Node may be too old to know types; there the build is as new as the app.
  return 'stripTypeScriptTypes' in module && existsSync(source) ? module.stripTypeScriptTypes(readFileSync(source, 'utf8')) : readFileSync(built, 'utf8');
}
