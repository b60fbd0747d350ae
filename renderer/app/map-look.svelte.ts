/** How the map is looked at for now: what is filtered, focused, shown beside it. Of this window alone, never of the project. */
import { heatKinds, type HeatKind } from '../../core/analysis/heat/heat.ts';
import { noFilter, type Filter } from '../../core/map/filter.ts';
import type { LensName } from '../../core/map/lens.ts';
import type { Arrangement } from '../../core/layout/types.ts';
import { request } from '../bridge.ts';

const FARTHEST = 3;

export class MapLook {
  filter = $state.raw<Filter>(noFilter);
  /** So many handoffs from the pick stay lit; 0: all. */
  focus = $state(0);
  /** By what the flow is coloured. */
  heat = $state<HeatKind | null>(null);
  isPresenting = $state(false);
  hasMiniature = $state(true);
  areKeysShown = $state(false);
  /** How the flow stands on screen. */
  arrangement: Arrangement = { lanes: [], cells: {} };
  /** Grows with each tidying: the layout then starts afresh. */
  tidied = $state(0);
  isPicturing = $state(false);
  isExporting = $state(false);
  /** Why a key did nothing; it holds for the lens and the pick of then. */
  hint = $state.raw<{ readonly text: string; readonly lens: LensName; readonly pick: unknown } | null>(null);
  menu = $state.raw<{ readonly target: { readonly table: string; readonly id: string } | null; readonly x: number; readonly y: number } | null>(null);

  /** One handoff more, and after the farthest none at all. */
  nextFocus(): void {
    this.focus = this.focus >= FARTHEST ? 0 : this.focus + 1;
  }

  /** The next kind of heat, and after the last none. */
  nextHeat(): void {
    this.heat = heatKinds[this.heat === null ? 0 : heatKinds.indexOf(this.heat) + 1] ?? null;
  }

  toggle(kind: keyof Filter, id: string): void {
    const ids = this.filter[kind];
    this.filter = { ...this.filter, [kind]: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id] };
  }

  clearFilter(): void {
    this.filter = noFilter;
  }

  present(isOn: boolean): void {
    this.isPresenting = isOn;
    void request('app.setFullScreen', { isFull: isOn });
  }
}
