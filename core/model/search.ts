/** Finding things by name: every record that a person gave a name or a text, best match first. */
import type { Lookup } from './lookup.ts';
import type { Row, TableName } from './tables.ts';

export interface Found {
  readonly table: TableName;
  readonly id: string;
  readonly name: string;
  /** Where it is: the stage of a step, the workflow of a stage. */
  readonly where: string;
}

interface Entry extends Found {
  readonly folded: string;
}

/** Tables in the order in which equal matches are listed. */
const SEARCHED = ['workflow', 'stage', 'participant', 'system', 'artifact', 'process', 'step', 'note', 'tag'] as const satisfies readonly TableName[];

/** Without accents and capitals: "Übergabe" is found by "ubergabe". */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const kept = new WeakMap<Lookup, readonly Entry[]>();

function entriesOf(lookup: Lookup): readonly Entry[] {
  const earlier = kept.get(lookup);
  if (earlier) return earlier;
  const entries = SEARCHED.flatMap((table) =>
    (lookup.all(table) as readonly Row[]).map((row) => {
      const { name, text } = row as unknown as { name?: string; text?: string };
      const said = name ?? text ?? '';
      return { table, id: row.id, name: said, where: whereOf(lookup, table, row), folded: fold(said) };
    }),
  );
  kept.set(lookup, entries);
  return entries;
}

function whereOf(lookup: Lookup, table: TableName, row: Row): string {
  switch (table) {
    case 'stage':
      return lookup.get('workflow', (row as Row<'stage'>).workflow)?.name ?? '';
    case 'process':
      return lookup.get('stage', (row as Row<'process'>).stage)?.name ?? '';
    case 'step': {
      const process = lookup.get('process', (row as Row<'step'>).process);
      return lookup.get('stage', process?.stage)?.name ?? '';
    }
    default:
      return '';
  }
}

/** 0: begins with it; 1: a word begins with it; 2: holds it; nothing: does not. */
function rankOf(folded: string, wanted: string): number | undefined {
  const at = folded.indexOf(wanted);
  if (at < 0) return undefined;
  if (at === 0) return 0;
  return folded.includes(` ${wanted}`) ? 1 : 2;
}

/**
 * @param most how many at most
 * @example search(lookup, 'kick', 10)[0] // { table: 'stage', name: 'Kick-off held', … }
 */
export function search(lookup: Lookup, text: string, most: number): readonly Found[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [];
  const ranked = entriesOf(lookup).flatMap((entry) => {
    const rank = rankOf(entry.folded, wanted);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  // The sort is stable: equal ranks stay in the order of the tables.
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry: { table, id, name, where } }) => ({ table, id, name, where }));
}
