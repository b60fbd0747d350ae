/**
 * What holds of every model beyond the shape of its rows: references lead somewhere, parents make no circle, a handoff
 * stays in its workflow. Commands are refused that would break one, and a file or a merge that does is not used.
 */
import { t } from '../text/text.ts';
import { linkId } from './ids.ts';
import type { Lookup } from './lookup.ts';
import { pointsOf, toWorking, type Calendar, type Estimate } from './estimate.ts';
import { isTableName, tableNames, tableOf, type Handoff, type Integration, type Row, type Stage, type TableName } from './tables.ts';
import type { Fields } from './diff.ts';
import { projectOf } from './model.ts';
import type { PlacedRow } from './draft.ts';

export interface Violation {
  readonly field: string;
  readonly message: string;
}

type Check = (row: Row, lookup: Lookup) => Violation | undefined;

const checks: Partial<Record<TableName, Check>> = {
  stage: (row, lookup) => checkStage(row as Stage, projectOf(lookup.model)),
  handoff: (row, lookup) => checkHandoff(row as Handoff, lookup),
  integration: (row) =>
    (row as Integration).from === (row as Integration).to
      ? { field: 'to', message: t.refusal.sameSystem }
      : undefined,
};

/** The fields that say where to look for another row: in which table, or nothing where they name the table themselves. */
const pointers: ReadonlyMap<TableName, readonly (readonly [field: string, to: TableName | undefined])[]> = new Map(
  tableNames.map((table) => [
    table,
    Object.entries(tableOf(table).fields).flatMap(([field, { reference, storage }]) => (reference || storage === 'target' ? [[field, reference?.to] as const] : [])),
  ]),
);

/** The first thing that is wrong with a row in its model, or nothing. */
export function violationOf(table: TableName, row: Row, lookup: Lookup): Violation | undefined {
  return checkReferences(table, row, lookup) ?? checkPlace(table, row, lookup) ?? checks[table]?.(row, lookup);
}

function checkReferences(table: TableName, row: Row, lookup: Lookup): Violation | undefined {
  const { link } = tableOf(table);
  for (const [field, to] of pointers.get(table) ?? []) {
    const value = (row as unknown as Fields)[field];
    if (value === null || value === undefined) continue;
    if (to && !lookup.get(to, value as string)) {
      return { field, message: t.refusal.noneHere(tableOf(to).noun, String(value)) };
    }
    if (to) continue;
    const at = value as { table: string; id: string };
    if (!isTableName(at.table) || !lookup.get(at.table, at.id)) {
      return { field, message: t.refusal.noneHere(at.table, at.id) };
    }
  }
  if (link && row.id !== linkId(table, row as unknown as Fields)) {
    return { field: 'id', message: t.refusal.linkId(tableOf(table).noun) };
  }
  return undefined;
}

function checkPlace(table: TableName, row: Row, lookup: Lookup): Violation | undefined {
  const { siblings, noun, orphans } = tableOf(table);
  if (!siblings) return undefined;
  if (!orphans && (row as PlacedRow).place.parent !== null) return { field: 'parent', message: t.refusal.notInside(noun) };
  if ((row as PlacedRow).place.parent === null) return undefined;
  const seen = new Set([row.id]);
  let at = row as PlacedRow;
  while (at.place.parent !== null) {
    const parent = lookup.get(table, at.place.parent) as PlacedRow | undefined;
    if (!parent) return { field: 'parent', message: t.refusal.noParent(noun, at.place.parent) };
    if (seen.has(parent.id)) return { field: 'parent', message: t.refusal.insideItself(noun) };
    const elsewhere = siblings.find((f) => (parent as unknown as Fields)[f] !== (row as unknown as Fields)[f]);
    if (elsewhere) return { field: 'parent', message: t.refusal.parentElsewhere(noun, elsewhere) };
    seen.add(parent.id);
    at = parent;
  }
  return undefined;
}

function checkStage(stage: Stage, calendar: Calendar): Violation | undefined {
  if (stage.wait && stage.kind !== 'wait') {
    return { field: 'wait', message: t.refusal.ownWait };
  }
  if (stage.lead && stage.touch && isShorter(stage.lead, stage.touch, calendar)) {
    return { field: 'lead', message: t.refusal.leadShorter };
  }
  return undefined;
}

function isShorter(lead: Estimate, touch: Estimate, calendar: Calendar): boolean {
  const [a, b] = [pointsOf(lead), pointsOf(touch)];
  return (['min', 'likely', 'max'] as const).some((point) => toWorking(a[point], lead.basis, calendar) < b[point]);
}

function checkHandoff(handoff: Handoff, lookup: Lookup): Violation | undefined {
  const [from, to] = [lookup.get('stage', handoff.from), lookup.get('stage', handoff.to)];
  if (from?.workflow !== to?.workflow) {
    return { field: 'to', message: t.refusal.twoWorkflows };
  }
  if (from === to && handoff.kind !== 'rework') {
    return { field: 'to', message: t.refusal.toItself };
  }
  return undefined;
}
