/** RACI: which stage has whom how (model/raci.ts), and the commands that change a letter in place. */
import type { Command } from '../../commands/command.ts';
import { isPassive } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { raciOf, type RaciLetter } from '../../model/raci.ts';
import type { Participation, Stage } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { NO_CELL, type Matrix } from './matrix.ts';

const LETTERS: readonly RaciLetter[] = ['A', 'R', 'C', 'I'];

/** The roles that a letter stands for; the first is what it becomes when it is entered. */
const ROLES: Readonly<Record<Exclude<RaciLetter, 'A'>, readonly Participation['role'][]>> = {
  R: ['executes', 'decides', 'assists'],
  C: ['consulted', 'reviews'],
  I: ['informed'],
};

/** Participants in the order in which they first have a part. */
export function raciMatrix(lookup: Lookup, workflow: string): Matrix {
  const stages = lookup.stages(workflow).filter((stage) => !isPassive(stage));
  const letters = stages.map((stage) => raciOf(lookup, stage));
  const columns = [...new Set(letters.flatMap((of) => [...of.keys()]))].flatMap((id) => {
    const participant = lookup.get('participant', id);
    return participant ? [{ id, table: 'participant', name: participant.name } as const] : [];
  });
  return {
    corner: t.health.matrices.stage,
    rows: stages.map(({ id, name }) => ({ id, table: 'stage', name })),
    columns,
    cells: letters.map((of) =>
      columns.map(({ id }) => {
        const own = of.get(id) ?? [];
        return own.length === 0 ? NO_CELL : { text: own.join(' '), value: LETTERS.length - LETTERS.indexOf(own[0] as RaciLetter) };
      }),
    ),
  };
}

/**
 * Gives a letter to somebody in a stage, or takes it away; nothing where that is how it is.
 * @example letterCommand(lookup, stage, sales.id, 'C', true) // { type: 'participation.add', …, role: 'consulted' }
 */
export function letterCommand(lookup: Lookup, stage: Stage, participant: string, letter: RaciLetter, isOn: boolean): Command | undefined {
  const { scenario } = lookup;
  if ((raciOf(lookup, stage).get(participant) ?? []).includes(letter) === isOn) return undefined;
  if (letter === 'A') return { type: 'stage.set', scenario, id: stage.id, owner: isOn ? participant : null };
  const roles = ROLES[letter];
  if (isOn) return { type: 'participation.add', scenario, stage: stage.id, participant, role: roles[0] as Participation['role'] };
  const links = lookup.by('participation', 'stage', stage.id).filter((link) => link.participant === participant && roles.includes(link.role));
  const commands = links.map(({ id }): Command => ({ type: 'participation.remove', scenario, id }));
  const name = lookup.get('participant', participant)?.name ?? '';
  return commands.length === 1 ? commands[0] : { type: 'batch', label: t.health.matrices.without(letter, name, stage.name), commands };
}
