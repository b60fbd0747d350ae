/** One row that both sides have, field by field: whose value stands, and where that is a question. */
import { sameValue, splitKey, type DiffKey } from '../model/diff.ts';
import { newRow } from '../model/new-project.ts';
import type { Place } from '../model/place.ts';
import { tableOf, type Row } from '../model/tables.ts';
import type { Changes } from './changes.ts';
import { fieldsOf, rowAt } from './compare.ts';

export type Verdict = 'mine' | 'theirs' | 'clash';

/** The row as it was before both; one that both added began with nothing said. */
export const beforeBoth = (base: Row | undefined, key: DiffKey): Row => {
  const { table, scenario, id } = splitKey(key);
  return base ?? (newRow(table, id, scenario, {}) as Row);
};

/** For each field in which the two sides differ, whose value stands. */
export function verdicts(key: DiffKey, mine: Changes, theirs: Changes): ReadonlyMap<string, Verdict> {
  const [m, t] = [rowAt(mine.model, key), rowAt(theirs.model, key)];
  const found = new Map<string, Verdict>();
  if (!m || !t || m === t) return found;
  const known = rowAt(mine.base, key);
  const b = fieldsOf(beforeBoth(known, key));
  for (const field of Object.keys(tableOf(splitKey(key).table).fields)) {
    const values = [b[field], fieldsOf(m)[field], fieldsOf(t)[field]] as const;
    if (sameValue(values[1], values[2])) continue;
    const isPlace = field === 'place';
    const verdict = isPlace && !known ? lesser(values[1] as Place, values[2] as Place) : ofThree(...values);
    found.set(field, verdict === 'clash' ? withoutEchoes(key, field, mine, theirs) : verdict);
  }
  return found;
}

function ofThree(base: unknown, mine: unknown, theirs: unknown): Verdict {
  if (sameValue(base, mine)) return 'theirs';
  return sameValue(base, theirs) ? 'mine' : 'clash';
}

/** Both changed it. An echo gives way to what was meant; a place that only moved along gives way to one that went elsewhere. */
function withoutEchoes(key: DiffKey, field: string, mine: Changes, theirs: Changes): Verdict {
  const [m, t] = [rowAt(mine.model, key), rowAt(theirs.model, key)].map((row) => fieldsOf(row as Row)) as [Record<string, unknown>, Record<string, unknown>];
  const echoes = [mine.echoOf(key, field) !== undefined, theirs.echoOf(key, field) !== undefined];
  if (field === 'place') {
    const leaves = [leavesGroup(key, mine), leavesGroup(key, theirs)];
    if (leaves[0] !== leaves[1]) return leaves[0] ? 'mine' : 'theirs';
    if (echoes[0] && echoes[1]) return lesser(m[field] as Place, t[field] as Place);
  }
  if (echoes[0] !== echoes[1]) return echoes[0] ? 'theirs' : 'mine';
  // Two echoes of one field differ only in the name of where a note was.
  if (echoes[0]) return String(m[field]) <= String(t[field]) ? 'mine' : 'theirs';
  return 'clash';
}

/** Has the row gone to another parent, or into another stage or workflow? */
function leavesGroup(key: DiffKey, { base, model }: Changes): boolean {
  const [before, now] = [rowAt(base, key), rowAt(model, key)].map((row) => fieldsOf(row as Row)) as [Record<string, unknown>, Record<string, unknown>];
  const containers = tableOf(splitKey(key).table).siblings ?? [];
  return (before.place as Place).parent !== (now.place as Place).parent || containers.some((field) => before[field] !== now[field]);
}

/** The same one on both machines. */
const lesser = (mine: Place, theirs: Place): Verdict => (`${mine.parent}/${mine.index}` <= `${theirs.parent}/${theirs.index}` ? 'mine' : 'theirs');

/** Did only the order among siblings change? */
export const isOrderOnly = (field: string, from: unknown, to: unknown): boolean =>
  field === 'place' && (from as Place).parent === (to as Place).parent;
