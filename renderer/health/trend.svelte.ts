/** The health of the versions that the project keeps, worked out one after the other, the newest first. */
import type { Health } from '../../core/analysis/findings/report.ts';
import type { Kept } from '../../core/contract/kept.ts';
import { request } from '../bridge.ts';
import { healthThen } from './health-then.ts';
import type { Scope } from './worker.ts';

export interface Past {
  readonly version: Kept;
  readonly health: Health;
}

export class Trend {
  /** From the oldest to the newest. */
  past = $state.raw<readonly Past[]>([]);
  isWorking = $state(true);
  #run = 0;

  /** Versions without this scenario or workflow are left out. */
  async follow(scope: Scope): Promise<void> {
    const run = ++this.#run;
    this.isWorking = true;
    this.past = [];
    const list = await request('kept.list', {});
    for (const version of list.ok ? list.value.versions : []) {
      const health = await healthThen(version, scope);
      if (run !== this.#run) return;
      if (health) this.past = [{ version, health }, ...this.past];
    }
    if (run === this.#run) this.isWorking = false;
  }

  stop(): void {
    this.#run += 1;
  }
}
