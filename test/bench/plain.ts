/**
 * The plain method that our layout is measured against: ELK layered decides ranks and order (seeing only the work that runs
 * forward, as ours), each stage goes into its owner's lane, lanes stand in the order in which they are first used, and the
 * stages of a lane's column in ELK's order. Routes are found for it by the same code as for ours.
 */
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Arrangement, LaneKey, LayoutInput, Standing } from '../../core/layout/types.ts';
import { rankingEdges } from '../../core/layout/cycles.ts';

const SIZE = 10;
const elk = new ELK();

const known = new WeakMap<LayoutInput, Promise<Arrangement>>();

export function plainArrangement(input: LayoutInput): Promise<Arrangement> {
  const arrangement = known.get(input) ?? arranged(input);
  known.set(input, arrangement);
  return arrangement;
}

async function arranged({ nodes, edges, lanes: given }: LayoutInput): Promise<Arrangement> {
  const placed = await elk.layout({
    id: 'flow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.separateConnectedComponents': 'false',
      'elk.edgeRouting': 'POLYLINE',
      'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.nodePlacement.strategy': 'SIMPLE',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.thoroughness': nodes.length > 200 ? '2' : '7',
      'elk.randomSeed': '1',
    },
    children: nodes.map(({ id }) => ({ id, width: SIZE, height: SIZE })),
    edges: rankingEdges(nodes, edges).map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const children = placed.children ?? [];
  const xs = [...new Set(children.map((child) => Math.round(child.x ?? 0)))].sort((a, b) => a - b);
  const at = new Map(children.map((child) => [child.id, { column: xs.indexOf(Math.round(child.x ?? 0)), y: child.y ?? 0 }]));
  const inOrder = [...nodes].sort((a, b) => (at.get(a.id)?.column ?? 0) - (at.get(b.id)?.column ?? 0) || (at.get(a.id)?.y ?? 0) - (at.get(b.id)?.y ?? 0));
  const used = new Map<string, number>();
  const cells: Record<string, Standing> = {};
  for (const { id, lane } of inOrder) {
    const column = at.get(id)?.column ?? 0;
    const key = `${lane} ${column}`;
    const row = used.get(key) ?? 0;
    used.set(key, row + 1);
    cells[id] = { column, row, lane };
  }
  const firstUse = [...new Set([...[...nodes].sort((a, b) => (cells[a.id]?.column ?? 0) - (cells[b.id]?.column ?? 0)).map((node) => node.lane), ...given.map((lane) => lane.id)])];
  const lanes: LaneKey[] = firstUse.filter((lane) => lane !== null);
  return { lanes: firstUse.includes(null) ? [...lanes, null] : lanes, cells };
}
