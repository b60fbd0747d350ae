import { describe, expect, it } from 'vitest';
import { lensPicture } from '../../../../core/map/lenses/lens-picture.ts';
import { orderOfWork } from '../../../../core/map/lenses/order-of-work.ts';
import { rekeyings } from '../../../../core/analysis/rekeying.ts';
import { inTracks } from '../../../../core/map/lenses/tracks.ts';
import { lookup } from '../../../../core/model/lookup.ts';
import type { Integration, SystemUse } from '../../../../core/model/tables.ts';
import { Draft, SCENARIO } from '../../../fixtures/draft.ts';
import { example } from '../../../fixtures/example.ts';

type Uses = Partial<Record<'CRM' | 'ERP' | 'Mail', SystemUse['mode']>>;

/** Two stages that hand over, over a milestone if wished, and what each uses. */
function handover(first: Uses, second: Uses, integration?: Integration['kind'], overMilestone = false) {
  const d = new Draft();
  const systems = { CRM: d.add('system', { name: 'CRM' }), ERP: d.add('system', { name: 'ERP' }), Mail: d.add('system', { name: 'Mail' }) };
  const workflow = d.add('workflow', { name: 'Flow' });
  const [a, b] = [d.stage(workflow, 'A', null), d.stage(workflow, 'B', null)];
  for (const [stage, uses] of [[a, first], [b, second]] as const) {
    for (const [name, mode] of Object.entries(uses)) d.add('systemUse', { stage, system: systems[name as keyof Uses], mode });
  }
  if (integration) d.add('integration', { from: systems.CRM, to: systems.ERP, kind: integration });
  if (overMilestone) {
    const milestone = d.stage(workflow, 'Reached', null, { kind: 'milestone' });
    d.handoff(a, milestone);
    d.handoff(milestone, b);
  } else d.handoff(a, b);
  return { model: d.model(), workflow };
}

const typedIn = ({ model, workflow }: ReturnType<typeof handover>) => rekeyings(lookup(model, SCENARIO), workflow);

describe('data is typed in again', () => {
  it('where two stages share no system and nothing joins what they use', () => {
    const [one] = typedIn(handover({ CRM: 'writes' }, { ERP: 'writes' }));
    expect(one).toMatchObject({ from: { name: 'A' }, to: { name: 'B' } });
    expect(one?.handoffs).toHaveLength(1);
  });

  it.each(['api', 'file', 'event'] as const)('but not where an integration by %s joins them', (kind) => {
    expect(typedIn(handover({ CRM: 'writes' }, { ERP: 'writes' }, kind))).toEqual([]);
    expect(typedIn(handover({ ERP: 'writes' }, { CRM: 'writes' }, kind))).toEqual([]);
  });

  it('where all that joins them is an integration by hand, though both also use another system', () => {
    expect(typedIn(handover({ CRM: 'writes', Mail: 'both' }, { ERP: 'writes', Mail: 'both' }, 'manual'))).toHaveLength(1);
    expect(typedIn(handover({ CRM: 'writes', Mail: 'both' }, { ERP: 'writes', Mail: 'both' }))).toEqual([]);
  });

  it('but not where the second only reads what the integration by hand leads to, or the first has it there too', () => {
    expect(typedIn(handover({ CRM: 'writes', Mail: 'both' }, { ERP: 'reads', Mail: 'both' }, 'manual'))).toEqual([]);
    expect(typedIn(handover({ CRM: 'writes', ERP: 'writes' }, { ERP: 'writes' }, 'manual'))).toEqual([]);
  });

  it('not where one of them uses no system at all', () => {
    expect(typedIn(handover({}, { ERP: 'writes' }))).toEqual([]);
  });

  it('also across a milestone, and then it stands for both handoffs', () => {
    expect(typedIn(handover({ CRM: 'writes' }, { ERP: 'writes' }, undefined, true))[0]?.handoffs).toHaveLength(2);
  });
});

describe('the systems lens', () => {
  it('finds in the example what billing types in again, and the access data out of e-mails', () => {
    const { model, scenario, workflow } = example('As-is');
    const found = rekeyings(lookup(model, scenario), workflow).map(({ from, to }) => `${from.name} → ${to.name}`);
    expect(found.sort()).toEqual(['Order complete? → Set up billing', 'Send access data → Hold kick-off call']);
    const mended = example('To-be');
    expect(rekeyings(lookup(mended.model, mended.scenario), mended.workflow).map(({ to }) => to.name)).toEqual(['Hold kick-off call']);
  });

  it('says on each station how the stage uses the system, and counts what is re-keyed', () => {
    const { model, scenario, workflow } = example('As-is');
    const picture = lensPicture(model, scenario, workflow, 'systems');
    const texts = (key: RegExp) => picture.scene.groups.filter((group) => key.test(group.key)).flatMap((group) => group.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])));
    const all = lookup(model, scenario);
    const uses = all.stages(workflow).flatMap((stage) => all.by('systemUse', 'stage', stage.id)).length;
    expect(texts(/^use /)).toHaveLength(uses);
    expect(new Set(texts(/^use /))).toEqual(new Set(['reads', 'writes', 'both']));
    expect(texts(/^mark corner/)).toContain('2');
    expect(picture.ties.filter((tie) => tie.key.startsWith('rekeyed')).every((tie) => tie.from.startsWith('stage ') && tie.to.startsWith('stage '))).toBe(true);
    expect(picture.ties.filter((tie) => tie.key.startsWith('integration')).map((tie) => tie.rows[0]?.target.table)).toEqual(['integration', 'integration']);
  });

  it('leaves systems out that nobody uses here, and says how many', () => {
    const { model, workflow } = handover({ CRM: 'writes' }, { CRM: 'reads' });
    const picture = lensPicture(model, SCENARIO, workflow, 'systems');
    expect(picture.bodies.filter((body) => body.target.table === 'system').map((body) => body.tip.title)).toEqual(['CRM']);
    expect(JSON.stringify(picture.scene)).toContain('Not used in this workflow: 2 systems (ERP, Mail)');
  });

  it('takes the order of the columns from the flow map where it is given', () => {
    const { model, workflow } = handover({ CRM: 'writes' }, { CRM: 'reads' });
    const stages = lookup(model, SCENARIO).stages(workflow).map((stage) => stage.id);
    const order = [...stages].reverse();
    const picture = lensPicture(model, SCENARIO, workflow, 'systems', { order });
    expect(picture.bodies.filter((body) => body.target.table === 'stage').map((body) => body.target.id)).toEqual(order);
  });
});

describe('the order of the work', () => {
  it('follows the handoffs, not the list; rework and loops decide nothing', () => {
    const d = new Draft();
    const workflow = d.add('workflow', { name: 'Flow' });
    const [c, b, a] = ['C', 'B', 'A'].map((name) => d.stage(workflow, name, null)) as [string, string, string];
    d.handoff(a, b);
    d.handoff(b, c);
    d.handoff(c, a, [], { kind: 'rework' });
    expect(orderOfWork(lookup(d.model(), SCENARIO), workflow).map((stage) => stage.name)).toEqual(['A', 'B', 'C']);
  });

  it('keeps a stage without handoffs where it is in the list', () => {
    const d = new Draft();
    const workflow = d.add('workflow', { name: 'Flow' });
    const [a, , c] = ['A', 'loose', 'C'].map((name) => d.stage(workflow, name, null)) as [string, string, string];
    d.handoff(a, c);
    expect(orderOfWork(lookup(d.model(), SCENARIO), workflow).map((stage) => stage.name)).toEqual(['A', 'loose', 'C']);
  });
});

it('spans share a track only where they do not meet', () => {
  const spans: [number, number][] = [[0, 3], [1, 2], [4, 5], [3, 4]];
  for (const mayTouch of [true, false]) {
    const { items, count } = inTracks(spans, (span) => span, mayTouch);
    const meet = (a: [number, number], b: [number, number]) => (mayTouch ? a[0] < b[1] && b[0] < a[1] : a[0] <= b[1] && b[0] <= a[1]);
    expect(items.some((a) => items.some((b) => a !== b && a.track === b.track && meet(a.item, b.item)))).toBe(false);
    expect(count).toBe(2);
  }
});
