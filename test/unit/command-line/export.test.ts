/** `wfa export` as a person runs it. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../core/contract/result.ts';
import { projectOf } from '../../../core/model/model.ts';
import { atOnce } from '../../../electron/document/apart.ts';
import { runCommandLine, type Host } from '../../../electron/command-line/run.ts';
import { temporaryFolder } from '../../fixtures/library.ts';
import { partsOf } from '../../fixtures/office.ts';
import { runWfa } from '../../fixtures/wfa.ts';
import { runHere } from '../../fixtures/wfa-here.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/customer-onboarding.wfa');

function withExample() {
  const folder = temporaryFolder();
  copyFileSync(EXAMPLE, join(folder, 'a.wfa'));
  return { folder, read: (name: string) => readFileSync(join(folder, name)), has: (name: string) => existsSync(join(folder, name)), write: (name: string, text: string) => writeFileSync(join(folder, name), text), run: (...words: string[]) => runHere(folder, ['export', ...words]), runProgram: (...words: string[]) => runWfa(folder, ['export', ...words]) };
}

describe('wfa report', () => {
  it('has the app print what is left when names are left out, and hands the words to the app where it is not the app', async () => {
    const { folder } = withExample();
    const printed: string[] = [];
    const started: (readonly string[])[] = [];
    const words = ['report', join(folder, 'a.wfa'), '-o', join(folder, 'out.pdf'), '--redact', 'names'];
    const writeReport: Host['writeReport'] = ({ model }, path) => (printed.push(projectOf(model).facilitator), Promise.resolve(ok({ path, pages: 1 })));
    expect(await runCommandLine(words, { apart: atOnce, writeReport })).toBe(0);
    expect(printed).toEqual(['Person 1']);
    expect(await runCommandLine(words, { apart: atOnce, startApp: (given) => (started.push(given), Promise.resolve(0)) })).toBe(0);
    expect(started[0]).toContain('--redact=names');
  });
});

describe('wfa export', () => {
  it('writes a spreadsheet of a scenario’s workflow, and slides', async () => {
    const { run, read } = withExample();
    expect(await run('a.wfa', '-o', 'out.xlsx', '--scenario', 'To-be', '--workflow', 'Customer onboarding')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/out\.xlsx\n$/) as string });
    const parts = await partsOf(read('out.xlsx'));
    expect(parts.get('docProps/core.xml')).toContain('To-be');
    expect(parts.get('xl/sharedStrings.xml')).not.toContain('Qualify the lead');
    expect(await run('a.wfa', '-o', 'out.pptx')).toMatchObject({ code: 0, err: '' });
    expect((await partsOf(read('out.pptx'))).has('ppt/slides/slide3.xml')).toBe(true);
  }, 30_000);

  it('writes the page, and the document and Markdown with pictures beside them', async () => {
    const { run, runProgram, read, has } = withExample();
    await run('a.wfa', '-o', 'page.html');
    expect(read('page.html').toString()).toContain('id="map"');
    const { out } = await runProgram('a.wfa', '-o', 'report.html', '--form', 'document', '--workflow', 'Customer onboarding', '--json');
    expect(JSON.parse(out)).toMatchObject({ path: expect.stringMatching(/report\.html$/) as string, beside: [expect.stringMatching(/report\.map-1\.png$/) as string] });
    expect(has('report.map-1.png')).toBe(true);
    await run('a.wfa', '-o', 'report.md');
    expect(read('report.md').toString()).toContain('# Onboarding at Lindqvist');
  }, 30_000);

  it('leaves out what is named, everywhere, and says so', async () => {
    const { run, read } = withExample();
    const { code, out } = await run('a.wfa', '-o', 'copy.wfa', '--redact', 'names,notes');
    expect(code).toBe(0);
    expect(out).toMatch(/copy\.wfa\nRemoved: the name of 1 person, 6 notes, \d+ changes in the history and 1 version\.\n {2}Workshop facilitator → Person 1\n$/);
    expect(read('copy.wfa').includes('Workshop facilitator')).toBe(false);
    expect(read('a.wfa').includes('Workshop facilitator')).toBe(true);
    const { removed } = JSON.parse((await run('copy.wfa', '-o', 'again.wfa', '--redact', 'names', '--json')).out) as { removed: { people: unknown; changes: number } };
    expect(removed).toMatchObject({ people: [{ from: 'Person 1', to: 'Person 1' }], changes: 1 });
  });

  it.each([
    [['-o', 'out.doc'], 'The name “out.doc” ends in none of .xlsx, .pptx, .html, .md and .wfa. Name the file by what it is to be, such as out.xlsx.'],
    [['-o', 'out.html', '--form', 'book'], 'There is no form “book”.'],
    [['-o', 'out.xlsx', '--form', 'page'], 'Choose one of these with --form, for a name that ends in .html.'],
    [['-o', 'out.xlsx', '--redact', 'names,faces'], '“faces” is nothing that can be removed. There are names, costs, notes and history.'],
    [['-o', 'out.wfa'], 'A copy of everything is the file itself.'],
    [['-o', 'out.wfa', '--redact', 'names', '--scenario', 'As-is'], 'A project copy has all scenarios and workflows.'],
    [['-o', 'a.wfa', '--redact', 'names', '--force'], 'This would write the copy over the project itself.'],
    [['-o', 'out.md', '--scenario', 'Nowhere'], 'There is no scenario “Nowhere”.'],
    [['-o', 'out.md', '--workflow', 'Nowhere'], 'There is no workflow “Nowhere”.'],
    [['-o', 'no/out.md'], 'There is no folder'],
    [['-o', 'there.md'], '“there.md” exists already.'],
  ])('%j: %s', async (words, sentence) => {
    const { run, has, write } = withExample();
    write('there.md', 'mine');
    const { code, err } = await run('a.wfa', ...words);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(has('out.xlsx') || has('out.wfa') || has('out.md')).toBe(false);
  });
});
