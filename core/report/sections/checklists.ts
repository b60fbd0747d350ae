/** Every checklist, stage by stage, to be printed and ticked. */
import type { Lookup } from '../../model/lookup.ts';
import { expectedOf } from '../../model/estimate.ts';
import type { Process, Stage, Step, Workflow } from '../../model/tables.ts';
import { processTime } from '../../model/touch.ts';
import { numbered } from '../../process/numbers.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, ChecklistItem, Line, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, channelText, durationText, estimateText, minutesText, nameOf, percent, person, stepsOf, systemName } from '../words.ts';

const say = t.report;

export function checklistSection({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const all = lookup.stages(workflow.id).flatMap((stage) => lookup.processes(stage.id).map((process) => ({ stage, process })));
  if (all.length === 0) return [];
  const steps = lookup.stages(workflow.id).reduce((sum, stage) => sum + stepsOf(lookup, stage).length, 0);
  const blocks = all.map(({ stage, process }, i): Block => ({ kind: 'group', blocks: checklist(lookup, stage, process, `${id}-${i + 1}`) }));
  return [{ id, level: 2, kicker: workflow.name, title: say.checklists, intro: say.checklistsIntro(all.length, steps), blocks }];
}

function checklist(lookup: Lookup, stage: Stage, process: Process, id: string): readonly Block[] {
  const steps = numbered(lookup.steps(process.id));
  const owner = nameOf(lookup, process.owner);
  const facts: [string, Cell][] = [
    [say.columns.owner, process.owner ? person(lookup, process.owner).slice(0, 1) : [{ text: owner || say.nobody, tone: 'missing' }]],
    [say.purpose, cell(stage.purpose)],
    [say.entry, cell(stage.entry)],
    [say.exit, cell(stage.exit)],
    [say.decides, cell(stage.authority)],
    [say.information, cell(stage.information)],
    [say.needs, cell(artifactsOf(lookup, 'stageNeed', stage))],
    [say.makes, cell(artifactsOf(lookup, 'stageProduct', stage))],
  ];
  return [
    { kind: 'heading', text: process.name, id },
    { kind: 'text', text: say.checklistOf(stage.name, say.stepsTotal(steps.length, total(lookup, process))), tone: 'soft' },
    ...(process.description === '' ? [] : [{ kind: 'text', text: process.description } as const]),
    { kind: 'facts', facts: facts.filter(([, value]) => value.length > 0) },
    { kind: 'checklist', items: steps.map(({ number, depth, step }) => itemOf(lookup, number, depth, step)) },
  ];
}

function artifactsOf(lookup: Lookup, table: 'stageNeed' | 'stageProduct', stage: Stage): string {
  const names = lookup.by(table, 'stage', stage.id).flatMap((link) => lookup.get('artifact', link.artifact)?.name ?? []);
  return names.join(', ');
}

/** The work of all steps that is to be expected. */
function total(lookup: Lookup, process: Process): string {
  const time = processTime(lookup, process.id);
  const minutes = time ? expectedOf(time) : 0;
  return minutes > 0 ? minutesText(lookup, minutes) : '';
}

function itemOf(lookup: Lookup, number: string, depth: number, step: Step): ChecklistItem {
  return {
    number,
    depth,
    kind: step.kind,
    text: step.text,
    lines: linesOf(lookup, step),
    template: step.template,
    who: person(lookup, step.performer).slice(0, 1),
    system: systemName(lookup, step.system),
    time: step.minutes && expectedOf(step.minutes) > 0 ? estimateText(lookup, step.minutes) : '',
  };
}

function linesOf(lookup: Lookup, step: Step): readonly Line[] {
  const texts = [step.detail];
  if (step.kind === 'communication') {
    const audience = nameOf(lookup, step.audience);
    const channel = channelText(lookup, step);
    const when = step.offset ? (step.offset.minutes === 0 ? say.offsetStart : say.offset(durationText(lookup, step.offset))) : '';
    const told = audience === '' && channel === '' ? '' : say.tells(audience, step.channel === 'system' ? channel : channel.toLowerCase());
    texts.push([told, when].filter((part) => part !== '').join(' · '));
  }
  const optional = step.required ? '' : step.probability === null ? say.optional : say.optionalShare(percent(step.probability));
  const condition = step.condition === '' ? '' : say.ifCondition(step.condition);
  texts.push([optional, condition].filter((part) => part !== '').join(' · '));
  const artifact = lookup.get('artifact', step.produces)?.name ?? '';
  texts.push(artifact === '' ? '' : say.produces(artifact));
  return texts.filter((text) => text !== '').map((text) => ({ text, tone: 'soft' }));
}
