/**
 * The icons of the app and of its documents, drawn from the SVGs in build/icons: PNGs for Linux and for windows, one ICO each
 * for Windows, one ICNS each for macOS. Sizes up to 24 have a drawing of their own, on whole pixels. The names are those that
 * electron-builder looks for.
 */
import { Resvg } from '@resvg/resvg-js';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

const SMALL = 24;
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];

/** ICNS: a type for each size; those "at 2x" are the same pixels for half the size. */
const icnsTypes = [['icp4', 16], ['ic11', 32], ['icp5', 32], ['ic12', 64], ['ic07', 128], ['ic13', 256], ['ic08', 256], ['ic14', 512], ['ic09', 512], ['ic10', 1024]];

/** @param folder where they go: icon.ico, icon.icns, icons/32x32.png…, and wfa.ico, wfa.icns, wfa/32x32.png… for documents */
export function makeIcons(folder) {
  for (const [drawing, name, pngs] of [['app', 'icon', 'icons'], ['document', 'wfa', 'wfa']]) {
    mkdirSync(join(folder, pngs), { recursive: true });
    for (const size of sizes) writeFileSync(join(folder, pngs, `${size}x${size}.png`), drawn(drawing, size).asPng());
    writeFileSync(join(folder, `${name}.ico`), ico(sizes.filter((size) => size <= 256).map((size) => drawn(drawing, size))));
    writeFileSync(join(folder, `${name}.icns`), icns(icnsTypes.map(([type, size]) => [type, drawn(drawing, size, drawing === 'app').asPng()])));
  }
}

/** The icon that a window has where the system asks the window for it. */
export const makeWindowIcon = (path) => writeFileSync(path, drawn('app', 256).asPng());

/** @param hasMargin on macOS an icon of an app keeps a tenth free on each side */
function drawn(drawing, size, hasMargin = false) {
  const svg = readFileSync(join(root, 'build/icons', `${drawing}${size <= SMALL ? '-small' : ''}.svg`), 'utf8');
  const framed = hasMargin && size > SMALL ? svg.replace('viewBox="0 0 256 256"', 'viewBox="-20 -20 296 296"') : svg;
  return new Resvg(framed, { fitTo: { mode: 'width', value: size } }).render();
}

/** Up to 128 pixels as bitmaps, which every part of Windows reads; 256 as PNG. */
export function ico(images) {
  const head = Buffer.alloc(6 + images.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  const bodies = images.map((image) => (image.width > 128 ? image.asPng() : bitmap(image)));
  let offset = head.length;
  images.forEach(({ width, height }, i) => {
    const at = 6 + i * 16;
    head.writeUInt8(width % 256, at);
    head.writeUInt8(height % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bodies[i].length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bodies[i].length;
  });
  return Buffer.concat([head, ...bodies]);
}

/** 32 bits a pixel, from the last row to the first, and the mask that was once needed, empty. */
function bitmap({ width, height, pixels }) {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(width, 4);
  head.writeInt32LE(height * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const to = ((height - 1 - y) * width + x) * 4;
      const [red, green, blue, alpha] = pixels.subarray(from, from + 4);
      // resvg's colours are multiplied by their opacity, an icon's are not.
      const plain = (colour) => (alpha === 0 ? 0 : Math.min(255, Math.round((colour * 255) / alpha)));
      colours.set([plain(blue), plain(green), plain(red), alpha], to);
    }
  }
  return Buffer.concat([head, colours, Buffer.alloc(Math.ceil(width / 32) * 4 * height)]);
}

/** @param images pairs of type and PNG */
export function icns(images) {
  const parts = images.map(([type, png]) => Buffer.concat([Buffer.from(type, 'latin1'), uint32(png.length + 8), png]));
  const all = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns', 'latin1'), uint32(all.length + 8), all]);
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
