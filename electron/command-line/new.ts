import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import { examplePath } from './app-folder.ts';
import { openLibrary } from './library.ts';
import { tell, type Verb } from './run.ts';

/** A new project file, empty or with the example in it. */
export const newFile: Verb = {
  usage: 'new out.wfa [--example] [--force]',
  files: 1,
  options: { example: { type: 'boolean' }, force: { type: 'boolean' } },
  run: async ({ files: [file = ''], options }, { apart }) => {
    const path = resolve(file);
    const name = basename(path);
    if (existsSync(path) && !options.force) return tell({ code: 'file-not-writable', message: t.file.exists(name), action: t.file.existsAction });
    const made = await make(openLibrary(apart), name.replace(/\.wfa$/, ''), options.example === true);
    if (!made.ok) return tell(made.error);
    const saved = await made.value.saveAs(path);
    await made.value.close();
    return saved.ok ? 0 : tell(saved.error);
  },
};

async function make(library: Library, title: string, example: boolean): Promise<Result<Document>> {
  if (!example) return { ok: true, value: library.create({ title, scenario: t.file.asIs, workflow: title }) };
  if (!existsSync(examplePath())) return problem('file-not-found', t.commandLine.noExample, t.commandLine.noExampleAction);
  return library.openExample(examplePath());
}
