import { describe, expect, test } from 'vitest';
import { scene as sceneOf } from '../../../core/map/build.ts';
import { cutText, farText, fitText } from '../../../core/map/fit-text.ts';
import { layoutInput } from '../../../core/map/layout-input.ts';
import { isDrawn, MIN_TEXT, type Scene } from '../../../core/map/scene.ts';
import { bestFit, carry, densityAt, fitZoom } from '../../../core/map/semantic-zoom.ts';
import { OVERVIEW } from '../../../core/map/sizes.ts';
import { textWidth } from '../../../core/map/text-width.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { example } from '../../fixtures/example.ts';
import { arrange } from '../../../core/layout/layout.ts';
import { drawn } from '../../fixtures/flow.ts';
import { generated } from '../../fixtures/generated.ts';
import { onboarding } from '../../fixtures/onboarding.ts';

/** The part of a 1,440 px window that the map has beside both panels, without its margins. */
const WINDOW = { width: 850 - 24, height: 780 - 68 };
/** A4 across, in points, with margins. */
const PAPER = { width: 785, height: 500 };

async function overview(scenario: 'As-is' | 'To-be', numbered = false) {
  const { model, workflow, scenario: id } = example(scenario);
  const layout = arrange(layoutInput(lookup(model, id), workflow, { density: 'overview', numbered }));
  return { scene: sceneOf(model, id, workflow, layout, { numbered }), all: lookup(model, id), workflow };
}

/** What is written for a record at a zoom, and in which size on screen. */
function written(scene: Scene, layer: string, id: string, zoom: number) {
  const shapes = scene.groups.filter((group) => group.layer === layer && group.id === id).flatMap((group) => group.shapes);
  const texts = shapes.flatMap((shape) => (shape.kind === 'text' && isDrawn(shape, zoom) ? [shape] : []));
  return { text: texts.map((shape) => shape.text).join(' '), size: Math.min(...texts.map((shape) => shape.size * zoom)) };
}

test('on paper the number of a handoff is as large as names are, within its sign', async () => {
  const { scene, all, workflow } = await overview('As-is', true);
  const labels = scene.groups.filter(({ layer }) => layer === 'labels');
  expect(labels).toHaveLength(all.handoffs(workflow).length);
  for (const { shapes, bounds } of labels) {
    const [text] = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    expect(text?.size).toBe(OVERVIEW.name.size);
    expect(textWidth(text?.text ?? '', text?.size ?? 0, 600)).toBeLessThan(bounds.width);
  }
});

describe.each(['As-is', 'To-be'] as const)('the example in the overview, %s', (scenario) => {
  test('shows every name whole and readable when fitted into the window', async () => {
    const { scene, all, workflow } = await overview(scenario);
    const zoom = fitZoom(scene.bounds, WINDOW);
    for (const stage of all.stages(workflow)) {
      const { text, size } = written(scene, stage.kind === 'milestone' ? 'flags' : 'cards', stage.id, zoom);
      expect(text, stage.name).toContain(stage.name);
      expect(size, stage.name).toBeGreaterThanOrEqual(MIN_TEXT);
    }
    for (const lane of scene.groups.filter((group) => group.layer === 'headers' && group.table === 'lane')) {
      expect(written(scene, 'headers', lane.id, zoom).size).toBeGreaterThanOrEqual(MIN_TEXT);
    }
  });

  test('is readable on a page, and numbers its handoffs as the table does', async () => {
    const { scene, all, workflow } = await overview(scenario, true);
    const points = fitZoom(scene.bounds, PAPER);
    for (const stage of all.stages(workflow)) {
      expect(written(scene, stage.kind === 'milestone' ? 'flags' : 'cards', stage.id, 1).size * points).toBeGreaterThanOrEqual(6.5);
    }
    for (const [i, handoff] of all.handoffs(workflow).entries()) {
      expect(written(scene, 'labels', handoff.id, 1).text).toBe(String(i + 1));
    }
  });
});

describe('an overview', () => {
  test('says "Unowned", and "?" where nothing is said', async () => {
    const { scene } = await overview('As-is');
    const texts = scene.groups.flatMap((group) => group.shapes.flatMap((shape) => (shape.kind === 'text' ? [`${group.table}: ${shape.text}`] : [])));
    expect(texts).toContain('stage: Unowned');
    expect(texts).toContain('handoff: ?');
  });

  test.each([[40, 12], [90, 40]])('of %i stages in %i lanes draws no text below 9 px at any zoom', async (stages, lanes) => {
    const { model, workflow } = generated(stages, lanes, 3);
    const { scene } = drawn(model, workflow, { density: 'overview' });
    for (const zoom of [0.05, 0.1, 0.2, 0.25, 0.29, 0.34, 0.36, 0.5, 0.7, 1]) {
      const sizes = scene.groups.flatMap((g) => g.shapes.flatMap((s) => (s.kind === 'text' && isDrawn(s, zoom) ? [s.size * zoom] : [])));
      expect(Math.min(Infinity, ...sizes)).toBeGreaterThanOrEqual(MIN_TEXT - 0.02);
    }
  });
});

describe('text in a box', () => {
  const room = { width: 118, height: 110, size: 22, least: 17, lines: 4, leading: 1.15 };

  test('is broken between words', () => {
    expect(fitText('Triage set-up problems', room, 600)).toEqual({ size: 22, lines: ['Triage', 'set-up', 'problems'], isCut: false });
  });

  test('gets smaller before a word is broken', () => {
    const { size, lines } = fitText('Countersign contract', room, 600);
    expect(size).toBeLessThan(22);
    expect(lines).toEqual(['Countersign', 'contract']);
  });

  test('cuts long words short from far away', () => {
    expect(cutText('Configure it', { ...room, size: 28 }, 600).lines).toEqual(['Config…', 'it']);
  });
});

describe('a name from far away', () => {
  const room = { width: 116, height: 134, size: 32, lines: 4, leading: 1.02 };

  test('is whole where it can be broken between syllables, also in German', () => {
    expect(farText('Configure workspace', room, 600).lines).toEqual(['Confi-', 'gure', 'work-', 'space']);
    expect(farText('Rechnung freigeben', room, 600)).toEqual({ size: 32, lines: ['Rech-', 'nung', 'freige-', 'ben'], isCut: false });
  });

  test('is cut short where it cannot', () => {
    expect(farText('Countersign the frame contract', room, 600)).toEqual(cutText('Countersign the frame contract', room, 600));
    expect(farText('Strengths', { ...room, lines: 2 }, 600).isCut).toBe(true);
  });

  test('of the example is whole in a window of 1,280 pixels, but for two that need five lines or are in a flat pill', async () => {
    const { scene, all, workflow } = await overview('As-is');
    const zoom = fitZoom(scene.bounds, { width: 700 - 24, height: 612 - 68 });
    const cut = all.stages(workflow).filter((stage) => stage.kind !== 'milestone' && written(scene, 'cards', stage.id, zoom).text.includes('…'));
    expect(cut.map(({ name }) => name)).toEqual(['Welcome the customer', 'Onboarding complete']);
  });
});

describe('zooming', () => {
  test('changes the density late in both directions, so that it does not flicker', () => {
    expect(densityAt('overview', 1, 1.5)).toBe('overview');
    expect(densityAt('overview', 1.2, 1.5)).toBe('detail');
    expect(densityAt('detail', 0.6, 1.5)).toBe('detail');
    expect(densityAt('detail', 0.5, 1.5)).toBe('overview');
  });

  test('a workflow opens in detail where it fits, else in the overview', () => {
    const bounds = (width: number) => (density: string) => ({ width: density === 'detail' ? width * 1.5 : width, height: 300 });
    expect(bestFit(bounds(400), WINDOW)).toEqual({ density: 'detail', zoom: 1 });
    expect(bestFit(bounds(2000), WINDOW).density).toBe('overview');
    expect(bestFit(() => ({ width: 2000, height: 100 }), { width: 1090, height: 900 }).density).toBe('overview');
  });

  test('what is under the cursor stays there', async () => {
    const { model, workflow } = onboarding();
    const [near, far] = [drawn(model, workflow), drawn(model, workflow, { density: 'overview' })];
    for (const node of far.layout.nodes) {
      const there = near.layout.nodes.find((one) => one.id === node.id)!;
      const place = carry(far.layout, near.layout, { x: node.x + node.width * 0.25, y: node.y + node.height * 0.5 });
      expect(place.x).toBeCloseTo(there.x + there.width * 0.25);
      expect(place.y).toBeCloseTo(there.y + there.height * 0.5);
    }
  });
});
