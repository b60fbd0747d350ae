/**
 * From ways through the grid to coordinates. Heights first: channels get the tracks and labels they hold, lanes the sum.
 * Then widths: gutters get their tracks and room for the labels that sit in them. Then every segment has its place.
 */
import { assignTracks, NEAR, type Run } from './tracks.ts';
import { placePorts } from './ports.ts';
import { homesOf, isLeftGroup, type Homes } from './label-homes.ts';
import type { Grid } from './grid.ts';
import type { Spacing } from './spacing.ts';
import type { Segment, Way } from './ways.ts';
import type { Box, PlacedLane, PlacedNode, Point } from './types.ts';

/** Columns of milestones alone are narrower than this. */
const NARROW = 48;

export interface Placement {
  readonly lanes: readonly PlacedLane[];
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  /** Signs that stand out of their cards. */
  readonly marks: readonly Box[];
  readonly routes: ReadonlyMap<Way, readonly Point[]>;
  readonly homes: Homes;
  /** The part of each gutter that is kept free for labels. */
  readonly rooms: readonly { readonly x: number; readonly width: number }[];
  readonly right: number;
  readonly bottom: number;
}

/** The same with room above it. */
export function lowered(placement: Placement, by: number): Placement {
  if (by === 0) return placement;
  const down = <T extends Point>(at: T): T => ({ ...at, y: at.y + by });
  return {
    ...placement,
    lanes: placement.lanes.map(down),
    nodes: new Map([...placement.nodes].map(([id, node]) => [id, down(node)])),
    marks: placement.marks.map(down),
    routes: new Map([...placement.routes].map(([way, points]) => [way, points.map(down)])),
    bottom: placement.bottom + by,
  };
}

export function place(grid: Grid, ways: readonly Way[], spacing: Spacing, header: number): Placement {
  const { track: trackWidth, stub, arrow } = spacing;
  const homes = homesOf(grid, ways, spacing);
  const ports = placePorts(grid, ways, homes, spacing);
  const startOffset = (way: Way) => ports.start.get(way) ?? 0;
  const endOffset = (way: Way) => ports.end.get(way) ?? 0;

  // Channels: their tracks by rough positions, then their heights.
  const rough = (way: Way, segment: Segment | undefined): number => {
    if (segment?.axis !== 'v') return 0;
    if (segment.at === 'gutter') return segment.gutter * 400;
    const [cell, offset] = segment.at === 'start' ? [way.from, startOffset(way)] : [way.to, endOffset(way)];
    return cell.column * 400 + 200 + offset;
  };
  const roughHeight = (way: Way, segment: Segment | undefined): number => {
    if (segment?.axis === 'h' && segment.at === 'channel') return segment.channel * 2;
    if (segment?.axis !== 'h') return 0;
    return grid.above(segment.at === 'start' ? way.from.row : way.to.row) * 2 + 1;
  };
  const collapsed = new Set(grid.lanes.flatMap(({ isCollapsed, firstRow, rows }) => (isCollapsed ? Array.from({ length: rows + 1 }, (_, i) => grid.above(firstRow) + i) : [])));
  /** Where each segment of a way runs within its channel or gutter. */
  const within = new Map(ways.map((way) => [way, way.segments.map(() => 0)]));
  const inChannel = collect(ways, within, grid.channels, (s) => (s.axis === 'h' && s.at === 'channel' ? s.channel : undefined));
  const channelHeight: number[] = [];
  for (const [channel, members] of inChannel.entries()) {
    const side = (way: Way, beyond: Segment | undefined, row: number): -1 | 1 =>
      (beyond ? roughHeight(way, beyond) : grid.above(row) * 2 + 1) < channel * 2 ? -1 : 1;
    const runs = members.map(({ way, at }): Run => {
      const [a, b] = [rough(way, way.segments[at - 1]), rough(way, way.segments[at + 1])];
      const turns = [
        { at: a, side: side(way, way.segments[at - 2], way.from.row) },
        { at: b, side: side(way, way.segments[at + 2], way.to.row) },
      ];
      return { from: Math.min(a, b), to: Math.max(a, b), turns };
    });
    const { track, count } = assignTracks(runs);
    const isStrip = collapsed.has(channel);
    const heights = Array.from({ length: count }, () => (isStrip ? spacing.strip.track : trackWidth));
    for (const [i, { way, at }] of members.entries()) {
      const label = homes.get(way)?.segment === at && !way.edge.isOptional && !isStrip ? way.edge.label : null;
      if (label) heights[track[i] ?? 0] = Math.max(heights[track[i] ?? 0] ?? 0, label.height + 8);
    }
    let y = 0;
    const middles = heights.map((height) => (y += height) - height / 2);
    for (const [i, { at, offsets }] of members.entries()) offsets[at] = middles[track[i] ?? 0] ?? 0;
    channelHeight[channel] = y;
  }

  // Rows and lanes from top to bottom.
  const rowTop: number[] = [];
  const rowHeight = grid.lanes.flatMap(({ rows, isCollapsed }) => Array.from({ length: rows }, () => (isCollapsed ? 0 : spacing.row)));
  for (const { node, row } of grid.cells.values()) rowHeight[row] = Math.max(rowHeight[row] ?? 0, node.height);
  const channelTop: number[] = [];
  const lanes: Omit<PlacedLane, 'x' | 'width'>[] = [];
  let y = 0;
  for (const lane of grid.lanes) {
    const laneTop = y;
    const { lanePadding, rowGap } = lane.isCollapsed ? spacing.strip : spacing;
    y += lanePadding;
    for (let row = lane.firstRow; row < lane.firstRow + lane.rows; row++) {
      channelTop[grid.above(row)] = y + (row > lane.firstRow ? rowGap / 2 : -lanePadding / 2);
      y += (channelHeight[grid.above(row)] ?? 0) + (row > lane.firstRow ? rowGap : 0);
      rowTop[row] = y;
      y += rowHeight[row] ?? spacing.row;
    }
    const last = grid.below(lane.firstRow + lane.rows - 1);
    channelTop[last] = y + lanePadding / 2;
    y += (channelHeight[last] ?? 0) + lanePadding;
    if (lane.isCollapsed) y = Math.max(y, laneTop + spacing.strip.height);
    lanes.push({ id: lane.id, isCollapsed: lane.isCollapsed, y: laneTop, height: y - laneTop });
  }
  const middleOf = (row: number) => (rowTop[row] ?? 0) + (rowHeight[row] ?? spacing.row) / 2;
  const heightAt = (way: Way, at: number): number => {
    const segment = way.segments[at];
    if (at < 0) return middleOf(way.from.row);
    if (!segment || segment.axis === 'v') return middleOf(way.to.row);
    if (segment.at === 'channel') return (channelTop[segment.channel] ?? 0) + (within.get(way)?.[at] ?? 0);
    return segment.at === 'start' ? middleOf(way.from.row) + startOffset(way) : middleOf(way.to.row) + endOffset(way);
  };

  // Columns and gutters from left to right.
  const inGutter = collect(ways, within, grid.columns + 1, (s) => (s.axis === 'v' && s.at === 'gutter' ? s.gutter : undefined));
  const columnWidth: number[] = Array.from({ length: grid.columns }, () => 0);
  for (const { node, column } of grid.cells.values()) columnWidth[column] = Math.max(columnWidth[column] ?? 0, node.width);
  const isNarrow = (column: number) => (columnWidth[column] ?? 0) < NARROW;
  const labelWidth: number[] = [];
  for (const way of ways) {
    const gutter = homes.get(way)?.gutter ?? null;
    if (gutter !== null && !way.edge.isOptional) labelWidth[gutter] = Math.max(labelWidth[gutter] ?? 0, (way.edge.label?.width ?? 0) + 2 * spacing.labelAir);
  }
  const columnLeft: number[] = [];
  const rooms: { x: number; width: number }[] = [];
  let x = header;
  for (const [gutter, members] of inGutter.entries()) {
    const runOf = ({ way, at }: Member): Run => {
      const [a, b] = [heightAt(way, at - 1), heightAt(way, at + 1)];
      const turn = (height: number, to: number) => ({ at: height, side: to > gutter ? (1 as const) : (-1 as const) });
      return { from: Math.min(a, b), to: Math.max(a, b), turns: [turn(a, reach(way, at, -1)), turn(b, reach(way, at, 1))] };
    };
    const [left, right] = groupsOf(homes, members, runOf);
    const [leftTracks, rightTracks] = [assignTracks(left.map(runOf)), assignTracks(right.map(runOf))];
    const needed = labelWidth[gutter] ?? 0;
    const inside = gutter > 0 && gutter < grid.columns;
    const lines = (leftTracks.count + rightTracks.count) * trackWidth;
    const pull = (tracks: { count: number }) => (spacing.hasLabelRooms && tracks.count === 0 ? 6 : 0);
    const ends = inside ? stub + arrow - pull(rightTracks) - pull(leftTracks) : spacing.edge;
    const room = Math.max(needed, (inside ? spacing.gutter - (isNarrow(gutter - 1) || isNarrow(gutter) ? spacing.less : 0) : spacing.edge) - ends - lines, 0);
    const begin = x + (inside ? stub - pull(leftTracks) : spacing.edge / 2);
    for (const [i, { at, offsets }] of left.entries()) offsets[at] = begin + ((leftTracks.track[i] ?? 0) + 0.5) * trackWidth - (spacing.hasLabelRooms ? 4 : 0);
    const roomX = begin + leftTracks.count * trackWidth;
    for (const [i, { at, offsets }] of right.entries()) offsets[at] = roomX + room + ((rightTracks.track[i] ?? 0) + 0.5) * trackWidth;
    rooms.push({ x: roomX, width: room });
    x += ends + lines + room;
    if (gutter < grid.columns) {
      columnLeft[gutter] = x;
      x += columnWidth[gutter] ?? 0;
    }
  }

  const nodes = new Map<string, PlacedNode>();
  const marks: Box[] = [];
  for (const [id, { node, column, row }] of grid.cells) {
    const { width, height, lane } = node;
    const left = (columnLeft[column] ?? 0) + ((columnWidth[column] ?? 0) - width) / 2;
    const top = middleOf(row) - height / 2;
    nodes.set(id, { id, lane, column, row, width, height, x: left, y: top });
    if (node.mark) marks.push({ ...node.mark, x: left + node.mark.x, y: top + node.mark.y });
  }
  const routes = new Map<Way, readonly Point[]>();
  for (const way of ways) {
    const [from, to] = [nodes.get(way.from.node.id) as PlacedNode, nodes.get(way.to.node.id) as PlacedNode];
    const points: Point[] = [port(from, way.leaves, startOffset(way))];
    const finish = port(to, way.enters, endOffset(way));
    const acrossAt = (at: number) => {
      const segment = way.segments[at];
      if (segment?.axis !== 'v') return 0;
      return segment.at === 'gutter' ? (within.get(way)?.[at] ?? 0) : segment.at === 'start' ? (points[0] as Point).x : finish.x;
    };
    for (let at = 1; at < way.segments.length; at++) {
      const isVertical = way.segments[at]?.axis === 'v';
      points.push(isVertical ? { x: acrossAt(at), y: heightAt(way, at - 1) } : { x: acrossAt(at - 1), y: heightAt(way, at) });
    }
    points.push(finish);
    routes.set(way, simplify(points));
  }
  const placedLanes = lanes.map((lane): PlacedLane => ({ ...lane, x: 0, width: x }));
  return { lanes: placedLanes, nodes, marks, routes, homes, rooms, right: x, bottom: y };
}

interface Member {
  readonly way: Way;
  readonly at: number;
  /** Of the way, by segment. */
  readonly offsets: number[];
}

/** The segments in each channel or gutter. */
function collect(ways: readonly Way[], within: ReadonlyMap<Way, number[]>, count: number, indexOf: (segment: Segment) => number | undefined): Member[][] {
  const members: Member[][] = Array.from({ length: count }, () => []);
  for (const way of ways) {
    const offsets = within.get(way) as number[];
    for (const [at, segment] of way.segments.entries()) {
      const index = indexOf(segment);
      if (index !== undefined) members[index]?.push({ way, at, offsets });
    }
  }
  return members;
}

/**
 * The lines left and right of a gutter's labels. One that would come in on the very height at which another goes out on its
 * left would lie on it: it moves to the left group, where tracks are ordered so that this cannot be.
 */
function groupsOf(homes: Homes, members: readonly Member[], runOf: (member: Member) => Run): [Member[], Member[]] {
  const left = members.filter(({ way, at }) => isLeftGroup(homes, way, at));
  let right = members.filter((member) => !left.includes(member));
  const heights = (member: Member, side: -1 | 1) => runOf(member).turns.flatMap((turn) => (turn.side === side ? [turn.at] : []));
  for (let isDone = right.length === 0; !isDone; ) {
    const out = left.flatMap((member) => heights(member, 1));
    const clashing = right.filter((member) => heights(member, -1).some((y) => out.some((other) => Math.abs(y - other) < NEAR)));
    left.push(...clashing);
    right = right.filter((member) => !clashing.includes(member));
    isDone = clashing.length === 0;
  }
  return [left, right];
}

/** Where the horizontal segment before or behind a vertical one comes from or goes to: gutter g at g, column c at c + 0.5. */
function reach(way: Way, at: number, step: -1 | 1): number {
  const beyond = way.segments[at + step * 2];
  if (beyond?.axis === 'v' && beyond.at === 'gutter') return beyond.gutter;
  return (step < 0 ? way.from.column : way.to.column) + 0.5;
}

function port(box: Box, side: Way['leaves'], offset: number): Point {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  switch (side) {
    case 'left':
      return { x: box.x, y: cy + offset };
    case 'right':
      return { x: box.x + box.width, y: cy + offset };
    case 'top':
      return { x: cx + offset, y: box.y };
    case 'bottom':
      return { x: cx + offset, y: box.y + box.height };
  }
}

/** Without corners that are none. */
function simplify(points: readonly Point[]): readonly Point[] {
  const close = (a: number, b: number) => Math.abs(a - b) < 0.5;
  return points.filter((p, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    return !((close(before.x, p.x) && close(p.x, after.x)) || (close(before.y, p.y) && close(p.y, after.y)));
  });
}
