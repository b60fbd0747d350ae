/** `wfa merge` and `wfa diff` as a person runs them. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { idMaker } from '../../../core/model/ids.ts';
import { Library } from '../../../electron/document/library.ts';
import { addTeam as makeTeam, firstScenario, openDocument, temporaryFolder, testEnv } from '../../fixtures/library.ts';
import { runWfa } from '../../fixtures/wfa.ts';
import { runHere } from '../../fixtures/wfa-here.ts';

// Each command is a process of its own, which takes its time where many run at once.
vi.setConfig({ testTimeout: 60_000 });

/** a.wfa and b.wfa are copies of base.wfa, a project with the team "Sales". */
async function copies() {
  const folder = temporaryFolder();
  const run = (words: string, input = '') => runHere(folder, words.split(' '), input);
  const runProgram = (words: string, input = '') => runWfa(folder, words.split(' '), input);
  // Made, changed and looked at here: what is tried is what the merge does, and each command is a process or two.
  const library = new Library(join(folder, 'making'), { ...testEnv(), newId: idMaker(Date.now, randomBytes) });
  const show = async (name: string) => {
    const document = await openDocument(library, join(folder, name));
    const participant = [...document.model.participant.values()];
    await document.close();
    return { participant };
  };
  const document = library.create({ title: 'base', scenario: 'As-is', workflow: 'base' });
  const scenario = firstScenario(document);
  makeTeam(document, 'Sales');
  const id = [...document.model.participant.values()][0]!.id;
  expect((await document.saveAs(join(folder, 'base.wfa'))).ok).toBe(true);
  await document.close();
  const edit = async (name: string, ...commands: object[]) => {
    const changed = await openDocument(library, join(folder, name));
    for (const command of commands) expect(changed.applyUnknown(JSON.parse(JSON.stringify({ scenario, ...command })))).not.toHaveProperty('ok');
    expect((await changed.save()).ok).toBe(true);
    await changed.close();
  };
  for (const name of ['a.wfa', 'b.wfa']) copyFileSync(join(folder, 'base.wfa'), join(folder, name));
  return { folder, run, runProgram, show, edit, id, path: (name: string) => join(folder, name) };
}

const addTeam = (name: string) => ({ type: 'participant.add', name, kind: 'team' });

describe('wfa merge', () => {
  it('writes what both did into a third file that the other commands read and undo, and leaves no working copy', async () => {
    const { folder, run, runProgram, show, edit, path } = await copies();
    await edit('a.wfa', addTeam('Operations'));
    await edit('b.wfa', addTeam('Support'));
    const before = ['a.wfa', 'b.wfa'].map((name) => readFileSync(path(name)));

    expect(await runProgram('merge a.wfa b.wfa -o out.wfa')).toEqual({
      code: 0,
      out: `Compared with the last state that both have in their history.\n${path('out.wfa')}: 1 change merged.\n`,
      err: '',
    });

    expect(['a.wfa', 'b.wfa'].map((name) => readFileSync(path(name)))).toEqual(before);
    expect((await show('out.wfa')).participant.map(({ name }) => name).sort()).toEqual(['Operations', 'Sales', 'Support']);
    expect(readdirSync(join(folder, 'data/working'))).toEqual([]);
    const [undone] = (await run('edit out.wfa', '{"type":"undo"}')).out.split('\n');
    expect(JSON.parse(undone!)).toMatchObject({ ok: true, label: 'Undo: Merge' });
    expect((await show('out.wfa')).participant.map(({ name }) => name).sort()).toEqual(['Operations', 'Sales']);
  });

  it('lists conflicts in words and ends with 1; --prefer decides them', async () => {
    const { run, show, edit, id, path } = await copies();
    await edit('a.wfa', { type: 'participant.set', id, location: 'Oslo' });
    await edit('b.wfa', { type: 'participant.set', id, location: 'Bergen' });

    const asked = await run('merge a.wfa b.wfa -o out.wfa');
    expect(asked.code).toBe(1);
    expect(asked.out.split('\n')).toEqual([
      'Compared with the last state that both have in their history.',
      '1. [field] “Location” of participant “Sales” was changed on both sides. Which one stands?',
      '     a.wfa: “Oslo”',
      '     b.wfa: “Bergen”',
      '     before: nothing',
      '',
    ]);
    expect(asked.err).toBe('1 conflict to decide; nothing was written. Say --prefer a to go by a.wfa in all of them, or --prefer b to go by b.wfa.\n');
    expect(existsSync(path('out.wfa'))).toBe(false);

    const listed = JSON.parse((await run('merge a.wfa b.wfa -o out.wfa --json')).out) as object;
    expect(listed).toMatchObject({ ok: false, base: 'journal', conflicts: [{ kind: 'field', table: 'participant', row: id, field: 'location', base: '', mine: 'Oslo', theirs: 'Bergen' }] });

    const decided = await run('merge a.wfa b.wfa -o out.wfa --prefer b');
    expect(decided).toMatchObject({ code: 0, err: '' });
    expect(decided.out).toContain('1 conflict decided for b.wfa.');
    expect((await show('out.wfa')).participant[0]!.location).toBe('Bergen');
  });

  it('says what goes, and what was simply taken', async () => {
    const { run, edit, id } = await copies();
    await edit('b.wfa', { type: 'participant.remove', id });
    const { out } = await run('merge a.wfa b.wfa -o out.wfa');
    expect(out).toContain('b.wfa has all that the other has, and more: it was taken as it is.');
    await edit('a.wfa', addTeam('Operations'));
    const merged = await run('merge a.wfa b.wfa -o other.wfa --json');
    expect(JSON.parse(merged.out)).toMatchObject({ ok: true, relation: 'both went on', deletions: [{ key: expect.stringContaining(id) as string, name: 'Sales', by: 'theirs' }] });
    expect((await run('merge a.wfa b.wfa -o third.wfa')).out).toContain('Removed: participant “Sales” (by b.wfa)');
  });

  it('writes over a file only with --force, also over one of the two', async () => {
    const { run, edit, show, path } = await copies();
    await edit('a.wfa', addTeam('Operations'));
    await edit('b.wfa', addTeam('Support'));
    writeFileSync(path('out.wfa'), 'mine');
    expect(await run('merge a.wfa b.wfa -o out.wfa')).toEqual({ code: 1, out: '', err: '“out.wfa” exists already. Choose another name, or use --force to write over it.\n' });
    expect(readFileSync(path('out.wfa'), 'utf8')).toBe('mine');
    expect((await run('merge a.wfa b.wfa -o a.wfa --force')).code).toBe(0);
    expect((await show('a.wfa')).participant).toHaveLength(3);
  });

  it('refuses two different projects, words that are off, and files that cannot be used', async () => {
    const { run, path } = await copies();
    await run('new other.wfa');
    const strangers = await run('merge a.wfa other.wfa -o out.wfa');
    expect(strangers).toMatchObject({ code: 1, out: '', err: expect.stringContaining('are two different projects, not two copies of one. Take a copy') as string });
    expect((await run('merge a.wfa b.wfa -o out.wfa --base other.wfa')).err).toContain('“a.wfa” and “other.wfa” are two different projects');
    expect(await run('merge a.wfa b.wfa -o out.wfa --prefer c')).toMatchObject({ code: 1, err: '--prefer takes a or b, not “c”. Say --prefer a for the first file, --prefer b for the second.\n' });
    expect((await run('merge a.wfa b.wfa')).code).toBe(2);
    expect((await run('merge a.wfa -o out.wfa')).code).toBe(2);
    writeFileSync(path('broken.wfa'), 'hello '.repeat(100));
    expect((await run('merge a.wfa broken.wfa -o out.wfa')).err).toContain('“broken.wfa” is not a Workflow Atlas project.');
    expect((await run('merge a.wfa b.wfa -o nowhere/out.wfa')).err).toContain('cannot be written');
    expect(existsSync(path('out.wfa'))).toBe(false);
  });
});

describe('wfa diff', () => {
  it('says row by row and field by field what is different', async () => {
    const { run, edit, id } = await copies();
    await edit('b.wfa', { type: 'participant.set', id, location: 'Oslo', kind: 'external', availability: 0.5 }, addTeam('Support'), { type: 'project.set', scenario: undefined, client: 'Acme' });
    expect(await run('diff a.wfa b.wfa')).toEqual({
      code: 0,
      out: [
        'Changed project “base”',
        '  Client: nothing → “Acme”',
        'Scenario “As-is”:',
        '  Added participant “Support”',
        '  Changed participant “Sales”',
        '    Kind: Team → External',
        '    Location: nothing → “Oslo”',
        '    Share of time: nothing → 50 %',
        '',
      ].join('\n'),
      err: '',
    });
    expect((await run('diff b.wfa a.wfa')).out).toContain('Removed participant “Support”');
    const listed = JSON.parse((await run('diff a.wfa b.wfa --json')).out) as { updated: object; views: boolean };
    expect(Object.values(listed.updated)).toContainEqual([{ location: '', kind: 'team', availability: null }, { location: 'Oslo', kind: 'external', availability: 0.5 }]);
    expect(listed.views).toBe(false);
  });

  it('says so where nothing is, and refuses another project', async () => {
    const { run } = await copies();
    expect((await run('diff a.wfa b.wfa')).out).toBe('They say the same.\n');
    await run('new other.wfa');
    expect(await run('diff a.wfa other.wfa')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('two different projects') as string });
  });
});

describe('wfa salvage', () => {
  it('writes what can still be read of a damaged file into a new one, and says what is missing', async () => {
    const { run, show, path } = await copies();
    const bytes = readFileSync(path('a.wfa'));
    writeFileSync(path('a.wfa'), Buffer.from(bytes.toString('latin1').replaceAll('Sales', 'Salez'), 'latin1'));
    expect(await run('info a.wfa')).toMatchObject({ code: 1, err: expect.stringContaining('is damaged') as string });
    expect(await run('salvage a.wfa -o new.wfa')).toMatchObject({ code: 0, out: expect.stringMatching(/All \d+ rows could be read, but some of them are not what was saved/) as string });
    expect((await show('new.wfa')).participant.map(({ name }) => name)).toEqual(['Salez']);
    expect(await run('salvage a.wfa -o new.wfa')).toMatchObject({ code: 1, err: expect.stringContaining('exists already') as string });
  });
});
