/**
 * The flow layout: from stages, lanes and handoffs to a picture's geometry. ELK gives the ranks (ranks.ts), which serve
 * every density. Ours are the grid of lanes and columns (grid.ts), the ways through it (ways.ts), ports, tracks and
 * coordinates (ports.ts, tracks.ts, place.ts), and the labels (labels.ts). The same input gives the same picture.
 */
import { findWays } from './ways.ts';
import { makeGrid } from './grid.ts';
import { place } from './place.ts';
import { placeLabels } from './labels.ts';
import { rank, rankingEdges, type Ranks } from './ranks.ts';
import { spacings } from './spacing.ts';
import { emptyLayout, type Flag, type Layout, type LayoutEngine, type LayoutInput, type PlacedNode, type Size } from './types.ts';

const RULE_PADDING = 8;

export async function layoutWorkflow(input: LayoutInput, engine: LayoutEngine): Promise<Layout> {
  return arrange(input, await rank(input.nodes, input.edges, engine));
}

/** What the ranks of a workflow depend on: as long as it stays the same, so do they, in every density. */
export const structureOf = ({ nodes, edges }: LayoutInput): string =>
  [...nodes.map((node) => `${node.id} ${node.kind}`), ...edges.map((edge) => `${edge.from} ${edge.to} ${edge.kind}`)].join('|');

/** The picture's geometry for given ranks. */
export function arrange(input: LayoutInput, ranks: Ranks): Layout {
  const { density = 'detail', header } = input;
  const spacing = spacings[density];
  if (input.nodes.length === 0) return emptyLayout(header, density);
  const grid = makeGrid(input, ranks, rankingEdges(input.nodes, input.edges));
  const ways = findWays(grid, input.edges);
  const flagged = input.nodes.filter((node) => node.flag);
  const withoutRule = place(grid, ways, spacing, 0, header);
  const flags = hang(flagged.map((node) => [withoutRule.nodes.get(node.id), node.flag] as [PlacedNode, Size]));
  const rule = flagged.length === 0 ? 0 : RULE_PADDING * 2 + spacing.tier * (1 + Math.max(...flags.map((flag) => flag.tier)));
  const placement = rule === 0 ? withoutRule : place(grid, ways, spacing, rule, header);
  const labels = placeLabels(ways, placement);
  const right = Math.max(placement.right, ...flags.map((flag) => flag.x + flag.width + RULE_PADDING));
  return {
    density,
    lanes: placement.lanes.map((lane) => ({ ...lane, width: right })),
    nodes: input.nodes.map((node) => placement.nodes.get(node.id) as PlacedNode),
    edges: ways.map((way) => ({
      id: way.edge.id,
      from: way.edge.from,
      to: way.edge.to,
      points: placement.routes.get(way) ?? [],
      label: labels.get(way) ?? null,
      backward: way.backward,
    })),
    flags: flags.map(({ tier, ...flag }) => ({ ...flag, y: RULE_PADDING + tier * spacing.tier + (spacing.tier - flag.height) / 2 })),
    rule: rule === 0 ? null : { x: 0, y: 0, width: right, height: rule },
    header,
    bounds: { x: 0, y: 0, width: right, height: placement.bottom },
  };
}

/** Flags beside their hairlines, each on the highest tier where neither it nor a hairline crosses another flag. */
function hang(milestones: readonly [PlacedNode, Size][]): readonly (Flag & { tier: number })[] {
  const done: (Flag & { tier: number })[] = [];
  for (const [node, size] of [...milestones].sort(([a], [b]) => a.x - b.x)) {
    const line = node.x + node.width / 2;
    const passing = done.filter((flag) => flag.x + flag.width + RULE_PADDING > line);
    const tier = Math.max(-1, ...passing.map((flag) => flag.tier)) + 1;
    done.push({ id: node.id, x: line, y: 0, ...size, line, tier });
  }
  return done;
}
