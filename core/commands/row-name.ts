/** What a person calls a row, for labels and messages. */
import type { Target } from '../model/field.ts';
import type { Lookup } from '../model/lookup.ts';
import { tableOf, type Handoff, type Integration, type Row, type TableName } from '../model/tables.ts';
import { ruleTitle } from '../text/rule-text.ts';

const MAX = 60;
const short = (text: string) => (text.length > MAX ? `${text.slice(0, MAX - 1).trimEnd()}…` : text);

/**
 * A row's own name, or one made of what it joins.
 * @example rowName(lookup, 'handoff', handoff) // 'Sign contract → Kick-off'
 */
export function rowName(lookup: Lookup, table: TableName, row: Row): string {
  const fields = row as unknown as Record<string, unknown>;
  const own = fields.name ?? fields.title ?? fields.text;
  if (typeof own === 'string') return short(own);
  if (table === 'handoff') {
    const { from, to } = row as Handoff;
    return short(`${lookup.get('stage', from)?.name ?? '?'} → ${lookup.get('stage', to)?.name ?? '?'}`);
  }
  if (table === 'integration') {
    const { from, to } = row as Integration;
    return short(`${lookup.get('system', from)?.name ?? '?'} → ${lookup.get('system', to)?.name ?? '?'}`);
  }
  const { link = [], fields: declared } = tableOf(table);
  const ends = link.flatMap((name) => {
    if (name === 'rule') return [ruleTitle(fields[name] as string)];
    const { reference, storage } = declared[name] ?? {};
    const target = storage === 'target' ? (fields[name] as Target | null) : reference ? { table: reference.to, id: fields[name] as string } : null;
    const end = target && (lookup.get(target.table, target.id) as Row | undefined);
    return end ? [rowName(lookup, target.table, end)] : [];
  });
  return short(ends.join(' · '));
}
