/**
 * The flow layout: from stages, lanes and handoffs to a picture's geometry. First everything gets a cell (fresh.ts from nothing,
 * keep.ts after an edit); what comes next serves each density: the grid of lanes and columns (grid.ts), the ways through it
 * (ways.ts), ports, tracks and coordinates (ports.ts, tracks.ts, place.ts), and the labels (labels.ts). The same input gives the
 * same picture.
 */
import { arrangementOf } from './arrangement.ts';
import { findWays } from './ways.ts';
import { makeGrid } from './grid.ts';
import { lowered, place } from './place.ts';
import { placeLabels } from './labels.ts';
import { spacings } from './spacing.ts';
import { emptyLayout, type Flag, type Layout, type LayoutInput, type PlacedNode, type Size } from './types.ts';

const RULE_PADDING = 8;

/**
 * @example
 * const first = arrange(input);
 * const after = arrange({ ...edited, earlier: first.arrangement }); // what can stay where it was, does
 */
export function arrange(input: LayoutInput): Layout {
  const { density = 'detail', header } = input;
  const spacing = spacings[density];
  if (input.nodes.length === 0) return emptyLayout(header, density);
  const arrangement = arrangementOf(input);
  const grid = makeGrid(input, arrangement);
  const ways = findWays(grid, input.edges);
  const flagged = input.nodes.filter((node) => node.flag);
  const withoutRule = place(grid, ways, spacing, header);
  const flags = hang(flagged.map((node) => [withoutRule.nodes.get(node.id), node.flag] as [PlacedNode, Size]));
  const rule = flagged.length === 0 ? 0 : RULE_PADDING * 2 + spacing.tier * (1 + Math.max(...flags.map((flag) => flag.tier)));
  const placement = lowered(withoutRule, rule);
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
    arrangement,
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
