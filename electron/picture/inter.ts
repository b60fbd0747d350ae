/**
 * Inter as TrueType files, a weight each: what draws PNGs reads no web fonts. The build puts them beside the app's code; from
 * source they are made on first use. They are files and not bytes because that is all that resvg takes in Node.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedFont } from '../../core/map/picture-svg.ts';
import type { Weight } from '../../core/map/text-width.ts';
import { appFolder } from '../command-line/app-folder.ts';
import { lettersOf, mergeFont } from './merge-font.ts';

const SUBSETS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const WEIGHTS: readonly Weight[] = [400, 500, 600];
const FAMILY = 'Inter';

const nameOf = (weight: Weight) => `inter-${weight}.ttf`;

/** Writes the fonts into a folder. @param packages where npm has put packages */
export function makeFonts(folder: string, packages: string): void {
  mkdirSync(folder, { recursive: true });
  for (const weight of WEIGHTS) {
    const path = join(folder, nameOf(weight));
    if (existsSync(path)) continue;
    const files = SUBSETS.map((subset) => readFileSync(join(packages, `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)));
    // Another run may make it at the same time: each writes its own and puts it in place whole.
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, mergeFont(files, { family: FAMILY, weight }));
    renameSync(temporary, path);
  }
}

let folder: string | undefined;

/** What is read by other than Node's own code cannot be inside the app's archive. */
function fontFolder(): string {
  if (folder) return folder;
  const app = appFolder().replace(/app\.asar$/, 'app.asar.unpacked');
  const shipped = join(app, '.build/fonts');
  if (existsSync(join(shipped, nameOf(600)))) return (folder = shipped);
  const made = join(app, '.cache/fonts');
  makeFonts(made, join(app, 'node_modules'));
  return (folder = made);
}

export const fontFiles = (): string[] => WEIGHTS.map((weight) => join(fontFolder(), nameOf(weight)));

/** Fonts of only these letters, as data addresses: some kilobytes each. */
export const embeddedFonts = (letters: ReadonlyMap<Weight, string>): readonly EmbeddedFont[] =>
  [...letters].map(([weight, own]) => {
    const font = mergeFont([readFileSync(join(fontFolder(), nameOf(weight)))], { family: FAMILY, weight, letters: own });
    return { weight, url: `data:font/ttf;base64,${font.toString('base64')}`, format: 'truetype' };
  });

let known: ReadonlySet<number> | undefined;

/** Are there letters that Inter does not have? Only then are the system's fonts looked through, which takes time. */
export function needsOtherFonts(text: string): boolean {
  known ??= lettersOf(readFileSync(join(fontFolder(), nameOf(400))));
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code > 0x7e && !known.has(code)) return true;
  }
  return false;
}
