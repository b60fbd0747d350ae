/** One PDF from printed parts, in a worker that reads each of them while the next is still printed. */
import { openJob } from './run-job.ts';
import type { FinishedPdf, FinishOrder } from './order.ts';
import type { Printed } from './read-pages.ts';

export type AssemblyAsked = { readonly at: number; readonly part: Uint8Array } | { readonly read: readonly string[] } | { readonly finish: FinishOrder };

export interface Assembly {
  take(at: number, part: Uint8Array): void;
  /**
   * Where everything ended up in the parts that were taken.
   * @param contents what the contents lead to
   */
  read(contents: readonly string[]): Promise<Printed>;
  finish(order: FinishOrder): Promise<FinishedPdf>;
  close(): void;
}

/** @param folder where the build puts the workers */
export function openAssembly(folder: string, signal: AbortSignal): Assembly {
  const { tell, ask, close } = openJob<AssemblyAsked>(folder, 'assemble-pdf', { signal });
  return {
    take: (at, part) => tell({ at, part }),
    read: (contents) => ask<Printed>({ read: contents }),
    finish: (order) => ask<FinishedPdf>({ finish: order }),
    close,
  };
}
