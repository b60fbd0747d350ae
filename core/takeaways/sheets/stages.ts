/** The sheet of all stages, in the order of the work. */
import { ownWait, timeOf } from '../../analysis/time.ts';
import { aiOf } from '../../map/facts.ts';
import { laneOf, ownerOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import type { Stage, Workflow } from '../../model/tables.ts';
import { touchOf } from '../../model/touch.ts';
import { whoTakesPart } from '../../report/sections/stages.ts';
import { choice, nameOf, stepsOf, systemName } from '../../report/words.ts';
import { t } from '../../text/text.ts';
import { column, share, sheetOf, type ColumnOf, type Sheet } from './sheet.ts';

const say = t.sheets;

interface Placed {
  readonly workflow: Workflow;
  readonly stage: Stage;
  /** From 1, as on the report's maps. */
  readonly number: number;
}

export function stagesSheet(lookup: Lookup, workflows: readonly Workflow[]): Sheet {
  const project = projectOf(lookup.model);
  const rows = workflows.flatMap((workflow) => lookup.stages(workflow.id).map((stage, i): Placed => ({ workflow, stage, number: i + 1 })));
  const touch = (stage: Stage, point: 'expected' | 'min' | 'max') => {
    const time = touchOf(lookup, stage);
    return time && timeOf(time, project)[point];
  };
  const columns: readonly ColumnOf<Placed>[] = [
    column('text', say.workflow, ({ workflow }) => workflow.name),
    column('number', say.number, ({ number }) => number),
    column('text', say.stage, ({ stage }) => stage.name),
    column('text', say.kind, ({ stage }) => choice(stage.kind)),
    column('text', say.owner, ({ stage }) => ownerOf(lookup, stage)?.name ?? ''),
    column('text', say.team, ({ stage }) => nameOf(lookup, laneOf(lookup, stage))),
    column('text', say.takesPart, ({ stage }) => whoTakesPart(lookup, stage).map(({ text }) => text).join('; ')),
    column('text', say.systems, ({ stage }) => lookup.by('systemUse', 'stage', stage.id).map(({ system }) => systemName(lookup, system)).join('; ')),
    column('text', say.ai, ({ stage }) => aiOf(lookup, stage).map(({ name }) => name).join('; ')),
    column('minutes', say.touch, ({ stage }) => touch(stage, 'expected')),
    column('minutes', say.touchBest, ({ stage }) => touch(stage, 'min')),
    column('minutes', say.touchWorst, ({ stage }) => touch(stage, 'max')),
    column('minutes', say.ownWait, ({ stage }) => (stage.wait || stage.lead ? ownWait(lookup, stage, project).expected : null)),
    column('percent', say.completeAccurate, ({ stage }) => share(stage.completeAccurate)),
    column('number', say.targetDay, ({ stage }) => stage.targetDay),
    column('text', t.fields.risk, ({ stage }) => (stage.risk ? choice(stage.risk) : '')),
    column('number', say.steps, ({ stage }) => stepsOf(lookup, stage).length),
    column('text', t.fields.purpose, ({ stage }) => stage.purpose),
    column('text', t.fields.entry, ({ stage }) => stage.entry),
    column('text', t.fields.exit, ({ stage }) => stage.exit),
    column('text', t.fields.authority, ({ stage }) => stage.authority),
    column('text', t.fields.information, ({ stage }) => stage.information),
  ];
  return sheetOf(say.names.stages, rows, columns);
}
