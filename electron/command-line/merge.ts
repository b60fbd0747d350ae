/**
 * `wfa merge`: two copies of a project become one file that has both histories. What cannot be decided is listed and nothing is
 * written, unless one side is preferred in all of it.
 */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { preferring, type Conflict, type SideName } from '../../core/merge/conflicts.ts';
import type { Deletion } from '../../core/merge/deletions.ts';
import { tableOf } from '../../core/model/tables.ts';
import { problem, type Result } from '../../core/contract/result.ts';
import { t } from '../../core/text/text.ts';
import type { Apart } from '../document/apart.ts';
import type { Change, Document } from '../document/document.ts';
import { finishFiles, prepareFiles, readCopy, type BaseFrom, type FileCopy, type FileMerge, type Finished } from '../document/merge-files.ts';
import { openLibrary } from './library.ts';
import { machineEnv } from '../document/library-env.ts';
import { readFile } from './read-file.ts';
import { print, tell, type Verb } from './run.ts';

const say = t.merge;

export const mergeFiles: Verb = {
  usage: 'merge a.wfa b.wfa -o out.wfa [--base c.wfa] [--prefer a|b] [--force] [--json]',
  files: 2,
  options: { output: { type: 'string', short: 'o' }, base: { type: 'string' }, prefer: { type: 'string' }, force: { type: 'boolean' }, json: { type: 'boolean' } },
  required: { output: '-o' },
  run: async ({ files: [a = '', b = ''], options }, { apart }) => {
    const output = resolve(String(options.output));
    const prefer = sideOf(options.prefer as string | undefined);
    if (!prefer.ok) return tell(prefer.error);
    if (existsSync(output) && !options.force) return tell({ code: 'file-not-writable', message: t.file.exists(basename(output)), action: t.file.existsAction });
    const read = await readAll([a, b, ...(options.base === undefined ? [] : [String(options.base)])], apart);
    if (!read.ok) return tell(read.error);
    const [mine, theirs, given] = read.value;
    const prepared = prepareFiles(mine, theirs, given);
    if (!prepared.ok) return tell(prepared.error);
    const { conflicts } = prepared.value.prepared;
    const basis = basisText(prepared.value.baseFrom, given);
    if (conflicts.length > 0 && !prefer.value) {
      print(options.json ? JSON.stringify({ ok: false, base: prepared.value.baseFrom, conflicts }, null, 2) : [basis, ...conflicts.flatMap((conflict, i) => inWords(conflict, i, mine.name, theirs.name))].join('\n'));
      return tell({ code: 'refused', message: say.conflicts(conflicts.length), action: say.conflictsAction(mine.name, theirs.name) });
    }
    const finished = finishFiles(mine, theirs, prepared.value, preferring(conflicts, prefer.value ?? 'mine'), machineEnv('', apart));
    if (!finished.ok) return tell(finished.error);
    const written = await write(resolve(a), mine, finished.value, output, apart);
    if (!written.ok) return tell(written.error);
    const { deletions } = finished.value.merged;
    const { relation, baseFrom } = prepared.value;
    print(
      options.json
        ? JSON.stringify({ ok: true, path: output, relation, base: baseFrom, entry: written.value.entry?.id ?? null, preferred: conflicts, deletions }, null, 2)
        : [...relationText(prepared.value, mine, theirs, basis), ...decidedText(conflicts, prefer.value, mine, theirs), ...deletions.map((one) => deletionText(one, mine, theirs)), say.wrote(output, finished.value.adoption.entries.length)].join('\n'),
    );
    return 0;
  },
};

function sideOf(word: string | undefined): Result<SideName | undefined> {
  if (word !== undefined && word !== 'a' && word !== 'b') return problem('refused', say.noPrefer(word), say.noPreferAction);
  return { ok: true, value: word === undefined ? undefined : word === 'a' ? 'mine' : 'theirs' };
}

/** Each is checked like a file that is opened; the first that is off is said. */
async function readAll(paths: readonly string[], apart: Apart): Promise<Result<[FileCopy, FileCopy, FileCopy?]>> {
  const copies: FileCopy[] = [];
  for (const path of paths) {
    const read = await readFile(resolve(path), apart, (file) => readCopy(file, basename(path)));
    if (!read.ok) return read;
    copies.push(read.value);
  }
  return { ok: true, value: copies as [FileCopy, FileCopy, FileCopy?] };
}

/** The merged project goes into the file by way of a working copy, like everything that is saved. */
async function write(path: string, mine: FileCopy, { adoption }: Finished, output: string, apart: Apart): Promise<Result<Change>> {
  const library = openLibrary(apart);
  const opened = await library.openDetached(path);
  if (!opened.ok) return opened;
  const document: Document = opened.value;
  try {
    if (document.tip?.id !== mine.entries.at(-1)?.id) return problem('file-changed', t.file.changedOutside(mine.name), t.file.changedOutsideAction);
    const change = document.adopt(adoption);
    if ('ok' in change) return problem('file-not-writable', change.message, change.action ?? t.file.notWritableAction);
    const saved = await document.saveAs(output);
    return saved.ok ? { ok: true, value: change } : saved;
  } finally {
    await document.close();
    library.discard(basename(document.folder));
  }
}

const basisText = (from: BaseFrom, given: FileCopy | undefined) => (from === 'given' ? say.base.given(given?.name ?? '') : say.base[from]);

const inWords = ({ kind, words }: Conflict, i: number, mine: string, theirs: string): string[] => [
  say.conflict(i + 1, kind, words.question),
  ...([[mine, words.mine], [theirs, words.theirs], [say.before, words.base]] as const).map(([side, text]) => say.conflictSide(side, text)),
];

function relationText({ relation }: FileMerge, mine: FileCopy, theirs: FileCopy, basis: string): string[] {
  if (relation === 'both went on') return [basis];
  return [relation === 'same' ? say.sameAlready : say.adopted(relation === 'mine is newer' ? mine.name : theirs.name)];
}

const decidedText = (conflicts: readonly Conflict[], side: SideName | undefined, mine: FileCopy, theirs: FileCopy): string[] =>
  conflicts.length === 0 ? [] : [say.decided(conflicts.length, side === 'theirs' ? theirs.name : mine.name)];

function deletionText({ table, name, by }: Deletion, mine: FileCopy, theirs: FileCopy): string {
  const who = { both: say.byBoth, merge: say.byMerge, mine: say.by(mine.name), theirs: say.by(theirs.name) }[by];
  return say.deleted(tableOf(table).noun, name, who);
}
