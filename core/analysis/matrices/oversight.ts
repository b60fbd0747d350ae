/** AI oversight: each AI in each of its stages, how far it goes and may go, who answers for it and who looks at what it does. */
import type { Participant, Stage } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import { toTsv } from '../../text/tsv.ts';
import { gatesOf } from '../gates.ts';
import { aiIn } from '../rules/ask.ts';
import { highestAutonomy } from '../rules/autonomy.ts';
import type { Scope } from '../rules/scope.ts';

export interface Oversight {
  readonly ai: Participant;
  readonly stage: Stage;
  readonly workflow: string;
  /** In words; an AI that only owns the stage has none. */
  readonly roles: readonly string[];
  readonly autonomy: number | null;
  /** What the project allows at the stage's risk; nothing: nobody said the risk. */
  readonly highest: number | null;
  readonly accountable: Participant | undefined;
  readonly fallback: Participant | undefined;
  /** Who decides or reviews, here or behind; nobody: there is no gate. */
  readonly gate: readonly Participant[];
}

export function oversight(scope: Scope): readonly Oversight[] {
  const { lookup, stages } = scope;
  const gates = new Map(gatesOf(lookup, stages).map(({ stage, people }) => [stage.id, people]));
  return stages.flatMap((stage) =>
    aiIn(lookup, stage).map(({ ai, roles }) => ({
      ai,
      stage,
      workflow: lookup.get('workflow', stage.workflow)?.name ?? '',
      roles: roles.length > 0 ? roles.map((role) => t.choices[role] ?? role) : [t.health.matrices.owner],
      autonomy: ai.autonomy,
      highest: highestAutonomy(scope, stage),
      accountable: lookup.get('participant', ai.accountable),
      fallback: lookup.get('participant', ai.fallback),
      gate: gates.get(stage.id) ?? [],
    })),
  );
}

const level = (autonomy: number | null): string => (autonomy === null ? '' : (t.autonomyLevels[autonomy - 1] ?? String(autonomy)));

export function oversightTsv(rows: readonly Oversight[]): string {
  const { ai, workflow, stage, role, autonomy, highest, accountable, gate, fallback } = t.health.matrices.oversight;
  return toTsv([
    [ai, workflow, stage, role, autonomy, highest, accountable, gate, fallback],
    ...rows.map((row) => [
      row.ai.name, row.workflow, row.stage.name, row.roles.join(', '), level(row.autonomy), level(row.highest), row.accountable?.name ?? '', row.gate.map(({ name }) => name).join(', '), row.fallback?.name ?? '',
    ]),
  ]);
}
