/** What a person calls a row, for labels and messages. */
import type { Lookup } from '../model/lookup.ts';
import { tableOf, type Handoff, type Row, type TableName } from '../model/tables.ts';

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
  const { link = [], fields: declared } = tableOf(table);
  const ends = link.flatMap((name) => {
    const reference = declared[name]?.reference;
    const end = reference ? lookup.get(reference.to, fields[name] as string) : undefined;
    return end && reference ? [rowName(lookup, reference.to, end)] : [];
  });
  return short(ends.join(' · '));
}
