/** What a window makes at the moment: one report to be written, one to be looked at, one takeaway. A newer one ends the one before. */
import type { ReportProgress } from '../../core/contract/report.ts';
import type { Watch } from '../report/progress.ts';

export type ReportKind = 'export' | 'preview' | 'takeaway';

export class ReportWork {
  readonly #running = new Map<ReportKind, AbortController>();

  begin(what: ReportKind, tell: (progress: ReportProgress) => void): Watch {
    this.end(what);
    const controller = new AbortController();
    this.#running.set(what, controller);
    return { signal: controller.signal, tell: (progress) => void (controller.signal.aborted || tell(progress)) };
  }

  end(what: ReportKind): void {
    this.#running.get(what)?.abort();
    this.#running.delete(what);
  }

  endAll(): void {
    for (const what of [...this.#running.keys()]) this.end(what);
  }
}
