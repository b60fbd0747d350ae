/** What the app was started with. */
export interface StartWords {
  readonly file?: string | undefined;
  readonly example: boolean;
}

/**
 * The file and the flags among the words of the command line. Chromium's own switches begin with a dash and are left out.
 * @param isPackaged unpackaged, the second word is the app's folder
 * @example startWords(['atlas', '/home/ann/acme.wfa'], true) // { file: '/home/ann/acme.wfa', example: false }
 */
export function startWords(argv: readonly string[], isPackaged: boolean): StartWords {
  const words = argv.slice(isPackaged ? 1 : 2);
  return { file: words.find((word) => !word.startsWith('-')), example: words.includes('--example') };
}
