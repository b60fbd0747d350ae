/**
 * Do the two levels hold together? For each stage what its checklists do not cover of what the architecture promises, and what they use
 * that the architecture does not know, each with the commands that mend it.
 */
import type { Command } from '../commands/command.ts';
import { ownerOf } from '../model/lanes.ts';
import type { Lookup } from '../model/lookup.ts';
import { keptWhileSame } from '../model/reads.ts';
import type { Stage, Step, TableName } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { decisionTable } from './decision-table.ts';
import { remembered, sharesWords } from './words.ts';

export type GapKind = 'nothing produces' | 'criterion untested' | 'system unknown' | 'system unused' | 'performer unknown' | 'performer idle' | 'milestone unreached' | 'no sender' | 'no audience' | 'table has gaps';

export interface Gap {
  readonly kind: GapKind;
  readonly stage: Stage;
  /** A sentence that names what it is about. */
  readonly text: string;
  /** What to look at. */
  readonly at: { readonly table: TableName; readonly id: string };
  readonly fix?: { readonly label: string; readonly command: Command; readonly step?: string };
}

/** Most stages have none, and that is kept; what is said of one, with words and new ids, is made anew each time. */
const isCovered = keptWhileSame((lookup, stage: Stage): boolean => found(lookup, stage, () => '').length === 0);

export const gapsOf = (lookup: Lookup, stage: Stage, newId: () => string): readonly Gap[] => (isCovered(lookup, stage) ? [] : found(lookup, stage, newId));

function found(lookup: Lookup, stage: Stage, newId: () => string): readonly Gap[] {
  const steps = lookup.processes(stage.id).flatMap((process) => lookup.by('step', 'process', process.id));
  return [
    ...unreached(lookup, stage, steps),
    ...(steps.length === 0 ? [] : [...unproduced(lookup, stage, steps, newId), ...untested(lookup, stage, steps, newId), ...systems(lookup, stage, steps), ...performers(lookup, stage, steps), ...messages(lookup, stage, steps)]),
    ...tables(lookup, stage),
  ];
}

export const gapsIn = (lookup: Lookup, workflow: string, newId: () => string): readonly Gap[] => lookup.stages(workflow).flatMap((stage) => gapsOf(lookup, stage, newId));

const say = t.coverage;

const distinct = <V>(values: readonly V[]): readonly V[] => (values.length < 2 ? values : [...new Set(values)]);

/** A new step at the end of the stage's last checklist. */
function addStep(lookup: Lookup, stage: Stage, fields: Partial<Step>, newId: () => string): { readonly label: string; readonly command: Command; readonly step: string } {
  const id = newId();
  const process = lookup.processes(stage.id).at(-1)?.id ?? '';
  return { label: say.addStep(fields.text ?? ''), step: id, command: { type: 'step.add', scenario: lookup.scenario, id, process, ...fields } as Command };
}

/** What the stage hands over and no step makes. */
function unproduced(lookup: Lookup, stage: Stage, steps: readonly Step[], newId: () => string): readonly Gap[] {
  // What came in or is needed is passed on, not made here.
  const isHad = (artifact: string) =>
    lookup.by('stageNeed', 'stage', stage.id).some((need) => need.artifact === artifact) ||
    lookup.waysIn(stage.id).some(({ id }) => lookup.by('handoffArtifact', 'handoff', id).some((passed) => passed.artifact === artifact));
  const seen = new Set<string>();
  return lookup.waysOut(stage.id).flatMap((handoff) =>
    lookup.by('handoffArtifact', 'handoff', handoff.id).flatMap(({ artifact }) => {
      if (seen.has(artifact) || steps.some(({ produces }) => produces === artifact) || isHad(artifact)) return [];
      seen.add(artifact);
      const name = lookup.get('artifact', artifact)?.name ?? '';
      const doer = steps.find(({ kind, text }) => kind === 'task' && sharesWords(text, name));
      const fix = doer
        ? { label: say.makes(doer.text, name), command: { type: 'step.set', scenario: lookup.scenario, id: doer.id, produces: artifact } as Command, step: doer.id }
        : addStep(lookup, stage, { text: say.prepare(name), produces: artifact }, newId);
      return [{ kind: 'nothing produces', stage, text: say.unproduced(name, lookup.get('stage', handoff.to)?.name ?? ''), at: { table: 'handoff', id: handoff.id }, fix } as const];
    }),
  );
}

/** @example criteriaIn('Signed by both; price agreed') // ['Signed by both', 'price agreed'] */
export const criteriaIn = remembered((text): readonly string[] =>
  text
    .split(/[\n;•]|\.\s/)
    .map((part) => part.trim().replace(/[.,]$/, ''))
    .filter((part) => part !== ''),
);

function untested(lookup: Lookup, stage: Stage, steps: readonly Step[], newId: () => string): readonly Gap[] {
  const checks = steps.filter(({ kind }) => kind === 'check');
  return lookup.waysOut(stage.id).flatMap((handoff) =>
    criteriaIn(handoff.acceptance)
      .filter((criterion) => !checks.some(({ text, detail }) => sharesWords(detail === '' ? text : `${text} ${detail}`, criterion)))
      .map((criterion): Gap => ({
        kind: 'criterion untested',
        stage,
        text: say.untested(criterion, lookup.get('stage', handoff.to)?.name ?? ''),
        at: { table: 'handoff', id: handoff.id },
        fix: addStep(lookup, stage, { kind: 'check', text: criterion }, newId),
      })),
  );
}

function systems(lookup: Lookup, stage: Stage, steps: readonly Step[]): readonly Gap[] {
  const { scenario } = lookup;
  const known = lookup.by('systemUse', 'stage', stage.id).map(({ system }) => system);
  const used = steps.flatMap(({ system }) => system ?? []);
  const name = (id: string) => lookup.get('system', id)?.name ?? '';
  const unknown = distinct(used.filter((id) => !known.includes(id))).map((id): Gap => ({
    kind: 'system unknown',
    stage,
    text: say.systemUnknown(name(id)),
    at: { table: 'system', id },
    fix: { label: say.addSystem(name(id)), command: { type: 'systemUse.add', scenario, stage: stage.id, system: id } },
  }));
  const unused = known.filter((id) => !used.includes(id)).map((id): Gap => ({ kind: 'system unused', stage, text: say.systemUnused(name(id)), at: { table: 'system', id } }));
  return [...unknown, ...unused];
}

function performers(lookup: Lookup, stage: Stage, steps: readonly Step[]): readonly Gap[] {
  const parts = lookup.by('participation', 'stage', stage.id);
  const doing = steps.flatMap(({ performer }) => performer ?? []);
  const idle = parts
    .filter(({ participant, role }) => role === 'executes' && !doing.includes(participant))
    .map(({ participant: id }): Gap => {
      const name = lookup.get('participant', id)?.name ?? '';
      const free = steps.filter(({ performer, kind }) => !performer && kind !== 'rule');
      const commands = free.map((step): Command => ({ type: 'step.set', scenario: lookup.scenario, id: step.id, performer: id }));
      const fix = commands.length === 0 ? {} : { fix: { label: say.giveSteps(name, commands.length), command: { type: 'batch', label: say.giveSteps(name, commands.length), commands } as Command } };
      return { kind: 'performer idle', stage, text: say.performerIdle(name), at: { table: 'participant', id }, ...fix };
    });
  const unknown = distinct(doing.filter((id) => id !== stage.owner && !parts.some(({ participant }) => participant === id))).map((id): Gap => {
    const name = lookup.get('participant', id)?.name ?? '';
    return {
      kind: 'performer unknown',
      stage,
      text: say.performerUnknown(name),
      at: { table: 'participant', id },
      fix: { label: say.addPerformer(name), command: { type: 'participation.add', scenario: lookup.scenario, stage: stage.id, participant: id, role: 'executes' } },
    };
  });
  return [...unknown, ...idle];
}

/** A milestone is reached by the work of the stages before it. */
function unreached(lookup: Lookup, stage: Stage, own: readonly Step[]): readonly Gap[] {
  if (stage.kind !== 'milestone' || own.length > 0) return [];
  const seen = new Set<string>();
  const queue = lookup.waysIn(stage.id).map(({ from }) => from);
  for (const id of queue) {
    if (seen.has(id)) continue;
    seen.add(id);
    const before = lookup.get('stage', id);
    const hasSteps = lookup.processes(id).some((process) => lookup.by('step', 'process', process.id).some(({ required, kind }) => required && kind !== 'rule'));
    if (hasSteps) return [];
    // Nothing is done in these: what leads to them counts.
    if (before && (before.kind === 'wait' || before.kind === 'milestone' || before.kind === 'start')) queue.push(...lookup.waysIn(id).map(({ from }) => from));
  }
  return [{ kind: 'milestone unreached', stage, text: say.unreached(stage.name), at: { table: 'stage', id: [...seen][0] ?? stage.id } }];
}

function messages(lookup: Lookup, stage: Stage, steps: readonly Step[]): readonly Gap[] {
  const told = steps.filter(({ kind }) => kind === 'communication');
  const noSender = ownerOf(lookup, stage) ? [] : told.filter(({ performer }) => !performer);
  return [
    ...noSender.map((step): Gap => ({ kind: 'no sender', stage, text: say.noSender(step.text), at: { table: 'step', id: step.id } })),
    ...told.filter(({ audience }) => !audience).map((step): Gap => ({ kind: 'no audience', stage, text: say.noAudience(step.text), at: { table: 'step', id: step.id } })),
  ];
}

function tables(lookup: Lookup, stage: Stage): readonly Gap[] {
  const table = decisionTable(lookup, stage.id);
  if (!table) return [];
  const { gaps, overlaps, dead, open } = table.check;
  const problems = gaps.length + overlaps.length + dead.length + open.length;
  return problems === 0 ? [] : [{ kind: 'table has gaps', stage, text: say.table(gaps.length, overlaps.length, dead.length, open.length), at: { table: 'stage', id: stage.id } }];
}
