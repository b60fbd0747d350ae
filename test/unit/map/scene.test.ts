import { describe, expect, test } from 'vitest';
import { hueOf } from '../../../core/map/hue.ts';
import { flowPicture } from '../../../core/map/flow-picture.ts';
import { nextBody } from '../../../core/map/walk.ts';
import { describeStage, spokenStage } from '../../../core/map/describe.ts';
import { isDrawn, MIN_TEXT } from '../../../core/map/scene.ts';
import { toSvg } from '../../../core/map/svg.ts';
import { themes, type Theme } from '../../../core/map/tokens.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { drawn } from '../../fixtures/flow.ts';
import { Draft, SCENARIO } from '../../fixtures/draft.ts';
import { onboarding } from '../../fixtures/onboarding.ts';

const { model, workflow } = onboarding();
const all = lookup(model, SCENARIO);
const stageNamed = (name: string) => all.all('stage').find((stage) => stage.name === name)?.id ?? '';

describe('a scene', () => {
  test('has one group for each stage, and a line for each handoff', async () => {
    const { scene } = drawn(model, workflow);
    const ids = (table: string, layer: string) => scene.groups.filter((g) => g.table === table && g.layer === layer).map((g) => g.id).sort();
    expect(ids('stage', 'cards')).toEqual(all.stages(workflow).map((stage) => stage.id).sort());
    expect(ids('handoff', 'lines')).toEqual(all.handoffs(workflow).map((handoff) => handoff.id).sort());
  });

  test('says "Unowned" on a stage that nobody owns and "?" where nothing is said', async () => {
    const { scene } = drawn(model, workflow);
    const texts = scene.groups.flatMap((g) => g.shapes.flatMap((s) => (s.kind === 'text' ? [`${g.table}: ${s.text}`] : [])));
    expect(texts).toContain('stage: Unowned');
    expect(texts.filter((text) => text === 'handoff: ?').length).toBeGreaterThan(0);
  });

  test('draws no text below 9 px at any zoom', async () => {
    const { scene } = drawn(model, workflow);
    for (const zoom of [0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.74, 1]) {
      const sizes = scene.groups.flatMap((g) => g.shapes.flatMap((s) => (s.kind === 'text' && isDrawn(s, zoom) ? [s.size * zoom] : [])));
      expect(Math.min(Infinity, ...sizes)).toBeGreaterThanOrEqual(MIN_TEXT - 0.02);
    }
  });
});

describe('as SVG', () => {
  test('it is well formed and has every stage name as text', async () => {
    const { scene } = drawn(model, workflow);
    const svg = toSvg(scene, themes.print);
    wellFormed(svg);
    for (const part of ['Sign contract', 'Set up account', 'Grant access', 'Account live']) expect(svg).toContain(`>${part}`);
  });

  test('what people type is escaped', async () => {
    const d = new Draft();
    const w = d.add('workflow', { name: 'A & B <c>' });
    d.stage(w, '</text><script>"\'&', null);
    const { scene } = drawn(d.model(), w);
    const svg = toSvg(scene, themes.light);
    wellFormed(svg);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('an empty workflow is an empty picture', async () => {
    const d = new Draft();
    const w = d.add('workflow', { name: 'Nothing yet' });
    wellFormed(toSvg(drawn(d.model(), w).scene, themes.light));
  });

  test('has straight dashes on paper, as far apart and with as much ink as round ones', () => {
    const line = (dash: 'dashed' | 'dotted' | 'fine', strokeWidth: number) => ({ kind: 'path' as const, d: 'M0 0H90', stroke: 'ink' as const, strokeWidth, dash });
    const shapes = [line('dashed', 2), line('dotted', 1.5), line('fine', 1), line('fine', 40)];
    const group = { key: 'a', table: 'handoff' as const, id: 'a', layer: 'lines' as const, bounds: { x: 0, y: 0, width: 90, height: 1 }, shapes };
    const scene = { density: 'detail' as const, title: '', bounds: group.bounds, groups: [group] };
    const dashesOf = (svg: string) => [...svg.matchAll(/stroke-width="([^"]*)"( stroke-linecap="butt")? stroke-dasharray="([^ ]*) ([^"]*)"/g)].map(([, width, cap, dash, gap]) => ({ width: Number(width), isStraight: cap !== undefined, dash: Number(dash), gap: Number(gap) }));
    const [round, straight] = [dashesOf(toSvg(scene, themes.print)), dashesOf(toSvg(scene, themes.print, { hasStraightDashes: true }))];
    expect(round.map(({ isStraight }) => isStraight)).toEqual([false, false, false, false]);
    expect(straight.map(({ isStraight }) => isStraight)).toEqual([true, true, true, true]);
    for (const [i, { dash, gap, width }] of straight.entries()) {
      expect(dash + gap).toBeCloseTo((round[i]?.dash ?? 0) + (round[i]?.gap ?? 0), 5);
      expect(gap).toBeGreaterThan(0);
      if (width < 5) expect(dash * width).toBeCloseTo((round[i]?.dash ?? 0) * width + (Math.PI / 4) * width * width, 0);
    }
  });
});

/** Tags open and close in pairs, and no bare & or < is left. */
function wellFormed(svg: string) {
  const open: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z]+)((?:\s+[a-z-]+="[^"<]*")*)\s*(\/?)>/gi, (_, closing: string, name: string, _attributes: string, alone: string) => {
    if (closing) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name);
    return '';
  });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
}

describe('colours', () => {
  test.each(Object.keys(themes) as (keyof typeof themes)[])('names reach 7:1 in the %s theme', (name) => {
    const theme: Theme = themes[name];
    const grounds = (Object.keys(theme) as (keyof Theme)[]).filter((token) => /^(card|pill|page|head|tint)(\d|ai|none)?$/.test(token));
    for (const ground of grounds) expect(contrast(theme.ink, theme[ground]), ground).toBeGreaterThanOrEqual(7);
    for (const [ink, ground] of [['redInk', 'headnone'], ['violetInk', 'violetSoft'], ['amberInk', 'amberSoft'], ['badgeInk', 'badge'], ['inkSoft', 'card']] as const) {
      expect(contrast(theme[ink], theme[ground]), ink).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('a team keeps its hue whichever of its members is asked for', () => {
    const [sales, executive] = ['Sales', 'Account executive'].map((name) => all.all('participant').find((p) => p.name === name)?.id ?? '');
    expect(hueOf(all, executive ?? null)).toEqual(hueOf(all, sales ?? null));
    expect(hueOf(all, null)).toEqual({ hue: 'none', pattern: 0 });
  });

  test('no two teams look the same', () => {
    const d = new Draft();
    const ids = Array.from({ length: 30 }, (_, i) => d.add('participant', { name: `Team ${i}`, kind: 'team' }));
    const looks = ids.map((id) => JSON.stringify(hueOf(lookup(d.model(), SCENARIO), id)));
    expect(new Set(looks).size).toBe(30);
  });
});

/** WCAG 2: (lighter + 0.05) / (darker + 0.05) of the relative luminances. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
      const v = parseInt(hex.slice(at, at + 2), 16) / 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (x + 0.05) / (y + 0.05);
}

describe('the arrow keys', () => {
  test('follow the work to the right and back', async () => {
    const { layout, scene } = drawn(model, workflow);
    const picture = flowPicture(model, SCENARIO, layout, scene);
    const stage = (name: string) => ({ table: 'stage' as const, id: stageNamed(name) });
    const right = nextBody(picture, stage('Sign contract'), 'right');
    expect(right).toEqual(stage('Countersign and return the contract with all annexes'));
    expect(nextBody(picture, right, 'left')).toEqual(stage('Sign contract'));
    expect(nextBody(picture, null, 'right')).toEqual(stage('Offer accepted'));
  });
});

describe('in words', () => {
  test('a stage says its owner and what it hands over', () => {
    expect(spokenStage(all, stageNamed('Sign contract'))).toBe(
      'Sign contract, owned by Account executive, hands over to Countersign and return the contract with all annexes: Contract draft',
    );
    expect(describeStage(all, stageNamed('Sort out set-up problems'))?.lines).toContain('Set-up triage: no accountable human');
  });
});
