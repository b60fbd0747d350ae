/** The milestones of a workflow on a time line: the day each is to be reached on, and when a case comes to it. */
import type { Workflow } from '../../model/tables.ts';
import { startTimes } from '../../process/start-times.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section, TimePoint } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, stageLine } from '../words.ts';

const say = t.reportSections;

export function milestonesSection({ lookup, scope }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const stages = lookup.stages(workflow.id).filter(({ kind, targetDay }) => kind === 'milestone' || targetDay !== null);
  if (stages.length === 0) return [];
  const { project } = scope;
  const days = (minutes: number) => minutes / 60 / project.hoursPerDay;
  const times = startTimes(lookup, workflow.id, project);
  const reached = stages.map((stage) => {
    const at = times.get(stage.id);
    return { stage, expected: at === undefined ? null : days(at) };
  });
  const points = reached.map(({ stage, expected }): TimePoint => ({ name: stage.name, target: stage.targetDay, expected, isLate: expected !== null && stage.targetDay !== null && expected > stage.targetDay }));
  const lead = scope.time(workflow.id);
  const end = Math.max(1, lead.computable ? days(lead.expected) : 0, ...points.flatMap(({ target, expected }) => [target ?? 0, expected ?? 0]));
  const rows = reached.map(({ stage, expected }): readonly Cell[] => {
    const ahead = expected === null || stage.targetDay === null ? null : stage.targetDay - expected;
    return [
      [{ ...stageLine(lookup, stage.id), tone: 'strong' }],
      cell(stage.targetDay === null ? '' : say.onDay(number(stage.targetDay))),
      expected === null ? cell(say.neverReached, 'attention') : cell(say.onDay(number(expected))),
      ahead === null ? [] : cell(ahead < 0 ? say.late(number(-ahead)) : say.early(number(ahead)), ahead < 0 ? 'attention' : undefined),
    ];
  });
  const blocks: readonly Block[] = [
    { kind: 'timeline', end, unit: say.day, points, caption: say.timelineCaption(number(project.hoursPerDay)) },
    {
      kind: 'table',
      columns: [
        { title: say.milestone, width: 46 },
        { title: say.target, width: 18, align: 'right' },
        { title: say.expected, width: 18, align: 'right' },
        { title: say.against, width: 18, align: 'right' },
      ],
      rows,
    },
  ];
  return [{ id, level: 2, kicker: workflow.name, title: say.milestones, intro: '', isShort: true, blocks }];
}
