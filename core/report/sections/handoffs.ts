/** The table of a workflow's handoffs: who gives what to whom, and when it counts as received. Numbered as on the map. */
import { handoffFacts } from '../../map/facts.ts';
import { ownerOf } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { projectOf } from '../../model/model.ts';
import type { Handoff, Workflow } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Line, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, channelText, choice, durationText, markOf, nameOf, passedArtifacts, percent, shortTime, stageLine } from '../words.ts';

const say = t.report;

export function handoffSection({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const handoffs = lookup.handoffs(workflow.id);
  if (handoffs.length === 0) return [];
  const rows = handoffs.map((handoff, i): readonly Cell[] => [
    [{ text: String(i + 1), tone: 'soft', of: { table: 'handoff', id: handoff.id }, isHome: true }],
    [end(lookup, handoff.from), { ...end(lookup, handoff.to), isTarget: true }, ...conditionLines(lookup, handoff)],
    whatIsPassed(lookup, handoff),
    cell(handoff.acceptance),
    [...cell(channelText(lookup, handoff)), ...cell(handoff.receiver ? say.receivedBy(nameOf(lookup, handoff.receiver)) : '', 'soft')],
    shortTime(lookup, handoff.wait),
    shortTime(lookup, handoff.sla),
  ]);
  const { columns } = say;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: columns.number, width: 4, align: 'right' },
      { title: columns.fromTo, width: 31 },
      { title: columns.passes, width: 20 },
      { title: columns.accepted, width: 24 },
      { title: columns.channel, width: 14 },
      { title: columns.wait, width: 9, align: 'right' },
      { title: columns.sla, width: 9, align: 'right' },
    ],
    rows,
    caption: say.daysCaption(projectOf(lookup.model).hoursPerDay),
  };
  return [{ id, level: 2, kicker: workflow.name, title: say.handoffs, intro: '', isShort: true, blocks: [table] }];
}

function end(lookup: Lookup, id: string): Line {
  const stage = lookup.get('stage', id);
  const owner = stage && ownerOf(lookup, stage);
  return { ...stageLine(lookup, id), tone: 'strong', ...(owner ? { mark: markOf(lookup, owner) } : {}) };
}

function conditionLines(lookup: Lookup, handoff: Handoff): readonly Line[] {
  const after = handoff.after ? say.after(durationText(lookup, handoff.after)) : '';
  const kind = handoff.kind === 'rework' || handoff.kind === 'escalation' ? choice(handoff.kind) : '';
  const text = [kind, percent(handoff.probability), handoff.condition, after].filter((part) => part !== '').join(' · ');
  return cell(text, 'soft');
}

function whatIsPassed(lookup: Lookup, handoff: Handoff): Cell {
  const lines: Line[] = passedArtifacts(lookup, handoff).map((text) => ({ text }));
  if (handoff.trigger !== '') lines.push({ text: handoff.trigger, tone: 'soft' });
  if (lines.length === 0 && handoffFacts(lookup, handoff).isUnsaid) lines.push({ text: say.nothingSaid, tone: 'attention' });
  return lines;
}
