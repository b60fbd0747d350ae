/** The heat that is chosen for the flow map, worked out from what is on screen; findings come from the health check's worker. */
import { heatOf, type Heat } from '../../core/analysis/heat/heat.ts';
import { Checked } from '../health/checked.svelte.ts';
import { newId } from '../state/session.svelte.ts';
import { today } from '../state/today.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import type { MapLook } from './map-look.svelte.ts';

export class MapHeat {
  readonly #workspace: Workspace;
  readonly #look: MapLook;
  readonly #checked = new Checked();
  /** The same object for as long as it is the same place: findings of another are not shown. */
  readonly #scope = $derived.by(() => ({ scenario: this.#workspace.scenario, workflow: this.#workspace.workflow?.id ?? null }));

  constructor(workspace: Workspace, look: MapLook) {
    [this.#workspace, this.#look] = [workspace, look];
  }

  readonly heat: Heat | null = $derived.by(() => {
    const { lookup, workflow, lens, page } = this.#workspace;
    const { heat: kind } = this.#look;
    if (!kind || !workflow || lens !== 'flow' || page !== 'map') return null;
    const found = kind === 'findings' ? (this.#checked.of?.scope === this.#scope ? this.#checked.health?.findings : undefined) : [];
    return found ? heatOf(lookup, { today: today(), newId }, workflow.id, kind, found) : null;
  });

  /** For an effect: asks for what the heat needs. */
  ask(): void {
    const { session, page } = this.#workspace;
    const [model, scope] = [session.model, this.#scope];
    if (this.#look.heat === 'findings' && page === 'map') this.#checked.ask(model, scope);
  }
}
