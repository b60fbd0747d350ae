import { batchSchema, schemaByType } from '../../core/commands/schemas.ts';
import { z } from '../../core/schema.ts';
import { print, type Verb } from './run.ts';

const historySchema = (type: 'undo' | 'redo') => z.strictObject({ type: z.literal(type) });

/** The JSON Schema of every command that `wfa edit` takes, by its type, from the schemas that check them. */
export const listCommands: Verb = {
  usage: 'commands [--json]',
  files: 0,
  options: { json: { type: 'boolean' } },
  run: () => {
    const schemas = [...schemaByType, ['batch', batchSchema], ['undo', historySchema('undo')], ['redo', historySchema('redo')]] as const;
    const described = schemas.map(([type, schema]) => [type, z.toJSONSchema(schema, { io: 'input' })] as const);
    print(JSON.stringify(Object.fromEntries(described), null, 2));
    return 0;
  },
};
