import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../../core/takeaways/sheets/workbook.ts';
import { Draft } from '../../fixtures/draft.ts';
import { example } from '../../fixtures/example.ts';
import { HOSTILE, hostileProject } from '../../fixtures/hostile.ts';
import { libreOffice, partsOf, readText } from '../../fixtures/office.ts';
import { all, ENV, take } from '../../fixtures/takeaway.ts';

const NAMES = ['Stages', 'Handoffs', 'RACI', 'Steps', 'Systems', 'AI', 'Findings', 'Figures'];

async function read(bytes: Uint8Array) {
  const book = new excel.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

/** The cell under a head, in the row that has a text in some cell. */
function cellOf(sheet: excel.Worksheet, head: string, row: string): excel.Cell {
  const heads = sheet.getRow(1).values as string[];
  for (let y = 2; y <= sheet.rowCount; y += 1) if ((sheet.getRow(y).values as unknown[]).includes(row)) return sheet.getCell(y, heads.indexOf(head));
  throw new Error(`No row with ${row}`);
}

/** What a cell is, without the workbook that hangs on it. */
const about = ({ type, value, numFmt }: excel.Cell) => ({ type, value, numFmt });

describe('the spreadsheet', () => {
  it('has eight sheets with typed cells, units in the heads, filters, heads that stay, and what it is of', async () => {
    const { model, scenario } = example('As-is');
    const book = await read((await take(model, 'xlsx', { scenario })).bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(NAMES);
    expect(book).toMatchObject({ title: 'Onboarding at Lindqvist', subject: 'As-is', creator: 'Workshop facilitator', lastModifiedBy: 'Workshop facilitator' });
    const stages = book.getWorksheet('Stages')!;
    expect(stages.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(stages.autoFilter).toBe(`A1:V${stages.rowCount}`);
    expect(about(cellOf(stages, 'Work, expected (min)', 'Hand over deal'))).toMatchObject({ type: excel.ValueType.Number, value: 50 });
    expect(cellOf(stages, 'Complete and accurate (%)', 'Check order and data').value).toBe(70);
    expect(cellOf(stages, 'Owner', 'Hold kick-off call').value).toBeNull();
    const handoffs = book.getWorksheet('Handoffs')!;
    expect(cellOf(handoffs, 'Between teams', 'Onboarding brief').value).toBe('Yes');
    expect(cellOf(book.getWorksheet('RACI')!, 'Account executive', 'Hand over deal').value).toBe('A R');
    expect(about(cellOf(book.getWorksheet('Figures')!, 'Value', 'Flow efficiency'))).toMatchObject({ type: excel.ValueType.Number, value: 16.19 });
    expect(book.getWorksheet('Findings')!.rowCount).toBeGreaterThan(20);
  });

  it('keeps days as dates', async () => {
    const d = new Draft();
    d.add('participant', { name: 'Sorter', kind: 'ai', evaluatedOn: '2026-01-15', costPerCase: 1.5 });
    const sheet = (await read((await take(d.model(), 'xlsx')).bytes)).getWorksheet('AI')!;
    expect(about(cellOf(sheet, 'Last evaluated', 'Sorter'))).toMatchObject({ type: excel.ValueType.Date, value: new Date('2026-01-15T00:00:00Z') });
    expect(cellOf(sheet, 'Cost a case (EUR)', 'Sorter').value).toBe(1.5);
  });

  it('never holds a formula, whatever names begin with, and shows them as they are', async () => {
    const d = new Draft();
    const workflow = d.add('workflow', { name: '=cmd|calc' });
    const names = ['=1+1', '+49 30', '-2', '@sum', '\t=1', HOSTILE.formula];
    for (const name of names) d.stage(workflow, name, null, { purpose: name });
    const { bytes } = await take(d.model(), 'xlsx');
    const sheet = (await read(bytes)).getWorksheet('Stages')!;
    for (const name of names) expect(about(cellOf(sheet, 'Purpose', name))).toMatchObject({ type: excel.ValueType.String, value: name, numFmt: '@' });
    const sheets = [...(await partsOf(bytes))].filter(([path]) => path.startsWith('xl/worksheets/')).map(([, xml]) => xml);
    expect(sheets).toHaveLength(NAMES.length);
    for (const xml of sheets) expect(xml).not.toContain('<f>');
  });

  it('is the same eight sheets with heads alone where there is nothing, and takes very long text', async () => {
    const empty = await read((await take(new Draft().model(), 'xlsx')).bytes);
    expect(empty.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual(NAMES.map((name) => [name, 1]));
    const d = new Draft();
    const workflow = d.add('workflow', { name: 'W' });
    const stage = d.stage(workflow, 'A'.repeat(300), null, { purpose: 'p '.repeat(10_000) });
    for (let i = 0; i < 200; i++) d.add('systemUse', { stage, system: d.add('system', { name: `${i} ${'S'.repeat(290)}` }) });
    const long = (await read((await take(d.model(), 'xlsx')).bytes)).getWorksheet('Stages')!;
    expect(String(cellOf(long, 'Systems', 'A'.repeat(300)).value)).toHaveLength(32_767);
  });

  it('has only the workflows that were chosen', () => {
    const { model, scenario } = example('As-is');
    const { lookup, workflows } = all(model, scenario);
    const { sheets } = workbook({ lookup, workflows: workflows.slice(1, 2) }, ENV);
    for (const name of ['Stages', 'Handoffs', 'RACI', 'Figures']) expect(new Set(sheets.find((sheet) => sheet.name === name)!.rows.map(([of]) => of))).toEqual(new Set(['Win the customer']));
  });

  it('opens in LibreOffice with the same values, hostile names as text', async () => {
    const { bytes } = await take(hostileProject(), 'xlsx');
    libreOffice('out.xlsx', bytes, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', (folder) => {
      const stages = readText(folder, 'out-Stages.csv');
      expect(stages).toContain('Workflow,No.,Stage,');
      expect(stages).toContain('"<script>document.title=""owned""</script>"');
      expect(stages).toMatch(/,30,30,30,/);
      expect(readText(folder, 'out-Handoffs.csv')).toContain(`"=HYPERLINK(""http://127.0.0.1/"",""x"")"`);
    });
  }, 120_000);
});

