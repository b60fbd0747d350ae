/** What the report is to be like, and changing it: it stands in the project, so each change is one step of undo. */
import type { Problem } from '../../core/contract/errors.ts';
import { projectOf } from '../../core/model/model.ts';
import { frontParts, reportSettings, type MovablePart, type ReportPart, type ReportSettings } from '../../core/model/report-settings.ts';
import { request } from '../bridge.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

export class ReportWishes {
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  project = $derived.by(() => projectOf(this.#workspace.session.model));
  settings: ReportSettings = $derived.by(() => reportSettings(this.project.report));
  /** In the order of the report; the first ones cannot be moved. */
  parts: readonly ReportPart[] = $derived.by(() => [...frontParts, ...this.settings.order]);

  isOn = (part: ReportPart): boolean => !this.settings.off.includes(part);

  switchPart(part: ReportPart, isOn: boolean): void {
    const { off } = this.settings;
    this.#set({ off: isOn ? off.filter((one) => one !== part) : [...off, part] });
  }

  switchWorkflow(id: string, isOn: boolean): void {
    const { withoutWorkflows } = this.settings;
    this.#set({ withoutWorkflows: isOn ? withoutWorkflows.filter((one) => one !== id) : [...withoutWorkflows, id] });
  }

  /** Before or behind another part. */
  place(part: MovablePart, beside: MovablePart, edge: 'before' | 'after'): void {
    const order = this.settings.order.filter((one) => one !== part);
    order.splice(order.indexOf(beside) + (edge === 'after' ? 1 : 0), 0, part);
    this.#set({ order });
  }

  /** One place up or down. Gives its number from 1; nothing where it stays. */
  shift(part: MovablePart, by: 1 | -1): number | undefined {
    const at = this.settings.order.indexOf(part);
    const beside = this.settings.order[at + by];
    if (!beside) return undefined;
    this.place(part, beside, by > 0 ? 'after' : 'before');
    return at + by + 1;
  }

  setPaper(paper: ReportSettings['paper']): void {
    this.#set({ paper });
  }

  setTagged(isTagged: boolean): void {
    this.#set({ isTagged });
  }

  /** What was wrong with it otherwise. */
  async chooseLogo(): Promise<Problem | undefined> {
    await this.#workspace.session.settled();
    const answer = await request('report.chooseLogo', {});
    return answer.ok || answer.error.code === 'cancelled' ? undefined : answer.error;
  }

  removeLogo(): void {
    void this.#workspace.set('project', this.project.id, { logo: '' });
  }

  setColour(colour: string): void {
    void this.#workspace.set('project', this.project.id, { colour });
  }

  #set(changed: Partial<ReportSettings>): void {
    void this.#workspace.set('project', this.project.id, { report: { ...this.settings, ...changed } });
  }
}
