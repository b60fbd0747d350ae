import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAsset } from '../../../electron/shell/assets.ts';

let folder: string;
let pages: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'));
  pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'pages-beside'));
  writeFileSync(join(pages, 'index.html'), '');
  writeFileSync(join(pages, 'assets/a b.js'), '');
  writeFileSync(join(pages, 'notes.txt'), '');
  writeFileSync(join(folder, 'secret.json'), '');
  writeFileSync(join(folder, 'pages-beside/secret.json'), '');
  symlinkSync(join(folder, 'secret.json'), join(pages, 'link.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a file of the app is found, with its type', async () => {
  expect(await findAsset(pages, 'app://atlas/')).toEqual({ file: join(pages, 'index.html'), type: 'text/html; charset=utf-8' });
  expect((await findAsset(pages, 'app://atlas/assets/a%20b.js'))?.type).toBe('text/javascript; charset=utf-8');
});

test.each([
  'app://atlas/../secret.json',
  'app://atlas/%2e%2e/secret.json',
  'app://atlas/..%2fsecret.json',
  'app://atlas/assets/..%2f..%2fsecret.json',
  'app://atlas/..%5csecret.json',
  'app://atlas/..%2fpages-beside/secret.json',
  'app://atlas//etc/hosts.json',
  'app://atlas/index.html%00.js',
  'app://atlas/%',
  'app://atlas/link.json',
  'app://atlas/notes.txt',
  'app://atlas/assets',
  'app://atlas/missing.js',
  'not an address',
])('%s names nothing', async (address) => {
  expect(await findAsset(pages, address)).toBeUndefined();
});
