/** Which stage uses which system how, and the command that changes it in place. */
import type { Command } from '../../commands/command.ts';
import { linkId } from '../../model/ids.ts';
import { isPassive } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { SystemUse } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { NO_CELL, type Matrix } from './matrix.ts';

type Mode = SystemUse['mode'];
const SIGN: Readonly<Record<Mode, string>> = { reads: 'R', writes: 'W', both: 'RW' };
const VALUE: Readonly<Record<Mode, number>> = { reads: 1, writes: 2, both: 3 };

export function systemMatrix(lookup: Lookup, workflow: string): Matrix {
  const stages = lookup.stages(workflow).filter((stage) => !isPassive(stage) || lookup.by('systemUse', 'stage', stage.id).length > 0);
  const uses = new Map(stages.flatMap(({ id }) => lookup.by('systemUse', 'stage', id).map(({ system, mode }) => [`${id} ${system}`, mode] as const)));
  const used = new Set(stages.flatMap(({ id }) => lookup.by('systemUse', 'stage', id).map(({ system }) => system)));
  const columns = lookup.all('system').filter(({ id }) => used.has(id));
  return {
    corner: t.health.matrices.stage,
    rows: stages.map(({ id, name }) => ({ id, table: 'stage', name })),
    columns: columns.map(({ id, name }) => ({ id, table: 'system', name })),
    cells: stages.map((stage) =>
      columns.map((system) => {
        const mode = uses.get(`${stage.id} ${system.id}`);
        return mode ? { text: SIGN[mode], value: VALUE[mode] } : NO_CELL;
      }),
    ),
  };
}

/** @param mode nothing: the stage no longer uses it */
export function useCommand(lookup: Lookup, stage: string, system: string, mode: Mode | null): Command | undefined {
  const { scenario } = lookup;
  const id = linkId('systemUse', { stage, system });
  const known = lookup.get('systemUse', id);
  if ((known?.mode ?? null) === mode) return undefined;
  if (mode === null) return { type: 'systemUse.remove', scenario, id };
  return known ? { type: 'systemUse.set', scenario, id, mode } : { type: 'systemUse.add', scenario, stage, system, mode };
}
