/** A project without what was noted in the room: notes of every kind, remarks, and what walk-throughs wrote down. */
import type { Target } from '../model/field.ts';
import type { Model } from '../model/model.ts';
import { tableNames, tableOf, type Row, type TableName, type WalkMark } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { mapRows } from './map-rows.ts';

/** Fields in which somebody gives a reason or a remark; those that have to say something say that it was left out. */
const REMARKS: Partial<Record<TableName, string>> = { decisionRule: 'remark', threshold: 'reason', ruleOff: 'reason', acceptance: 'reason' };

type Values = Readonly<Record<string, unknown>>;

export function withoutNotes(model: Model): { readonly model: Model; readonly notes: number; readonly remarks: number } {
  let [notes, remarks] = [0, 0];
  const without = mapRows(model, (table, row) => {
    if (table === 'note') {
      notes += 1;
      return undefined;
    }
    if (table === 'walkMark' && isRemark(row as WalkMark)) {
      remarks += 1;
      return undefined;
    }
    if (isOnNote(table, row)) return undefined;
    const field = REMARKS[table];
    const isSaid = field !== undefined && (row as unknown as Values)[field] !== '';
    if (isSaid) remarks += 1;
    const emptied = (pointersToNotes.get(table) ?? []).filter((name) => (row as unknown as Values)[name] !== null);
    if (!isSaid && emptied.length === 0) return row;
    const said = isSaid ? { [field]: tableOf(table).fields[field]?.required ? t.redact.leftOut : '' } : {};
    return { ...row, ...said, ...Object.fromEntries(emptied.map((name) => [name, null])) } as Row;
  });
  return { model: without, notes, remarks };
}

/** What was said on the spot; the others only tick a step off. */
const isRemark = ({ state }: WalkMark): boolean => state === 'remark' || state === 'missing' || state === 'disputed';

/** A tag or an acceptance goes with the note that it is on. */
function isOnNote(table: TableName, row: Row): boolean {
  const targets = (tableOf(table).link ?? []).map((field) => (row as unknown as Values)[field] as Target | null);
  return targets.some((at) => at !== null && typeof at === 'object' && at.table === 'note');
}

const pointersToNotes: ReadonlyMap<TableName, readonly string[]> = new Map(
  tableNames.map((table) => [table, Object.entries(tableOf(table).fields).flatMap(([name, { reference }]) => (reference?.to === 'note' ? [name] : []))]),
);
