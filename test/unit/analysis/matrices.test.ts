/** The matrices, what is copied of them into a spreadsheet, and the clusters that suggest where teams could part. */
import { describe, expect, it } from 'vitest';
import { clustersOf, costOf } from '../../../core/analysis/matrices/clusters.ts';
import { teamDsm } from '../../../core/analysis/matrices/dsm.ts';
import { handoverMatrix } from '../../../core/analysis/matrices/handovers.ts';
import { matrixTsv, type Matrix } from '../../../core/analysis/matrices/matrix.ts';
import { safeField, toTsv } from '../../../core/text/tsv.ts';
import { oversight, oversightTsv } from '../../../core/analysis/matrices/oversight.ts';
import { letterCommand, raciMatrix } from '../../../core/analysis/matrices/raci.ts';
import { systemMatrix, useCommand } from '../../../core/analysis/matrices/system-use.ts';
import { Scope } from '../../../core/analysis/rules/scope.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { threeStages } from '../../fixtures/bench.ts';
import { Draft, SCENARIO } from '../../fixtures/draft.ts';
import { example } from '../../fixtures/example.ts';
import { TODAY } from '../../fixtures/healthy.ts';

const asIs = example('As-is');
const rows = lookup(asIs.model, asIs.scenario);
const cell = ({ rows: down, columns, cells }: Matrix, row: string, column: string) =>
  cells[down.findIndex(({ name }) => name === row)]?.[columns.findIndex(({ name }) => name === column)];

describe('RACI', () => {
  it('has who is accountable, does, is asked and hears, from ownership and roles', () => {
    const matrix = raciMatrix(rows, asIs.workflow);
    expect(cell(matrix, 'Hand over deal', 'Account executive')?.text).toBe('A R');
    expect(cell(matrix, 'Check order and data', 'Account executive')?.text).toBe('C');
    expect(cell(matrix, 'Hold kick-off call', 'Trainer')?.text).toBe('I');
    expect(matrix.rows.map(({ name }) => name)).not.toContain('Deal won');
  });

  it('is changed in place: each letter on and off again', () => {
    const { bench, quote, operations, sales } = threeStages();
    const letters = () => cell(raciMatrix(bench.lookup, quote.workflow), 'Quote', 'Operations')?.text ?? '';
    const set = (letter: 'A' | 'R' | 'C' | 'I', isOn: boolean, who = operations.id) => {
      const command = letterCommand(bench.lookup, bench.row('stage', quote.id), who, letter, isOn);
      if (command) bench.do(command);
      return command?.type;
    };
    expect([set('R', true), set('C', true), set('I', true), letters()]).toEqual(['participation.add', 'participation.add', 'participation.add', 'R C I']);
    bench.add('participation', { stage: quote.id, participant: operations.id, role: 'assists' });
    expect([set('R', false), set('C', false), letters()]).toEqual(['batch', 'participation.remove', 'I']);
    expect([set('A', true), letters(), set('A', true)]).toEqual(['stage.set', 'A I', undefined]);
    expect([set('A', true, sales.id), letters()]).toEqual(['stage.set', 'I']);
  });
});

it('handovers say how often and how long, from team to team', () => {
  const matrix = handoverMatrix(rows, asIs.workflow);
  expect(cell(matrix, 'Sales', 'Operations')?.text).toBe('1× 1.3 working days');
  expect(cell(matrix, 'Operations', 'Customer')?.text).toBe('1× 1.6 working days');
  expect(cell(matrix, 'Sales', 'Support')?.text).toBe('');
  expect(cell(matrix, 'Operations', 'Nobody')?.text).toBe('2× 4 h 20 min');
  expect(handoverMatrix(rows, null).cells.flat().reduce((sum, { value }) => sum + (value > 0 ? 1 : 0), 0)).toBeGreaterThan(matrix.cells.flat().filter(({ value }) => value > 0).length);
});

it('system use says how, and is changed in place', () => {
  const matrix = systemMatrix(rows, asIs.workflow);
  expect([cell(matrix, 'Check order and data', 'CRM')?.text, cell(matrix, 'Check order and data', 'Billing')?.text, cell(matrix, 'Set up billing', 'Billing')?.text]).toEqual(['RW', 'R', 'W']);
  const { bench, quote } = threeStages();
  const crm = bench.add('system', { name: 'CRM' });
  const set = (mode: 'reads' | 'both' | null) => {
    const command = useCommand(bench.lookup, quote.id, crm.id, mode);
    if (command) bench.do(command);
    return [command?.type, bench.lookup.by('systemUse', 'stage', quote.id)[0]?.mode];
  };
  expect([set('reads'), set('both'), set('both'), set(null), set(null)]).toEqual([['systemUse.add', 'reads'], ['systemUse.set', 'both'], [undefined, 'both'], ['systemUse.remove', undefined], [undefined, undefined]]);
});

it('AI oversight has a row for each AI in each stage, with its gate', () => {
  const found = oversight(new Scope(rows, { today: TODAY, newId: () => '' }));
  expect(found.map(({ ai, stage, autonomy, highest, accountable, gate }) => [ai.name, stage.name, autonomy, highest, accountable?.name, gate.map(({ name }) => name)])).toEqual([
    ['Welcome writer', 'Welcome the customer', 2, null, 'Onboarding manager', ['Onboarding manager']],
    ['Triage agent', 'Triage set-up problems', 5, 4, undefined, []],
    ['Triage agent', 'Sort the problem', 5, 5, undefined, ['Support engineer']],
  ]);
  expect(oversightTsv(found).split('\n')[2]).toBe('Triage agent\tCustomer onboarding\tTriage set-up problems\tExecutes\t5 · acts alone\t4 · acts and reports\t\t\t');
});

describe('for a spreadsheet', () => {
  it.each([['=1+1', "'=1+1"], ['+49 30', "'+49 30"], ['-2', "'-2"], ['@here', "'@here"], ['a = b', 'a = b'], ['two\nlines\tand a tab', 'two lines and a tab'], ['\t=1', "' =1"], ['\r\n@1', "' @1"]])('%j is safe as %j', (text, safe) => {
    expect(safeField(text)).toBe(safe);
  });

  it('a matrix is lines of fields, its heads first', () => {
    const heads = [{ id: '1', table: 'participant', name: '=Sales' } as const];
    expect(matrixTsv({ corner: 'Stage', rows: heads, columns: heads, cells: [[{ text: '@A', value: 1 }]] })).toBe("Stage\t'=Sales\n'=Sales\t'@A");
    expect(toTsv([['a', 'b'], ['c', '']])).toBe('a\tb\nc\t');
  });
});

describe('clusters', () => {
  /** Two groups of three that hand over to each other all the time, and one exchange between them. */
  const two = [0, 1, 2, 3, 4, 5].map((a) => [0, 1, 2, 3, 4, 5].map((b) => (a === b ? 0 : Math.floor(a / 3) === Math.floor(b / 3) ? 2 : a + b === 5 && a === 2 ? 1 : 0)));

  it('are found where work goes back and forth, whatever the order', () => {
    expect(clustersOf(two)).toEqual([[0, 1, 2], [3, 4, 5]]);
    const order = [4, 0, 3, 2, 5, 1];
    const shuffled = order.map((a) => order.map((b) => two[a]?.[b] ?? 0));
    expect(clustersOf(shuffled).map((members) => members.map((at) => order[at]).sort())).toEqual([[3, 4, 5], [0, 1, 2]]);
  });

  it('cost less than each alone and than all in one', () => {
    const alone = costOf(two, two.map((_, at) => [at]));
    const together = costOf(two, [[0, 1, 2, 3, 4, 5]]);
    const found = costOf(two, clustersOf(two));
    // Twelve exchanges of 2 inside clusters of three, one of 1 across six elements.
    expect([found, alone, together]).toEqual([24 * 3 + 6, 25 * 6, 25 * 6]);
  });

  it('are no worse than any other on small matrices', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const weights = [0, 1, 2, 3, 4].map((a) => [0, 1, 2, 3, 4].map((b) => (a === b ? 0 : (a * 7 + b * 13 + seed * 5) % 4)));
      const best = Math.min(...partitions(5).map((one) => costOf(weights, one)));
      expect(costOf(weights, clustersOf(weights))).toBeLessThanOrEqual(best * 1.1);
    }
  });
});

/** All ways to put so many elements into groups. */
function partitions(count: number): number[][][] {
  if (count === 0) return [[]];
  return partitions(count - 1).flatMap((groups) => [...groups.map((_, at) => groups.map((group, i) => (i === at ? [...group, count - 1] : group))), [...groups, [count - 1]]]);
}

it('the team DSM suggests one team for roles of two teams that hand over to each other all the time', () => {
  const d = new Draft();
  const team = (name: string) => d.add('participant', { name, kind: 'team' });
  const [sales, back, stock] = [team('Sales'), team('Back office'), team('Stock')];
  const role = (name: string, parent: string) => d.add('participant', { name, kind: 'role', place: { parent, index: 'a0' } });
  const [seller, clerk, packer, driver] = [role('Seller', sales), role('Clerk', back), role('Packer', stock), role('Driver', stock)];
  const workflow = d.add('workflow', { name: 'Orders' });
  const owners = [seller, clerk, seller, clerk, seller, clerk, packer, driver, packer, driver];
  const stages = owners.map((owner, i) => d.stage(workflow, `Stage ${i}`, owner));
  for (const [i, to] of stages.slice(1).entries()) d.handoff(stages[i] ?? '', to);
  const { clusters, matrix, crossingToday, crossingThen } = teamDsm(lookup(d.model(), SCENARIO), workflow);
  expect(clusters.map(({ members, teams, inside }) => [members.map(({ name }) => name), teams.map(({ name }) => name), inside])).toEqual([
    [['Seller', 'Clerk'], ['Sales', 'Back office'], 5],
    [['Packer', 'Driver'], ['Stock'], 3],
  ]);
  expect([crossingToday, crossingThen]).toEqual([6, 1]);
  expect(matrix.rows.map(({ name }) => name)).toEqual(['Seller', 'Clerk', 'Packer', 'Driver']);
  expect(cell(matrix, 'Seller', 'Clerk')?.text).toBe('3');
});
