/** Two files become one: with real files, real journals and two machines. */
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lookup } from '../../../core/model/lookup.ts';
import { scenariosOf, type Model } from '../../../core/model/model.ts';
import { contentHash, writeContentHash } from '../../../electron/document/content-hash.ts';
import { openDatabase } from '../../../electron/document/database.ts';
import { entryId } from '../../../electron/document/folded.ts';
import { Library } from '../../../electron/document/library.ts';
import { prepareFiles } from '../../../electron/document/merge-files.ts';
import { addTeam, edit, firstScenario, participantNames, testEnv } from '../../fixtures/library.ts';
import { anyCommand } from '../../fixtures/edit-history.ts';
import { seeded } from '../../fixtures/generated.ts';
import { TwoCopies } from '../../fixtures/two-copies.ts';

vi.setConfig({ testTimeout: 60_000 });

const teams = (model: Model) => lookup(model, scenariosOf(model)[0]!.id).all('participant').map(({ name }) => name).sort();
const renameSales = (name: string) => (document: Parameters<typeof addTeam>[0]) => {
  const scenario = firstScenario(document);
  const { id } = lookup(document.model, scenario).all('participant').find((one) => one.name.startsWith('Sal'))!;
  edit(document, { type: 'participant.rename', scenario, id, name });
};

/** a.wfa has "Operations", b.wfa has "Support" and "Legal". */
async function diverged() {
  const two = await TwoCopies.make();
  await two.edit('ann', 'a', (document) => addTeam(document, 'Operations'));
  await two.edit('ben', 'b', (document) => ['Support', 'Legal'].forEach((name) => addTeam(document, name)));
  return two;
}

/** Changes a file as if it came from elsewhere. */
function tamper(path: string, sql: string) {
  const db = openDatabase(path);
  db.exec(sql);
  writeContentHash(db, contentHash(db));
  db.close();
}

describe('a merge of two files', () => {
  it('has what both did, and the entries of both to the byte', async () => {
    const two = await diverged();
    expect(await two.merge('ann', 'a', 'b', 'out')).toMatchObject({ relation: 'both went on', baseFrom: 'journal', prepared: { conflicts: [] } });
    const [a, b, out] = [two.read('a'), two.read('b'), two.read('out')];
    expect(teams(out.model)).toEqual(['Legal', 'Operations', 'Sales', 'Support']);
    expect(out.stored).toEqual(expect.arrayContaining([...a.stored, ...b.stored]));
    expect(out.entries).toHaveLength(2 + 1 + 2 + 1);
    const merge = out.entries.at(-1)!;
    expect(merge).toMatchObject({ kind: 'merge', label: 'Merge', author: '', device: '', time: b.entries.at(-1)!.time });
    expect(merge.parents).toEqual([a.entries.at(-1)!.id, b.entries.at(-1)!.id].sort());
  });

  it('is the same entry on both machines, which then have nothing more to merge', async () => {
    const two = await diverged();
    await two.merge('ann', 'a', 'b', 'one');
    await two.merge('ben', 'b', 'a', 'other');
    const [one, other] = [two.read('one'), two.read('other')];
    expect(one.stored.at(-1)).toEqual(other.stored.at(-1));
    expect(one.model).toEqual(other.model);
    expect(two.prepare('one', 'other').relation).toBe('same');
  });

  it('with questions names who answered them', async () => {
    const two = await TwoCopies.make();
    await two.edit('ann', 'a', renameSales('Salesforce'));
    await two.edit('ben', 'b', renameSales('Sales team'));
    const { prepared } = await two.merge('ben', 'b', 'a', 'out', 'theirs');
    expect(prepared.conflicts.map(({ words }) => words)).toEqual([
      { question: '“Name” of participant “Sales team” was changed on both sides. Which one stands?', base: '“Sales”', mine: '“Sales team”', theirs: '“Salesforce”' },
    ]);
    const out = two.read('out');
    expect(teams(out.model)).toEqual(['Salesforce']);
    expect(out.entries.at(-1)).toMatchObject({ author: 'Ben', device: 'device 2', parents: [two.read('b').entries.at(-1)!.id, two.read('a').entries.at(-1)!.id] });
  });

  it('done again, either way, takes the later one as it is', async () => {
    const two = await diverged();
    await two.merge('ann', 'a', 'b', 'out');
    const out = two.read('out');
    expect((await two.merge('ann', 'out', 'b', 'again')).relation).toBe('mine is newer');
    expect((await two.merge('ben', 'b', 'out', 'later')).relation).toBe('theirs is newer');
    expect(two.read('again').stored).toEqual(out.stored);
    expect(two.read('later').entries.at(-1)).toEqual(out.entries.at(-1));
    expect(two.read('later').model).toEqual(out.model);
  });

  it('takes the later map positions and the picture along', async () => {
    const two = await TwoCopies.make();
    const set = (state: { order: string[] }) => (document: Parameters<typeof addTeam>[0]) =>
      void edit(document, { type: 'view.set', scenario: firstScenario(document), workflow: null, lens: 'flow', state });
    await two.edit('ann', 'a', set({ order: ['early'] }));
    await two.edit('ben', 'b', (document) => (addTeam(document, 'Support'), set({ order: ['late'] })(document)));
    tamper(two.path('b'), "INSERT INTO asset VALUES ('abc', 'image/png', x'01')");
    expect((await two.merge('ann', 'a', 'b', 'out')).prepared.conflicts).toEqual([]);
    const out = two.read('out');
    expect([...out.model.view.values()].map(({ state }) => state)).toEqual([{ order: ['late'] }]);
    expect(out.assets).toMatchObject([{ hash: 'abc', type: 'image/png' }]);
  });
});

describe('undo of a merge', () => {
  it('takes back what it brought in, all at once; then what was done on this side', async () => {
    const two = await diverged();
    await two.merge('ann', 'a', 'b', 'out');
    await two.edit('ann', 'out', (document) => {
      expect([document.undoLabel, document.undoDepth]).toEqual(['Merge', 3]);
      document.undo();
      expect(participantNames(document)).toEqual(['Sales', 'Operations']);
      document.redo();
      expect(participantNames(document).sort()).toEqual(['Legal', 'Operations', 'Sales', 'Support']);
      document.undo();
      expect(document.undoLabel).toBe('Add participant “Operations”');
      document.undo();
      expect(participantNames(document)).toEqual(['Sales']);
    });
    // The file is whole: it can be read and undone further.
    await two.edit('ann', 'out', (document) => expect(document.redoLabel).toBe('Add participant “Operations”'));
  });

  it('goes back to one’s own side on each machine', async () => {
    const two = await diverged();
    await two.merge('ann', 'a', 'b', 'one');
    await two.merge('ben', 'b', 'a', 'other');
    for (const [name, left] of [['one', ['Operations', 'Sales']], ['other', ['Legal', 'Sales', 'Support']]] as const) {
      await two.edit('ben', name, (document) => void document.undo());
      expect(teams(two.read(name).model)).toEqual(left);
    }
  });

  it('leaves the other side to be merged again', async () => {
    const two = await diverged();
    await two.merge('ann', 'a', 'b', 'out');
    await two.edit('ann', 'out', (document) => (document.undo(), addTeam(document, 'Finance')));
    expect(await two.merge('ann', 'out', 'b', 'again')).toMatchObject({ relation: 'both went on', baseFrom: 'journal' });
    const again = two.read('again');
    expect(teams(again.model)).toEqual(['Finance', 'Legal', 'Operations', 'Sales', 'Support']);
    await two.edit('ann', 'again', (document) => {
      document.undo();
      expect(participantNames(document).sort()).toEqual(['Finance', 'Operations', 'Sales']);
      expect(document.undoLabel).toBe('Add participant “Finance”');
    });
  });

  it('that was redone counts as merged', async () => {
    const two = await diverged();
    await two.merge('ann', 'a', 'b', 'out');
    await two.edit('ann', 'out', (document) => (document.undo(), document.redo()));
    expect(two.prepare('out', 'b').relation).toBe('mine is newer');
  });
});

describe('the state that two files parted from', () => {
  it('is found behind merges that crossed', async () => {
    const two = await diverged();
    await two.edit('ann', 'a', renameSales('Sales A'));
    await two.edit('ben', 'b', renameSales('Sales B'));
    // Each takes the other's work at the same time, and each goes by its own side.
    two.copy('a', 'a1');
    two.copy('b', 'b1');
    await two.merge('ann', 'a1', 'b1', 'a2', 'mine');
    await two.merge('ben', 'b1', 'a1', 'b2', 'mine');
    await two.edit('ann', 'a2', (document) => addTeam(document, 'Finance'));
    const { prepared, relation } = two.prepare('a2', 'b2');
    expect(relation).toBe('both went on');
    expect(prepared.conflicts.map(({ kind, field, base, mine, theirs }) => [kind, field, base, mine, theirs])).toEqual([['field', 'name', 'Sales', 'Sales A', 'Sales B']]);
    await two.merge('ann', 'a2', 'b2', 'out', 'theirs');
    expect(teams(two.read('out').model)).toEqual(['Finance', 'Legal', 'Operations', 'Sales B', 'Support']);
  });

  it('is rebuilt from the copy that still has its history', async () => {
    const two = await diverged();
    await two.edit('ann', 'a', renameSales('Sales A'));
    await two.edit('ben', 'b', renameSales('Sales B'));
    tamper(two.path('a'), 'UPDATE journal SET diff = NULL');
    expect(two.prepare('a', 'b')).toMatchObject({ baseFrom: 'journal', prepared: { conflicts: [{ base: 'Sales', mine: 'Sales A', theirs: 'Sales B' }] } });
    expect(two.prepare('b', 'a')).toMatchObject({ baseFrom: 'journal', prepared: { conflicts: [{ base: 'Sales' }] } });
  });

  it('is a given file where too much was dropped, else nothing, and then nothing is lost', async () => {
    const two = await diverged();
    await two.edit('ann', 'a', renameSales('Sales A'));
    for (const name of ['a', 'b']) tamper(two.path(name), 'UPDATE journal SET diff = NULL; DELETE FROM version');
    expect(two.prepare('a', 'b', 'base')).toMatchObject({ baseFrom: 'given', prepared: { conflicts: [] } });
    const bare = two.prepare('a', 'b');
    expect(bare).toMatchObject({ baseFrom: 'none', prepared: { conflicts: [{ field: 'name', mine: 'Sales A', theirs: 'Sales' }] } });
    await two.merge('ann', 'a', 'b', 'out');
    expect(teams(two.read('out').model)).toEqual(['Legal', 'Operations', 'Sales A', 'Support']);
  });

  it('is the newest kept version that both come from, before a given file', async () => {
    const two = await TwoCopies.make();
    await two.edit('ann', 'base', (document) => expect(document.keepVersion('Agreed')).toMatchObject({ ok: true }));
    for (const name of ['a', 'b']) two.copy('base', name);
    await two.edit('ann', 'a', (document) => (renameSales('Sales A')(document), document.keepVersion('Only here')));
    await two.edit('ben', 'b', (document) => addTeam(document, 'Support'));
    for (const name of ['a', 'b']) tamper(two.path(name), 'UPDATE journal SET diff = NULL');
    expect(prepareFiles(two.read('a'), two.read('b'), two.read('base'))).toMatchObject({ ok: true, value: { baseFrom: 'version', prepared: { conflicts: [] } } });
    await two.merge('ben', 'b', 'a', 'out');
    const out = two.read('out');
    expect(teams(out.model)).toEqual(['Sales A', 'Support']);
    expect(out.versions.map(({ name }) => name).filter(Boolean).sort()).toEqual(['Agreed', 'Only here']);
  });
});

it('two projects are not two copies of one', async () => {
  const two = await TwoCopies.make();
  const stranger = new Library(join(two.folder, 'other'), testEnv()).create({ title: 'Other', scenario: 'As-is' });
  await stranger.saveAs(two.path('b'));
  await stranger.close();
  expect(prepareFiles(two.read('a'), two.read('b'))).toEqual({
    ok: false,
    error: {
      code: 'refused',
      message: '“a.wfa” and “b.wfa” are two different projects, not two copies of one.',
      action: 'Take a copy that was made with Save as. To bring stages over from another project, copy and paste them.',
    },
  });
});

it('a merge that cannot be written leaves the document as it was', async () => {
  const two = await diverged();
  const opened = await two.ann.library.open(two.path('a'));
  if (!opened.ok) throw new Error(opened.error.message);
  const { document } = opened.value;
  const { model, entries } = document;
  // The entry is there already.
  expect(() => document.adopt({ diff: { added: {}, updated: {}, removed: {} }, entries: two.read('a').stored.slice(-1), assets: [] })).toThrow();
  expect([document.model, document.entries, document.undoDepth]).toEqual([model, entries, 2]);
});

/** Edits by chance, some of them undone; refused ones are left out. */
const editsByChance = (seed: number) => (document: Parameters<typeof addTeam>[0]) => {
  const random = seeded(seed);
  for (let i = 0; i < 40; i += 1) {
    if (random() < 0.08) document.undo();
    else document.applyUnknown(anyCommand(document.model, random) ?? {});
  }
};
const content = ({ view: _view, ...tables }: Model) => Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, Object.fromEntries(rows)]));

it.each([1, 2, 3])('merges of edits by chance, also crossing ones, give whole files and are undone as one (case %i)', async (seed) => {
  const two = await TwoCopies.make();
  await two.edit('ann', 'base', editsByChance(seed));
  for (const name of ['a', 'b']) two.copy('base', name);
  await two.edit('ann', 'a', editsByChance(seed * 10 + 1));
  await two.edit('ben', 'b', editsByChance(seed * 10 + 2));
  const { prepared } = await two.merge('ann', 'a', 'b', 'a2', 'mine');
  expect(content(prepared.ground.base)).toEqual(content(two.read('base').model));
  await two.merge('ben', 'b', 'a', 'b2', 'mine');
  await two.edit('ann', 'a2', editsByChance(seed * 10 + 3));
  await two.edit('ben', 'b2', editsByChance(seed * 10 + 4));
  await two.merge('ann', 'a2', 'b2', 'out', 'theirs');
  // Reading checks hashes, journal, foreign keys and every rule.
  const [before, out] = [two.read('a2'), two.read('out')];
  expect(out.entries.length).toBeGreaterThan(before.entries.length);
  expect(two.prepare('out', 'b2').relation).toBe('mine is newer');
  await two.edit('ann', 'out', (document) => {
    const depth = document.undoDepth;
    if (out.entries.at(-1)?.kind === 'merge') document.undo();
    expect(content(document.model)).toEqual(content(before.model));
    while (document.undo());
    for (let i = 0; i < depth; i += 1) document.redo();
    expect(content(document.model)).toEqual(content(out.model));
  });
});

describe('a file is not used', () => {
  it('whose history has a loose end', async () => {
    const two = await diverged();
    await two.merge('ann', 'a', 'b', 'out');
    tamper(two.path('out'), 'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)');
    expect(() => two.read('out')).toThrow('is damaged');
  });

  it.each([
    ['whose merge has one parent', (parents: string[], kind: string) => [parents.slice(0, 1), kind]],
    ['whose merge has one parent twice', (parents: string[], kind: string) => [[parents[0], parents[0]], kind]],
    ['whose edit has two parents', (parents: string[]) => [parents, 'edit']],
  ])('%s, though its ids fit', async (_, change) => {
    const two = await diverged();
    await two.merge('ann', 'a', 'b', 'out');
    const { header, id } = two.read('out').stored.at(-1)!;
    const said = JSON.parse(header) as { parents: string[]; kind: string };
    const [parents, kind] = change(said.parents, said.kind);
    const text = JSON.stringify({ ...said, parents, kind });
    tamper(two.path('out'), `UPDATE journal SET header = '${text}', id = '${entryId(text)}' WHERE id = '${id}'`);
    expect(() => two.read('out')).toThrow('is damaged');
  });
});
