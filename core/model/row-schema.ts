/** The schema of a whole row, for rows that come from outside: a file, a snapshot. */
import { z } from '../schema.ts';
import { tableNames, tableOf, type TableName } from './tables.ts';

function schemaOf(table: TableName): z.ZodType {
  const { fields, scope } = tableOf(table);
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema]));
  return z.strictObject({ id: z.uuid(), scenario: scope === 'project' ? z.literal('') : z.uuid(), ...shape });
}

export const rowSchemas = Object.fromEntries(tableNames.map((table) => [table, schemaOf(table)])) as unknown as Record<TableName, z.ZodType>;
