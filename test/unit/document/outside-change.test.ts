/** The file of an open project is changed by somebody else: real files, two machines. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Document } from '../../../electron/document/document.ts';
import { takeOutside, type Outside } from '../../../electron/document/outside-change.ts';
import { placeLockPath } from '../../../electron/document/place-lock.ts';
import { addTeam, edit, firstScenario, openDocument, participantNames } from '../../fixtures/library.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { TwoCopies } from '../../fixtures/two-copies.ts';

const names = (document: Document) => [...participantNames(document)].sort();

function rename(document: Document, from: string, name: string): void {
  const scenario = firstScenario(document);
  const { id } = lookup(document.model, scenario).all('participant').find((one) => one.name === from)!;
  edit(document, { type: 'participant.rename', scenario, id, name });
}

/** Ann has base.wfa open, with the team "Sales". Ben works on a copy that then takes its place, as a sync client does it. */
async function shared() {
  const two = await TwoCopies.make();
  const path = two.path('base');
  const document = await openDocument(two.ann.library, path);
  onTestFinished(() => document.close());
  const byBen = async (act: (document: Document) => void, from = 'base') => {
    two.copy(from, 'bens');
    await two.edit('ben', 'bens', act);
    copyFileSync(two.path('bens'), path);
  };
  const take = async (): Promise<Outside> => {
    const taken = await takeOutside(document, two.ann.env);
    if (!taken.ok) throw new Error(taken.error.message);
    return taken.value;
  };
  const inFile = () => two.read('base');
  return { two, path, document, byBen, take, inFile };
}

async function conflicts(taken: Promise<Outside>) {
  const outside = await taken;
  if (outside.kind !== 'conflicts') throw new Error(`No conflicts but ${outside.kind}`);
  return outside.merge;
}

describe('a file that somebody else has changed', () => {
  it('is taken over as one step where there was nothing to save, and nothing is to be saved then', async () => {
    const { two, path, document, byBen, take } = await shared();
    await byBen((bens) => ['Support', 'Legal', 'Audit'].forEach((name) => addTeam(bens, name)));
    const written = readFileSync(path);
    const depth = document.undoDepth;
    const told: number[] = [];
    document.onChange(({ revision }) => told.push(revision));
    expect(await take()).toMatchObject({ kind: 'merged', deletions: [], change: { depth: depth + 1 } });
    expect(names(document)).toEqual(['Audit', 'Legal', 'Sales', 'Support']);
    expect([document.isChanged, document.undoLabel, told.length]).toEqual([false, 'Changes in the file by Ben', 1]);
    expect(readFileSync(path)).toEqual(written);

    document.undo();
    expect([names(document), document.undoLabel]).toEqual([['Sales'], 'Add participant “Sales”']);
    document.redo();
    expect([names(document), document.undoLabel]).toEqual([['Audit', 'Legal', 'Sales', 'Support'], 'Changes in the file by Ben']);
    document.undo();
    expect(await document.save()).toMatchObject({ ok: true });
    await document.close();
    // It is known after closing too, and Ben gets what Ann took back.
    const again = await openDocument(two.ann.library, path);
    expect([again.redoLabel, again.undoLabel]).toEqual(['Changes in the file by Ben', 'Add participant “Sales”']);
    again.redo();
    expect([names(again), again.undoLabel]).toEqual([['Audit', 'Legal', 'Sales', 'Support'], 'Changes in the file by Ben']);
    await again.save();
    await again.close();
    await two.edit('ben', 'base', (bens) => {
      bens.undo();
      expect(names(bens)).toEqual(['Sales']);
    });
  });

  it('is merged as one step where nothing conflicts; the result is still to be saved', async () => {
    const { document, byBen, take, inFile } = await shared();
    addTeam(document, 'Operations');
    await byBen((bens) => ['Support', 'Legal'].forEach((name) => addTeam(bens, name)));
    expect(await document.save()).toMatchObject({ ok: false, error: { code: 'file-changed' } });
    expect(await take()).toMatchObject({ kind: 'merged' });
    expect([names(document), document.unsaved, document.undoLabel]).toEqual([['Legal', 'Operations', 'Sales', 'Support'], 2, 'Merge']);
    expect(await document.save()).toMatchObject({ ok: true });
    expect(document.isChanged).toBe(false);
    expect(inFile().entries).toHaveLength(document.entries.length);
    document.undo();
    expect([names(document), document.undoLabel]).toEqual([['Operations', 'Sales'], 'Add participant “Operations”']);
  });

  it('asks where both changed the same; nothing is changed until it is answered', async () => {
    const { document, byBen, take, inFile } = await shared();
    rename(document, 'Sales', 'Sales A');
    await byBen((bens) => (rename(bens, 'Sales', 'Sales B'), addTeam(bens, 'Support')));
    const merge = await conflicts(take());
    expect(merge.names).toEqual({ mine: 'Ann', theirs: 'Ben' });
    expect(merge.conflicts).toMatchObject([{ kind: 'field', mine: 'Sales A', theirs: 'Sales B', base: 'Sales' }]);
    expect([names(document), document.unsaved]).toEqual([['Sales A'], 1]);
    expect(await document.save()).toMatchObject({ ok: false, error: { code: 'file-changed' } });

    expect(await merge.finish(new Map())).toMatchObject({ ok: true, value: { kind: 'conflicts' } });
    expect(await merge.finish(new Map([[merge.conflicts[0]!.id, 'theirs']]))).toMatchObject({ ok: true, value: { kind: 'merged' } });
    expect(names(document)).toEqual(['Sales B', 'Support']);
    expect(await document.save()).toMatchObject({ ok: true });
    expect(inFile().entries.at(-1)).toMatchObject({ kind: 'merge', author: 'Ann' });
    document.undo();
    expect(names(document)).toEqual(['Sales A']);
  });

  it('takes in what was edited while the questions were open', async () => {
    const { document, byBen, take } = await shared();
    rename(document, 'Sales', 'Sales A');
    await byBen((bens) => rename(bens, 'Sales', 'Sales B'));
    const merge = await conflicts(take());
    addTeam(document, 'Operations');
    expect(await merge.finish(new Map([[merge.conflicts[0]!.id, 'mine']]))).toMatchObject({ ok: true, value: { kind: 'merged' } });
    expect(names(document)).toEqual(['Operations', 'Sales A']);
  });

  it('again and again, is merged each time', async () => {
    const { document, byBen, take } = await shared();
    for (const [mine, theirs] of [['A1', 'B1'], ['A2', 'B2']] as const) {
      addTeam(document, mine);
      await byBen((bens) => addTeam(bens, theirs));
      expect(await take()).toMatchObject({ kind: 'merged' });
      expect(await document.save()).toMatchObject({ ok: true });
    }
    await byBen((bens) => addTeam(bens, 'B3'));
    expect(await take()).toMatchObject({ kind: 'merged', change: { label: 'Changes in the file by Ben' } });
    expect([names(document), document.isChanged]).toEqual([['A1', 'A2', 'B1', 'B2', 'B3', 'Sales'], false]);
    expect(await take()).toEqual({ kind: 'nothing new' });
    for (const left of [['A1', 'A2', 'B1', 'B2', 'Sales'], ['A1', 'A2', 'B1', 'Sales'], ['A1', 'B1', 'Sales'], ['A1', 'Sales'], ['Sales']]) {
      document.undo();
      expect(names(document)).toEqual(left);
    }
  });

  it('back to an older state, as a restored backup is, keeps what is open', async () => {
    const { two, path, document, take, inFile } = await shared();
    two.copy('base', 'old');
    addTeam(document, 'Operations');
    await document.save();
    copyFileSync(two.path('old'), path);
    addTeam(document, 'Legal');
    expect(await document.save()).toMatchObject({ ok: false, error: { code: 'file-changed' } });
    expect(await take()).toEqual({ kind: 'nothing new' });
    expect(document.isChanged).toBe(true);
    expect(await document.save()).toMatchObject({ ok: true });
    expect(inFile().entries).toHaveLength(document.entries.length);
  });

  it('takes along map positions, which are no step of undo', async () => {
    const { document, byBen, take } = await shared();
    const depth = document.undoDepth;
    const state = { order: ['theirs'] };
    await byBen((bens) => void edit(bens, { type: 'view.set', scenario: firstScenario(bens), workflow: null, lens: 'flow', state }));
    expect(await take()).toMatchObject({ kind: 'merged', change: { entry: undefined } });
    expect([[...document.model.view.values()].map((view) => view.state), document.undoDepth, document.isChanged]).toEqual([[state], depth, false]);
  });

  it('to something that is no project, or another one, is a problem; the work stays and can be saved elsewhere', async () => {
    const { two, path, document } = await shared();
    addTeam(document, 'Operations');
    writeFileSync(path, 'something else');
    expect(await takeOutside(document, two.ann.env)).toMatchObject({ ok: false, error: { code: 'file-not-sqlite' } });
    const other = two.ben.library.create({ title: 'Other', scenario: 'As-is' });
    await other.saveAs(two.path('other'));
    await other.close();
    copyFileSync(two.path('other'), path);
    expect(await takeOutside(document, two.ann.env)).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('two different projects') as string } });
    expect(await document.save()).toMatchObject({ ok: false, error: { code: 'file-changed' } });
    expect([names(document), document.unsaved]).toEqual([['Operations', 'Sales'], 1]);
    expect(await document.saveAs(two.path('elsewhere'))).toMatchObject({ ok: true });
    expect(readdirSync(document.folder).filter((name) => name.startsWith('theirs'))).toEqual([]);
  });

  it('shows in what is open for reading only', async () => {
    const { two, path, byBen } = await shared();
    const opened = await two.ben.library.openReadOnly(path);
    if (!opened.ok) throw new Error(opened.error.message);
    await byBen((bens) => addTeam(bens, 'Support'));
    expect(await takeOutside(opened.value, two.ben.env)).toMatchObject({ ok: true, value: { kind: 'merged' } });
    expect([names(opened.value), opened.value.isChanged]).toEqual([['Sales', 'Support'], false]);
    await opened.value.close();
    expect(existsSync(join(opened.value.folder))).toBe(false);
    expect(existsSync(placeLockPath(path))).toBe(true);
  });
});
