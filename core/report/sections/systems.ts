/** Systems, who owns them, where they are used, and how they are joined. */
import type { Lookup } from '../../model/lookup.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, choice, heads, nameOf, systemName } from '../words.ts';

const say = t.report;
const { columns } = say;

export function systemsSection({ lookup }: Sources): readonly Section[] {
  const systems = lookup.all('system');
  if (systems.length === 0) return [];
  const rows = systems.map((system): readonly Cell[] => [
    [{ text: system.name, tone: 'strong', of: { table: 'system', id: system.id }, isHome: true }],
    cell([system.category, system.vendor].filter((part) => part !== '').join(' · ')),
    system.owner ? cell(nameOf(lookup, system.owner)) : cell(say.nobody, 'missing'),
    cell(say.stagesCount(new Set(lookup.by('systemUse', 'system', system.id).map((use) => use.stage)).size)),
  ]);
  const table: Block = {
    kind: 'table',
    columns: [
      { title: columns.system, width: 26 },
      { title: columns.category, width: 38 },
      { title: columns.owner, width: 24 },
      { title: columns.usedIn, width: 12, align: 'right' },
    ],
    rows,
  };
  return [{ id: 'systems', level: 1, kicker: '', title: say.systems, intro: '', isShort: true, blocks: [table, ...integrations(lookup)] }];
}

function integrations(lookup: Lookup): readonly Block[] {
  const all = lookup.all('integration');
  if (all.length === 0) return [];
  const rows = all.map((one): readonly Cell[] => [
    cell(systemName(lookup, one.from), 'strong'),
    cell(systemName(lookup, one.to), 'strong'),
    cell(choice(one.kind), one.kind === 'manual' ? 'attention' : undefined),
    cell(one.description),
  ]);
  const widths = [[columns.from, 18], [columns.to, 18], [columns.how, 24], [columns.description, 40]] as const;
  return [
    { kind: 'heading', text: say.integrations, id: 'integrations' },
    { kind: 'table', columns: heads(widths), rows },
  ];
}
