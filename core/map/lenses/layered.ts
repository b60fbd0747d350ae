/**
 * Cards in ranks from left to right, joined by lines with labels. A small version of the method of Sugiyama, Tagawa and Toda
 * (1981): lines that close a cycle are turned, the longest way gives the rank, and a line that is longer than one rank passes
 * through places of its own in between. Labels are places too, in ranks between those of the cards (as Gansner et al. do in
 * "A technique for drawing directed graphs", 1993): so neither a card nor a label ever lies on a line that is not its own.
 */
import type { Box, Point, Size } from '../../layout/types.ts';
import { keepApart } from './ports.ts';

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly label: Size;
}

export interface Layered extends Size {
  readonly boxes: readonly Box[];
  /** For each line its label and where it runs; ascending or descending in x. */
  readonly lines: readonly { readonly label: Box; readonly points: readonly Point[] }[];
}

export interface Gaps {
  /** Between cards above each other. */
  readonly card: number;
  /** Between labels and lines. */
  readonly line: number;
  /** Between a card and the labels beside it. */
  readonly beside: number;
}

interface Place {
  readonly rank: number;
  readonly height: number;
  readonly card: number | null;
  y: number;
}

const SWEEPS = 8;
const LINE = 10;

export function layered(cards: readonly Size[], edges: readonly Edge[], gaps: Gaps): Layered {
  const { ranks, turned } = ranksOf(cards.length, edges);
  const places: Place[] = cards.map((card, i) => ({ rank: (ranks[i] ?? 0) * 2, height: card.height, card: i, y: 0 }));
  // Each line as the places it runs through, from left to right.
  const ways = edges.map(({ from, to, label }, e) => {
    const [left, right] = turned.has(e) ? [to, from] : [from, to];
    const [first, last] = [places[left]?.rank ?? 0, places[right]?.rank ?? 0];
    const way = [left];
    for (let rank = first + 1; rank < last; rank++) {
      way.push(places.length);
      places.push({ rank, height: rank === first + 1 ? label.height : LINE, card: null, y: 0 });
    }
    return [...way, right];
  });
  const layers = orderLayers(places, ways);
  settle(places, layers, ways, gaps);
  return draw(cards, edges, { places, layers, ways, turned }, gaps);
}

/** The rank of each card by the longest way, and the lines that would close a cycle. */
function ranksOf(count: number, edges: readonly Edge[]): { readonly ranks: readonly number[]; readonly turned: ReadonlySet<number> } {
  const out: number[][] = Array.from({ length: count }, () => []);
  for (const [e, edge] of edges.entries()) out[edge.from]?.push(e);
  const turned = new Set<number>();
  const state: ('inside' | 'done' | undefined)[] = [];
  const finished: number[] = [];
  for (let root = 0; root < count; root++) {
    if (state[root]) continue;
    state[root] = 'inside';
    const path = [{ at: root, next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1] as { at: number; next: number };
      const e = out[top.at]?.[top.next++];
      const to = e === undefined ? undefined : edges[e]?.to;
      if (e === undefined || to === undefined) {
        state[top.at] = 'done';
        finished.push(top.at);
        path.pop();
      } else if (state[to] === 'inside') turned.add(e);
      else if (!state[to]) {
        state[to] = 'inside';
        path.push({ at: to, next: 0 });
      }
    }
  }
  const ranks = Array.from({ length: count }, () => 0);
  const forward = edges.flatMap(({ from, to }, e) => (from === to ? [] : turned.has(e) ? [[to, from] as const] : [[from, to] as const]));
  const next: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of forward) next[from]?.push(to);
  for (const at of finished.reverse()) for (const to of next[at] ?? []) ranks[to] = Math.max(ranks[to] ?? 0, (ranks[at] ?? 0) + 1);
  // Turned lines can ask for more; a few rounds settle it.
  for (let round = 0; round < count; round++) {
    let isStill = true;
    for (const [from, to] of forward) {
      if ((ranks[to] ?? 0) > (ranks[from] ?? 0)) continue;
      ranks[to] = (ranks[from] ?? 0) + 1;
      isStill = false;
    }
    if (isStill) break;
  }
  // What only leads on stands right before it.
  for (const at of finished) {
    const after = (next[at] ?? []).map((to) => ranks[to] ?? 0);
    const before = forward.some(([, to]) => to === at);
    if (!before && after.length > 0) ranks[at] = Math.min(...after) - 1;
  }
  return { ranks, turned };
}

/** By the mean place of neighbours, sweeping to and fro; the order with the fewest crossings is kept. */
function orderLayers(places: readonly Place[], ways: readonly (readonly number[])[]): number[][] {
  const layers: number[][] = [];
  for (const [i, place] of places.entries()) (layers[place.rank] ??= []).push(i);
  for (let rank = 0; rank < layers.length; rank++) layers[rank] ??= [];
  const before: number[][] = places.map(() => []);
  const after: number[][] = places.map(() => []);
  for (const way of ways) {
    for (const [i, at] of way.slice(1).entries()) {
      before[at]?.push(way[i] as number);
      after[way[i] as number]?.push(at);
    }
  }
  const at: number[] = [];
  const note = () => layers.forEach((layer) => layer.forEach((i, n) => (at[i] = n)));
  note();
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(layers, after, at);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isDown = sweep % 2 === 0;
    const ranks = layers.map((_, rank) => rank);
    for (const rank of isDown ? ranks : ranks.reverse()) {
      const near = isDown ? before : after;
      const mean = (i: number) => ((near[i] ?? []).length === 0 ? (at[i] ?? 0) : (near[i] ?? []).reduce((sum, j) => sum + (at[j] ?? 0), 0) / (near[i] ?? []).length);
      const keyed = (layers[rank] ?? []).map((i) => [mean(i), at[i] ?? 0, i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      layers[rank] = keyed.map(([, , i]) => i);
      layers[rank].forEach((i, n) => (at[i] = n));
    }
    const found = crossings(layers, after, at);
    if (found < fewest) [fewest, best] = [found, layers.map((layer) => [...layer])];
  }
  return best;
}

function crossings(layers: readonly (readonly number[])[], after: readonly (readonly number[])[], at: readonly number[]): number {
  let sum = 0;
  for (const layer of layers) {
    const ends = layer.flatMap((i) => [...(after[i] ?? [])].map((j) => at[j] ?? 0).sort((a, b) => a - b));
    for (let i = 0; i < ends.length; i++) for (let j = i + 1; j < ends.length; j++) if ((ends[i] ?? 0) > (ends[j] ?? 0)) sum += 1;
  }
  return sum;
}

/** Everything as near to the mean of what it is joined to as the order allows. */
function settle(places: readonly Place[], layers: readonly (readonly number[])[], ways: readonly (readonly number[])[], gaps: Gaps): void {
  const near: number[][] = places.map(() => []);
  for (const way of ways) {
    for (const [i, at] of way.slice(1).entries()) {
      near[at]?.push(way[i] as number);
      near[way[i] as number]?.push(at);
    }
  }
  const gapOf = (a: Place, b: Place) => (a.height + b.height) / 2 + (a.card !== null && b.card !== null ? gaps.card : gaps.line);
  const put = (layer: readonly number[], wishes: readonly number[]) => {
    const shift = [0];
    for (let i = 1; i < layer.length; i++) shift.push((shift[i - 1] ?? 0) + gapOf(places[layer[i - 1] as number] as Place, places[layer[i] as number] as Place));
    const ys = keepApart(wishes.map((wish, i) => wish - (shift[i] ?? 0)), 0, -Infinity, Infinity);
    layer.forEach((i, n) => ((places[i] as Place).y = (ys[n] ?? 0) + (shift[n] ?? 0)));
  };
  for (const layer of layers) put(layer, layer.map(() => 0));
  for (let round = 0; round < 12; round++) {
    for (const layer of round % 2 === 0 ? layers : [...layers].reverse()) {
      put(layer, layer.map((i) => {
        const ys = (near[i] ?? []).map((j) => places[j]?.y ?? 0);
        return ys.length === 0 ? (places[i]?.y ?? 0) : ys.reduce((a, b) => a + b, 0) / ys.length;
      }));
    }
  }
}

interface Settled {
  readonly places: readonly Place[];
  readonly layers: readonly (readonly number[])[];
  readonly ways: readonly (readonly number[])[];
  readonly turned: ReadonlySet<number>;
}

function draw(cards: readonly Size[], edges: readonly Edge[], { places, layers, ways, turned }: Settled, gaps: Gaps): Layered {
  const labelOf = new Map(ways.map((way, e) => [way[1] as number, e]));
  // As wide as the widest card or label of each rank.
  const widths = layers.map((layer, rank) =>
    Math.max(rank % 2 === 0 ? 0 : 24, ...layer.map((i) => (places[i]?.card === null ? (rank % 2 === 1 ? (edges[labelOf.get(i) ?? -1]?.label.width ?? 0) : 0) : (cards[i]?.width ?? 0)))),
  );
  const lefts = [0];
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width + gaps.beside);
  const middle = (rank: number) => (lefts[rank] ?? 0) + (widths[rank] ?? 0) / 2;
  const top = Math.min(...places.map((place) => place.y - place.height / 2));
  const y = (i: number) => (places[i]?.y ?? 0) - top;
  const boxes = cards.map((card, i): Box => ({ ...card, x: middle(places[i]?.rank ?? 0) - card.width / 2, y: y(i) - card.height / 2 }));
  const ports = portsOf(cards, ways, y);
  const lines = ways.map((way, e) => {
    const edge = edges[e] as Edge;
    const [left, right] = [way[0] as number, way.at(-1) as number];
    const points: Point[] = [{ x: (boxes[left] as Box).x + (boxes[left] as Box).width, y: ports.out[e] ?? 0 }];
    for (const i of way.slice(1, -1)) {
      const rank = places[i]?.rank ?? 0;
      points.push({ x: lefts[rank] ?? 0, y: y(i) }, { x: (lefts[rank] ?? 0) + (widths[rank] ?? 0), y: y(i) });
    }
    points.push({ x: (boxes[right] as Box).x, y: ports.in[e] ?? 0 });
    const at = way[1] as number;
    const label = { ...edge.label, x: middle(places[at]?.rank ?? 0) - edge.label.width / 2, y: y(at) - edge.label.height / 2 };
    return { label, points: turned.has(e) ? points.reverse() : points };
  });
  const bottom = Math.max(...places.map((place) => place.y + place.height / 2));
  return { boxes, lines, width: (lefts.at(-1) ?? 0) - gaps.beside, height: bottom - top };
}

/** Where lines leave a card at its right and reach it at its left, in the order of where they go. */
function portsOf(cards: readonly Size[], ways: readonly (readonly number[])[], y: (i: number) => number): { readonly out: number[]; readonly in: number[] } {
  const ports = { out: [] as number[], in: [] as number[] };
  for (const [i, card] of cards.entries()) {
    for (const side of ['out', 'in'] as const) {
      const own = ways.map((way, e) => ({ way, e })).filter(({ way }) => (side === 'out' ? way[0] : way.at(-1)) === i);
      const beside = ({ way }: (typeof own)[number]) => y((side === 'out' ? way[1] : way.at(-2)) as number);
      const sorted = [...own].sort((a, b) => beside(a) - beside(b) || a.e - b.e);
      const step = Math.min(24, (card.height - 28) / Math.max(1, sorted.length - 1));
      for (const [n, { e }] of sorted.entries()) ports[side][e] = y(i) + (n - (sorted.length - 1) / 2) * step;
    }
  }
  return ports;
}
