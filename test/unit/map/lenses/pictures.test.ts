/** What holds for the picture of every lens, whatever the model. */
import { describe, expect, it } from 'vitest';
import type { LensName, Picture } from '../../../../core/map/lens.ts';
import { lensNames } from '../../../../core/map/lens.ts';
import { lensLegend } from '../../../../core/map/lenses/lens-legend.ts';
import { lensPicture, type OwnLens } from '../../../../core/map/lenses/lens-picture.ts';
import { isDrawn, MIN_TEXT, type Shape } from '../../../../core/map/scene.ts';
import { textWidth } from '../../../../core/map/text-width.ts';
import { fitZoom } from '../../../../core/map/semantic-zoom.ts';
import type { Box } from '../../../../core/layout/types.ts';
import { Draft, SCENARIO } from '../../../fixtures/draft.ts';
import { example } from '../../../fixtures/example.ts';
import { organisation } from '../../../fixtures/organisations.ts';

const lenses = lensNames.filter((name): name is OwnLens => name !== 'flow');
const WINDOW = { width: 1100, height: 700 };

const models = {
  'the example': () => example('As-is'),
  '1 team': () => organisation({ teams: 1, workflows: 1, stages: 5 }),
  '4 teams': () => organisation({ teams: 4, workflows: 3, stages: 14, seed: 4 }),
  '12 teams': () => organisation({ teams: 12, workflows: 8, stages: 24, seed: 5, systems: 9 }),
  '40 teams': () => organisation({ teams: 40, workflows: 8, stages: 40, seed: 6, systems: 20 }),
  '60 workflows': () => organisation({ teams: 12, workflows: 60, stages: 8, seed: 7 }),
};
const cases = Object.entries(models).flatMap(([name, make]) => lenses.map((lens) => [lens, name, make] as const));

const of = (make: () => ReturnType<typeof organisation>, lens: OwnLens): Picture => {
  const { model, scenario, workflow } = make();
  return lensPicture(model, scenario, workflow, lens);
};

const overlaps = (a: Box, b: Box) => a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;
const holds = (a: Box, b: Box) => b.x >= a.x - 0.01 && b.y >= a.y - 0.01 && b.x + b.width <= a.x + a.width + 0.01 && b.y + b.height <= a.y + a.height + 0.01;

/** How much room a text takes up. */
function extent(shape: Extract<Shape, { kind: 'text' }>): Box {
  const width = textWidth(shape.text, shape.size, shape.weight);
  const back = shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0;
  const [up, down] = [shape.size * 0.75, shape.size * 0.22];
  return shape.isUpright ? { x: shape.x - up, y: shape.y - width + back, width: up + down, height: width } : { x: shape.x - back, y: shape.y - up, width, height: up + down };
}

describe.each(cases)('the %s lens of %s', (lens, _, make) => {
  const picture = of(make, lens);
  const groups = new Map(picture.scene.groups.map((group) => [group.key, group]));

  it('has bodies that lie beside each other, or one inside the other', () => {
    const boxes = picture.bodies.map((body) => body.box);
    const wrong = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b) && !holds(a, b) && !holds(b, a)));
    expect(wrong).toEqual([]);
  });

  it('draws every body and every line under its own key, once', () => {
    expect(picture.bodies.length).toBeGreaterThan(0);
    expect(groups.size).toBe(picture.scene.groups.length);
    for (const body of picture.bodies) expect(groups.get(body.key)?.id, body.key).toBe(body.target.id);
    const keys = new Set(picture.bodies.map((body) => body.key));
    expect(keys.size).toBe(picture.bodies.length);
    for (const tie of picture.ties) {
      expect(keys.has(tie.from) && keys.has(tie.to), tie.key).toBe(true);
      expect(groups.has(`line ${tie.key}`), tie.key).toBe(true);
      if (tie.label) expect(groups.has(`label ${tie.key}`), tie.key).toBe(true);
      expect(tie.rows.length).toBeGreaterThan(0);
    }
  });

  it('sets text inside of what it belongs to, at every zoom', () => {
    for (const zoom of [0.15, 0.3, 0.5, 0.7, 1, 2]) {
      const wrong = picture.scene.groups.flatMap((group) =>
        group.shapes.flatMap((shape) => {
          if (shape.kind !== 'text' || !isDrawn(shape, zoom)) return [];
          const { x, y, width, height } = extent(shape);
          // Pills of numbers grow from afar, when what is around them shrinks.
          const slack = group.table === 'tie' ? 60 : 1.5;
          const { bounds } = group;
          const isInside = x >= bounds.x - slack && y >= bounds.y - slack && x + width <= bounds.x + bounds.width + slack && y + height <= bounds.y + bounds.height + slack;
          return isInside ? [] : [`${zoom} ${group.key}: ${shape.text}`];
        }),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('sets nothing under 9 px', () => {
    for (const zoom of [0.1, 0.25, 0.5, 1]) {
      const sizes = picture.scene.groups.flatMap((g) => g.shapes.flatMap((s) => (s.kind === 'text' && isDrawn(s, zoom) ? [s.size * zoom] : [])));
      expect(Math.min(Infinity, ...sizes)).toBeGreaterThanOrEqual(MIN_TEXT - 0.02);
    }
  });

  it('is the same each time, whatever was drawn before', () => {
    expect(JSON.stringify(of(make, lens))).toBe(JSON.stringify(picture));
  });

  it('can be heard', () => {
    for (const one of [...picture.bodies, ...picture.ties]) {
      expect(one.spoken).not.toBe('');
      expect(one.tip.title).not.toBe('');
      expect(`${one.spoken} ${one.tip.lines.join(' ')}`).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('names what it shows where it is fitted into a window', () => {
    const zoom = Math.min(1.2, fitZoom(picture.scene.bounds, WINDOW));
    const named = picture.bodies.filter((body) => groups.get(body.key)?.shapes.some((shape) => shape.kind === 'text' && shape.text.length > 1 && isDrawn(shape, zoom)));
    const least = lens === 'organisation' ? picture.bodies.filter((body) => !picture.bodies.some((other) => other !== body && holds(other.box, body.box))).length : picture.bodies.length * 0.8;
    // A workflow of 24 stages or more, or rows of 50 people, are read by panning.
    if (picture.bodies.length <= 50 || lens === 'workflows' || lens === 'organisation') expect(named.length).toBeGreaterThanOrEqual(Math.floor(least * 0.9));
  });
});

describe('the example, fitted into a window', () => {
  const main: Record<OwnLens, string> = { systems: 'stage', 'human-ai': 'stage', organisation: 'participant', workflows: 'workflow' };
  it.each(lenses)('has names of 12 px and more in the %s lens', (lens) => {
    const picture = of(models['the example'], lens);
    const zoom = Math.min(1.2, fitZoom(picture.scene.bounds, WINDOW));
    const wide = picture.scene.groups.filter((group) => group.table === main[lens] && picture.bodies.some((body) => body.key === group.key) && group.bounds.width > 60);
    const sizes = wide.flatMap((group) => [Math.max(0, ...group.shapes.flatMap((shape) => (shape.kind === 'text' && shape.weight === 600 && isDrawn(shape, zoom) ? [shape.size * zoom] : [])))]);
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(lens === 'organisation' ? 14.5 : 11.9);
  });
});

describe('where there is nothing to show', () => {
  it.each(lenses)('the %s lens is an empty picture', (lens) => {
    const picture = lensPicture(new Draft().model(), SCENARIO, null, lens);
    expect(picture).toMatchObject({ lens, bodies: [], ties: [], scene: { groups: [], bounds: { width: 0, height: 0 } } });
  });
});

describe('legends', () => {
  it.each(lensNames)('of the %s lens have a sign and words for each entry', (lens: LensName) => {
    const entries = lensLegend(lens);
    expect(entries.length).toBeGreaterThan(4);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    for (const { text, shapes } of entries) {
      expect(text).not.toBe('');
      expect(shapes.filter((shape) => isDrawn(shape, 1)).length).toBeGreaterThan(0);
    }
  });
});
