/** One rule of merging a test: what is asked, in which words, and what each answer does. */
import { describe, expect, it } from 'vitest';
import { allOfOneKind, preferring, type Choice } from '../../../core/merge/conflicts.ts';
import { finishMerge, prepareMerge } from '../../../core/merge/merge.ts';
import { decideUnknown } from '../../../core/commands/decide-unknown.ts';
import { apply, isEmpty } from '../../../core/model/diff.ts';
import { bridgeId } from '../../../core/model/ids.ts';
import { lookup } from '../../../core/model/lookup.ts';
import type { Model } from '../../../core/model/model.ts';
import { threeStages } from '../../fixtures/bench.ts';
import { machine } from '../../fixtures/edit-history.ts';

const { bench, sales, operations, workflow, quote, sign, setUp, first, second } = threeStages();
const ai = bench.add('participant', { name: 'Drafter', kind: 'ai', accountable: sales.id });
const crm = bench.add('system', { name: 'CRM', owner: sales.id });
const process = bench.add('process', { stage: sign.id, name: 'Prepare' });
const note = bench.add('note', { text: 'slow', on: { table: 'stage', id: sign.id } });
const { model: base, scenario } = bench;

type Edit = Record<string, unknown> & { readonly type: string };

/** A model with edits; `scenario` need not be said. */
function after(number: number, edits: readonly Edit[], start: Model = base): Model {
  const env = machine(number);
  return edits.reduce((model, edit) => {
    const decision = decideUnknown(model, edit.type.startsWith('scenario.') ? edit : { scenario, ...edit }, env);
    if (!decision.ok) throw new Error(`${edit.type}: ${decision.message}`);
    return apply(model, decision.diff);
  }, start);
}

function merging(mine: readonly Edit[], theirs: readonly Edit[], start: Model = base) {
  const prepared = prepareMerge({ model: after(1, mine, start), name: 'Mine' }, { model: after(2, theirs, start), name: 'Theirs' }, start);
  const finish = (choice: Choice = 'mine') => {
    const merged = finishMerge(prepared, new Map(prepared.conflicts.map(({ id, choices }) => [id, choices.includes(choice) ? choice : 'mine'])));
    return { ...merged, now: lookup(merged.model, scenario) };
  };
  return { prepared, conflicts: prepared.conflicts, asked: prepared.conflicts.map(({ words }) => words.question), finish };
}

const set = (table: string, id: string, fields: object): Edit => ({ type: `${table}.set`, id, ...fields });
const remove = (table: string, id: string): Edit => ({ type: `${table}.remove`, id });

describe('fields', () => {
  it('of one row that each side changed another of are both taken', () => {
    const { conflicts, finish } = merging([set('stage', quote.id, { purpose: 'win' })], [set('stage', quote.id, { risk: 'high' })]);
    expect(conflicts).toEqual([]);
    expect(finish().now.get('stage', quote.id)).toMatchObject({ purpose: 'win', risk: 'high' });
  });

  it('that both changed to the same are no question', () => {
    expect(merging([set('stage', quote.id, { touch: { likely: 5 } })], [set('stage', quote.id, { touch: { likely: 5 } })]).conflicts).toEqual([]);
  });

  it('that both changed are a question with mine, theirs and what it was', () => {
    const { conflicts, finish } = merging([set('handoff', first.id, { wait: { likely: 90 } })], [set('handoff', first.id, { wait: null })]);
    expect(conflicts).toMatchObject([{ kind: 'field', table: 'handoff', row: first.id, scenario, field: 'wait', base: { likely: 60 }, mine: { likely: 90 }, theirs: null, choices: ['mine', 'theirs', 'base'] }]);
    expect(conflicts[0]!.words).toEqual({ question: '“Wait” of handoff “Quote → Sign” was changed on both sides. Which one stands?', base: '1 h', mine: '1 h 30 min', theirs: 'nothing' });
    expect((['mine', 'theirs', 'base'] as const).map((choice) => finish(choice).now.get('handoff', first.id)!.wait)).toEqual([{ likely: 90 }, null, { likely: 60 }]);
  });

  it('of a link that both made are compared with nothing said', () => {
    const add = (fields: object): Edit => ({ type: 'participation.add', stage: quote.id, participant: ai.id, role: 'executes', ...fields });
    expect(merging([add({})], [add({})]).conflicts).toEqual([]);
    const oneSaid = merging([add({})], [add({ minutes: { likely: 20 } })]);
    expect(oneSaid.conflicts).toEqual([]);
    expect(oneSaid.finish().now.all('participation')).toMatchObject([{ minutes: { likely: 20 } }]);
    expect(merging([add({ minutes: { likely: 10 } })], [add({ minutes: { likely: 20 } })]).conflicts).toMatchObject([{ kind: 'field', field: 'minutes', base: null, choices: ['mine', 'theirs'] }]);
  });

  it('that are in question stand as mine has them until they are answered', () => {
    const { prepared, conflicts } = merging([set('stage', quote.id, { purpose: 'win' })], [set('stage', quote.id, { purpose: 'sell', risk: 'low' })]);
    expect(Object.values(prepared.auto.updated)).toEqual([[{ risk: null }, { risk: 'low' }]]);
    expect(() => finishMerge(prepared, new Map())).toThrow('No choice for field:');
    expect(() => finishMerge(prepared, new Map([[conflicts[0]!.id, 'both']]))).toThrow('No choice for field:');
  });

  it('can be answered for all of one kind', () => {
    const { conflicts } = merging(
      [set('stage', quote.id, { purpose: 'win', risk: 'low' }), { type: 'system.add', name: 'Wiki' }],
      [set('stage', quote.id, { purpose: 'sell', risk: 'high' }), { type: 'system.add', name: 'wiki ' }],
    );
    expect(conflicts.map(({ kind }) => kind)).toEqual(['field', 'field', 'name']);
    expect([...allOfOneKind(conflicts, 'field', 'theirs').values()]).toEqual(['theirs', 'theirs']);
    expect(allOfOneKind(conflicts, 'field', 'both').size).toBe(0);
    expect(preferring(conflicts, 'mine').size).toBe(3);
  });
});

describe('what one side removed', () => {
  it('goes where the other did nothing with it, and what the removal emptied stays empty', () => {
    const { conflicts, finish } = merging([remove('participant', sales.id)], [set('stage', sign.id, { purpose: 'bind' })]);
    expect(conflicts).toEqual([]);
    const { now, deletions } = finish();
    expect(now.get('stage', sign.id)).toMatchObject({ owner: null, purpose: 'bind' });
    expect(deletions).toMatchObject([{ table: 'participant', name: 'Sales', by: 'mine' }]);
  });

  it('gives way in a field that the other side pointed elsewhere meanwhile', () => {
    const { conflicts, finish } = merging([remove('participant', sales.id)], [set('stage', sign.id, { owner: operations.id })]);
    expect(conflicts).toEqual([]);
    expect(finish().now.get('stage', sign.id)!.owner).toBe(operations.id);
  });

  it('is one question at its root, whatever the other side did inside', () => {
    const inside = [set('process', process.id, { description: 'carefully' }), { type: 'step.add', process: process.id, text: 'Print' }, set('stage', sign.id, { purpose: 'bind' })];
    const { conflicts, finish } = merging([remove('workflow', workflow.id)], inside);
    expect(conflicts).toMatchObject([{ kind: 'removed', table: 'workflow', row: workflow.id, remover: 'mine' }]);
    expect(conflicts[0]!.words).toMatchObject({ question: 'Mine removed workflow “Onboarding”, and Theirs went on working with it. Does it go or come back?', base: 'there', mine: 'removed' });
    for (const words of ['added: step “Print”', 'process “Prepare”: changed: description', 'stage “Sign”: changed: purpose']) expect(conflicts[0]!.words.theirs).toContain(words);
    const gone = finish('mine');
    expect([gone.now.all('stage'), gone.now.all('step')]).toEqual([[], []]);
    expect(gone.now.get('note', note.id)).toMatchObject({ on: null, was: 'Sign' });
    expect(gone.deletions).toContainEqual(expect.objectContaining({ table: 'step', name: 'Print', by: 'merge' }));
    const back = finish('theirs');
    expect(back.now.stages(workflow.id).map(({ name, purpose }) => [name, purpose])).toEqual([['Quote', ''], ['Sign', 'bind'], ['Set up', '']]);
    expect(back.now.all('handoff').map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(back.now.get('note', note.id)).toMatchObject({ on: { table: 'stage', id: sign.id }, was: '' });
    expect(back.deletions).toEqual([]);
  });

  it.each(['mine', 'theirs'] as const)('comes back without the handoff that joined its neighbours (removed by %s)', (remover) => {
    const [removal, change] = [[remove('stage', sign.id)], [set('stage', sign.id, { purpose: 'bind' })]];
    const { conflicts, finish } = remover === 'mine' ? merging(removal, change) : merging(change, removal);
    expect(conflicts).toMatchObject([{ kind: 'removed', row: sign.id, remover }]);
    const other = remover === 'mine' ? 'theirs' : 'mine';
    expect(finish(other).now.all('handoff').map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(finish(remover).now.all('handoff').map(({ id }) => id)).toEqual([bridgeId(sign.id)]);
  });

  it('is asked about where the other side points to it anew; removed, the new pointer is empty', () => {
    const { conflicts, finish } = merging([set('stage', setUp.id, { owner: sales.id })], [remove('participant', sales.id)]);
    expect(conflicts).toMatchObject([{ kind: 'removed', row: sales.id, remover: 'theirs', words: { mine: 'used by stage “Set up”', theirs: 'removed' } }]);
    const gone = finish('theirs').now;
    expect([gone.get('stage', setUp.id)!.owner, gone.get('stage', quote.id)!.owner, gone.get('participant', sales.id)]).toEqual([null, null, undefined]);
    const back = finish('mine').now;
    expect([back.get('stage', setUp.id)!.owner, back.get('stage', quote.id)!.owner, back.get('system', crm.id)!.owner, back.get('participant', ai.id)!.accountable]).toEqual([sales.id, sales.id, sales.id, sales.id]);
  });

  it('is not asked about for a mere change of order', () => {
    expect(merging([remove('stage', sign.id)], [{ type: 'stage.move', id: sign.id, before: quote.id }]).conflicts).toEqual([]);
  });

  it('by both, each in its way, is no question', () => {
    const { conflicts, finish } = merging([remove('workflow', workflow.id)], [remove('stage', sign.id)]);
    expect(conflicts).toEqual([]);
    expect(finish().now.all('handoff')).toEqual([]);
  });

  it('leaves at least one scenario', () => {
    const other = '00000000-0000-7000-8000-00000000000a';
    const two = after(3, [{ type: 'scenario.copy', from: scenario, id: other, name: 'To-be' }]);
    const { prepared, conflicts } = merging([{ type: 'scenario.remove', id: scenario }], [{ type: 'scenario.remove', id: other }], two);
    expect(conflicts.map(({ kind, table, remover }) => [kind, table, remover])).toEqual([['removed', 'scenario', 'mine'], ['removed', 'scenario', 'theirs']]);
    const bothGo = new Map(conflicts.map(({ id, remover }) => [id, remover as Choice]));
    expect([...finishMerge(prepared, bothGo).model.scenario.values()].map(({ name }) => name)).toEqual(['To-be']);
  });
});

describe('the same new name on both sides', () => {
  const [mineId, theirsId] = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000b1'];

  it('may be one thing: one stays with what only the other says, and all points at it', () => {
    const { asked, conflicts, finish } = merging(
      [{ type: 'system.add', id: mineId, name: 'Wiki' }, { type: 'systemUse.add', stage: quote.id, system: mineId, mode: 'reads' }],
      [
        { type: 'system.add', id: theirsId, name: 'Wiki', vendor: 'Acme', owner: ai.id },
        { type: 'systemUse.add', stage: quote.id, system: theirsId },
        { type: 'systemUse.add', stage: sign.id, system: theirsId },
      ],
    );
    expect(asked).toEqual(['Mine and Theirs each have a new system “Wiki”. Is it the same thing? Then which one stands?']);
    expect(conflicts[0]).toMatchObject({ kind: 'name', row: mineId, other: theirsId, words: { mine: '“Wiki”', theirs: '“Wiki”, Vendor: “Acme”, Owner: “Drafter”' } });
    const { now, deletions } = finish('mine');
    expect(now.all('system').map(({ id, vendor, owner }) => [id, vendor, owner])).toEqual([[crm.id, '', sales.id], [mineId, 'Acme', ai.id]]);
    expect(now.by('systemUse', 'system', mineId).map(({ stage, mode }) => `${stage} ${mode}`).sort()).toEqual([`${quote.id} reads`, `${sign.id} both`].sort());
    expect(deletions.map(({ table, by }) => `${table} ${by}`)).toContain('system merge');
    expect(finish('theirs').now.get('system', theirsId)).toMatchObject({ vendor: 'Acme' });
    expect(finish('both').now.all('system').map(({ id }) => id)).toEqual([crm.id, mineId, theirsId]);
  });

  it('may be that of a record which was there before and was renamed', () => {
    const { conflicts, finish } = merging([{ type: 'system.add', id: mineId, name: 'Salesforce', vendor: 'Acme' }], [{ type: 'system.rename', id: crm.id, name: 'Salesforce' }]);
    expect(conflicts).toMatchObject([{ kind: 'name', row: mineId, other: crm.id }]);
    expect(finish('theirs').now.all('system')).toMatchObject([{ id: crm.id, name: 'Salesforce', vendor: 'Acme', owner: sales.id }]);
    expect(merging([{ type: 'participant.rename', id: sales.id, name: 'One' }], [{ type: 'participant.rename', id: operations.id, name: 'One' }]).conflicts).toEqual([]);
  });

  it('is no question for another kind or in another place', () => {
    const person: Edit = { type: 'participant.add', name: 'Wiki', kind: 'person' };
    expect(merging([person], [{ ...person, kind: 'team' }]).conflicts).toEqual([]);
    expect(merging([{ type: 'process.add', stage: quote.id, name: 'New' }], [{ type: 'process.add', stage: sign.id, name: 'New' }]).conflicts).toEqual([]);
  });
});

describe('what is not allowed together', () => {
  it('parents in a circle are a question about all in it', () => {
    const { conflicts, finish } = merging([{ type: 'participant.move', id: sales.id, parent: operations.id }], [{ type: 'participant.move', id: operations.id, parent: sales.id }]);
    expect(conflicts).toMatchObject([{ kind: 'circle', ring: [sales.id, operations.id] }]);
    expect(conflicts[0]!.words).toEqual({
      question: 'By what both sides did, “Sales” and “Operations” are inside each other. Where do they belong?',
      base: '“Sales” in nothing else; “Operations” in nothing else',
      mine: '“Sales” in “Operations”; “Operations” in nothing else',
      theirs: '“Sales” in nothing else; “Operations” in “Sales”',
    });
    expect(finish('mine').now.get('participant', sales.id)!.place.parent).toBe(operations.id);
    expect(finish('theirs').now.get('participant', operations.id)!.place.parent).toBe(sales.id);
  });

  it('fields that are tied together come from one side', () => {
    const { conflicts, asked, finish } = merging([set('stage', quote.id, { touch: { likely: 600 } })], [set('stage', quote.id, { lead: { likely: 60 } })]);
    expect(asked).toEqual(['What both sides did to stage “Quote” is not allowed together: The lead time includes the touch time and cannot be shorter. Which one stands?']);
    expect(conflicts[0]!.words).toMatchObject({ mine: expect.stringContaining('Touch time: 1.3 working days') as string, theirs: expect.stringContaining('Given lead time: 1 h') as string });
    expect(finish('mine').now.get('stage', quote.id)).toMatchObject({ touch: { likely: 600 }, lead: null });
    expect(finish('theirs').now.get('stage', quote.id)).toMatchObject({ touch: null, lead: { likely: 60 } });
  });

  it('a stage that moved away and a new handoff to it are a question', () => {
    const other = '00000000-0000-7000-8000-0000000000c1';
    const away: Edit[] = [remove('handoff', second.id), { type: 'workflow.add', id: other, name: 'Later' }, { type: 'stage.move', id: setUp.id, workflow: other }];
    const { conflicts, finish } = merging(away, [{ type: 'handoff.add', from: quote.id, to: setUp.id }]);
    expect(conflicts).toMatchObject([{ kind: 'rule', table: 'handoff' }]);
    expect(finish('mine').now.waysIn(setUp.id)).toEqual([]);
    expect(finish('theirs').now.waysIn(setUp.id)).toHaveLength(1);
  });
});

describe('order', () => {
  const names = (now: ReturnType<typeof lookup>) => now.stages(workflow.id).map(({ name }) => name);
  const insert = (...list: string[]): Edit[] => list.map((name) => ({ type: 'stage.add', workflow: workflow.id, name, before: sign.id }));

  it('keeps the rows together that one side put into a gap, the same on both machines', () => {
    const [mine, theirs] = [insert('A1', 'A2', 'A3'), insert('B1', 'B2')];
    const one = merging(mine, theirs).finish();
    expect(names(one.now)).toEqual(['Quote', 'A1', 'A2', 'A3', 'B1', 'B2', 'Sign', 'Set up']);
    const indexes = one.now.stages(workflow.id).map(({ place }) => place.index);
    expect(new Set(indexes).size).toBe(indexes.length);
    const other = prepareMerge({ model: after(2, theirs), name: '' }, { model: after(1, mine), name: '' }, base);
    expect(finishMerge(other, new Map()).model).toEqual(one.model);
  });

  it('is a question where both moved the same row, in words of its neighbours', () => {
    const { conflicts } = merging([{ type: 'stage.move', id: setUp.id, before: quote.id }], [{ type: 'stage.move', id: setUp.id, before: sign.id }]);
    expect(conflicts.map(({ words }) => words)).toEqual([
      { question: '“Place in the order” of stage “Set up” was changed on both sides. Which one stands?', base: 'behind “Sign”', mine: 'first', theirs: 'behind “Quote”' },
    ]);
  });
});

it('map positions are never a question: the later write stands', () => {
  const view = (state: object): Edit => ({ type: 'view.set', workflow: workflow.id, lens: 'flow', state });
  const { conflicts, finish } = merging([view({ order: ['early'] })], [view({ order: ['late'] })]);
  expect(conflicts).toEqual([]);
  expect([...finish().model.view.values()].map(({ state }) => state)).toEqual([{ order: ['late'] }]);
  expect(isEmpty(merging([view({ order: ['mine'] })], []).finish().diff)).toBe(true);
});
