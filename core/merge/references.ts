/** What a row points at, whatever its table: its scenario, its parent, and what its fields declare. */
import { diffKey, type DiffKey } from '../model/diff.ts';
import type { Target } from '../model/field.ts';
import type { Place } from '../model/place.ts';
import { tableOf, type Row, type TableName } from '../model/tables.ts';
import { fieldsOf } from './compare.ts';

export interface Reference {
  readonly field: string;
  readonly to: DiffKey;
  /** Does the row go when that one goes? */
  readonly isHeld: boolean;
}

/** From the outside in: the scenario first. */
export function* referencesOf(table: TableName, row: Row): Generator<Reference> {
  const { fields, orphans, link = [] } = tableOf(table);
  const said = fieldsOf(row);
  if (row.scenario !== '') yield { field: 'scenario', to: diffKey('scenario', '', row.scenario), isHeld: true };
  for (const [field, { reference, storage }] of Object.entries(fields)) {
    const value = said[field];
    if (value === null || value === undefined) continue;
    if (reference) yield { field, to: diffKey(reference.to, row.scenario, value as string), isHeld: reference.rule !== 'mention' };
    if (storage === 'target') yield { field, to: targetKey(row.scenario, value as Target), isHeld: link.includes(field) };
    const parent = storage === 'place' ? (value as Place).parent : null;
    if (parent !== null) yield { field, to: diffKey(table, row.scenario, parent), isHeld: orphans === 'go' };
  }
}

const targetKey = (scenario: string, { table, id }: Target): DiffKey => diffKey(table, scenario, id);
