/** Questions that several rules ask: who does what in a stage, who is inside, what follows. */
import type { Command } from '../../commands/command.ts';
import { isPassive, laneOf, laneOfParticipant, ownerOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { keptWhileSame } from '../../model/reads.ts';
import type { Handoff, Participant, Participation, Stage } from '../../model/tables.ts';
import type { Fix } from './rule.ts';
import type { Scope } from './scope.ts';

export const isAi = (one: Participant | undefined): one is Participant => one?.kind === 'ai';
export const isExternal = (one: Participant | undefined): one is Participant => one?.kind === 'external';
/** A person or a group of people of the organisation. */
export const isInsider = (one: Participant | undefined): one is Participant => one !== undefined && one.kind !== 'ai' && one.kind !== 'external';
export const isForward = ({ kind }: Handoff): boolean => kind === 'sequence' || kind === 'branch';

type Role = Participation['role'];
const WORKING: readonly Role[] = ['executes', 'decides', 'assists'];

/** Those who have one of these roles in a stage, in the order of the roles. */
export function thoseWho(lookup: Lookup, stage: Stage, ...roles: readonly Role[]): readonly Participant[] {
  const parts = partsIn(lookup, stage);
  if (parts.length < 2) return parts.flatMap(({ role, who }) => (roles.includes(role) ? [who] : []));
  return [...new Set(roles.flatMap((role) => parts.flatMap((part) => (part.role === role ? [part.who] : []))))];
}

const partsIn = keptWhileSame((lookup, { id }: Stage): readonly { readonly role: Role; readonly who: Participant }[] =>
  lookup.by('participation', 'stage', id).flatMap(({ role, participant }) => {
    const who = lookup.get('participant', participant);
    return who ? [{ role, who }] : [];
  }),
);

/** Those who do a stage's work. */
export const doersOf = (lookup: Lookup, stage: Stage): readonly Participant[] => thoseWho(lookup, stage, ...WORKING);

/** The AI that takes part in a stage beyond hearing of it, with its roles there. */
export const aiIn = keptWhileSame((lookup, stage: Stage): readonly { readonly ai: Participant; readonly roles: readonly Role[] }[] => {
  const found = new Map<Participant, Role[]>();
  for (const { participant, role } of lookup.by('participation', 'stage', stage.id)) {
    const one = lookup.get('participant', participant);
    if (isAi(one) && role !== 'informed') found.set(one, [...(found.get(one) ?? []), role]);
  }
  const owner = lookup.get('participant', stage.owner);
  if (isAi(owner) && !found.has(owner)) found.set(owner, []);
  return [...found].map(([ai, roles]) => ({ ai, roles }));
});

/** The stages in which an AI takes part beyond hearing of it. */
export const stagesOfAi = (scope: Scope, { id }: Participant): readonly Stage[] => scope.once(stagesByAi, '').get(id) ?? [];

function stagesByAi({ lookup, stages }: Scope): ReadonlyMap<string, readonly Stage[]> {
  const found = new Map<string, Stage[]>();
  for (const stage of stages) for (const { ai } of aiIn(lookup, stage)) found.set(ai.id, [...(found.get(ai.id) ?? []), stage]);
  return found;
}

/** Who could answer for a stage: its owner where that is an insider, else those inside who take part, else who owns the workflow. */
export function humansFor(scope: Scope, stage: Stage): readonly Participant[] {
  const { lookup } = scope;
  const owner = ownerOf(lookup, stage);
  const others = thoseWho(lookup, stage, 'decides', 'executes', 'reviews', 'assists');
  const last = lookup.get('participant', lookup.get('workflow', stage.workflow)?.owner);
  const all = [owner, ...others, last].filter(isInsider);
  return [...new Set(all)];
}

/** Does the work leave a team and its own people? Waiting for those outside is counted elsewhere. */
export const isCross = ({ lookup }: Scope, { from, to }: Handoff): boolean => {
  const [a, b] = [lookup.get('stage', from), lookup.get('stage', to)];
  return !!a && !!b && laneOf(lookup, a) !== laneOf(lookup, b) && !isPassive(b);
};

export const laneName = ({ lookup }: Scope, stage: string): string => lookup.get('participant', laneOfStage(lookup, stage))?.name ?? '';
export const laneOfStage = (lookup: Lookup, id: string): string | null => {
  const stage = lookup.get('stage', id);
  return stage ? laneOf(lookup, stage) : null;
};
export const teamOf = laneOfParticipant;

/** The commonest of some values; the first where several are. */
export function commonest<V>(values: readonly V[]): V | undefined {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: V | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

type SetOf = 'stage' | 'handoff' | 'participant' | 'workflow' | 'process' | 'system' | 'artifact' | 'step';

/** One field or several of one row. */
export const setting = ({ lookup }: Scope, table: SetOf, id: string, fields: object): Command => ({ type: `${table}.set`, scenario: lookup.scenario, id, ...fields }) as unknown as Command;

export const adding = ({ lookup }: Scope, type: Command['type'], fields: object): Command => ({ type, scenario: lookup.scenario, ...fields }) as unknown as Command;

export const removing = ({ lookup }: Scope, type: Command['type'], id: string): Command => ({ type, scenario: lookup.scenario, id }) as unknown as Command;

/** One command, or several as one. */
export const fix = (label: string, ...commands: readonly Command[]): Fix => ({
  label,
  command: commands.length === 1 ? (commands[0] as Command) : { type: 'batch', label, commands },
});
