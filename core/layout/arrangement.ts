/** Where every stage stands: as it stood before, as far as that is known and an edit has left it; else from nothing. */
import { arrangeAfresh } from './fresh.ts';
import { keepArrangement } from './keep.ts';
import type { Arrangement, LayoutInput } from './types.ts';

/** As many new and missing stages are one edit; so is this share of all. */
const FEW = 5;
const SHARE = 0.2;

/** Nobody drags a stage farther than this out of the picture; a file may say so. */
const FAR = { columns: 100, rows: 40 } as const;

export function arrangementOf(given: LayoutInput): Arrangement {
  const input = given.pins ? { ...given, pins: within(given) } : given;
  const { earlier, nodes, edges } = input;
  if (!earlier) return arrangeAfresh(input);
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const known = nodes.filter((node) => earlier.cells[node.id]).length;
  const fresh = nodes.filter((node) => !earlier.cells[node.id] && linked.has(node.id)).length;
  const gone = Object.keys(earlier.cells).length - known;
  if (fresh + gone <= Math.max(FEW, SHARE * nodes.length)) return keepArrangement(input, earlier);
  // Too much is new to keep places; lanes at least stay in their order.
  const used = new Set(nodes.map((node) => node.lane));
  const before = input.keepLaneOrder ? [] : earlier.lanes.filter((lane) => used.has(lane));
  if (before.length < 2) return arrangeAfresh(input);
  const lanes = [...new Set([...before, ...input.lanes.map((lane) => lane.id)])];
  return arrangeAfresh({ ...input, lanes: lanes.map((id) => ({ id })), keepLaneOrder: true });
}

function within({ pins = {}, nodes }: LayoutInput): NonNullable<LayoutInput['pins']> {
  const most = { column: nodes.length + FAR.columns, row: FAR.rows };
  return Object.fromEntries(Object.entries(pins).map(([id, pin]) => [id, { column: Math.min(pin.column, most.column), row: Math.min(pin.row, most.row) }]));
}
