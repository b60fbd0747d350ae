/** What an entry of the history says, from the command and what it touched. */
import type { Draft } from '../model/draft.ts';
import { Lookup } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { find } from '../model/model.ts';
import { linkId } from '../model/ids.ts';
import { isTableName, tableOf, type Row, type TableName } from '../model/tables.ts';
import { t } from '../text/text.ts';
import type { Command } from './command.ts';
import { rowName } from './row-name.ts';
import type { AnyCommand } from './verbs.ts';

export function labelOf(command: Command, before: Model, draft: Draft): string {
  switch (command.type) {
    case 'batch':
      return command.label;
    case 'project.set':
      return t.history.projectChanged;
    case 'scenario.copy':
      return t.history.scenarioCopied(find(before, 'scenario', '', command.from)?.name ?? '', command.name);
    default:
      return labelOfAny(command as AnyCommand, before, draft);
  }
}

function labelOfAny(command: AnyCommand, before: Model, draft: Draft): string {
  const [table = '', verb = ''] = command.type.split('.');
  if (!isTableName(table)) return command.type;
  const scenario = tableOf(table).scope === 'project' ? '' : (command.scenario ?? '');
  const id = tableOf(table).link && verb === 'add' ? linkId(table, { ...initialOf(table), ...command }) : command.id;
  const then = find(before, table, scenario, id);
  const now = id ? draft.get(table, scenario, id) : newest(draft, table);
  const row = then ?? now;
  const noun = tableOf(table).noun;
  const name = row ? rowName(new Lookup(then ? before : draft.model, scenario), table, row as Row) : '';
  const own = t.history.own[command.type];
  if (own) return own(name);
  switch (verb) {
    case 'add':
      return t.history.added(noun, name);
    case 'rename':
      return t.history.renamed(noun, name, String(command.name));
    case 'remove':
      return t.history.removed(noun, name);
    case 'move':
      return t.history.moved(noun, name);
    case 'setLane':
      return t.history.laneChanged(name, draft.get('participant', scenario, (now as Row<'stage'> | undefined)?.owner)?.name);
    default: {
      const fields = Object.keys(command).filter((key) => !['type', 'scenario', 'id'].includes(key));
      return t.history.changed(noun, name, fields);
    }
  }
}

const initialOf = (table: TableName) =>
  Object.fromEntries(Object.entries(tableOf(table).fields).map(([field, { initial }]) => [field, initial]));

/** The row that was added last, where its id was made by the command. */
function newest(draft: Draft, table: TableName): Row | undefined {
  let last: Row | undefined;
  for (const [name, row] of draft.changed()) if (name === table && !find(draft.before, table, row.scenario, row.id)) last = row;
  return last;
}
