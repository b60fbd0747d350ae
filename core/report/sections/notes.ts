/** What was said in the room: decisions, actions, what is open, and what was taken for granted. */
import type { Lookup } from '../../model/lookup.ts';
import { tableOf, type Note } from '../../model/tables.ts';
import { t } from '../../text/text.ts';
import type { Block, Cell, Line, Section } from '../report.ts';
import type { Sources } from '../sources.ts';
import { cell, heads } from '../words.ts';

const say = t.report;
const { columns } = say;

/** In the order of use after the workshop. */
const KINDS: readonly Note['kind'][] = ['decision', 'action', 'question', 'risk', 'pain point', 'idea'];

export function notesSection({ lookup }: Sources): readonly Section[] {
  const notes = lookup.all('note').filter(({ kind }) => kind !== 'assumption');
  // What is on nothing and was on nothing stands by itself; but an action is found among the actions.
  const isParked = (note: Note) => note.on === null && note.was === '' && note.kind !== 'decision' && note.kind !== 'action';
  const groups = KINDS.map((kind) => ({ id: `notes-${kind.replace(' ', '-')}`, title: t.reportSections.noteKinds[kind], notes: notes.filter((note) => note.kind === kind && !isParked(note)) }));
  const all = [...groups, { id: 'notes-parked', title: say.parkingLot, notes: notes.filter(isParked) }].filter((group) => group.notes.length > 0);
  if (all.length === 0) return [];
  const blocks = all.flatMap((group): readonly Block[] => [{ kind: 'heading', text: group.title, id: group.id }, notesTable(lookup, group.notes, group.id === 'notes-parked')]);
  return [{ id: 'notes', level: 1, kicker: '', title: t.reportSections.notes, intro: say.notesIntro, isShort: true, blocks }];
}

export function assumptionsSection({ lookup, scope, workflows }: Sources): readonly Section[] {
  const notes = lookup.all('note').filter(({ kind }) => kind === 'assumption');
  const counted = workflows.flatMap(({ id, name }) => {
    const time = scope.time(id);
    return time.computable ? time.notes.map(({ text }): Line => ({ text: `${name}: ${text}` })) : [];
  });
  if (notes.length + counted.length === 0) return [];
  const blocks: readonly Block[] = [
    ...(notes.length > 0 ? [notesTable(lookup, notes, false)] : []),
    ...(counted.length > 0 ? [{ kind: 'heading', text: say.howCounted } as const, { kind: 'list', items: counted } as const] : []),
  ];
  return [{ id: 'assumptions', level: 1, kicker: '', title: t.reportSections.assumptions, intro: '', isShort: true, blocks }];
}

function notesTable(lookup: Lookup, notes: readonly Note[], hasKinds: boolean): Block {
  const rows = notes.map((note): readonly Cell[] => [
    [{ text: '', isTicked: note.done }],
    hasKinds ? cell(t.choices[note.kind] ?? note.kind, 'strong') : [],
    [...cell(note.text), ...cell(note.author, 'soft')],
    [placeOf(lookup, note)].filter(({ text }) => text !== ''),
  ]);
  const isTicked = notes.some(({ kind }) => kind === 'action' || kind === 'question');
  const widths = [['', 4], [columns.kind, 14], [columns.note, 56], [columns.on, 26]] as const;
  return { kind: 'table', columns: heads(widths), rows: isTicked ? rows : rows.map(([, ...rest]) => [[], ...rest]) };
}

/** What a note is on, in its own name. */
function placeOf(lookup: Lookup, { on, was }: Note): Line {
  if (!on) return { text: was, tone: 'soft' };
  const row = lookup.get(on.table, on.id) as { readonly name?: string } | undefined;
  return { text: row?.name ?? tableOf(on.table).noun, tone: 'soft', of: on };
}
