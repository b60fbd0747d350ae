/**
 * Order among siblings. What both sides had before keeps its order; the rows that one side put into a gap stay together there,
 * and of two such runs the one whose first row has the smaller id comes first, so that both machines agree. Rows are given new
 * indexes only where the old ones would mix the runs.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { diffKey, sameValue } from '../model/diff.ts';
import type { Draft, PlacedRow } from '../model/draft.ts';
import { find, rowsOf } from '../model/model.ts';
import { byPlace } from '../model/place.ts';
import { tableNames, tableOf, type TableName } from '../model/tables.ts';
import type { Changes } from './changes.ts';
import { fieldsOf } from './compare.ts';

export function mergeOrder(draft: Draft, mine: Changes, theirs: Changes): void {
  for (const table of tableNames) {
    if (!tableOf(table).siblings || !isTouched(table, mine) || !isTouched(table, theirs)) continue;
    for (const group of groupsOf(draft, table)) mergeGroup(draft, table, group, mine, theirs);
  }
}

const isTouched = (table: TableName, { base, model }: Changes) => rowsOf(base, table) !== rowsOf(model, table);

function groupsOf(draft: Draft, table: TableName): readonly PlacedRow[][] {
  const groups = new Map<string, PlacedRow[]>();
  for (const row of rowsOf(draft.model, table).values() as Iterable<PlacedRow>) {
    const key = [row.scenario, row.place.parent, ...(tableOf(table).siblings ?? []).map((field) => fieldsOf(row)[field])].join('/');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => group.sort(byPlace));
}

function mergeGroup(draft: Draft, table: TableName, group: readonly PlacedRow[], mine: Changes, theirs: Changes): void {
  const sideOf = (row: PlacedRow) => whoseIsPlace(table, row, mine, theirs);
  let gap: PlacedRow[] = [];
  let before: PlacedRow | undefined;
  for (const row of [...group, undefined]) {
    if (row && sideOf(row) !== 'both') {
      gap.push(row);
      continue;
    }
    const order = inRuns(gap, sideOf);
    if (order.length > 0 && !isAscending([...(before ? [before] : []), ...order, ...(row ? [row] : [])])) {
      const isRoom = !before || !row || before.place.index < row.place.index;
      if (!isRoom) return renumber(draft, table, inWholeRuns(group, sideOf), null, null);
      renumber(draft, table, order, before?.place.index ?? null, row?.place.index ?? null);
    }
    [gap, before] = [[], row];
  }
}

type Whose = 'mine' | 'theirs' | 'both';

/** Who put the row where it stands now. */
function whoseIsPlace(table: TableName, row: PlacedRow, mine: Changes, theirs: Changes): Whose {
  const placed = ({ model }: Changes) => sameValue((find(model, table, row.scenario, row.id) as PlacedRow | undefined)?.place, row.place);
  const [isMine, isTheirs] = [placed(mine), placed(theirs)];
  if (isMine && isTheirs) return 'both';
  const key = diffKey(table, row.scenario, row.id);
  // Untouched by the side that has it, removed by the other and brought back.
  if ((isMine || isTheirs) && !mine.diff.added[key] && !theirs.diff.added[key] && sameValue((find(mine.base, table, row.scenario, row.id) as PlacedRow | undefined)?.place, row.place)) return 'both';
  return isTheirs ? 'theirs' : 'mine';
}

/** The rows of one gap: those of each side together. */
function inRuns(gap: readonly PlacedRow[], sideOf: (row: PlacedRow) => Whose): readonly PlacedRow[] {
  const runs = (['mine', 'theirs'] as const).map((side) => gap.filter((row) => sideOf(row) === side));
  return runs.sort(([a], [b]) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1)).flat();
}

function inWholeRuns(group: readonly PlacedRow[], sideOf: (row: PlacedRow) => Whose): readonly PlacedRow[] {
  const all: PlacedRow[] = [];
  let gap: PlacedRow[] = [];
  for (const row of group) {
    if (sideOf(row) !== 'both') gap.push(row);
    else {
      all.push(...inRuns(gap, sideOf), row);
      gap = [];
    }
  }
  return [...all, ...inRuns(gap, sideOf)];
}

const isAscending = (rows: readonly PlacedRow[]) => rows.every((row, i) => i === 0 || (rows[i - 1] as PlacedRow).place.index < row.place.index);

function renumber(draft: Draft, table: TableName, rows: readonly PlacedRow[], after: string | null, before: string | null): void {
  const indexes = generateNKeysBetween(after, before, rows.length);
  for (const [i, row] of rows.entries()) draft.set(table, row.scenario, row.id, { place: { parent: row.place.parent, index: indexes[i] } });
}
