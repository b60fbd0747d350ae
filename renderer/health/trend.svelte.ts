/** The health of the versions that the project keeps, worked out one after the other, the newest first. */
import type { Health } from '../../core/analysis/findings/report.ts';
import type { Kept } from '../../core/contract/kept.ts';
import { modelFrom } from '../../core/model/model.ts';
import type { Row, TableName } from '../../core/model/tables.ts';
import { request } from '../bridge.ts';
import { checker } from './checker.ts';
import type { Scope } from './worker.ts';

export interface Past {
  readonly version: Kept;
  readonly health: Health;
}

/** A version never changes: what was worked out for a part of it holds for as long as the window is open. */
const known = new Map<string, Health>();

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

async function healthThen({ from, id }: Kept, scope: Scope): Promise<Health | undefined> {
  const key = `${id} ${scope.scenario} ${scope.workflow ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const answer = await request('kept.rows', { from, id });
  if (!answer.ok) return undefined;
  const model = modelFrom(answer.value.rows as unknown as [TableName, Row][]);
  const isThere = [...model.scenario.values()].some((one) => one.id === scope.scenario) && (scope.workflow === null || [...model.workflow.values()].some((one) => one.id === scope.workflow && one.scenario === scope.scenario));
  if (!isThere) return undefined;
  const health = await checker.check(model, scope, true);
  known.set(key, health);
  return health;
}
