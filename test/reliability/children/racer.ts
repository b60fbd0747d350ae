/** One of two on a file: does what it is told, a line at a time. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Document } from '../../../electron/document/document.ts';
import { scenariosOf } from '../../../core/model/model.ts';
import { openLibrary, say } from './env.ts';

const [data = '', path = ''] = process.argv.slice(2);
const library = openLibrary(data);
let document: Document | undefined;

const acts: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
  async open() {
    mkdirSync(join(data, 'working'), { recursive: true });
    const opened = await library.open(path);
    document = opened.ok ? opened.value.document : undefined;
    return { ok: opened.ok, code: opened.ok ? undefined : opened.error.code };
  },
  async edit(name) {
    const scenario = scenariosOf(document!.model)[0]!.id;
    const change = document!.applyUnknown({ type: 'participant.add', scenario, name, kind: 'team' });
    return { ok: 'diff' in change };
  },
  async save() {
    const saved = await document!.save();
    return { ok: saved.ok, ...(saved.ok ? {} : saved.error) };
  },
  async close() {
    await document?.close();
    document = undefined;
    return { ok: true };
  },
};

for await (const line of createInterface(process.stdin)) {
  const [act = '', name = ''] = line.split(' ');
  say(await acts[act]!(name));
}
