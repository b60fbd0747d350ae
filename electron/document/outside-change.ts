/**
 * The file of an open project was changed by somebody else, or another copy of it is to come in. What they did is merged into what is
 * open: by itself where nothing conflicts, otherwise when the questions are answered. Either is one step of undo, and nothing is
 * written over or dropped.
 */
import { basename, join } from 'node:path';
import { problem, type Result } from '../../core/contract/result.ts';
import type { Choices, Conflict } from '../../core/merge/conflicts.ts';
import type { Deletion } from '../../core/merge/deletions.ts';
import { hasSameViews } from '../../core/merge/in-words.ts';
import { t } from '../../core/text/text.ts';
import type { Apart } from './apart.ts';
import type { Change, Document, DocumentEnv } from './document.ts';
import { finishFiles, prepareFiles, readCopy, type BaseFrom, type FileCopy } from './merge-files.ts';
import { readApart } from './read-apart.ts';

export type OutsideEnv = Pick<DocumentEnv, 'author' | 'device' | 'now'> & { readonly apart: Apart };

export type Outside =
  /** The file says nothing that the project does not say already. */
  | { readonly kind: 'nothing new' }
  | { readonly kind: 'merged'; readonly change: Change; readonly deletions: readonly Deletion[] }
  | { readonly kind: 'conflicts'; readonly merge: OutsideMerge };

/** A merge with open questions. Nothing is changed before they are answered. */
export interface OutsideMerge {
  readonly baseFrom: BaseFrom;
  readonly conflicts: readonly Conflict[];
  /** What the two sides are called in the questions. */
  readonly names: { readonly mine: string; readonly theirs: string };
  /** `conflicts` again: by what was edited meanwhile there are others to answer. */
  finish(choices: Choices): Promise<Result<Outside>>;
}

interface Theirs {
  readonly copy: FileCopy;
  /** Of the document's own file; nothing: another copy. */
  readonly sha256?: string;
}

/** Reads the file of a document anew and takes over what is new in it. A file that cannot be read is a problem; the document stays. */
export async function takeOutside(document: Document, env: OutsideEnv): Promise<Result<Outside>> {
  const { path } = document;
  if (path === null) return { ok: true, value: { kind: 'nothing new' } };
  const read = await readApart(path, env.apart, join(document.folder, 'theirs.sqlite'), (file) => ({ copy: readCopy(file, basename(path)), sha256: file.sha256 }));
  return read.ok ? merge(document, read.value, env) : read;
}

/** The same for another copy of the project, which stays as it is. */
export async function takeCopy(document: Document, path: string, env: OutsideEnv): Promise<Result<Outside>> {
  if (document.whyReadOnly) return problem('file-not-writable', document.whyReadOnly.message, document.whyReadOnly.action);
  const read = await readApart(path, env.apart, join(document.folder, 'theirs.sqlite'), (file) => ({ copy: readCopy(file, basename(path)) }));
  return read.ok ? merge(document, read.value, env) : read;
}

function merge(document: Document, { copy, sha256 }: Theirs, env: OutsideEnv, choices?: Choices): Promise<Result<Outside>> {
  // Between the look at the document and the step that is made of it no save and no edit comes in.
  return document.inTurn((): Result<Outside> => {
    if (sha256 !== undefined && sha256 === document.base) return { ok: true, value: { kind: 'nothing new' } };
    const names = namesOf(document, copy, env);
    const [mine, theirs] = [document.copyNamed(names.mine), { ...copy, name: names.theirs }];
    const prepared = prepareFiles(mine, theirs);
    if (!prepared.ok) return prepared;
    const { conflicts } = prepared.value.prepared;
    if (!conflicts.every(({ id, choices: offered }) => offered.some((choice) => choice === choices?.get(id)))) {
      const finish = (answers: Choices) => merge(document, sha256 === undefined ? { copy } : { copy, sha256 }, env, answers);
      return { ok: true, value: { kind: 'conflicts', merge: { baseFrom: prepared.value.baseFrom, conflicts, names, finish } } };
    }
    const finished = finishFiles(mine, theirs, prepared.value, choices ?? new Map(), env);
    if (!finished.ok) return finished;
    const { adoption, merged } = finished.value;
    const change =
      sha256 === undefined
        ? document.adoptCopy(adoption)
        : document.adoptFile(adoption, { sha256, entries: copy.entries.length, versions: copy.versions.filter(({ name }) => name !== '').map(({ id }) => id), hasOurViews: hasSameViews(merged.model, copy.model) });
    if (!change) return { ok: true, value: { kind: 'nothing new' } };
    if ('ok' in change) return problem('file-not-writable', change.message, change.action ?? t.file.ownDiskFailsAction);
    return { ok: true, value: { kind: 'merged', change, deletions: merged.deletions } };
  });
}

/** By who edits, where that says which is which. */
function namesOf(document: Document, theirs: FileCopy, { author }: OutsideEnv): OutsideMerge['names'] {
  const known = new Set(document.entries.map(({ id }) => id));
  const other = theirs.entries.filter(({ id, author: who }) => !known.has(id) && who !== '').at(-1)?.author;
  return author !== '' && other !== undefined && other !== author ? { mine: author, theirs: other } : { mine: t.file.yourCopy, theirs: t.file.theFile };
}
