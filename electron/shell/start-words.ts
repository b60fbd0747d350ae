import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the app was started with. */
export interface StartWords {
  readonly file?: string | undefined;
  readonly example: boolean;
  /** The command line's words, where the first is one of its commands: then no window is shown. */
  readonly command?: readonly string[] | undefined;
}

/**
 * The file and the flags, or the command, among the words of the command line. Chromium's own switches begin with a dash
 * and are left out.
 * @param isPackaged unpackaged, the second word is the app's folder
 * @param isCommand is this the name of a command?
 * @example startWords(['atlas', 'file:///home/ann/acme.wfa'], true, isVerb) // { file: '/home/ann/acme.wfa', example: false }
 * @example startWords(['atlas', '/home/ann/acme.wfa'], true, isVerb) // { file: '/home/ann/acme.wfa', example: false }
 * @example startWords(['atlas', 'info', 'acme.wfa'], true, isVerb) // { example: false, command: ['info', 'acme.wfa'] }
 */
export function startWords(argv: readonly string[], isPackaged: boolean, isCommand: (word: string) => boolean): StartWords {
  const words = argv.slice(isPackaged ? 1 : 2);
  const first = words.findIndex((word) => !word.startsWith('-'));
  const file = words[first];
  if (file !== undefined && isCommand(file)) return { example: false, command: words.slice(first) };
  return { file: file === undefined ? undefined : pathOf(file), example: words.includes('--example') };
}

/** Desktops on Linux name files by address. */
function pathOf(word: string): string {
  try {
    return word.startsWith('file:') ? fileURLToPath(word) : resolve(word);
  } catch {
    return resolve(word);
  }
}
