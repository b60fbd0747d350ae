/** Writing the report: one at a time, in the background; what is open can be edited meanwhile. */
import type { ReportProgress } from '../../core/contract/report.ts';
import { onEvent, request } from '../bridge.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

export class ReportExport {
  isRunning = $state(false);
  /** Nothing: a place is still being chosen. */
  progress = $state.raw<ReportProgress | undefined>();
  /** The name of the file that was written last. */
  written = $state<string | undefined>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Hears how far it is; gives the way to stop. */
  follow = (): (() => void) =>
    onEvent('report.progress', ({ what, progress }) => {
      if (what === 'export' && this.isRunning) this.progress = progress;
    });

  /** @param book a workflow of which only the checklists are wanted */
  async run(book: string | null = null): Promise<void> {
    if (this.isRunning) return;
    const { session, scenario } = this.#workspace;
    session.typing.flush();
    this.dismiss();
    this.isRunning = true;
    const answer = await request('report.export', { scenario, settings: null, book });
    [this.isRunning, this.progress] = [false, undefined];
    if (answer.ok) this.written = answer.value.path.split(/[\\/]/).at(-1);
    else if (answer.error.code !== 'cancelled') session.problem = answer.error;
  }

  /** Nothing of it is left behind. */
  cancel(): void {
    void request('report.cancel', { what: 'export' });
  }

  async open(): Promise<void> {
    const answer = await request('report.open', {});
    if (!answer.ok) this.#workspace.session.problem = answer.error;
  }

  show(): Promise<unknown> {
    return request('report.show', {});
  }

  dismiss(): void {
    this.written = undefined;
  }
}
