/** Systems, who owns them, where they are used, and how they are joined; and what was noted in the room. */
import type { Lookup } from '../../model/lookup.ts';
import type { Note } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Section } from '../report.ts';
import { cell, choice, nameOf, systemName } from '../words.ts';

const say = t.report;
const { columns } = say;

export function systemsSection(lookup: Lookup): readonly Section[] {
  const systems = lookup.all('system');
  if (systems.length === 0) return [];
  const rows = systems.map((system): readonly Cell[] => [
    cell(system.name, 'strong'),
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
  return [{ id: 'systems', kicker: '', title: say.systems, intro: '', isShort: true, blocks: [table, ...integrations(lookup)] }];
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
    { kind: 'table', columns: widths.map(([title, width]) => ({ title, width })), rows },
  ];
}

export function notesSection(lookup: Lookup): readonly Section[] {
  const notes = lookup.all('note');
  if (notes.length === 0) return [];
  const rows = notes.map((note): readonly Cell[] => [
    cell(choice(note.kind), 'strong'),
    [...cell(note.text), ...cell(note.author, 'soft')],
    cell(placeOf(lookup, note), 'soft'),
  ]);
  const widths = [[columns.kind, 16], [columns.note, 56], [columns.on, 28]] as const;
  return [
    { id: 'notes', kicker: '', title: say.notes, intro: say.notesIntro, isShort: true, blocks: [{ kind: 'table', columns: widths.map(([title, width]) => ({ title, width })), rows }] },
  ];
}

/** What a note is on, in its own name. */
function placeOf(lookup: Lookup, note: Note): string {
  if (!note.on) return note.was === '' ? say.parkingLot : note.was;
  const row = lookup.get(note.on.table, note.on.id) as { readonly name?: string } | undefined;
  return row?.name ?? t.pastChanges.nouns[note.on.table][0];
}
