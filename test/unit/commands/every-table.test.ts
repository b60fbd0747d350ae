import { describe, expect, it } from 'vitest';
import { decide } from '../../../core/commands/decide.ts';
import { parseCommand, schemaByType } from '../../../core/commands/schemas.ts';
import { apply, invert } from '../../../core/model/diff.ts';
import { rowsOf } from '../../../core/model/model.ts';
import { tableNames, tableOf, type TableName } from '../../../core/model/tables.ts';
import { type Bench, threeStages } from '../../fixtures/bench.ts';

/** A bench with one row of every table to point at, and the fields that a new row of each needs. */
function everything() {
  const { bench, sales, quote, setUp, workflow, first } = threeStages();
  const ai = bench.add('participant', { name: 'Drafter', kind: 'ai' });
  const crm = bench.add('system', { name: 'CRM' });
  const mail = bench.add('system', { name: 'Mail' });
  const contract = bench.add('artifact', { name: 'Contract' });
  const process = bench.add('process', { stage: quote.id, name: 'Prepare' });
  const tag = bench.add('tag', { name: 'urgent' });
  const walk = bench.add('walk', { workflow: workflow.id, name: 'Order 4711' });
  const visit = bench.add('walkVisit', { walk: walk.id, stage: quote.id });
  const needed: Partial<Record<TableName, object>> = {
    integration: { from: crm.id, to: mail.id },
    stage: { workflow: workflow.id, name: 'New' },
    participation: { stage: quote.id, participant: sales.id, role: 'executes' },
    systemUse: { stage: quote.id, system: crm.id },
    stageNeed: { stage: quote.id, artifact: contract.id },
    stageProduct: { stage: quote.id, artifact: contract.id },
    handoff: { from: setUp.id, to: quote.id, kind: 'rework' },
    handoffArtifact: { handoff: first.id, artifact: contract.id },
    process: { stage: quote.id, name: 'New' },
    step: { process: process.id },
    decisionInput: { stage: quote.id, name: 'VIP' },
    decisionRule: { stage: quote.id },
    walk: { workflow: workflow.id, name: 'New' },
    walkVisit: { walk: walk.id },
    walkMark: { visit: visit.id },
    access: { participant: ai.id, system: crm.id },
    note: { text: 'slow', on: { table: 'stage', id: quote.id } },
    ruleOff: { rule: 'stage-unowned', reason: 'Nobody owns here', by: 'Ann' },
    acceptance: { rule: 'stage-unowned', on: { table: 'stage', id: quote.id }, reason: 'It goes next month', by: 'Ann' },
    tagging: { tag: tag.id, on: { table: 'stage', id: quote.id } },
  };
  return { bench, fieldsFor: (table: TableName) => needed[table] ?? { name: 'New' } };
}

const editable = tableNames.filter((name) => name !== 'project' && name !== 'view');
const scenarioOf = (bench: Bench, table: TableName) => (tableOf(table).scope === 'project' ? {} : { scenario: bench.scenario });

describe.each(editable)('%s', (table) => {
  it('is added, taken back and added again', () => {
    const { bench, fieldsFor } = everything();
    const before = bench.model;
    const count = rowsOf(before, table).size;

    const diff = bench.do({ type: `${table}.add`, ...scenarioOf(bench, table), ...fieldsFor(table) } as never);

    expect(rowsOf(bench.model, table).size).toBe(count + 1);
    const after = bench.model;
    expect(apply(after, invert(diff))).toEqual(before);
    expect(apply(apply(after, invert(diff)), diff)).toEqual(after);
  });

  it('is removed, and comes back with all that hung on it', () => {
    const { bench, fieldsFor } = everything();
    const added = bench.do({ type: `${table}.add`, ...scenarioOf(bench, table), ...fieldsFor(table) } as never);
    const id = Object.keys(added.added)[0]!.split('/')[2]!;
    const before = bench.model;

    const diff = bench.do({ type: `${table}.remove`, ...scenarioOf(bench, table), id } as never);

    expect([...rowsOf(bench.model, table).values()].some((row) => row.id === id)).toBe(false);
    expect(apply(bench.model, invert(diff))).toEqual(before);
  });

  it('refuses a field it does not have, by name', () => {
    const { bench, fieldsFor } = everything();
    const input = { type: `${table}.add`, ...scenarioOf(bench, table), ...fieldsFor(table), wings: 2 };
    expect(parseCommand(input)).toMatchObject({ ok: false, field: 'wings' });
  });
});

const settable = editable.filter((table) => schemaByType.has(`${table}.set`));

describe.each(settable)('%s.set', (table) => {
  it('changes each of its fields and gives each back', () => {
    const { bench, fieldsFor } = everything();
    const added = bench.do({ type: `${table}.add`, ...scenarioOf(bench, table), ...fieldsFor(table) } as never);
    const id = Object.keys(added.added)[0]!.split('/')[2]!;
    const { fields, link = [], siblings = [] } = tableOf(table);
    const values: Record<string, unknown> = { text: 'words', number: 1, flag: false };
    let changes = 0;
    for (const [name, field] of Object.entries(fields)) {
      if (link.includes(name) || (siblings as readonly string[]).includes(name) || field.reference) continue;
      const value = field.schema.safeParse(values[field.storage]).success ? values[field.storage] : undefined;
      if (value === undefined) continue;
      const before = bench.model;
      const decision = decide(before, { type: `${table}.set`, ...scenarioOf(bench, table), id, [name]: value } as never, bench.env);
      if (!decision.ok) {
        // The field has the value already.
        expect([name, decision.code]).toEqual([name, 'nothing-to-do']);
        continue;
      }
      changes += 1;
      const row = [...rowsOf(apply(before, decision.diff), table).values()].find((r) => r.id === id);
      expect(row).toMatchObject({ [name]: value });
      expect(apply(apply(before, decision.diff), invert(decision.diff))).toEqual(before);
    }
    const hasPlain = Object.values(fields).some((field) => field.schema.safeParse(values[field.storage]).success && !field.reference && field.storage in values);
    expect(changes > 0).toBe(hasPlain);
  });
});
