/**
 * What runs through each gutter, and at which heights it comes in and goes out. Handoffs that find no free row to run in take
 * the channel in which they cross the fewest others.
 */
import type { Cell, Grid } from './grid.ts';
import type { Way } from './ways.ts';
import type { LayoutEdge } from './types.ts';

/** A channel outside the rows of both ends costs as much as so many crossings, as it is a detour. */
const DETOUR = 2;

export class Traffic {
  readonly #grid: Grid;
  /** Heights in each gutter, left and right by turns; rows and channels on one scale, from top to bottom. */
  readonly #heights: number[][];
  readonly #load: number[];

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#heights = Array.from({ length: grid.columns + 1 }, () => []);
    this.#load = Array.from({ length: grid.channels }, () => 0);
  }

  #ofRow = (row: number): number => this.#grid.above(row) * 2 + 1;

  add(way: Way) {
    const { from, to, segments } = way;
    const [a, b] = [from.column, to.column];
    const [start, end] = [this.#ofRow(from.row), this.#ofRow(to.row)];
    if (way.backward) {
      const channels = segments.flatMap((segment) => (segment.axis === 'h' && segment.at === 'channel' ? [segment.channel * 2] : []));
      const [first, last] = [channels[0] ?? start, channels.at(-1) ?? end];
      for (let gutter = b + 1; gutter <= Math.max(a, b + 1); gutter++) this.#heights[gutter]?.push(gutter === b + 1 ? last : first, first);
      return;
    }
    const turn = segments[1];
    const isEarly = turn?.axis === 'v' && turn.at === 'gutter' && turn.gutter === a + 1;
    const middle = segments[2]?.axis === 'h' && segments[2].at === 'channel' ? segments[2].channel * 2 : isEarly ? end : start;
    this.#put(a, b, start, middle, end);
  }

  #put(a: number, b: number, start: number, middle: number, end: number) {
    for (let gutter = a + 1; gutter <= b; gutter++) this.#heights[gutter]?.push(gutter === a + 1 ? start : middle, gutter === b ? end : middle);
  }

  #crossings(a: number, b: number, start: number, middle: number, end: number): number {
    let count = 0;
    for (let gutter = a + 1; gutter <= b; gutter++) {
      const heights = this.#heights[gutter] as number[];
      const [left, right] = [gutter === a + 1 ? start : middle, gutter === b ? end : middle];
      for (let i = 0; i < heights.length; i += 2) if ((left - (heights[i] as number)) * (right - (heights[i + 1] as number)) < 0) count += 1;
    }
    return count;
  }

  throughChannel(edge: LayoutEdge, from: Cell, to: Cell): Way {
    const [a, b] = [from.column, to.column];
    const [start, end] = [this.#ofRow(from.row), this.#ofRow(to.row)];
    const [upper, lower] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    let [channel, least] = [this.#grid.below(upper), Infinity];
    for (let tried = this.#grid.above(upper); tried <= this.#grid.below(lower); tried++) {
      const isOutside = upper !== lower && (tried === this.#grid.above(upper) || tried === this.#grid.below(lower));
      const cost = this.#crossings(a, b, start, tried * 2, end) + (isOutside ? DETOUR : 0) + (this.#load[tried] ?? 0) / 1000;
      if (cost < least) [channel, least] = [tried, cost];
    }
    this.#load[channel] = (this.#load[channel] ?? 0) + (b - a);
    this.#put(a, b, start, channel * 2, end);
    return {
      edge,
      from,
      to,
      leaves: 'right',
      enters: 'left',
      backward: false,
      straightOut: false,
      straightIn: false,
      segments: [
        { axis: 'h', at: 'start' },
        { axis: 'v', at: 'gutter', gutter: a + 1 },
        { axis: 'h', at: 'channel', channel },
        { axis: 'v', at: 'gutter', gutter: b },
        { axis: 'h', at: 'end' },
      ],
    };
  }
}
