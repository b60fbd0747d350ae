/** What an edit leaves where it was, on generated workflows with fixed seeds. */
import { describe, expect, test, vi } from 'vitest';
import { arrange } from '../../../core/layout/layout.ts';
import { overlaps } from '../../../core/layout/labels.ts';
import type { Arrangement, Layout, LayoutEdge, LayoutInput, LayoutNode, Standing } from '../../../core/layout/types.ts';
import { layoutInput } from '../../../core/map/layout-input.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { SCENARIO } from '../../fixtures/draft.ts';
import { generatedWorkflow } from '../../fixtures/generated-workflow.ts';
import { seeded } from '../../fixtures/generated.ts';

// Hundreds of layouts each; how long one may take is measured elsewhere.
vi.setConfig({ testTimeout: 30_000 });

function inputOf(stages: number, seed: number): LayoutInput {
  const { model, workflow } = generatedWorkflow(stages, seed);
  return layoutInput(lookup(model, SCENARIO), workflow);
}

const edge = (id: string, from: string, to: string, kind: LayoutEdge['kind'] = 'sequence'): LayoutEdge => ({ id, from, to, kind, label: { width: 70, height: 20 } });
const lanesOf = (nodes: readonly LayoutNode[]) => [...new Set(nodes.map((node) => node.lane))].map((id) => ({ id }));

/** One edit by chance: what was and what is, with who was added or removed. */
interface Edit {
  readonly after: LayoutInput;
  readonly id: string;
}

/** A stage put into a handoff, hung on behind a stage, or before one. */
function addOne(input: LayoutInput, random: () => number): Edit {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const forward = input.edges.filter((one) => one.kind === 'sequence' || one.kind === 'branch');
  const model = pick(input.nodes.filter((node) => node.kind === 'work'));
  const added: LayoutNode = { ...model, id: 'new', lane: random() < 0.9 ? model.lane : 'a lane of its own' };
  const nodes = [...input.nodes, added];
  const luck = random();
  const between = pick(forward);
  const edges =
    luck < 0.5
      ? [...input.edges.filter((one) => one !== between), edge('in', between.from, 'new'), edge('out', 'new', between.to)]
      : luck < 0.8
        ? [...input.edges, edge('in', pick(input.nodes).id, 'new')]
        : luck < 0.95
          ? [...input.edges, edge('out', 'new', pick(input.nodes).id)]
          : input.edges;
  return { after: { ...input, nodes, edges, lanes: lanesOf(nodes) }, id: 'new' };
}

function removeOne(input: LayoutInput, random: () => number): Edit {
  const { id } = input.nodes[Math.floor(random() * input.nodes.length)] as LayoutNode;
  const nodes = input.nodes.filter((node) => node.id !== id);
  return { after: { ...input, nodes, edges: input.edges.filter((one) => one.from !== id && one.to !== id), lanes: lanesOf(nodes) }, id };
}

const cellsOf = ({ arrangement }: Layout) => Object.entries(arrangement.cells);

function keepsOrder(before: Arrangement, after: Arrangement) {
  const both = Object.keys(before.cells).filter((id) => after.cells[id]);
  const [was, is] = [(id: string) => before.cells[id] as Standing, (id: string) => after.cells[id] as Standing];
  expect(after.lanes.filter((lane) => before.lanes.includes(lane))).toEqual(before.lanes.filter((lane) => after.lanes.includes(lane)));
  for (const [i, a] of both.entries()) {
    for (const b of both.slice(i + 1)) {
      if (Math.sign(is(a).column - is(b).column) !== Math.sign(was(a).column - was(b).column)) throw new Error(`${a} and ${b} changed their order of columns`);
      if (was(a).lane === was(b).lane && Math.sign(is(a).row - is(b).row) !== Math.sign(was(a).row - was(b).row)) throw new Error(`${a} and ${b} changed their order of rows`);
    }
  }
}

function movesLittle(before: Arrangement, after: Arrangement, at: Standing) {
  for (const [id, is] of Object.entries(after.cells)) {
    const was = before.cells[id];
    if (!was) continue;
    const [columns, rows] = [Math.abs(is.column - was.column), Math.abs(is.row - was.row)];
    expect(is.lane, id).toBe(was.lane);
    if (columns + rows > 1) throw new Error(`${id} moved by ${columns} columns and ${rows} rows`);
    if (was.column < at.column && columns > 0) throw new Error(`${id} stands before the edit and moved`);
  }
}

const everyStageHasItsCell = (layout: Layout) => {
  expect(new Set(cellsOf(layout).map(([, { lane, column, row }]) => `${lane} ${column} ${row}`)).size).toBe(layout.nodes.length);
  for (const [i, a] of layout.nodes.entries()) expect(layout.nodes.slice(i + 1).some((b) => overlaps(a, b))).toBe(false);
};

/** Each is laid out once from nothing, for both edits; nobody changes a layout. */
const known = new Map<string, { readonly input: LayoutInput; readonly before: Layout }>();
function laidOut(stages: number, seed: number) {
  const found = known.get(`${stages} ${seed}`);
  if (found) return found;
  const input = inputOf(stages, seed);
  const made = { input, before: arrange(input) };
  known.set(`${stages} ${seed}`, made);
  return made;
}

const cases = Array.from({ length: 60 }, (_, i) => ({ seed: i + 1, stages: [12, 30, 60, 100][i % 4] as number }));

describe('after an edit', () => {
  test.each(cases)('adding a stage to $stages leaves the others in their order (seed $seed)', ({ stages, seed }) => {
    const random = seeded(seed);
    const { input, before } = laidOut(stages, seed);
    const { after, id } = addOne(input, random);
    const layout = arrange({ ...after, earlier: before.arrangement });
    everyStageHasItsCell(layout);
    keepsOrder(before.arrangement, layout.arrangement);
    movesLittle(before.arrangement, layout.arrangement, layout.arrangement.cells[id] as Standing);
  });

  test.each(cases)('removing a stage from $stages leaves the others in their order (seed $seed)', ({ stages, seed }) => {
    const random = seeded(seed);
    const { input, before } = laidOut(stages, seed);
    const { after, id } = removeOne(input, random);
    const layout = arrange({ ...after, earlier: before.arrangement });
    everyStageHasItsCell(layout);
    keepsOrder(before.arrangement, layout.arrangement);
    movesLittle(before.arrangement, layout.arrangement, before.arrangement.cells[id] as Standing);
  });

  test('forty edits one after the other keep a picture that is right', () => {
    const random = seeded(4);
    let input = inputOf(30, 4);
    let layout = arrange(input);
    for (let i = 0; i < 40; i++) {
      const { after } = random() < 0.6 ? addOne(input, random) : removeOne(input, random);
      const named = JSON.parse(JSON.stringify(after).replaceAll('"new"', `"new ${i}"`).replaceAll('"in"', `"in ${i}"`).replaceAll('"out"', `"out ${i}"`)) as LayoutInput;
      const next = arrange({ ...named, earlier: layout.arrangement });
      everyStageHasItsCell(next);
      keepsOrder(layout.arrangement, next.arrangement);
      [input, layout] = [named, next];
    }
  });

  test('a stage put between two neighbours stands between them, and the work still runs forward', () => {
    const input = inputOf(30, 1);
    const before = arrange(input);
    const cell = (layout: Layout, id: string) => layout.arrangement.cells[id] as Standing;
    const tight = input.edges.find((one) => one.kind === 'sequence' && cell(before, one.to).column === cell(before, one.from).column + 1);
    if (!tight) throw new Error('no neighbours');
    const model = input.nodes.find((node) => node.id === tight.from) as LayoutNode;
    const edges = [...input.edges.filter((one) => one !== tight), edge('in', tight.from, 'new'), edge('out', 'new', tight.to)];
    const layout = arrange({ ...input, nodes: [...input.nodes, { ...model, id: 'new' }], edges, earlier: before.arrangement });
    expect(cell(layout, 'new').column).toBe(cell(layout, tight.from).column + 1);
    expect(cell(layout, tight.to).column).toBe(cell(layout, 'new').column + 1);
    for (const one of layout.edges.filter((other) => other.backward)) expect(edges.find(({ id }) => id === one.id)?.kind).toBeOneOf(['rework', 'escalation']);
  });

  test('a stage that changes hands keeps its column, and everything else its place', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const input = inputOf(30, seed);
      const before = arrange(input);
      const random = seeded(seed);
      const moved = input.nodes[Math.floor(random() * 30)] as LayoutNode;
      const lane = before.arrangement.lanes.find((other) => other !== moved.lane) ?? null;
      const nodes = input.nodes.map((node) => (node === moved ? { ...node, lane } : node));
      const layout = arrange({ ...input, nodes, lanes: lanesOf(nodes), earlier: before.arrangement });
      everyStageHasItsCell(layout);
      for (const [id, is] of cellsOf(layout)) {
        const was = before.arrangement.cells[id] as Standing;
        expect(is.column, id).toBe(was.column);
        if (id !== moved.id) expect(Math.abs(is.row - was.row), id).toBeLessThanOrEqual(was.lane === moved.lane ? 1 : 0);
      }
    }
  });

  test('a new handoff that runs forward moves nothing, one that ran back pushes only what it leads to', () => {
    const input = inputOf(60, 3);
    const before = arrange(input);
    const at = (id: string) => before.arrangement.cells[id] as Standing;
    const [first, last] = [...input.nodes].sort((a, b) => at(a.id).column - at(b.id).column).filter((_, i, all) => i === 3 || i === all.length - 4) as [LayoutNode, LayoutNode];
    const forward = arrange({ ...input, edges: [...input.edges, edge('e', first.id, last.id)], earlier: before.arrangement });
    expect(forward.arrangement).toEqual(before.arrangement);
    const less = arrange({ ...input, edges: input.edges.slice(5), earlier: before.arrangement });
    expect(less.arrangement).toEqual(before.arrangement);
    // Two ways side by side: the one that now waits for the other moves behind it.
    const node = (id: string): LayoutNode => ({ id, lane: 'x', kind: 'work', width: 100, height: 50 });
    const nodes = ['start', 'a1', 'a2', 'a3', 'b1', 'b2', 'end'].map(node);
    const edges = [['start', 'a1'], ['a1', 'a2'], ['a2', 'a3'], ['a3', 'end'], ['start', 'b1'], ['b1', 'b2'], ['b2', 'end']].map(([from = '', to = '']) => edge(from + to, from, to));
    const small = { lanes: [{ id: 'x' }], nodes, edges, header: 100 };
    const was = arrange(small).arrangement;
    const { cells } = arrange({ ...small, edges: [...edges, edge('new', 'a3', 'b1')], earlier: was }).arrangement;
    for (const id of ['start', 'a1', 'a2', 'a3']) expect(cells[id]).toEqual(was.cells[id]);
    expect(['b1', 'b2', 'end'].map((id) => cells[id]?.column)).toEqual([4, 5, 6]);
  });

  test('nothing moves when nothing changes, in either density', () => {
    const input = inputOf(100, 2);
    const detail = arrange(input);
    expect(arrange({ ...input, earlier: detail.arrangement })).toEqual(detail);
    expect(arrange({ ...input, density: 'overview', earlier: detail.arrangement }).arrangement).toEqual(detail.arrangement);
  });

  test('too large an edit is laid out anew, with lanes in their order', () => {
    const input = inputOf(60, 5);
    const half = { ...input, nodes: input.nodes.slice(0, 30), edges: input.edges.filter((one) => input.nodes.slice(0, 30).some(({ id }) => id === one.from) && input.nodes.slice(0, 30).some(({ id }) => id === one.to)) };
    const before = arrange({ ...half, lanes: lanesOf(half.nodes) });
    const { lanes } = arrange({ ...input, earlier: before.arrangement }).arrangement;
    expect(lanes.filter((lane) => before.arrangement.lanes.includes(lane))).toEqual(before.arrangement.lanes);
  });
});

describe('pins', () => {
  const pinned = (input: LayoutInput, random: () => number, columns: number) =>
    Object.fromEntries(
      [0, 1, 2].map(() => [(input.nodes[Math.floor(random() * input.nodes.length)] as LayoutNode).id, { column: Math.floor(random() * columns), row: Math.floor(random() * 4) }]),
    );

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('are kept to the cell, from nothing and after an edit (seed %i)', (seed) => {
    const random = seeded(seed);
    const input = inputOf(30, seed);
    const pins = pinned(input, random, 30);
    const isKept = (layout: Layout) => {
      for (const [id, pin] of Object.entries(pins)) expect(layout.arrangement.cells[id]).toMatchObject(pin);
      everyStageHasItsCell(layout);
    };
    isKept(arrange({ ...input, pins }));
    const before = arrange(input);
    const after = arrange({ ...input, pins, earlier: before.arrangement });
    isKept(after);
    const { after: more } = addOne({ ...input, pins }, random);
    isKept(arrange({ ...more, earlier: after.arrangement }));
    const { after: less, id } = removeOne({ ...input, pins }, random);
    const gone = arrange({ ...less, earlier: after.arrangement });
    for (const [other, pin] of Object.entries(pins)) if (other !== id) expect(gone.arrangement.cells[other]).toMatchObject(pin);
  });

  test('may lie beyond the rest, which makes the picture wider by gaps only', () => {
    const input = inputOf(12, 1);
    const before = arrange(input);
    const { id } = input.nodes[5] as LayoutNode;
    const columns = Math.max(...cellsOf(before).map(([, cell]) => cell.column + 1));
    const layout = arrange({ ...input, pins: { [id]: { column: columns + 5, row: 0 } } });
    expect(layout.arrangement.cells[id]).toMatchObject({ column: columns + 5, row: 0 });
    expect(layout.bounds.width).toBeLessThan(before.bounds.width + 7 * 300);
  });

  test('of a hostile file do not make a picture without end', () => {
    const input = inputOf(12, 1);
    const layout = arrange({ ...input, pins: { [(input.nodes[5] as LayoutNode).id]: { column: 10_000, row: 10_000 } } });
    expect(layout.bounds.width).toBeLessThan(100_000);
    expect(layout.bounds.height).toBeLessThan(100_000);
  });
});

describe('a lane that is folded up', () => {
  test.each(['detail', 'overview'] as const)('becomes a strip, which handoffs still reach, in the %s', (density) => {
    const { model, workflow } = generatedWorkflow(30, 1);
    const open = layoutInput(lookup(model, SCENARIO), workflow, { density });
    const lane = open.lanes.map((one) => one.id).find((one) => one !== null && open.nodes.filter((node) => node.lane === one).length > 3) as string;
    const before = arrange(open);
    const folded = arrange(layoutInput(lookup(model, SCENARIO), workflow, { density, collapsed: [lane], earlier: before.arrangement }));
    const height = (layout: Layout) => layout.lanes.find((one) => one.id === lane)?.height ?? 0;
    expect(height(folded)).toBeLessThan(height(before) / 2);
    expect(folded.edges.every((one) => one.points.length > 1)).toBe(true);
    const inside = new Set(open.nodes.filter((node) => node.lane === lane).map((node) => node.id));
    for (const one of folded.edges) if (inside.has(one.from) && inside.has(one.to)) expect(one.label).toBeNull();
    expect(folded.arrangement).toEqual(before.arrangement);
    everyStageHasItsCell(folded);
  });
});
