/** `npm start [-- file.wfa]`: sets up and builds what is missing, then opens the app. */
import { resolve } from 'node:path';
import { buildIfStale } from './build.mjs';
import { runElectron } from './electron.mjs';
import { setUpOrExit } from './set-up.mjs';

await setUpOrExit();
buildIfStale();

const words = process.argv.slice(2);
if (words.every((word) => word.startsWith('-'))) words.push('--example');
const rest = words.map((value) => (value.startsWith('-') ? value : resolve(process.env.INIT_CWD ?? '.', value)));
const say = (display) => console.error(`There is no display here: Workflow Atlas runs on the virtual display ${display}.`);
process.exit(await runElectron(rest, { say }));
