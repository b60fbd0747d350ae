/** A layout beside the plain one of the same workflow. */
import { arrange } from '../../core/layout/layout.ts';
import { crossingsOf } from '../../core/layout/crossings.ts';
import type { Layout, LayoutInput } from '../../core/layout/types.ts';
import { plainArrangement } from './plain.ts';

export interface Compared {
  readonly ours: number;
  readonly plain: number;
  readonly plainTime: number;
}

export async function compared(input: LayoutInput, layout: Layout): Promise<Compared> {
  const started = performance.now();
  // With nothing changed since, every stage stays in the cell that the plain method gave it.
  const plain = arrange({ ...input, earlier: await plainArrangement(input) });
  const plainTime = performance.now() - started;
  const count = ({ edges }: Layout) => crossingsOf(edges.map((edge) => edge.points));
  return { ours: count(layout), plain: count(plain), plainTime };
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
