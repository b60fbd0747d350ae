// Takes the place of Electron's own default app: `electron [-r MODULE] [switches] APP_FOLDER [arguments]` runs APP_FOLDER, after the modules.
'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const modules = [];
let first = 0;
for (let at = 1; at < process.argv.length && first === 0; at += 1) {
  if (process.argv[at] === '-r') modules.push(process.argv[++at]);
  else if (!process.argv[at].startsWith('-')) first = at;
}
const folder = resolve(first === 0 ? '.' : process.argv[first]);
// Electron's own default app leaves the app's folder at argv[1], without the switches before it.
if (first > 1) process.argv.splice(1, first - 1);
for (const path of modules) require(path);
process.defaultApp = true;

const { name, productName, version, desktopName, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(productName ?? name);
if (version) app.setVersion(version);
if (desktopName) app.setDesktopName(desktopName);
require(join(folder, main));
