/** The sheet of all steps of all checklists. */
import { expectedOf, toWorking } from '../../model/estimate.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import type { Process, Stage, Step, Workflow } from '../../model/tables.ts';
import { numbered } from '../../process/numbers.ts';
import { choice, nameOf, systemName } from '../../report/words.ts';
import { t } from '../../text/text.ts';
import { column, share, sheetOf, type ColumnOf, type Sheet } from './sheet.ts';

const say = t.sheets;

interface Placed {
  readonly workflow: Workflow;
  readonly stage: Stage;
  readonly process: Process;
  readonly number: string;
  readonly step: Step;
}

export function stepsSheet(lookup: Lookup, workflows: readonly Workflow[]): Sheet {
  const project = projectOf(lookup.model);
  const rows = workflows.flatMap((workflow) =>
    lookup.stages(workflow.id).flatMap((stage) =>
      lookup.processes(stage.id).flatMap((process) => numbered(lookup.steps(process.id)).map(({ number, step }): Placed => ({ workflow, stage, process, number, step }))),
    ),
  );
  const columns: readonly ColumnOf<Placed>[] = [
    column('text', say.workflow, ({ workflow }) => workflow.name),
    column('text', say.stage, ({ stage }) => stage.name),
    column('text', say.checklist, ({ process }) => process.name),
    column('text', say.number, ({ number }) => number),
    column('text', say.kind, ({ step }) => choice(step.kind)),
    column('text', say.step, ({ step }) => step.text),
    column('text', t.fields.detail, ({ step }) => step.detail),
    column('text', t.fields.performer, ({ step }) => nameOf(lookup, step.performer)),
    column('text', say.system, ({ step }) => systemName(lookup, step.system)),
    column('minutes', say.minutes, ({ step }) => step.minutes && expectedOf(step.minutes)),
    column('text', t.fields.required, ({ step }) => (step.required ? say.yes : say.no)),
    column('percent', say.probability, ({ step }) => share(step.probability)),
    column('text', t.fields.condition, ({ step }) => step.condition),
    column('text', t.fields.produces, ({ step }) => lookup.get('artifact', step.produces)?.name ?? ''),
    column('text', t.fields.audience, ({ step }) => nameOf(lookup, step.audience)),
    column('text', t.fields.channel, ({ step }) => (step.channel ? choice(step.channel) : '')),
    column('minutes', say.offset, ({ step }) => step.offset && toWorking(step.offset.minutes, step.offset.basis, project)),
    column('text', t.fields.template, ({ step }) => step.template),
  ];
  return sheetOf(say.names.steps, rows, columns);
}
