/** Writing the report: one at a time, in the background; what is open can be edited meanwhile. */
import { request } from '../bridge.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

export class ReportExport {
  isRunning = $state(false);
  /** The name of the file that was written last. */
  written = $state<string | undefined>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** @param book a workflow of which only the checklists are wanted */
  async run(book: string | null = null): Promise<void> {
    if (this.isRunning) return;
    const { session, scenario } = this.#workspace;
    session.typing.flush();
    this.dismiss();
    this.isRunning = true;
    const answer = await request('report.export', { scenario, book });
    this.isRunning = false;
    if (answer.ok) this.written = answer.value.path.split(/[\\/]/).at(-1);
    else if (answer.error.code !== 'cancelled') session.problem = answer.error;
  }

  show(): Promise<unknown> {
    return request('report.show', {});
  }

  dismiss(): void {
    this.written = undefined;
  }
}
