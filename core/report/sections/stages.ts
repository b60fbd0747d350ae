/** The table of a workflow's stages. */
import { ownWait } from '../../analysis/time.ts';
import { isPassive, ownerOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import { touchOf } from '../../model/touch.ts';
import type { Stage, Workflow } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Line, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, choice, nameOf, person, shortTime, systemName } from '../words.ts';

const say = t.report;

export function stageSection({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const stages = lookup.stages(workflow.id);
  if (stages.length === 0) return [];
  const rows = stages.map((stage, i): readonly Cell[] => [
    cell(String(i + 1), 'soft'),
    nameCell(lookup, stage),
    ownerCell(lookup, stage),
    whoTakesPart(lookup, stage),
    lookup.by('systemUse', 'stage', stage.id).map((use) => ({ text: systemName(lookup, use.system), of: { table: 'system', id: use.system } as const })),
    shortTime(lookup, touchOf(lookup, stage)),
    waitCell(lookup, stage),
  ]);
  const { columns } = say;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: columns.number, width: 4, align: 'right' },
      { title: columns.stage, width: 31 },
      { title: columns.owner, width: 20 },
      { title: columns.who, width: 22 },
      { title: columns.systems, width: 12 },
      { title: columns.touch, width: 10, align: 'right' },
      { title: columns.wait, width: 10, align: 'right' },
    ],
    rows,
    caption: say.daysCaption(projectOf(lookup.model).hoursPerDay),
  };
  return [{ id, level: 2, kicker: workflow.name, title: say.stages, intro: '', isShort: true, blocks: [table] }];
}

function nameCell(lookup: Lookup, stage: Stage): Cell {
  const lines: Line[] = [{ text: stage.name, tone: 'strong', of: { table: 'stage', id: stage.id }, isHome: true }];
  const soft = (text: string) => lines.push({ text, tone: 'soft' });
  if (stage.kind === 'call') soft(say.calls(lookup.get('workflow', stage.calls)?.name ?? '', stage.waitsForCall));
  else if (stage.kind !== 'work') soft(choice(stage.kind));
  if (stage.targetDay !== null) soft(say.day(stage.targetDay));
  if (stage.purpose !== '') soft(stage.purpose);
  return lines;
}

function ownerCell(lookup: Lookup, stage: Stage): Cell {
  if (stage.owner) return person(lookup, stage.owner);
  if (!isPassive(stage)) return [{ text: say.unownedCell, tone: 'missing' }];
  return cell(ownerOf(lookup, stage)?.name ?? '', 'soft');
}

/** Those who do something in it; an owner who does the work is not named twice. */
export function whoTakesPart(lookup: Lookup, stage: Stage): Cell {
  return lookup
    .by('participation', 'stage', stage.id)
    .filter((one) => !(one.participant === stage.owner && one.role === 'executes'))
    .map((one) => ({ text: say.role(nameOf(lookup, one.participant), choice(one.role).toLowerCase()) }));
}

function waitCell(lookup: Lookup, stage: Stage): Cell {
  if (stage.kind === 'wait') return shortTime(lookup, stage.wait);
  return shortTime(lookup, { minutes: ownWait(lookup, stage, projectOf(lookup.model)).expected });
}
