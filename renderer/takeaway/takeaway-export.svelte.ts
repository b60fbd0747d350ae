/** What somebody chose to take away and to leave out, what that would remove, and what became of it. Kept while the window is open. */
import type { Problem } from '../../core/contract/errors.ts';
import type { Takeaway } from '../../core/contract/takeaway.ts';
import type { Redaction } from '../../core/redact/redact.ts';
import { t } from '../../core/text/text.ts';
import { request } from '../bridge.ts';

export class TakeawayExport {
  takeaway = $state<Takeaway>('pptx');
  /** None: all. */
  workflows = $state.raw<readonly string[]>([]);
  redact = $state.raw<readonly Redaction[]>([]);
  /** What would be left out, before it is. */
  preview = $state.raw<{ readonly removed: string; readonly renamed: readonly string[] } | undefined>();
  isWorking = $state(false);
  problem = $state.raw<Problem | undefined>();
  /** What was done last, in words. */
  done = $state('');
  hasSaved = $state(false);

  /** A copy never has the history; only a copy could have it. */
  readonly chosen = $derived<readonly Redaction[]>(this.takeaway === 'wfa' ? [...this.redact.filter((one) => one !== 'history'), 'history'] : this.redact.filter((one) => one !== 'history'));

  /** Nothing of an earlier time stands there. */
  open(): void {
    [this.problem, this.done, this.hasSaved] = [undefined, '', false];
  }

  toggle(one: Redaction): void {
    this.redact = this.redact.includes(one) ? this.redact.filter((other) => other !== one) : [...this.redact, one];
  }

  /** @param all workflows: when the last one is left out, or none is, it is all of them */
  toggleWorkflow(id: string, all: readonly string[]): void {
    const now = this.workflows.length === 0 ? all : this.workflows;
    const next = all.filter((one) => (one === id ? !now.includes(id) : now.includes(one)));
    this.workflows = next.length === all.length ? [] : next;
  }

  async look(takeaway: Takeaway, redact: readonly Redaction[]): Promise<void> {
    if (redact.length === 0) {
      this.preview = undefined;
      return;
    }
    const answer = await request('takeaway.preview', { takeaway, redact: [...redact] });
    // Something else may have been chosen meanwhile.
    if (answer.ok && takeaway === this.takeaway && redact === this.chosen) this.preview = answer.value;
  }

  async save(scenario: string): Promise<void> {
    if (this.isWorking) return;
    [this.isWorking, this.problem, this.done, this.hasSaved] = [true, undefined, '', false];
    const { takeaway, chosen, workflows } = this;
    const answer = await request('takeaway.export', { scenario, takeaway, redact: [...chosen], workflows: takeaway === 'wfa' ? [] : [...workflows] });
    this.isWorking = false;
    if (answer.ok) {
      this.done = [t.takeaway.saved(answer.value.path.split(/[\\/]/).at(-1) ?? ''), answer.value.removed].filter((text) => text !== '').join('. ');
      this.hasSaved = true;
    } else if (answer.error.code !== 'cancelled') this.problem = answer.error;
  }

  cancel(): Promise<unknown> {
    return request('takeaway.cancel', {});
  }

  show(): Promise<unknown> {
    return request('takeaway.show', {});
  }
}
