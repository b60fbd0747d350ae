import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startWords } from '../../../electron/shell/start-words.ts';

const isVerb = (word: string) => word === 'info';
const packaged = (...words: string[]) => startWords(['/opt/atlas', ...words], true, isVerb);

test('a file is taken from where the person is, or by its address, as desktops on Linux give it', () => {
  expect(packaged('acme.wfa')).toEqual({ file: resolve('acme.wfa'), example: false });
  expect(packaged('/home/ann/acme.wfa').file).toBe('/home/ann/acme.wfa');
  expect(packaged('file:///home/ann/two%20words%C3%A9.wfa').file).toBe('/home/ann/two wordsé.wfa');
});

test('an address that names no file of this computer is taken as a name', () => {
  for (const word of ['file://elsewhere/acme.wfa', 'file:///a%00b.wfa%zz', 'https://example.com/acme.wfa']) expect(packaged(word).file).toBe(resolve(word));
});

test('switches of Chromium are left out, and the words of a command are kept', () => {
  expect(packaged('--no-sandbox', '--user-data-dir=/tmp/x', 'acme.wfa').file).toBe(resolve('acme.wfa'));
  expect(packaged('--no-sandbox', 'info', 'acme.wfa', '--json')).toEqual({ example: false, command: ['info', 'acme.wfa', '--json'] });
  expect(packaged('--example')).toEqual({ file: undefined, example: true });
  expect(startWords(['electron', 'app-folder', 'acme.wfa'], false, isVerb).file).toBe(resolve('acme.wfa'));
});
