import { describe, expect, it } from 'vitest';
import type { Box, Point } from '../../../../core/layout/types.ts';
import { layered, type Edge } from '../../../../core/map/lenses/layered.ts';
import { lensPicture } from '../../../../core/map/lenses/lens-picture.ts';
import { onShelves } from '../../../../core/map/lenses/pack.ts';
import { Draft, SCENARIO } from '../../../fixtures/draft.ts';
import { seeded } from '../../../fixtures/generated.ts';
import { organisation } from '../../../fixtures/organisations.ts';

const CARD = { width: 200, height: 100 };
const LABEL = { width: 80, height: 30 };
const GAPS = { card: 30, line: 12, beside: 34 };

/** Along a line, ten points for each piece: level at its ends, curved in between. */
const along = (points: readonly Point[]): readonly Point[] =>
  points.slice(1).flatMap((to, i) => {
    const from = points[i] as Point;
    return Array.from({ length: 11 }, (_, n) => {
      const t = n / 10;
      const ease = t * t * (3 - 2 * t);
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * ease };
    });
  });
const isIn = ({ x, y }: Point, box: Box) => x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;
const overlaps = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('cards in ranks', () => {
  const random = seeded(3);
  const graphs = Array.from({ length: 20 }, (_, g) => {
    const count = 2 + Math.floor(random() * 16);
    const edges = Array.from({ length: Math.floor(count * (0.8 + random())) }, (): Edge => ({ from: Math.floor(random() * count), to: Math.floor(random() * count), label: LABEL })).filter(({ from, to }) => from !== to);
    return [g, count, edges] as const;
  });

  it.each(graphs)('have no card or label on another or on a line of others (graph %i)', (_, count, edges) => {
    const { boxes, lines } = layered(Array.from({ length: count }, () => CARD), edges, GAPS);
    const all = [...boxes, ...lines.map((line) => line.label)];
    expect(all.flatMap((a, i) => all.slice(i + 1).filter((b) => overlaps(a, b)))).toEqual([]);
    for (const [e, { points, label }] of lines.entries()) {
      const others = [...boxes, ...lines.flatMap((line, i) => (i === e ? [] : [line.label]))];
      expect(along(points).flatMap((point) => others.filter((box) => isIn(point, box)))).toEqual([]);
      expect(along(points).some((point) => isIn(point, label))).toBe(true);
    }
  });

  it('run from left to right; a line that closes a cycle runs back', () => {
    const { boxes, lines } = layered([CARD, CARD, CARD], [{ from: 0, to: 1, label: LABEL }, { from: 1, to: 2, label: LABEL }, { from: 2, to: 0, label: LABEL }], GAPS);
    expect(boxes[0]!.x < boxes[1]!.x && boxes[1]!.x < boxes[2]!.x).toBe(true);
    expect(lines[2]!.points[0]!.x).toBeGreaterThan(lines[2]!.points.at(-1)!.x);
  });
});

it('blocks on shelves do not overlap and come to the shape of a screen', () => {
  const blocks = Array.from({ length: 30 }, (_, i) => ({ width: 200 + (i % 3) * 80, height: 100 + (i % 4) * 30 }));
  const boxes = onShelves(blocks, 20, 1.57).map((place, i) => ({ ...place, ...blocks[i]! }));
  expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b)))).toEqual([]);
  const [width, height] = [Math.max(...boxes.map((box) => box.x + box.width)), Math.max(...boxes.map((box) => box.y + box.height))];
  expect(width / height).toBeGreaterThan(1);
  expect(width / height).toBeLessThan(2.4);
});

describe('the workflows lens', () => {
  it('draws calls with the stage that calls, and what one makes and the other needs', () => {
    const d = new Draft();
    const [order, billing] = [d.add('workflow', { name: 'Order' }), d.add('workflow', { name: 'Billing' })];
    d.stage(order, 'Run billing', null, { kind: 'call', calls: billing });
    const invoice = d.add('artifact', { name: 'Invoice' });
    d.add('stageProduct', { stage: d.stage(billing, 'Write', null), artifact: invoice });
    d.add('stageNeed', { stage: d.stage(order, 'Check', null), artifact: invoice });
    const picture = lensPicture(d.model(), SCENARIO, null, 'workflows');
    expect(picture.ties.map((tie) => [tie.spoken, tie.rows[0]?.target.table])).toEqual([
      ['Order calls Billing: Run billing', 'stage'],
      ['Billing makes what Order needs: Invoice', 'artifact'],
    ]);
    expect(picture.ties.every((tie) => tie.label !== null)).toBe(true);
    // A call is drawn doubled: a broad stroke with a lighter one inside.
    const strokes = picture.ties.map((tie) => picture.scene.groups.find((group) => group.key === `line ${tie.key}`)?.shapes.filter((shape) => shape.stroke).length);
    expect(strokes).toEqual([2, 1]);
  });

  it('says on a card what the workflow comes to', () => {
    const d = new Draft();
    const [sales, ops] = ['Sales', 'Operations'].map((name) => d.add('participant', { name, kind: 'team' })) as [string, string];
    const workflow = d.add('workflow', { name: 'Order', owner: sales, volume: { likely: 6 } });
    const [a, b] = [d.stage(workflow, 'A', sales, { touch: { likely: 240 } }), d.stage(workflow, 'B', ops, { touch: { likely: 240 } })];
    d.handoff(a, b, [], { wait: { likely: 480 } });
    const [body] = lensPicture(d.model(), SCENARIO, null, 'workflows').bodies;
    expect(body?.tip).toEqual({ title: 'Order', lines: ['owned by Sales', '2 stages · 1 between teams', 'lead time 2 d', '6 a week', 'Sales, Operations'] });
  });

  it('stays quick with 60 workflows', () => {
    const { model, scenario } = organisation({ teams: 12, workflows: 60, stages: 8, seed: 7 });
    const picture = lensPicture(model, scenario, null, 'workflows');
    expect(picture.bodies).toHaveLength(60);
    expect(picture.scene.bounds.width / picture.scene.bounds.height).toBeGreaterThan(0.8);
  });
});
