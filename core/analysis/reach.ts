/**
 * Which of some things lead to which others, near or far. The parts that lead to one another are found first (components.ts); each
 * part then reaches itself and what the parts behind it reach, as rows of bits, so that a thousand stages take about a millisecond.
 */
import { components } from './components.ts';

const BITS = 32;

/** @example reach([a, b, c], (id) => nextOf(id))(a, c) // true */
export function reach(ids: readonly string[], next: (id: string) => readonly string[]): (from: string, to: string) => boolean {
  const number = new Map(ids.map((id, at) => [id, at]));
  const following = ids.map((id) => next(id).flatMap((to) => number.get(to) ?? []));
  const nextOf = (at: number) => following[at] ?? [];
  const width = Math.ceil(ids.length / BITS);
  const rows = ids.map(() => new Uint32Array(0));
  for (const part of components(ids.length, nextOf)) {
    const row = new Uint32Array(width);
    for (const at of part) {
      set(row, at);
      for (const to of nextOf(at)) add(row, rows[to] as Uint32Array);
    }
    for (const at of part) rows[at] = row;
  }
  return (from, to) => {
    const [a, b] = [number.get(from), number.get(to)];
    return a !== undefined && b !== undefined && ((rows[a]?.[b >> 5] ?? 0) & (1 << (b & 31))) !== 0;
  };
}

const set = (row: Uint32Array, at: number): void => void (row[at >> 5] = (row[at >> 5] ?? 0) | (1 << (at & 31)));

function add(row: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < other.length; word += 1) row[word] = (row[word] ?? 0) | (other[word] ?? 0);
}
