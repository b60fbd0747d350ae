/** The health of a version. A version never changes: what was worked out for a part of it holds for as long as the window is open. */
import type { Health } from '../../core/analysis/findings/report.ts';
import type { Kept } from '../../core/contract/kept.ts';
import { find, modelFrom } from '../../core/model/model.ts';
import type { Row, TableName } from '../../core/model/tables.ts';
import { request } from '../bridge.ts';
import { checker } from './checker.ts';
import type { Scope } from './worker.ts';

const known = new Map<string, Health>();

/** Nothing where it has not the scenario or the workflow, or cannot be read any more. */
export async function healthThen({ from, id }: Pick<Kept, 'from' | 'id'>, scope: Scope): Promise<Health | undefined> {
  const key = `${id} ${scope.scenario} ${scope.workflow ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const answer = await request('kept.rows', { from, id });
  if (!answer.ok) return undefined;
  const model = modelFrom(answer.value.rows as unknown as [TableName, Row][]);
  const isThere = find(model, 'scenario', '', scope.scenario) && (scope.workflow === null || find(model, 'workflow', scope.scenario, scope.workflow));
  if (!isThere) return undefined;
  const health = await checker.check(model, scope, true);
  known.set(key, health);
  return health;
}
