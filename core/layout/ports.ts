/**
 * Where handoffs meet their cards. On each side they are spread apart in the order in which they turn away, so that two
 * that leave together do not cross; one that runs straight on keeps the middle.
 */
import type { Grid } from './grid.ts';
import { isLeftGroup, type Homes } from './label-homes.ts';
import type { Spacing } from './spacing.ts';
import type { Segment, Side, Way } from './ways.ts';

export interface Ports {
  /** Distance from the middle of the side. */
  readonly start: ReadonlyMap<Way, number>;
  readonly end: ReadonlyMap<Way, number>;
}

interface End {
  readonly way: Way;
  readonly which: 'start' | 'end';
  readonly straight: boolean;
  /** Rows and channels on one scale, from top to bottom. */
  readonly towards: number;
  /** Turns off in the part of the gutter that is near the card. */
  readonly isNear: boolean;
}

export function placePorts(grid: Grid, ways: readonly Way[], homes: Homes, spacing: Spacing): Ports {
  const start = new Map<Way, number>();
  const end = new Map<Way, number>();
  const put = ({ way, which }: End, offset: number) => (which === 'start' ? start : end).set(way, offset);
  const sides = new Map<string, End[]>();
  const add = (id: string, side: Side, e: End) => sides.set(`${id} ${side}`, [...(sides.get(`${id} ${side}`) ?? []), e]);
  for (const way of ways) {
    add(way.from.node.id, way.leaves, {
      way,
      which: 'start',
      straight: way.straightOut,
      towards: heightOf(grid, way, way.segments[2]),
      isNear: isLeftGroup(homes, way, 1),
    });
    add(way.to.node.id, way.enters, {
      way,
      which: 'end',
      straight: way.straightIn,
      towards: heightOf(grid, way, way.segments.at(-3)),
      isNear: !isLeftGroup(homes, way, way.segments.length - 2),
    });
  }
  for (const [key, ends] of sides) {
    const first = ends[0] as End;
    const { node, row } = first.which === 'start' ? first.way.from : first.way.to;
    const side = key.slice(key.lastIndexOf(' ') + 1);
    if (side === 'left' || side === 'right') spreadDown(ends, grid.above(row) * 2 + 1, node.height, spacing.port, put);
    else spreadAlong(ends, side, node.width, spacing, put);
  }
  return { start, end };
}

function heightOf(grid: Grid, way: Way, segment: Segment | undefined): number {
  const rowHeight = (row: number) => grid.above(row) * 2 + 1;
  if (!segment || segment.axis === 'v') return rowHeight(way.to.row);
  if (segment.at === 'channel') return segment.channel * 2;
  return rowHeight(segment.at === 'start' ? way.from.row : way.to.row);
}

function spreadDown(ends: readonly End[], own: number, height: number, gap: number, put: (end: End, offset: number) => void) {
  // Those that turn near the card take the outer ports; else they would cross the others' straight pieces.
  const layer = (end: End) => (end.towards < own ? (end.isNear ? 0 : 1) : end.isNear ? 3 : 2);
  const sorted = [...ends].sort((a, b) => layer(a) - layer(b) || a.towards - b.towards);
  const straight = sorted.find((end) => end.straight);
  const others = sorted.filter((end) => end !== straight);
  const up = straight ? others.filter((end) => end.towards < own) : others;
  const down = straight ? others.filter((end) => end.towards >= own) : [];
  const room = Math.max(8.5, height / 2 - 10);
  if (!straight) {
    const step = Math.min(gap, (room * 2) / Math.max(1, up.length - 1));
    for (const [i, end] of up.entries()) put(end, (i - (up.length - 1) / 2) * step);
    return;
  }
  put(straight, 0);
  const step = Math.min(gap, room / Math.max(1, up.length, down.length));
  for (const [i, end] of up.entries()) put(end, (i - up.length) * step);
  for (const [i, end] of down.entries()) put(end, (i + 1) * step);
}

function spreadAlong(ends: readonly End[], side: string, width: number, spacing: Spacing, put: (end: End, offset: number) => void) {
  const isSmall = width < 2 * spacing.loop;
  const middle = isSmall ? 4 : spacing.loop + (side === 'top' ? 7 : 0);
  const outs = ends.filter((end) => end.which === 'start');
  const ins = ends.filter((end) => end.which === 'end');
  const room = Math.max(2, width / 2 - middle - 12);
  for (const group of [outs, ins]) {
    const step = Math.min(spacing.port, room / Math.max(1, group.length - 1));
    const way = group === outs ? 1 : -1;
    for (const [i, end] of group.entries()) put(end, way * Math.min(isSmall ? 7 : width / 2 - 4, middle + i * step));
  }
}
