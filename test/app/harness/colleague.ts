/** Somebody else with a copy of the same project, who edits it with the app's own document code and gives it back. */
import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../../core/commands/command.ts';
import { idMaker } from '../../../core/model/ids.ts';
import { lookup, type Lookup } from '../../../core/model/lookup.ts';
import { scenariosOf } from '../../../core/model/model.ts';
import { atOnce } from '../../../electron/document/apart.ts';
import type { Document } from '../../../electron/document/document.ts';
import { Library } from '../../../electron/document/library.ts';
import { openFolder } from './launch.ts';

const newId = idMaker(Date.now, (count) => crypto.getRandomValues(new Uint8Array(count)));

export class Colleague {
  readonly folder = openFolder('atlas-colleague-');
  readonly library: Library;

  constructor(author = 'Ben') {
    this.library = new Library(join(this.folder, 'data'), { newId, now: Date.now, author, host: `${author}s-laptop`, device: author, appVersion: '0', apart: atOnce });
  }

  /** Their own copy of a file, with commands carried out in it. */
  async edited(path: string, commands: (all: Lookup) => readonly Command[]): Promise<string> {
    const copy = join(this.folder, `${newId()}.wfa`);
    copyFileSync(path, copy);
    const document = await this.open(copy);
    for (const command of commands(lookup(document.model, scenariosOf(document.model)[0]?.id ?? ''))) {
      const answer = document.apply(command);
      if ('ok' in answer) throw new Error(answer.message);
    }
    const saved = await document.save();
    if (!saved.ok) throw new Error(saved.error.message);
    await document.close();
    return copy;
  }

  /** What a sync client does: the edited copy takes the place of the file. */
  async sends(path: string, commands: (all: Lookup) => readonly Command[]): Promise<void> {
    const beside = `${path}.sync`;
    copyFileSync(await this.edited(path, commands), beside);
    renameSync(beside, path);
  }

  async open(path: string): Promise<Document> {
    const opened = await this.library.open(path);
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value.document;
  }
}

/** A stage by its name. */
export function stageNamed(all: Lookup, name: string) {
  const stage = all.all('stage').find((one) => one.name === name);
  if (!stage) throw new Error(`There is no stage ${name}`);
  return stage;
}
