import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { t } from '../../core/text/text.ts';
import { openLibrary } from './library.ts';
import { print, tell, type Verb } from './run.ts';

/** What can still be read of a damaged file, into a new one. */
export const salvageFile: Verb = {
  usage: 'salvage damaged.wfa -o out.wfa [--force]',
  files: 1,
  options: { output: { type: 'string', short: 'o' }, force: { type: 'boolean' } },
  required: { output: '-o' },
  run: async ({ files: [file = ''], options }, { apart }) => {
    const output = resolve(String(options.output));
    if (existsSync(output) && !options.force) return tell({ code: 'file-not-writable', message: t.file.exists(basename(output)), action: t.file.existsAction });
    const found = await openLibrary(apart).salvage(resolve(file));
    if (!found.ok) return tell(found.error);
    const { document, salvaged } = found.value;
    const saved = await document.saveAs(output);
    await document.close();
    if (!saved.ok) return tell(saved.error);
    print(t.file.cameBack(salvaged));
    return 0;
  },
};
