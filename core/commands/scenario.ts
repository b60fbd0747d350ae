/** Scenarios: complete variants of the model. A copy keeps every row's id, so a difference is a comparison of rows. */
import { t } from '../text/text.ts';
import type { Draft } from '../model/draft.ts';
import { scenariosOf } from '../model/model.ts';
import { tableNames, tableOf } from '../model/tables.ts';
import type { CommandOf, Env } from './command.ts';
import { Refused } from './refusal.ts';
import { add, target, type AnyCommand } from './verbs.ts';

const scenarioTables = tableNames.filter((name) => tableOf(name).scope === 'scenario');

export function copyScenario(draft: Draft, command: CommandOf<'scenario.copy'>, env: Env): void {
  const from = draft.get('scenario', '', command.from);
  if (!from) throw new Refused('not-found', t.refusal.none('scenario', command.from), 'from');
  const { name, id } = command;
  const copy = add(draft, 'scenario', { type: 'scenario.add', name, description: from.description, after: from.id, ...(id ? { id } : {}) }, env);
  for (const table of scenarioTables) {
    if (tableOf(table).happened) continue;
    for (const row of draft.rows(table, from.id)) draft.put(table, { ...row, scenario: copy.id });
  }
}

export function removeScenario(draft: Draft, command: CommandOf<'scenario.remove'>): void {
  const scenario = target(draft, 'scenario', command as AnyCommand);
  if (scenariosOf(draft.model).length === 1) {
    throw new Refused('not-allowed', t.refusal.lastScenario, 'id');
  }
  for (const table of scenarioTables) {
    // View state outlives its scenario, so that an undo finds the map as it was.
    if (tableOf(table).view) continue;
    for (const row of draft.rows(table, scenario.id)) draft.remove(table, row.scenario, row.id);
  }
  draft.remove('scenario', '', scenario.id);
}
