/** What can be chosen for a reference, with a word that tells namesakes apart. */
import type { Command } from '../../core/commands/command.ts';
import type { Lookup } from '../../core/model/lookup.ts';
import type { Row, Stage, TableName } from '../../core/model/tables.ts';
import { t } from '../../core/text/text.ts';
import { newId } from '../state/session.svelte.ts';
import type { CommandHere, Workspace } from '../state/workspace.svelte.ts';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface For {
  readonly table: TableName;
  readonly row: Row;
  readonly field: string;
}

/** Who can be what: only a human answers for an AI, only a team or a company has members. */
const KINDS: Readonly<Record<string, readonly string[]>> = { accountable: ['role', 'person'], parent: ['team', 'external'] };

export function optionsFor(lookup: Lookup, target: TableName, { table, row, field }: For): readonly Option[] {
  switch (target) {
    case 'participant':
      return lookup
        .all('participant')
        .filter((p) => (KINDS[field]?.includes(p.kind) ?? true) && !(table === 'participant' && lookup.parents(p.id).some((parent) => parent.id === row.id)))
        .map(({ id, name, kind }) => ({ id, name, hint: t.choices[kind] ?? kind }));
    case 'stage': {
      const workflow = lookup.get('stage', (row as Row<'handoff'>).from)?.workflow ?? (row as Stage).workflow;
      return lookup.stages(workflow).map(({ id, name }) => ({ id, name }));
    }
    case 'workflow':
      return lookup.workflows().map(({ id, name }) => ({ id, name }));
    default:
      return (lookup.all(target) as unknown as readonly { id: string; name: string }[]).map(({ id, name }) => ({ id, name }));
  }
}

/**
 * Makes a record with this name and uses it, as one step. What `use` says is said now: by the time the record is there, another
 * thing may be on screen.
 */
export function createNamed(workspace: Workspace, table: TableName, name: string, use: (id: string) => CommandHere, field = '', isAi = false): Promise<boolean> {
  const id = newId();
  const { scenario } = workspace;
  // An owner is a team until somebody says more: that is what a workshop starts with.
  const kind = isAi ? 'ai' : field === 'owner' || field === 'parent' ? 'team' : 'role';
  const fields = table === 'participant' ? { kind } : {};
  const commands = [{ type: `${table}.add`, scenario, id, name, ...fields }, { scenario, ...use(id) }] as unknown as readonly Command[];
  return workspace.session.apply({ type: 'batch', label: t.inspector.created(name), commands });
}
