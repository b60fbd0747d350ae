/** The schema of every command, derived from the tables. The boundary, `wfa edit` and `wfa commands` use these. */
import { t } from '../text/text.ts';
import { z } from '../schema.ts';
import { tableNames, tableOf, type TableName } from '../model/tables.ts';
import type { Command } from './command.ts';

type Shape = Record<string, z.ZodType>;

const id = z.uuid();
const position = (table: TableName): Shape => ({
  ...(tableOf(table).orphans ? { parent: id.nullable().optional() } : {}),
  before: id.optional(),
  after: id.optional(),
});

const strict = (type: string, shape: Shape) => {
  const object = z.strictObject({ type: z.literal(type), ...shape });
  return 'before' in shape
    ? object.refine((c: object) => !('before' in c && 'after' in c), { path: ['after'], error: () => t.invalid.beforeAndAfter })
    : object;
};

function fieldsOf(table: TableName, leaveOut: readonly string[], use: 'add' | 'set'): Shape {
  const shape: Shape = {};
  for (const [name, field] of Object.entries(tableOf(table).fields)) {
    if (field.storage === 'place' || leaveOut.includes(name)) continue;
    shape[name] = use === 'add' && field.required ? field.schema : field.schema.optional();
  }
  return shape;
}

/** The commands that a table has by itself. */
function standard(table: TableName): [string, z.ZodType][] {
  const { scope, link = [], siblings, fields } = tableOf(table);
  const scenario: Shape = scope === 'project' ? {} : { scenario: id };
  const made: [string, z.ZodType][] = [];
  const add = (verb: string, shape: Shape) =>
    made.push([`${table}.${verb}`, strict(`${table}.${verb}`, { ...scenario, ...shape })]);

  add('add', {
    ...(link.length > 0 ? {} : { id: id.optional() }),
    ...fieldsOf(table, [], 'add'),
    ...(siblings ? position(table) : {}),
  });
  const settable = fieldsOf(table, [...link, ...(siblings ?? [])], 'set');
  if (Object.keys(settable).length > 0) add('set', { id, ...settable });
  if (fields.name) add('rename', { id, name: fields.name.schema });
  if (siblings) {
    const containers = Object.fromEntries(siblings.map((field) => [field, id.optional()]));
    add('move', { id, ...containers, ...position(table) });
  }
  add('remove', { id, ...(table === 'stage' ? { bridge: z.boolean().optional() } : {}) });
  return made;
}

const name = tableOf('scenario').fields.name!.schema;
const view = tableOf('view').fields;

const special: [string, z.ZodType][] = [
  ['project.set', strict('project.set', fieldsOf('project', [], 'set'))],
  ['scenario.copy', strict('scenario.copy', { from: id, id: id.optional(), name })],
  ['stage.setLane', strict('stage.setLane', { scenario: id, id, lane: id.nullable() })],
  ['view.set', strict('view.set', { scenario: id, workflow: view.workflow!.schema, lens: view.lens!.schema, state: view.state!.schema })],
];

/** By type; a batch is in commandSchema only, as it holds commands itself. */
export const schemaByType: ReadonlyMap<string, z.ZodType> = new Map([
  ...tableNames.filter((table) => table !== 'project' && table !== 'view').flatMap(standard),
  ...special,
]);

const MAX_BATCH = 50_000;

/** Longer ones are cut. */
const MOST_LABEL = 300;
const MOST_LABEL_ASKED = 2000;

/** A batch: several commands, all or nothing, one entry, one undo. */
export const batchSchema = z.strictObject({
  type: z.literal('batch'),
  label: z.string().min(1).max(MOST_LABEL_ASKED),
  commands: z.array(z.looseObject({ type: z.string() })).min(1).max(MAX_BATCH),
});

export type Parsed = { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly field: string; readonly message: string };

/**
 * A command out of unknown input. The message names the field.
 * @example parseCommand({ type: 'stage.rename', scenario, id, name: '' }) // name: must not be empty
 */
export function parseCommand(input: unknown): Parsed {
  const type = typeof input === 'object' && input !== null ? (input as { type?: unknown }).type : undefined;
  if (type === 'batch') return parseBatch(input);
  const schema = typeof type === 'string' ? schemaByType.get(type) : undefined;
  if (!schema) return { ok: false, field: 'type', message: t.refusal.noCommand(String(type)) };
  const parsed = schema.safeParse(input);
  return parsed.success ? { ok: true, command: parsed.data as Command } : problemOf(parsed.error);
}

function parseBatch(input: unknown): Parsed {
  const batch = batchSchema.safeParse(input);
  if (!batch.success) return problemOf(batch.error);
  const commands: Command[] = [];
  for (const [i, item] of batch.data.commands.entries()) {
    if (item.type === 'batch') return { ok: false, field: `commands.${i}`, message: t.refusal.batchInBatch };
    const parsed = parseCommand(item);
    if (!parsed.ok) return { ...parsed, field: `commands.${i}.${parsed.field}` };
    commands.push(parsed.command);
  }
  return { ok: true, command: { type: 'batch', label: cutLabel(batch.data.label), commands } };
}

/** A label names what it is about; two of the longest names are more than there is room for where labels stand. */
function cutLabel(label: string): string {
  if (label.length <= MOST_LABEL) return label;
  const characters = [...label.slice(0, MOST_LABEL)];
  // The last one may be half of a pair, and makes room for the sign that something is missing.
  return `${characters.slice(0, -1).join('')}…`;
}

function problemOf(error: z.ZodError): Parsed {
  const issue = error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].join('.') || 'type';
  const message = unknown ? t.invalid.unknownField : (issue?.message ?? t.invalid.wrong);
  return { ok: false, field, message: `${field}: ${message}` };
}
