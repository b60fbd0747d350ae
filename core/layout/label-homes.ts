/**
 * Which segment carries a handoff's label, decided before widths are known so that gutters can make room. Long runs
 * through free cells and channels have room of their own. In a gutter the label sits on the side where the handoff is
 * alone: behind the turn where several leave together, before it where several arrive together.
 */
import type { Grid } from './grid.ts';
import type { Spacing } from './spacing.ts';
import type { Way } from './ways.ts';

export interface Home {
  /** Index of the segment. */
  readonly segment: number;
  /** The gutter that has to make room; nothing where there is room anyway. */
  readonly gutter: number | null;
  /** All lines of a gutter stand together, as no label stands between them. */
  readonly isTogether: boolean;
}
export type Homes = ReadonlyMap<Way, Home>;

export function homesOf(grid: Grid, ways: readonly Way[], spacing: Spacing): Homes {
  const widths: number[] = Array.from({ length: grid.columns }, () => 0);
  for (const { node, column } of grid.cells.values()) widths[column] = Math.max(widths[column] ?? 0, node.width);
  /** What columns a to b (exclusive) and the gutters around them are wide at least. */
  const between = (a: number, b: number) => widths.slice(a + 1, b).reduce((sum, width) => sum + width + spacing.gutter - 2, 0);
  const leaving = new Map<string, number>();
  const arriving = new Map<string, number>();
  for (const { from, to, backward } of ways) {
    if (backward) continue;
    leaving.set(from.node.id, (leaving.get(from.node.id) ?? 0) + 1);
    arriving.set(to.node.id, (arriving.get(to.node.id) ?? 0) + 1);
  }
  const homes = new Map<Way, Home>();
  const isTogether = !spacing.hasLabelRooms;
  const put = (way: Way, segment: number, gutter: number | null) => homes.set(way, { segment, gutter, isTogether });
  for (const way of ways) {
    const { segments, from, to } = way;
    const [a, b] = [from.column, to.column];
    const width = way.edge.isOptional ? 0 : (way.edge.label?.width ?? 0);
    if (way.backward) put(way, longestChannel(way), a === b && !isTogether ? a + 1 : null);
    else if (segments.length === 5) put(way, 2, between(a, b) < width && !isTogether ? a + 1 : null);
    else if (segments.length === 1) put(way, 0, between(a, b) < width ? a + 1 : null);
    else if (isTogether) put(way, 1, null);
    else {
      const turn = segments[1];
      const gutter = turn?.axis === 'v' && turn.at === 'gutter' ? turn.gutter : b;
      const runs = b > a + 1 && between(a, b) >= width;
      const alone = (arriving.get(to.node.id) ?? 0) > 1 && (leaving.get(from.node.id) ?? 0) === 1;
      if (runs) put(way, gutter === b ? 0 : 2, null);
      else put(way, alone ? 0 : 2, gutter);
    }
  }
  return homes;
}

/** Index of the channel in which a way back goes farthest: behind a gutter near the target, that is the first. */
const longestChannel = (way: Way): number => (way.segments[1]?.axis === 'h' ? 1 : 0);

/** Lines stand left of the labels in a gutter, unless their own label sits before their turn. */
export function isLeftGroup(homes: Homes, way: Way, at: number): boolean {
  const segment = way.segments[at];
  if (segment?.axis !== 'v' || segment.at !== 'gutter') return true;
  const home = homes.get(way);
  if (home?.isTogether) return true;
  if (home?.gutter === segment.gutter) return home.segment > at;
  if (way.backward) return true;
  const last = way.segments.at(-1);
  return !(at === way.segments.length - 2 && last?.axis === 'h' && (at > 1 || way.straightOut));
}
