import { describe, expect, it } from 'vitest';
import { clipText, copyStages, pasteClip, readClip, type Clip } from '../../../core/commands/clip.ts';
import { insertInto, removeStages } from '../../../core/commands/compose.ts';
import type { Command } from '../../../core/commands/command.ts';
import { parseCommand } from '../../../core/commands/schemas.ts';
import { apply, invert } from '../../../core/model/diff.ts';
import { Builder } from '../../../examples/builder.ts';
import { asIs } from '../../../examples/customer-onboarding.ts';
import { Bench } from '../../fixtures/bench.ts';

/** The bundled example on a bench. */
function example(): Bench {
  const bench = new Bench();
  const builder = new Builder(bench.scenario, bench.env.newId);
  asIs(builder);
  for (const command of builder.commands) bench.do(command);
  return bench;
}

/** As the main process takes it: what its schema refuses is an error. */
function carryOut(bench: Bench, command: Command | undefined) {
  const parsed = parseCommand(command);
  if (!parsed.ok) throw new Error(`${parsed.field}: ${parsed.message}`);
  return bench.do(parsed.command);
}

const named = (bench: Bench, name: string) => {
  const stage = bench.lookup.all('stage').find((one) => one.name === name);
  if (!stage) throw new Error(`no stage ${name}`);
  return stage;
};
const flowOf = (bench: Bench) => bench.lookup.workflows()[0]?.id ?? '';
/** Through text, as over the clipboard. */
const travelled = (clip: Clip): Clip => {
  const read = readClip(JSON.stringify(clip));
  if (!read) throw new Error('not read');
  return read;
};
const countOf = (bench: Bench) => Object.fromEntries((['stage', 'handoff', 'participant', 'system', 'artifact', 'step', 'participation'] as const).map((table) => [table, bench.lookup.all(table).length]));

describe('copied stages', () => {
  it('come again in the same project: the same people and systems, their own checklists and handoffs', () => {
    const bench = example();
    const late = bench.lookup.waysOut(named(bench, 'Hand over deal').id)[0];
    carryOut(bench, { type: 'handoff.set', scenario: bench.scenario, id: late?.id ?? '', kind: 'escalation', after: { minutes: 480 } });
    const before = countOf(bench);
    const ids = ['Hand over deal', 'Check order and data', 'Order complete?'].map((name) => named(bench, name).id);
    const pasted = pasteClip(bench.lookup, flowOf(bench), named(bench, 'Live'), travelled(copyStages(bench.lookup, ids)), bench.env.newId);
    if (!pasted) throw new Error('nothing pasted');
    const model = bench.model;
    const diff = carryOut(bench, pasted.command);
    expect(apply(bench.model, invert(diff))).toEqual(model);
    expect(countOf(bench)).toEqual({ ...before, stage: (before['stage'] as number) + 3, handoff: (before['handoff'] as number) + 3, step: (before['step'] as number) + 16, participation: (before['participation'] as number) + 5 });
    const copies = pasted.all.map((id) => bench.row('stage', id));
    expect(copies.map(({ name, owner }) => [name, owner])).toEqual(ids.map((id) => [bench.row('stage', id).name, bench.row('stage', id).owner]));
    const sub = (stage: string) => bench.lookup.processes(stage).flatMap(({ id }) => bench.lookup.steps(id).map(({ step, depth }) => `${depth} ${step.text}`));
    expect(bench.lookup.waysOut(pasted.all[0] as string)).toMatchObject([{ kind: 'escalation', after: { minutes: 480 }, to: pasted.all[1] }]);
    expect(sub(pasted.all[0] as string)).toEqual(sub(ids[0] as string));
    expect(bench.lookup.stages(flowOf(bench)).map(({ name }) => name).slice(-5)).toEqual(['Live', 'Hand over deal', 'Check order and data', 'Order complete?', 'Onboarding complete']);
  });

  it('bring the people, systems and artifacts they speak of into another project, once', () => {
    const from = example();
    const to = new Bench();
    const workflow = to.add('workflow', { name: 'Elsewhere' });
    to.add('system', { name: 'crm' });
    const clip = travelled(copyStages(from.lookup, [named(from, 'Welcome the customer').id, named(from, 'Send access data').id]));
    const pasted = pasteClip(to.lookup, workflow.id, undefined, clip, to.env.newId);
    if (!pasted) throw new Error('nothing pasted');
    carryOut(to, pasted.command);
    expect(to.lookup.all('system').map(({ name }) => name).sort()).toEqual(['E-mail', 'Ticketing', 'crm']);
    expect(to.lookup.all('participant').map(({ name }) => name).sort()).toEqual(['Customer', 'Onboarding manager', 'Onboarding specialist', 'Operations', 'Welcome writer']);
    const writer = to.lookup.all('participant').find(({ kind }) => kind === 'ai');
    expect(to.row('participant', writer?.accountable ?? '').name).toBe('Onboarding manager');
    expect(to.row('participant', writer?.place.parent ?? '').name).toBe('Operations');
    expect(to.lookup.all('handoff')).toHaveLength(1);
    // Again: nothing is made twice.
    const before = to.lookup.all('participant').length;
    const again = pasteClip(to.lookup, workflow.id, undefined, clip, to.env.newId);
    carryOut(to, again?.command);
    expect(to.lookup.all('participant')).toHaveLength(before);
  });

  it('are their names for other programs, and somebody else’s text is no copy', () => {
    const bench = example();
    const clip = copyStages(bench.lookup, [named(bench, 'Live').id, named(bench, 'Deal won').id]);
    expect(clipText(clip)).toBe('Deal won\nLive');
    expect(readClip('Deal won\nLive')).toBeUndefined();
    expect(readClip('{"format":"workflow-atlas-stages","own":{"stage":[{}]}}')).toBeUndefined();
  });
});

describe('a stage put into a handoff', () => {
  const ways = (bench: Bench) => bench.lookup.all('handoff').map(({ from, to, kind }) => `${bench.row('stage', from).name} ${kind} ${bench.row('stage', to).name}`);

  it('stands between its two ends; where it was, the neighbours are joined', () => {
    const bench = example();
    const stage = named(bench, 'Send access data');
    const into = bench.lookup.waysOut(named(bench, 'Hand over deal').id)[0];
    const inserted = into && insertInto(bench.lookup, stage, into, bench.env.newId);
    const model = bench.model;
    const diff = carryOut(bench, inserted?.command);
    expect(apply(bench.model, invert(diff))).toEqual(model);
    expect(ways(bench)).toContain('Hand over deal sequence Send access data');
    expect(ways(bench)).toContain('Send access data sequence Check order and data');
    expect(ways(bench)).toContain('Welcome the customer sequence Hold kick-off call');
    expect(bench.lookup.waysOut(stage.id)[0]).toMatchObject({ acceptance: 'Contacts, products, dates and promises are filled in' });
  });

  it('is not offered to a stage of several ways, nor between a stage and itself', () => {
    const bench = example();
    const own = bench.lookup.waysOut(named(bench, 'Send access data').id)[0];
    expect(own && insertInto(bench.lookup, named(bench, 'Send access data'), own, bench.env.newId)).toBeUndefined();
    expect(own && insertInto(bench.lookup, named(bench, 'Order complete?'), own, bench.env.newId)).toBeUndefined();
  });
});

it('several stages go at once and come back with one undo', () => {
  const bench = example();
  const model = bench.model;
  const before = bench.lookup.all('stage').length;
  const diff = carryOut(bench, removeStages([named(bench, 'Set up billing'), named(bench, 'Live')]));
  expect(bench.lookup.all('stage')).toHaveLength(before - 2);
  expect(apply(bench.model, invert(diff))).toEqual(model);
});
