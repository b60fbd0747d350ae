/**
 * Merging two files: which of them is ahead, where they parted, and what a document takes over when the questions are answered.
 * Neither file is changed; the entries of both are kept as they are.
 */
import { problem, type Result } from '../../core/contract/result.ts';
import { History } from '../../core/merge/base.ts';
import { between } from '../../core/merge/compare.ts';
import type { Choices } from '../../core/merge/conflicts.ts';
import { finishMerge, prepareMerge, type Merged, type Prepared } from '../../core/merge/merge.ts';
import { rebuildBase } from '../../core/merge/rebuild.ts';
import { Unmergeable } from '../../core/merge/settle.ts';
import { projectOf, type Model } from '../../core/model/model.ts';
import { t } from '../../core/text/text.ts';
import { readAssets, type Asset } from './assets.ts';
import type { CheckedFile } from './check-file.ts';
import type { Adoption, DocumentEnv } from './document.ts';
import { readDiff, readEntries, readStored, type Entry, type MergeHeader, type StoredEntry } from './journal.ts';
import { readVersions, unpack, type StoredVersion } from './versions.ts';

/** All of a file that a merge needs, read before the file is let go of. */
export interface FileCopy {
  readonly name: string;
  readonly model: Model;
  readonly entries: readonly Entry[];
  readonly stored: readonly StoredEntry[];
  readonly assets: readonly Asset[];
  readonly versions: readonly StoredVersion[];
}

export const readCopy = ({ db, model }: Pick<CheckedFile, 'db' | 'model'>, name: string): FileCopy => ({
  name,
  model,
  entries: readEntries(db),
  stored: readStored(db),
  assets: readAssets(db),
  versions: readVersions(db),
});

/** What the merge was compared with. */
export type BaseFrom = 'journal' | 'version' | 'given' | 'none';

export interface FileMerge {
  /** Is one of them simply further on? */
  readonly relation: 'same' | 'mine is newer' | 'theirs is newer' | 'both went on';
  readonly baseFrom: BaseFrom;
  readonly prepared: Prepared;
}

const tipOf = ({ entries }: FileCopy): string => entries.at(-1)?.id ?? '';

export const isSameProject = (one: FileCopy, other: FileCopy): boolean => projectOf(one.model).id === projectOf(other.model).id;

/**
 * @param given an older copy, for histories that have nothing in common
 */
export function prepareFiles(mine: FileCopy, theirs: FileCopy, given?: FileCopy): Result<FileMerge> {
  const stranger = [theirs, ...(given ? [given] : [])].find((copy) => !isSameProject(mine, copy));
  if (stranger) return problem('refused', t.merge.otherProject(mine.name, stranger.name), t.merge.otherProjectAction);
  const history = new History(mine.entries, theirs.entries);
  const [own, other] = [tipOf(mine), tipOf(theirs)];
  const prepare = (relation: FileMerge['relation'], baseFrom: BaseFrom, base: Model | undefined): Result<FileMerge> => {
    try {
      return { ok: true, value: { relation, baseFrom, prepared: prepareMerge(mine, theirs, base) } };
    } catch (error) {
      return unlessUnmergeable(error);
    }
  };
  if (own === other) return prepare('same', 'journal', theirs.model);
  if (history.isAncestor(other, own)) return prepare('mine is newer', 'journal', theirs.model);
  if (history.isAncestor(own, other)) return prepare('theirs is newer', 'journal', mine.model);
  const rebuilt = rebuildBase(history, [{ model: mine.model, tip: own }, { model: theirs.model, tip: other }], differencesOf(mine, theirs));
  if (rebuilt) return prepare('both went on', 'journal', rebuilt);
  const version = newestCommonVersion(history, mine, theirs);
  if (version) return prepare('both went on', 'version', version);
  return prepare('both went on', given ? 'given' : 'none', given?.model);
}

/** The newest kept state that both come from, for histories of which too much was folded. */
function newestCommonVersion(history: History, mine: FileCopy, theirs: FileCopy): Model | undefined {
  const [own, other] = [history.ancestors(tipOf(mine)), history.ancestors(tipOf(theirs))];
  const at = new Map(mine.entries.map(({ id }, i) => [id, i]));
  const common = [...mine.versions, ...theirs.versions].filter(({ entry }) => own.has(entry) && other.has(entry) && at.has(entry));
  for (const { content } of common.sort((a, b) => (at.get(b.entry) ?? 0) - (at.get(a.entry) ?? 0))) {
    const model = unpack(content);
    if (model && projectOf(model).id === projectOf(mine.model).id) return model;
  }
  return undefined;
}

/** The difference of an entry, from whichever copy still has it. */
function differencesOf(...copies: readonly FileCopy[]) {
  const texts = new Map<string, string>();
  for (const { stored } of copies) for (const { id, diff } of stored) if (diff !== null) texts.set(id, diff);
  return (entry: string) => readDiff(texts.get(entry));
}

export interface Finished {
  readonly merged: Merged;
  /** For `Document.adopt` of a document that stands where mine stands. */
  readonly adoption: Adoption;
}

export function finishFiles(mine: FileCopy, theirs: FileCopy, { relation, baseFrom, prepared }: FileMerge, choices: Choices, env: Pick<DocumentEnv, 'author' | 'device' | 'now'>): Result<Finished> {
  let merged: Merged;
  try {
    merged = finishMerge(prepared, choices);
  } catch (error) {
    return unlessUnmergeable(error);
  }
  const known = new Set(mine.entries.map(({ id }) => id));
  // Where mine is ahead of theirs by an undone merge, theirs is known but not part of what mine says.
  const entries = relation === 'mine is newer' ? [] : theirs.stored.filter(({ id }) => !known.has(id));
  const header = relation === 'both went on' ? mergeHeader(mine, theirs, prepared.conflicts.length === 0 && baseFrom === 'journal', env) : undefined;
  const first = header?.parents[0] === tipOf(theirs) ? theirs : mine;
  const merge = header && { header, diff: between(first.model, merged.model) };
  return { ok: true, value: { merged, adoption: { diff: merged.diff, entries, assets: theirs.assets, versions: theirs.versions, ...(merge ? { merge } : {}) } } };
}

/**
 * The same bytes on every machine where nothing was asked, so that two who merge the same have the same entry. Where the way
 * between the two was folded, its difference is the one to mine, as nothing else would lead back there.
 */
function mergeHeader(mine: FileCopy, theirs: FileCopy, isCanonical: boolean, env: Pick<DocumentEnv, 'author' | 'device' | 'now'>): MergeHeader {
  const parents = [tipOf(mine), tipOf(theirs)];
  const label = t.merge.entry;
  const haveCommonRoot = new History(mine.entries, theirs.entries).way(tipOf(mine), tipOf(theirs)) !== undefined;
  if (!isCanonical || !haveCommonRoot) return { parents, author: env.author, device: env.device, time: new Date(env.now()).toISOString(), label };
  const times = [mine, theirs].map((copy) => copy.entries.at(-1)?.time ?? '');
  const time = times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? '';
  return { parents: parents.sort(), author: '', device: '', time, label };
}

function unlessUnmergeable(error: unknown): Result<never> {
  if (!(error instanceof Unmergeable)) throw error;
  return problem('refused', t.merge.broken, t.merge.brokenAction);
}
