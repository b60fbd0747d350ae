import { tell, type Verb } from './run.ts';

/** The report as a PDF; the only command that starts Electron, because Chromium prints it. */
export const writeReport: Verb = {
  usage: 'report f.wfa -o out.pdf [--scenario NAME]',
  files: 1,
  options: { output: { type: 'string', short: 'o' }, scenario: { type: 'string' } },
  run: () => tell({ code: 'internal', message: 'x', action: 'y' }),
};
