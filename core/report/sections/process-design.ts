/** What goes with a workflow's checklists: its decision tables, what is said to whom and when, and the cases that were followed. */
import type { Workflow } from '../../model/tables.ts';
import { communications, filledTemplate } from '../../process/communications.ts';
import { decisionTable } from '../../process/decision-table.ts';
import { walkFindings, walkState, type FindingKind } from '../../process/walk.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, choice, heads, markOf, minutesText } from '../words.ts';

const say = t.report;
const { columns } = say;

/** Each decision stage's rules, in the order in which they are read. */
export function decisionTablesSection({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const tables = lookup.stages(workflow.id).flatMap((stage) => {
    const table = decisionTable(lookup, stage.id);
    return table ? [{ stage, ...table }] : [];
  });
  if (tables.length === 0) return [];
  const blocks = tables.map(({ stage, inputs, rules, check }): Block => {
    const rows = rules.map((rule, i): readonly Cell[] => [
      cell(String(i + 1), 'soft'),
      ...inputs.map(({ id }) => cell(rule.conditions[id]?.join(', ') ?? t.decision.any, rule.conditions[id] ? undefined : 'soft')),
      rule.outcome ? cell(lookup.get('stage', lookup.get('handoff', rule.outcome)?.to)?.name ?? '', 'strong') : cell(say.nothingSaid, 'missing'),
    ]);
    const width = 60 / Math.max(1, inputs.length);
    const problems = check.gaps.length + check.overlaps.length + check.dead.length + check.open.length;
    return {
      kind: 'group',
      blocks: [
        { kind: 'heading', text: stage.name },
        { kind: 'table', columns: heads([[columns.number, 6], ...inputs.map(({ name }) => [name, width] as const), [t.decision.way, 34]]), rows, caption: problems === 0 ? t.decision.reading : `${t.decision.reading} ${t.coverage.table(check.gaps.length, check.overlaps.length, check.dead.length, check.open.length)}` },
      ],
    };
  });
  return [{ id, level: 2, kicker: workflow.name, title: say.decisionTables, intro: '', isShort: true, blocks }];
}

/** What everybody hears along the workflow, in the order of time. */
export function communicationsSection({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const { audiences, limit } = communications(lookup, workflow.id);
  const messages = audiences.flatMap((audience) => audience.messages).sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  if (messages.length === 0) return [];
  const time = (minutes: number) => (minutes === 0 ? t.told.trigger : minutesText(lookup, minutes));
  const rows = messages.map((message): readonly Cell[] => [
    cell(message.at === null ? t.told.never : time(message.at), 'soft'),
    [...cell(message.step.text, 'strong'), ...cell(message.step.template === '' ? '' : filledTemplate(lookup, message), 'quote')],
    message.sender ? [{ text: message.sender.name, mark: markOf(lookup, message.sender) }] : cell(t.told.nobody, 'missing'),
    message.audience ? [{ text: message.audience.name, mark: markOf(lookup, message.audience) }] : cell(t.told.nobody, 'missing'),
    cell(message.step.channel ? choice(message.step.channel) : ''),
  ]);
  const silences = audiences.flatMap(({ participant, silences: own }) => own.map(({ from, to }) => ({ text: say.silence(participant?.name ?? '', minutesText(lookup, to - from), from === 0 ? t.told.trigger.toLowerCase() : minutesText(lookup, from)), tone: 'attention' as const })));
  const blocks: readonly Block[] = [
    { kind: 'table', columns: heads([[t.told.when, 12], [t.told.what, 44], [t.told.from, 18], [t.told.to, 16], [t.told.channel, 10]]), rows, caption: say.communicationsCaption },
    ...(silences.length === 0 ? [] : [{ kind: 'text', text: say.silences(minutesText(lookup, limit)) } as const, { kind: 'list', items: silences } as const]),
  ];
  return [{ id, level: 2, kicker: workflow.name, title: say.communications, intro: '', isShort: true, blocks }];
}

const ORDER: readonly FindingKind[] = ['missing', 'disputed', 'skipped', 'out of order', 'remark'];

/** The cases that were followed through the workflow, and what they brought to light. */
export function walksSection({ lookup }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const walks = lookup.by('walk', 'workflow', workflow.id);
  if (walks.length === 0) return [];
  const blocks = walks.map((walk): Block => {
    const state = walkState(lookup, walk);
    const findings = [...walkFindings(lookup, state)].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    const rows = findings.map(({ kind, text, visit }): readonly Cell[] => [cell(t.walk.found[kind], 'strong'), cell(text), cell(visit.stage?.name ?? visit.visit.was, 'soft')]);
    const date = walk.startedAt ? t.walk.when(walk.startedAt) : '';
    return {
      kind: 'group',
      blocks: [
        { kind: 'heading', text: walk.name },
        { kind: 'text', text: t.walk.reportLine(walk.by, date, state.visits.length), tone: 'soft' },
        { kind: 'text', text: state.visits.map(({ visit }) => visit.was).join(' › '), tone: 'soft' },
        rows.length === 0 ? { kind: 'text', text: t.walk.nothingFound } : { kind: 'table', columns: heads([[columns.kind, 16], [columns.note, 58], [columns.stage, 26]]), rows },
      ],
    };
  });
  return [{ id, level: 2, kicker: workflow.name, title: t.walk.reportTitle, intro: t.walk.reportIntro, isShort: true, blocks }];
}
