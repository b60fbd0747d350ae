// Takes the place of Electron's own default app: `electron [switches] APP_FOLDER [arguments]` runs APP_FOLDER.
'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const first = process.argv.findIndex((value, index) => index > 0 && !value.startsWith('-'));
const folder = resolve(first === -1 ? '.' : process.argv[first]);
// Electron's own default app leaves the app's folder at argv[1], without the switches before it.
if (first > 1) process.argv.splice(1, first - 1);
process.defaultApp = true;

const { name, productName, version, desktopName, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(productName ?? name);
if (version) app.setVersion(version);
if (desktopName) app.setDesktopName(desktopName);
require(join(folder, main));
