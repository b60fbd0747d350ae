import { describe, expect, it } from 'vitest';
import { arrange } from '../../../core/layout/layout.ts';
import { litByDistance, litByFilter, noFilter, passes } from '../../../core/map/filter.ts';
import { flowViewOf, moveLane } from '../../../core/map/flow-view.ts';
import { flowPicture } from '../../../core/map/flow-picture.ts';
import { scene } from '../../../core/map/build.ts';
import { layoutInput } from '../../../core/map/layout-input.ts';
import { lensPicture } from '../../../core/map/lenses/lens-picture.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { Draft, SCENARIO } from '../../fixtures/draft.ts';

/** Sales → Operations → Support, one system, one AI. */
function three() {
  const d = new Draft();
  const [sales, ops, support] = ['Sales', 'Operations', 'Support'].map((name) => d.add('participant', { name, kind: 'team' })) as [string, string, string];
  const ai = d.add('participant', { name: 'Writer', kind: 'ai' });
  const crm = d.add('system', { name: 'CRM' });
  const workflow = d.add('workflow', { name: 'Flow' });
  const [a, b, c] = [d.stage(workflow, 'Sell', sales), d.stage(workflow, 'Do', ops), d.stage(workflow, 'Help', support)];
  d.handoff(a, b);
  d.handoff(b, c);
  d.add('systemUse', { stage: b, system: crm });
  d.add('participation', { stage: c, participant: ai, role: 'assists' });
  const tag = d.add('tag', { name: 'Paper' });
  d.add('tagging', { tag, on: { table: 'stage', id: a } });
  const model = d.model();
  const all = lookup(model, SCENARIO);
  const layout = arrange(layoutInput(all, workflow));
  return { model, all, workflow, picture: flowPicture(model, SCENARIO, layout, scene(model, SCENARIO, workflow, layout)), ids: { sales, ops, ai, crm, tag, a, b, c } };
}

describe('a filter', () => {
  it('lets a stage pass that meets every kind by one of its marks', () => {
    const { all, ids } = three();
    const passing = (filter: object) => all.all('stage').filter((stage) => passes(all, { ...noFilter, ...filter }, stage)).map(({ name }) => name);
    expect(passing({})).toEqual(['Sell', 'Do', 'Help']);
    expect(passing({ teams: [ids.sales, ids.ops] })).toEqual(['Sell', 'Do']);
    expect(passing({ teams: [ids.sales, ids.ops], systems: [ids.crm] })).toEqual(['Do']);
    expect(passing({ ai: [ids.ai] })).toEqual(['Help']);
    expect(passing({ tags: [ids.tag] })).toEqual(['Sell']);
  });

  it('leaves in every lens who and what has to do with a stage that passes', () => {
    const { model, all, ids } = three();
    const lit = litByFilter(all, lensPicture(model, SCENARIO, null, 'organisation'), { ...noFilter, systems: [ids.crm] });
    expect([...lit]).toEqual([`participant ${ids.ops}`]);
  });
});

describe('a focus', () => {
  it('reaches as many handoffs as it is wide, both ways, also from a handoff', () => {
    const { all, picture, ids } = three();
    expect(litByDistance(picture, [{ table: 'stage', id: ids.a }], 1)).toEqual(new Set([`stage ${ids.a}`, `stage ${ids.b}`]));
    expect(litByDistance(picture, [{ table: 'stage', id: ids.c }], 2)?.size).toBe(3);
    const handoff = all.waysOut(ids.b)[0]?.id ?? '';
    expect(litByDistance(picture, [{ table: 'handoff', id: handoff }], 0)).toEqual(new Set([`stage ${ids.b}`, `stage ${ids.c}`]));
    expect(litByDistance(picture, [], 1)).toBeNull();
  });
});

describe('how a flow was left', () => {
  const withState = (state: object) => {
    const d = new Draft();
    const workflow = d.add('workflow', { name: 'Flow' });
    d.add('view', { workflow, lens: 'flow', state: state as never });
    return flowViewOf(lookup(d.model(), SCENARIO), workflow);
  };

  it('is read back; what makes no sense counts as never said', () => {
    const view = { laneOrder: ['a', 'b'], collapsed: ['b'], pins: { s: { column: 2, row: 0 } } };
    expect(withState(view)).toEqual(view);
    expect(withState({ laneOrder: 'b', collapsed: ['b'], pins: { s: { column: -1, row: 'x' } } })).toEqual({ collapsed: ['b'] });
  });

  it('has lanes that move one up or down, the unowned always last', () => {
    expect(moveLane(['a', 'b', null], 'b', -1)).toEqual(['b', 'a']);
    expect(moveLane(['a', 'b', null], 'b', 1)).toBeNull();
    expect(moveLane(['a', 'b', null], null, -1)).toBeNull();
    expect(moveLane(['a', 'b', 'c'], 'a', 5)).toEqual(['b', 'c', 'a']);
  });
});
