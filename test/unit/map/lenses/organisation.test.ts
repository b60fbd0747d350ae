import { describe, expect, it } from 'vitest';
import { hits } from '../../../../core/map/lenses/curve.ts';
import { lensPicture } from '../../../../core/map/lenses/lens-picture.ts';
import { overlap } from '../../../../core/map/lenses/picture.ts';
import { keepApart } from '../../../../core/map/lenses/ports.ts';
import { sift } from '../../../../core/map/lenses/ring.ts';
import type { Picture } from '../../../../core/map/lens.ts';
import { Draft, SCENARIO } from '../../../fixtures/draft.ts';
import { example } from '../../../fixtures/example.ts';
import { generatedWorkflow } from '../../../fixtures/generated-workflow.ts';
import { organisation } from '../../../fixtures/organisations.ts';

/** Stages of two teams, and as many handoffs from the first to the second and back as is said, with waits in minutes. */
function between(there: readonly (number | null)[], back: readonly (number | null)[]) {
  const d = new Draft();
  const [sales, ops] = [d.add('participant', { name: 'Sales', kind: 'team' }), d.add('participant', { name: 'Operations', kind: 'team' })];
  // In workflows of their own: all of them count.
  for (const [waits, from, to] of [[there, sales, ops], [back, ops, sales]] as const) {
    for (const wait of waits) {
      const workflow = d.add('workflow', { name: 'Flow' });
      const [a, b] = [d.stage(workflow, 'Give', from), d.stage(workflow, 'Take', to)];
      d.handoff(a, b, ['Brief'], wait === null ? {} : { wait: { likely: wait } });
      d.handoff(b, d.stage(workflow, 'Go on', to));
    }
  }
  return { picture: lensPicture(d.model(), SCENARIO, null, 'organisation'), sales: `participant ${sales}`, ops: `participant ${ops}` };
}

const work = (picture: Picture) => picture.ties.filter((tie) => tie.key.startsWith('pass '));
const width = (picture: Picture, key: string): number =>
  picture.scene.groups.find((group) => group.key === `line ${key}`)?.shapes.find((shape) => shape.stroke)?.strokeWidth ?? 0;
const texts = (picture: Picture, key: string) => picture.scene.groups.find((group) => group.key === key)?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('the work between teams', () => {
  it('is one line for each direction, as strong as it has handoffs', () => {
    const { picture, sales, ops } = between([null, null, null], [null]);
    expect(work(picture).map(({ from, to, rows }) => [from, to, rows.length])).toEqual([[sales, ops, 3], [ops, sales, 1]]);
    const [there, back] = work(picture).map((tie) => width(picture, tie.key)) as [number, number];
    expect(there / back).toBeCloseTo(3, 0);
  });

  it('has its count on it and lists its handoffs with what is passed', () => {
    const { picture } = between([null, null], []);
    const [tie] = work(picture);
    expect(texts(picture, `label ${tie?.key}`)).toContain('2');
    expect(tie?.rows.map((row) => row.text)).toEqual(['Give → Take: Brief', 'Give → Take: Brief']);
    expect(tie?.rows.every((row) => row.target.table === 'handoff')).toBe(true);
  });

  it('says how long it waits on average, over the handoffs of which that is known', () => {
    const { picture } = between([480, 960, null], []);
    expect(texts(picture, `label ${work(picture)[0]?.key}`)).toContain('1.5 d');
    expect(work(picture)[0]?.tip.lines).toEqual(['3 handoffs', 'waits 1.5 d on average']);
  });

  it('has no number over a team or over another where ten teams all work with each other; the strongest line keeps its own', () => {
    const { model } = generatedWorkflow(1000, 1);
    const picture = lensPicture(model, SCENARIO, null, 'organisation');
    const lines = work(picture);
    expect(lines.length).toBeGreaterThan(60);
    const labels = lines.flatMap(({ label }) => (label ? [label] : []));
    const covering = labels.filter((label, i) => [...picture.bodies.map(({ box }) => box), ...labels.slice(0, i)].some((box) => overlap(label, box, 0)));
    expect(covering).toEqual([]);
    const most = Math.max(...lines.map(({ rows }) => rows.length));
    expect(lines.find(({ rows }) => rows.length === most)?.label).not.toBeNull();
  });

  it('leaves out what stays in a team', () => {
    const d = new Draft();
    const sales = d.add('participant', { name: 'Sales', kind: 'team' });
    const clerk = d.add('participant', { name: 'Clerk', kind: 'role', place: { parent: sales, index: 'a' } });
    const workflow = d.add('workflow', { name: 'Flow' });
    d.handoff(d.stage(workflow, 'A', sales), d.stage(workflow, 'B', clerk));
    expect(work(lensPicture(d.model(), SCENARIO, null, 'organisation'))).toEqual([]);
  });

  it('that nobody owns has a place of its own, which leads to the first such stage', () => {
    const { model, scenario } = example('As-is');
    const picture = lensPicture(model, scenario, null, 'organisation');
    const nobody = picture.bodies.find((body) => body.target.table === 'stage');
    expect(nobody?.tip.title).toBe('Unowned');
    expect(work(picture).some((tie) => tie.to === nobody?.key)).toBe(true);
  });
});

describe('AI', () => {
  it('is joined to the human who answers for it; one without has a broken link', () => {
    const { model, scenario } = example('As-is');
    const picture = lensPicture(model, scenario, null, 'organisation');
    expect(picture.ties.filter((tie) => tie.key.startsWith('answers ')).map((tie) => tie.spoken)).toEqual(['Onboarding manager answers for Welcome writer']);
    const agent = picture.bodies.find((body) => body.tip.title === 'Triage agent');
    const group = picture.scene.groups.find((one) => one.key === agent?.key);
    expect(group?.shapes.some((shape) => shape.stroke === 'red')).toBe(true);
    expect(agent?.tip.lines).toContain('Nobody answers for it');
  });
});

describe('lines', () => {
  it.each([[4, 4], [12, 5], [12, 6]])('between %i teams run through no other team (seed %i)', (teams, seed) => {
    const { model, scenario } = organisation({ teams, workflows: 2, stages: 16, seed });
    const picture = lensPicture(model, scenario, null, 'organisation');
    const clusters = picture.bodies.filter((body) => !picture.bodies.some((other) => other !== body && other.box.x <= body.box.x && other.box.x + other.box.width >= body.box.x + body.box.width && other.box.y <= body.box.y && other.box.y + other.box.height >= body.box.y + body.box.height));
    const through = work(picture).flatMap((tie) => clusters.filter((body) => body.key !== tie.from && body.key !== tie.to && hits(tie.points, body.box, -4) > 0).map((body) => `${tie.tip.title} through ${body.tip.title}`));
    expect(through).toEqual([]);
  });

  it('start and end at the edges of their teams', () => {
    const { picture, sales } = between([null], []);
    const box = picture.bodies.find((body) => body.key === sales)?.box;
    const start = work(picture)[0]?.points[0];
    expect(box && start && hits([start], box, 1.5)).toBe(1);
    expect(box && start && hits([start], box, -1.5)).toBe(0);
  });
});

describe('the ring', () => {
  it('puts those who work together beside each other', () => {
    // A chain, told in a muddled order.
    const chain = [0, 4, 2, 5, 1, 3];
    const links = chain.slice(1).map((to, i) => ({ from: chain[i] as number, to, weight: 1 }));
    const order = sift(6, links);
    const apart = links.map(({ from, to }) => Math.abs(order.indexOf(from) - order.indexOf(to)));
    expect(order[0]).toBe(0);
    expect(apart.every((steps) => steps === 1 || steps === 5)).toBe(true);
  });

  it('keeps ports apart, as near to where they were as may be', () => {
    expect(keepApart([0, 1, 10], 4, -Infinity, Infinity)).toEqual([-1.5, 2.5, 10]);
    expect(keepApart([5, 5, 5], 2, 0, 20)).toEqual([3, 5, 7]);
    expect(keepApart([0, 0], 4, 0, 20)).toEqual([0, 4]);
  });
});
