/** A workflow's figures: what it is for, how long a case takes, and where the time goes. */
import type { LeadTime, LeadTimeResult } from '../../analysis/lead-time.ts';
import type { Lookup } from '../../model/lookup.ts';
import { pointsOf, type Rate } from '../../model/estimate.ts';
import type { Workflow } from '../../model/tables.ts';
import { number } from '../../text/numbers.ts';
import { t } from '../../text/text.ts';
import type { BarPart, Block, Cell, Figure, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, durationText, minutesText, nameOf, percent, person } from '../words.ts';

const say = t.report;

/** What the workflow is for, how long a case takes, and who has it for how long. */
export function figuresSection({ lookup, scope }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const result = scope.time(workflow.id);
  const blocks = [workflowFacts(lookup, workflow), ...timeBlocks(lookup, result), ...ownerTimes(lookup, result)];
  return [{ id, level: 2, kicker: workflow.name, title: t.reportSections.keyFigures, intro: '', isShort: true, blocks }];
}

/** What the workflow is for. */
export function workflowFacts(lookup: Lookup, workflow: Workflow): Block {
  const facts: (readonly [string, Cell])[] = [
    [t.fields.trigger, cell(workflow.trigger)],
    [t.fields.completion, cell(workflow.completion)],
    [t.fields.customer, cell(nameOf(lookup, workflow.customer))],
    [t.fields.owner, workflow.owner ? person(lookup, workflow.owner).slice(0, 1) : [{ text: say.nobody, tone: 'missing' }]],
    [t.fields.volume, cell(volumeText(workflow.volume))],
    [t.fields.targetLead, cell(workflow.targetLead ? say.target(durationText(lookup, workflow.targetLead), percent(workflow.targetShare)) : '')],
  ];
  return { kind: 'facts', facts: facts.filter(([, value]) => value.length > 0) };
}

function volumeText(volume: Rate | null): string {
  if (!volume) return '';
  const { min, likely, max } = pointsOf(volume);
  return say.volume(number(min), number(likely), number(max));
}

/** The figures of a workflow, in the summary and in its own chapter. */
export function timeBlocks(lookup: Lookup, result: LeadTimeResult): readonly Block[] {
  if (!result.computable) return [{ kind: 'text', text: say.notComputable(result.reason), tone: 'attention' }];
  if (result.expected === 0) return [];
  return [{ kind: 'figures', figures: figuresOf(lookup, result) }, timeBar(lookup, result)];
}

function figuresOf(lookup: Lookup, result: LeadTime): readonly Figure[] {
  const minutes = (value: number) => minutesText(lookup, value);
  const words = say.figures;
  return [
    { value: minutes(result.expected), label: words.lead, hint: words.leadRange(minutes(result.best), minutes(result.worst)) },
    { value: minutes(result.touch), label: words.touch, hint: words.touchHint },
    { value: percent(result.flowEfficiency ?? 0), label: words.efficiency, hint: words.efficiencyHint },
    { value: percent(result.architecture / result.expected), label: words.architecture, hint: words.architectureHint(minutes(result.architecture)) },
  ];
}

function timeBar(lookup: Lookup, result: LeadTime): Block {
  const part = (look: BarPart['look'], minutes: number): BarPart => ({
    look,
    label: say.timeParts[look],
    share: minutes / result.expected,
    value: `${minutesText(lookup, minutes)}, ${percent(minutes / result.expected)}`,
  });
  const parts = [part('work', result.touch), part('inside', result.wait - result.architecture), part('between', result.architecture)];
  return { kind: 'bar', title: say.timeBar, caption: say.timeBarCaption, parts: parts.filter(({ share }) => share > 0.0005) };
}

/** Who has the case for how long. */
function ownerTimes(lookup: Lookup, result: LeadTimeResult): readonly Block[] {
  if (!result.computable || result.expected === 0) return [];
  const { columns } = say;
  const own = result.byOwner.filter(({ touch, wait }) => touch + wait > 0).sort((a, b) => b.touch + b.wait - a.touch - a.wait);
  const rows = own.map(({ owner, touch, wait }): readonly Cell[] => [
    owner ? person(lookup, owner).slice(0, 1) : [{ text: say.unownedCell, tone: 'missing' }],
    cell(touch > 0 ? minutesText(lookup, touch) : ''),
    cell(wait > 0 ? minutesText(lookup, wait) : ''),
    cell(percent((touch + wait) / result.expected)),
  ]);
  const table: Block = {
    kind: 'table',
    caption: say.ownerCaption,
    columns: [
      { title: columns.ownerPath, width: 46 },
      { title: columns.work, width: 18, align: 'right' },
      { title: columns.waiting, width: 18, align: 'right' },
      { title: columns.share, width: 18, align: 'right' },
    ],
    rows,
  };
  return [{ kind: 'heading', text: say.ownerTitle }, table];
}
