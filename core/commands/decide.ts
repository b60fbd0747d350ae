/**
 * From a command to a difference: pure, all or nothing. Every change anywhere in the product goes through here: the
 * window's gestures, `wfa edit`, a paste, a one-click fix. A command that would break an invariant is refused with a
 * sentence that names the field, and nothing is written.
 */
import { t } from '../text/text.ts';
import { isEmpty, type Diff } from '../model/diff.ts';
import { Draft } from '../model/draft.ts';
import { violationOf } from '../model/invariants.ts';
import { linkId } from '../model/ids.ts';
import type { Lookup } from '../model/lookup.ts';
import { projectOf, type Model } from '../model/model.ts';
import { isTableName, tableOf } from '../model/tables.ts';
import type { Command, Env } from './command.ts';
import { labelOf } from './label.ts';
import { naming, Refused, type Refusal } from './refusal.ts';
import { removeWithDependants } from './removal.ts';
import { copyScenario, removeScenario } from './scenario.ts';
import { moveStage, removeStage, setLane, setStage } from './stage.ts';
import { add, move, set, target, type AnyCommand } from './verbs.ts';

export interface Decision {
  readonly ok: true;
  readonly diff: Diff;
  /** For the history and the undo menu: "Rename stage “A” to “B”". */
  readonly label: string;
}

/**
 * @example decide(model, { type: 'stage.rename', scenario, id, name: 'Sign contract' }, env)
 * // { ok: true, diff, label } or { ok: false, code, field, message }
 */
export function decide(model: Model, command: Command, env: Env): Decision | Refusal {
  const draft = new Draft(model);
  try {
    perform(draft, command, env);
    checkChanged(draft);
  } catch (error) {
    if (error instanceof Refused) return naming(error.refusal);
    throw error;
  }
  const diff = draft.diff();
  if (isEmpty(diff)) return { ok: false, code: 'nothing-to-do', message: t.refusal.already };
  return { ok: true, diff, label: labelOf(command, model, draft) };
}

function perform(draft: Draft, command: Command, env: Env): void {
  switch (command.type) {
    case 'batch':
      return command.commands.forEach((item, i) => inBatch(i, () => perform(draft, item, env)));
    case 'project.set':
      return set(draft, 'project', { ...command, id: projectOf(draft.model).id });
    case 'scenario.copy':
      return copyScenario(draft, command, env);
    case 'scenario.remove':
      return removeScenario(draft, command);
    case 'stage.set':
      return setStage(draft, command as AnyCommand);
    case 'stage.setLane':
      return setLane(draft, command);
    case 'stage.move':
      return moveStage(draft, command as AnyCommand);
    case 'stage.remove':
      return removeStage(draft, command);
    case 'view.set':
      return setView(draft, command as AnyCommand, env);
    default:
      return performStandard(draft, command as AnyCommand, env);
  }
}

function performStandard(draft: Draft, command: AnyCommand, env: Env): void {
  const [table = '', verb = ''] = command.type.split('.');
  if (!isTableName(table)) throw new Refused('unknown-command', t.refusal.noCommand(command.type), 'type');
  const { scope } = tableOf(table);
  if (scope === 'scenario' && !draft.get('scenario', '', command.scenario)) {
    throw new Refused('not-found', t.refusal.none('scenario', String(command.scenario)), 'scenario');
  }
  switch (verb) {
    case 'add':
      return void add(draft, table, command, env);
    case 'set':
    case 'rename':
      return set(draft, table, command);
    case 'move':
      return move(draft, table, command);
    case 'remove':
      return removeWithDependants(draft, table, target(draft, table, command));
    default:
      throw new Refused('unknown-command', t.refusal.noCommand(command.type), 'type');
  }
}

/** View state is written over: the later write wins. */
function setView(draft: Draft, command: AnyCommand, env: Env): void {
  const { workflow, lens, state } = command;
  const id = linkId('view', { workflow, lens });
  const fields = { workflow, lens, state, writtenAt: env.now() };
  draft.put('view', { id, scenario: command.scenario ?? '', ...fields } as never);
}

function inBatch(i: number, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message, field } = naming(error.refusal);
    throw new Refused(code, t.refusal.ofBatch(i + 1, message), `commands.${i}${field ? `.${field}` : ''}`);
  }
}

function checkChanged(draft: Draft): void {
  const lookups = new Map<string, Lookup>();
  for (const [table, row] of draft.changed()) {
    const lookup = lookups.get(row.scenario) ?? draft.lookup(row.scenario);
    lookups.set(row.scenario, lookup);
    const violation = violationOf(table, row, lookup);
    if (violation) throw new Refused('not-allowed', violation.message, violation.field);
  }
}
