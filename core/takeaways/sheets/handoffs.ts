/** The sheet of all handoffs, numbered as in the report. */
import { timeOf } from '../../analysis/time.ts';
import { toWorking, type Duration, type Estimate } from '../../model/estimate.ts';
import { isCrossTeam, ownerOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import type { Handoff, Workflow } from '../../model/tables.ts';
import { choice, nameOf, passedArtifacts, systemName } from '../../report/words.ts';
import { t } from '../../text/text.ts';
import { column, share, sheetOf, type ColumnOf, type Sheet } from './sheet.ts';

const say = t.sheets;

interface Placed {
  readonly workflow: Workflow;
  readonly handoff: Handoff;
  readonly number: number;
}

export function handoffsSheet(lookup: Lookup, workflows: readonly Workflow[]): Sheet {
  const project = projectOf(lookup.model);
  const rows = workflows.flatMap((workflow) => lookup.handoffs(workflow.id).map((handoff, i): Placed => ({ workflow, handoff, number: i + 1 })));
  const nameAt = (id: string) => lookup.get('stage', id)?.name ?? '';
  const ownerAt = (id: string) => {
    const stage = lookup.get('stage', id);
    return (stage && ownerOf(lookup, stage)?.name) ?? '';
  };
  const estimate = (time: Estimate | null, point: 'expected' | 'min' | 'max') => time && timeOf(time, project)[point];
  const duration = (time: Duration | null) => time && toWorking(time.minutes, time.basis, project);
  const columns: readonly ColumnOf<Placed>[] = [
    column('text', say.workflow, ({ workflow }) => workflow.name),
    column('number', say.number, ({ number }) => number),
    column('text', say.fromStage, ({ handoff }) => nameAt(handoff.from)),
    column('text', say.fromOwner, ({ handoff }) => ownerAt(handoff.from)),
    column('text', say.toStage, ({ handoff }) => nameAt(handoff.to)),
    column('text', say.toOwner, ({ handoff }) => ownerAt(handoff.to)),
    column('text', say.kind, ({ handoff }) => choice(handoff.kind)),
    column('text', say.crossTeam, ({ handoff }) => (isCrossTeam(lookup, handoff) ? say.yes : say.no)),
    column('text', say.passes, ({ handoff }) => passedArtifacts(lookup, handoff).join('; ')),
    column('text', t.fields.trigger, ({ handoff }) => handoff.trigger),
    column('text', t.fields.condition, ({ handoff }) => handoff.condition),
    column('percent', say.probability, ({ handoff }) => share(handoff.probability)),
    column('text', t.fields.acceptance, ({ handoff }) => handoff.acceptance),
    column('text', t.fields.channel, ({ handoff }) => (handoff.channel ? choice(handoff.channel) : '')),
    column('text', t.fields.channelSystem, ({ handoff }) => systemName(lookup, handoff.channelSystem)),
    column('text', t.fields.receiver, ({ handoff }) => nameOf(lookup, handoff.receiver)),
    column('minutes', say.wait, ({ handoff }) => estimate(handoff.wait, 'expected')),
    column('minutes', say.waitBest, ({ handoff }) => estimate(handoff.wait, 'min')),
    column('minutes', say.waitWorst, ({ handoff }) => estimate(handoff.wait, 'max')),
    column('minutes', say.sla, ({ handoff }) => duration(handoff.sla)),
    column('minutes', say.after, ({ handoff }) => duration(handoff.after)),
  ];
  return sheetOf(say.names.handoffs, rows, columns);
}
