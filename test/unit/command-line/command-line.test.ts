import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, vi } from 'vitest';
import { tableNames } from '../../../core/model/tables.ts';
import { sha256Of } from '../../../electron/document/check-file.ts';
import { temporaryFolder } from '../../fixtures/library.ts';
import { runSources, runWfa, startWfa } from '../../fixtures/wfa.ts';
import { runHere } from '../../fixtures/wfa-here.ts';

// Each command is a process of its own, which takes its time where many run at once.
vi.setConfig({ testTimeout: 60_000 });

const EXAMPLE = join(import.meta.dirname, '../../../examples/customer-onboarding.wfa');

interface Shown {
  readonly scenario: readonly { readonly id: string; readonly name: string }[];
  readonly participant: readonly { readonly id: string; readonly name: string; readonly scenario: string }[];
}

/** A folder with a copy of the example. */
function withExample() {
  const folder = temporaryFolder();
  copyFileSync(EXAMPLE, join(folder, 'a.wfa'));
  const run = (words: string, input = '') => runHere(folder, words.split(' '), input);
  const runProgram = (words: string, input = '') => runWfa(folder, words.split(' '), input);
  const show = async (): Promise<Shown> => JSON.parse((await run('show a.wfa')).out) as Shown;
  return { folder, run, runProgram, show, path: join(folder, 'a.wfa') };
}

describe('wfa new', () => {
  it('makes a project that the other commands read', async () => {
    const { folder, run, runProgram } = withExample();
    expect(await runProgram('new b.wfa')).toEqual({ code: 0, out: '', err: '' });
    const info = JSON.parse((await run('info b.wfa --json')).out) as { title: string; scenarios: { name: string; counts: Record<string, number> }[] };
    expect(info).toMatchObject({ title: 'b', scenarios: [{ name: 'As-is', counts: { workflow: 1, stage: 0 } }] });
    expect(existsSync(join(folder, 'b.wfa-wal'))).toBe(false);
  });

  it('makes the example, and does not write over a file unless told to', async () => {
    const { run } = withExample();
    const refused = await run('new a.wfa --example');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('“a.wfa” exists already.');
    expect(await run('new a.wfa --example --force')).toEqual({ code: 0, out: '', err: '' });
    expect((await run('info a.wfa')).out).toContain('stage: 28');
  });
});

describe('wfa info and show', () => {
  it('say the same from the sources', async () => {
    const { folder, runProgram } = withExample();
    expect(await runSources(folder, ['info', 'a.wfa'])).toEqual(await runProgram('info a.wfa'));
  });

  it('say title, versions and counts by scenario', async () => {
    const { run } = withExample();
    const { code, out, err } = await run('info a.wfa');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Title: .+\nFile format: \d+\nSQLite: 3\.\d+/);
    expect(out).toContain('Scenario: As-is');
    expect(out).toContain('Scenario: To-be');
  });

  it('show every table, the same each time, and leave the file as it was', async () => {
    const { run, path } = withExample();
    const before = sha256Of(path);
    const [first, second] = [await run('show a.wfa'), await run('show a.wfa')];
    expect(first.out).toBe(second.out);
    expect(Object.keys(JSON.parse(first.out) as object)).toEqual(['schemaVersion', ...tableNames]);
    expect(sha256Of(path)).toBe(before);
  });
});

describe('wfa edit', () => {
  it('answers each line; a refused one changes nothing, the next goes on, and the exit code says so', async () => {
    const { runProgram, show } = withExample();
    const scenario = (await show()).scenario[0]!.id;
    const add = (name: string) => JSON.stringify({ type: 'participant.add', scenario, name, kind: 'team' });
    const { code, out, err } = await runProgram('edit a.wfa', `${add('Legal')}\n${add(' ')}\nnot json\n\n${add('Finance')}\n{"type":"undo"}\n`);
    const answers = out.trim().split('\n').map((line) => JSON.parse(line) as { ok: boolean; message?: string; label?: string });
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false, true, true]);
    expect(answers[1]?.message).toContain('name');
    expect(answers[4]?.label).toContain('Finance');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const names = (await show()).participant.map((row) => row.name);
    expect(names).toContain('Legal');
    expect(names).not.toContain('Finance');
  });

  it('ends with 0 where every line was carried out', async () => {
    const { run, show } = withExample();
    const { participant } = await show();
    const { id, scenario } = participant[0]!;
    expect(await run('edit a.wfa', JSON.stringify({ type: 'participant.set', scenario, id, location: 'Oslo' }))).toMatchObject({ code: 0, err: '' });
  });

  it('that was killed loses nothing it answered: the next one recovers it', async () => {
    const { folder, run, show } = withExample();
    const scenario = (await show()).scenario[0]!.id;
    const child = startWfa(folder, ['edit', 'a.wfa']);
    const answered: string[] = [];
    const lines = createInterface(child.stdout);
    const waitForAnswer = () => new Promise<void>((done) => lines.once('line', (line) => (answered.push(line), done())));
    for (const name of ['One', 'Two']) {
      const answer = waitForAnswer();
      child.stdin.write(`${JSON.stringify({ type: 'participant.add', scenario, name, kind: 'team' })}\n`);
      await answer;
    }
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));

    const next = await run('edit a.wfa', `${JSON.stringify({ type: 'participant.add', scenario, name: 'Three', kind: 'team' })}\n`);
    expect(answered).toHaveLength(2);
    expect(next.code).toBe(0);
    expect((await show()).participant.map((row) => row.name)).toEqual(expect.arrayContaining(['One', 'Two', 'Three']));
  });
});

describe('wfa commands', () => {
  it('has the schema of every command, and of undo, redo and batch', async () => {
    const { run } = withExample();
    const { code, out, err } = await run('commands');
    const schemas = JSON.parse(out) as Record<string, { properties?: { type?: { const?: string } } }>;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of ['stage.add', 'stage.set', 'stage.remove', 'handoff.add', 'step.move', 'scenario.copy', 'batch', 'undo', 'redo']) {
      expect(schemas[name]?.properties?.type?.const, name).toBe(name);
    }
    expect(Object.keys(schemas).length).toBeGreaterThan(60);
  });
});

describe('a file that cannot be used', () => {
  const files: readonly [string, (folder: string) => void, string][] = [
    ['is not there', () => undefined, 'is not there any more'],
    ['is a folder', (folder) => mkdirSync(join(folder, 'x.wfa')), 'is not a file'],
    ['is empty', (folder) => writeFileSync(join(folder, 'x.wfa'), ''), 'is empty'],
    ['is text', (folder) => writeFileSync(join(folder, 'x.wfa'), 'hello '.repeat(100)), 'is not a Workflow Atlas project'],
    ['is cut short', (folder) => (copyFileSync(EXAMPLE, join(folder, 'x.wfa')), truncateSync(join(folder, 'x.wfa'), statSync(EXAMPLE).size / 2)), 'is damaged'],
  ];
  it.each(files)('because it %s gets a sentence on standard error and 1', async (why, make, sentence) => {
    const folder = temporaryFolder();
    make(folder);
    const commands = ['info x.wfa', 'show x.wfa', 'edit x.wfa', 'report x.wfa -o x.pdf'];
    // As a program for one of them: how it ends and where it speaks is the same for all.
    const runIn = (words: string) => (words.startsWith('info') && why === 'is cut short' ? runWfa : runHere);
    const ran = await Promise.all(commands.map(async (words) => ({ words, ...(await runIn(words)(folder, words.split(' '))) })));
    for (const { words, code, out, err } of ran) {
      expect({ words, code, out }).toEqual({ words, code: 1, out: '' });
      expect(err).toContain(sentence);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('words that are off', () => {
  it.each([
    ['', 'Usage:'],
    ['frobnicate', 'There is no command “frobnicate”.'],
    ['info', 'This takes 1 file, not 0.'],
    ['info a.wfa b.wfa', 'This takes 1 file, not 2.'],
    ['info a.wfa --colour', '--colour'],
    ['report a.wfa', 'The option -o is missing.'],
    ['report -o out.pdf', 'This takes 1 file, not 0.'],
  ])('“wfa %s” says how, and ends with 2', async (words, sentence) => {
    const { code, out, err } = await withExample().run(words);
    expect(code).toBe(2);
    expect(`${out}${err}`).toContain(sentence);
    expect(`${out}${err}`).toContain('wfa ');
  });

  it('says how in the language that is asked for', async () => {
    const { code, err } = await withExample().run('info a.wfa --jsn --language de');
    expect({ code, err }).toEqual({ code: 2, err: 'Die Angabe --jsn gibt es hier nicht.\nAufruf:\n  wfa info f.wfa [--json]\n' });
  });

  it('help of one command is no mistake either', async () => {
    expect(await withExample().run('info --help')).toEqual({ code: 0, err: '', out: 'Usage:\n  wfa info f.wfa [--json]\n' });
  });

  it('help is no mistake', async () => {
    const { code, out, err } = await withExample().runProgram('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('wfa report f.wfa -o out.pdf');
  });
});

describe('wfa report, before the app is needed', () => {
  it('does not write over a file, and names the scenarios there are', async () => {
    const { folder, run } = withExample();
    writeFileSync(join(folder, 'out.pdf'), 'mine');
    expect(await run('report a.wfa -o out.pdf')).toMatchObject({ code: 1, err: expect.stringContaining('exists already') as string });
    expect(readFileSync(join(folder, 'out.pdf'), 'utf8')).toBe('mine');
    const { code, err } = await run('report a.wfa -o new.pdf --scenario Tomorrow');
    expect({ code, err }).toEqual({ code: 1, err: 'There is no scenario “Tomorrow”. There are “As-is” and “To-be”. Choose one of these with --scenario.\n' });
  });
});
