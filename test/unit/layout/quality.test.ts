import { describe, expect, test, vi } from 'vitest';
import { rankingEdges } from '../../../core/layout/cycles.ts';
import { crossingsOf } from '../../../core/layout/crossings.ts';
import { overlaps } from '../../../core/layout/labels.ts';
import { arrange } from '../../../core/layout/layout.ts';
import { networkSimplex } from '../../../core/layout/network-simplex.ts';
import type { Layout, LayoutInput } from '../../../core/layout/types.ts';
import { layoutInput } from '../../../core/map/layout-input.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { compared, median } from '../../bench/compared.ts';
import { plainArrangement } from '../../bench/plain.ts';
import { SCENARIO } from '../../fixtures/draft.ts';
import { example } from '../../fixtures/example.ts';
import { generatedWorkflow } from '../../fixtures/generated-workflow.ts';
import { seeded } from '../../fixtures/generated.ts';

// Hundreds of layouts each; how long one may take is measured elsewhere.
vi.setConfig({ testTimeout: 30_000 });

const inputs = new Map<string, LayoutInput>();

/** The same each time, for which the plain method then need not be asked again. */
function inputOf(stages: number, seed: number): LayoutInput {
  const known = inputs.get(`${stages} ${seed}`);
  if (known) return known;
  const { model, workflow } = generatedWorkflow(stages, seed);
  const input = layoutInput(lookup(model, SCENARIO), workflow);
  inputs.set(`${stages} ${seed}`, input);
  return input;
}

function isTidy(input: LayoutInput, layout: Layout) {
  for (const [i, a] of layout.nodes.entries()) {
    for (const b of layout.nodes.slice(i + 1)) if (overlaps(a, b)) throw new Error(`${a.id} and ${b.id} overlap`);
  }
  for (const { id, label } of layout.edges) {
    for (const node of layout.nodes) if (label && overlaps(label, node)) throw new Error(`the label of ${id} covers ${node.id}`);
  }
  const kinds = new Map(input.edges.map((edge) => [edge.id, edge.kind]));
  for (const edge of layout.edges.filter((one) => one.backward)) expect(kinds.get(edge.id), edge.id).toBeOneOf(['rework', 'escalation']);
}

describe('the example', () => {
  test.each(['As-is', 'To-be'] as const)('%s is laid out tidily', async (name) => {
    const { model, scenario, workflow } = example(name);
    const input = layoutInput(lookup(model, scenario), workflow);
    const layout = arrange(input);
    isTidy(input, layout);
    const { ours, plain } = await compared(input, layout);
    expect(ours).toBeLessThanOrEqual(plain);
  });
});

/** Fifty workflows; `npm run bench -- layout` takes fifty of each size. */
const fifty = [...seeds(30, 28), ...seeds(100, 18), ...seeds(300, 3), ...seeds(1000, 1)];
function seeds(stages: number, count: number) {
  return Array.from({ length: count }, (_, i) => ({ stages, seed: i + 1 }));
}

describe('fifty generated workflows', () => {
  const ratios: number[] = [];

  test.each(fifty)('$stages stages, seed $seed: tidy, and no more crossings than the plain method makes', async ({ stages, seed }) => {
    const input = inputOf(stages, seed);
    const layout = arrange(input);
    isTidy(input, layout);
    const { ours, plain } = await compared(input, layout);
    expect(ours).toBeLessThanOrEqual(plain);
    ratios.push(ours / Math.max(1, plain));
  }, 30_000);

  test('half of them have at least a quarter fewer crossings', () => {
    expect(ratios.length).toBe(fifty.length);
    expect(median(ratios)).toBeLessThanOrEqual(0.75);
  });
});

describe('crossingsOf', () => {
  test('counts lines that run across each other, not those that touch', () => {
    const flat = [{ x: 0, y: 10 }, { x: 100, y: 10 }];
    const across = [{ x: 50, y: 0 }, { x: 50, y: 40 }];
    const touching = [{ x: 70, y: 10 }, { x: 70, y: 40 }];
    expect(crossingsOf([flat, across, touching])).toBe(1);
  });
});

describe('networkSimplex', () => {
  const length = (rank: Int32Array, arcs: readonly { from: number; to: number }[]) => arcs.reduce((sum, { from, to }) => sum + (rank[to] as number) - (rank[from] as number), 0);

  test('keeps every arc running forward, and no move of a part of the graph makes it shorter', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = seeded(seed);
      const count = 7;
      const arcs = Array.from({ length: 10 }, () => {
        const from = Math.floor(random() * (count - 1));
        return { from, to: from + 1 + Math.floor(random() * (count - from - 1)) };
      });
      const rank = networkSimplex(count, arcs);
      for (const { from, to } of arcs) expect(rank[to] as number).toBeGreaterThan(rank[from] as number);
      // Total length is convex over ranks: if no set of nodes gains by a step to the left or right, it is least.
      for (let set = 1; set < 1 << count; set++) {
        for (const step of [-1, 1]) {
          const moved = rank.map((value, node) => (set & (1 << node) ? value + step : value));
          if (arcs.every(({ from, to }) => (moved[to] as number) > (moved[from] as number))) expect(length(moved, arcs)).toBeGreaterThanOrEqual(length(rank, arcs));
        }
      }
    }
  });

  test('ranks a large workflow as short as ELK does', async () => {
    const input = inputOf(300, 1);
    const { nodes, edges } = input;
    const index = new Map(nodes.map((node, i) => [node.id, i]));
    const arcs = rankingEdges(nodes, edges).map((edge) => ({ from: index.get(edge.from) as number, to: index.get(edge.to) as number }));
    const { cells } = await plainArrangement(input);
    const elk = Int32Array.from(nodes, (node) => cells[node.id]?.column ?? 0);
    expect(length(networkSimplex(nodes.length, arcs), arcs)).toBe(length(elk, arcs));
  });

  test('refuses a cycle', () => {
    expect(() => networkSimplex(2, [{ from: 0, to: 1 }, { from: 1, to: 0 }])).toThrow();
  });
});
