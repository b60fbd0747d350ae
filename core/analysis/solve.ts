/**
 * Solves x = b + A·x for the sparse systems that flows make, part by part (components.ts). A has no negative entries, so 1 − a
 * on the diagonal is a safe pivot as long as it is positive; within a part the unknown with the fewest neighbours goes
 * first, which keeps the rest sparse.
 */
import { components } from './components.ts';

export interface System {
  readonly rows: readonly Map<number, number>[];
  readonly b: readonly number[];
}

/** Makes an empty system of so many unknowns; `add` puts an entry into A. */
export function emptySystem(size: number): { rows: Map<number, number>[]; b: number[]; add(row: number, column: number, value: number): void } {
  const rows = Array.from({ length: size }, () => new Map<number, number>());
  const add = (row: number, column: number, value: number) => {
    const entries = rows[row];
    if (entries && value !== 0) entries.set(column, (entries.get(column) ?? 0) + value);
  };
  return { rows, b: Array.from({ length: size }, () => 0), add };
}

/** The solution, or nothing where there is no finite one that is not negative. */
export function solve({ rows, b }: System): number[] | undefined {
  const x = [...b];
  for (const part of components(rows.length, (i) => rows[i]?.keys() ?? [])) if (!solvePart(part, rows, x)) return undefined;
  return x;
}

/** An unknown that reads at most itself: most of a flow is no loop. */
function solveOne(i: number, rows: System['rows'], x: number[]): boolean {
  let sum = x[i] ?? 0;
  let pivot = 1;
  for (const [j, value] of rows[i] ?? []) {
    if (j === i) pivot -= value;
    else sum += value * (x[j] ?? 0);
  }
  x[i] = sum / pivot;
  return pivot > SINGULAR;
}

/** What a part reads of others is known by now. */
function solvePart(part: readonly number[], rows: System['rows'], x: number[]): boolean {
  const [only = 0, ...others] = part;
  if (others.length === 0) return solveOne(only, rows, x);
  const inside = new Set(part);
  const own = new Map<number, Map<number, number>>();
  const readers = new Map<number, Set<number>>(part.map((i) => [i, new Set()]));
  for (const i of part) {
    const row = new Map<number, number>();
    own.set(i, row);
    for (const [j, value] of rows[i] ?? []) {
      if (inside.has(j)) {
        row.set(j, value);
        readers.get(j)?.add(i);
      } else x[i] = (x[i] ?? 0) + value * (x[j] ?? 0);
    }
  }
  const order: number[] = [];
  while (inside.size > 0) {
    const k = cheapest(inside, own, readers);
    inside.delete(k);
    order.push(k);
    if (!eliminate(k, own, x, readers)) return false;
  }
  for (const k of order.reverse()) for (const [j, value] of own.get(k) ?? []) x[k] = (x[k] ?? 0) + value * (x[j] ?? 0);
  return true;
}

const SINGULAR = 1e-12;

type Rows = ReadonlyMap<number, Map<number, number>>;
type Readers = ReadonlyMap<number, Set<number>>;

function cheapest(left: ReadonlySet<number>, rows: Rows, readers: Readers): number {
  let best = -1;
  let least = Infinity;
  for (const k of left) {
    const cost = (rows.get(k)?.size ?? 0) * (readers.get(k)?.size ?? 0);
    if (cost < least) [best, least] = [k, cost];
    if (least <= 1) break;
  }
  return best;
}

/** Puts what is known of unknown k into the rows that read it. */
function eliminate(k: number, rows: Rows, x: number[], readers: Readers): boolean {
  const row = rows.get(k) as Map<number, number>;
  const pivot = 1 - (row.get(k) ?? 0);
  if (pivot <= SINGULAR) return false;
  row.delete(k);
  for (const [j, value] of row) row.set(j, value / pivot);
  x[k] = (x[k] ?? 0) / pivot;
  for (const i of readers.get(k) ?? []) {
    const reader = i === k ? undefined : rows.get(i);
    const weight = reader?.get(k);
    if (!reader || weight === undefined) continue;
    reader.delete(k);
    x[i] = (x[i] ?? 0) + weight * (x[k] ?? 0);
    for (const [j, value] of row) {
      reader.set(j, (reader.get(j) ?? 0) + weight * value);
      readers.get(j)?.add(i);
    }
  }
  // Its row now names only unknowns that are still left; nobody reads it any more.
  for (const j of row.keys()) readers.get(j)?.delete(k);
  return true;
}
