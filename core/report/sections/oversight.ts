/** Where people and AI work together in a workflow, and who looks at what the AI does. */
import { oversight, type Oversight } from '../../analysis/matrices/oversight.ts';
import { legendOf } from '../../map/legend-of.ts';
import { humanAiLens } from '../../map/lenses/human-ai.ts';
import type { Workflow } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, heads, markOf, stageLine } from '../words.ts';

const say = t.reportSections;

/** Only where an AI has a part. */
export function oversightSection({ lookup, scope, layouts }: Sources, workflow: Workflow, id: string): readonly Section[] {
  const rows = oversight(scope).filter(({ stage }) => stage.workflow === workflow.id);
  if (rows.length === 0) return [];
  const cells = layouts.get(workflow.id)?.overview.arrangement.cells ?? {};
  const order = Object.keys(cells).sort((a, b) => (cells[a]?.column ?? 0) - (cells[b]?.column ?? 0));
  const picture = humanAiLens(lookup, workflow.id, order);
  const plate = { kind: 'picture', title: say.humanAiOf(workflow.name), picture: { scene: picture.scene, header: picture.header.left }, legend: legendOf(lookup, workflow.id, picture) } as const;
  const words = t.health.matrices.oversight;
  const level = (autonomy: number | null) => (autonomy === null ? '' : (t.autonomyLevels[autonomy - 1] ?? ''));
  const row = (one: Oversight): readonly Cell[] => [
    [{ text: one.ai.name, mark: markOf(lookup, one.ai), of: { table: 'participant', id: one.ai.id } }, ...cell(one.roles.join(', '), 'soft')],
    [stageLine(lookup, one.stage.id)],
    cell(level(one.autonomy) || t.report.nothingSaid, one.autonomy === null || (one.highest !== null && one.autonomy > one.highest) ? 'attention' : undefined),
    cell(level(one.highest)),
    one.accountable ? cell(one.accountable.name) : cell(t.report.nobody, 'missing'),
    one.gate.length > 0 ? cell(one.gate.map(({ name }) => name).join(', ')) : cell(t.report.nobody, 'attention'),
    one.fallback ? cell(one.fallback.name) : cell(t.report.nobody, 'attention'),
  ];
  const widths = [[words.ai, 17], [words.stage, 18], [words.autonomy, 14], [words.highest, 14], [words.accountable, 13], [words.gate, 13], [words.fallback, 11]] as const;
  const table: Block = { kind: 'table', caption: say.oversightCaption, columns: heads(widths), rows: rows.map(row) };
  return [{ id, level: 2, kicker: workflow.name, title: say.humanAi, intro: '', blocks: [plate, { kind: 'heading', text: say.oversight }, table] }];
}
