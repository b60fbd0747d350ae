/**
 * Stages on the clipboard: what is said of them, their checklists, and the handoffs among them, with the people, systems and
 * artifacts they speak of. Pasted where those are known (in the same project) they are the same ones; elsewhere they are found
 * by name, and what is not there is made. Plain JSON, so that it travels between projects and windows.
 */
import type { Lookup } from '../model/lookup.ts';
import { tableOf, type Row, type Stage, type TableName } from '../model/tables.ts';
import { z } from '../schema.ts';
import { t } from '../text/text.ts';
import { safeField } from '../text/tsv.ts';
import type { Command } from './command.ts';
import type { Composed } from './compose.ts';

/** What is copied, each behind what it hangs on. */
const OWN = ['stage', 'process', 'step', 'participation', 'systemUse', 'stageNeed', 'stageProduct', 'handoff', 'handoffArtifact'] as const;
/** What they speak of; none of it belongs to a stage. */
const NAMED = ['system', 'participant', 'artifact', 'workflow'] as const;
const FORMAT = 'workflow-atlas-stages';

type Fields = Record<string, unknown> & { id: string };

const row = z.looseObject({ id: z.string() });
const schema = z.object({
  format: z.literal(FORMAT),
  own: z.partialRecord(z.enum(OWN), z.array(row).max(50_000)),
  named: z.partialRecord(z.enum(NAMED), z.array(row).max(50_000)),
});
export type Clip = z.infer<typeof schema>;

const referencesOf = (table: TableName) =>
  Object.entries(tableOf(table).fields).flatMap(([name, field]) => (field.reference ? [{ name, to: field.reference.to }] : []));

export function copyStages(lookup: Lookup, ids: readonly string[]): Clip {
  const taken = new Map<TableName, Set<string>>([['stage', new Set(ids)]]);
  const own: Partial<Record<(typeof OWN)[number], Fields[]>> = {};
  for (const table of OWN) {
    // A row comes along when all that it is a part of does.
    const parts = Object.entries(tableOf(table).fields).flatMap(([name, { reference }]) =>
      reference && reference.rule !== 'mention' && OWN.includes(reference.to as never) ? [{ name, to: reference.to }] : [],
    );
    const rows = (lookup.all(table) as readonly Row[]).filter((one) =>
      table === 'stage' ? ids.includes(one.id) : parts.every(({ name, to }) => taken.get(to)?.has((one as unknown as Fields)[name] as string)),
    );
    taken.set(table, new Set(rows.map(({ id }) => id)));
    own[table] = rows as unknown as Fields[];
  }
  const named: Partial<Record<(typeof NAMED)[number], Fields[]>> = {};
  const wanted = new Map<TableName, Set<string>>(NAMED.map((table) => [table, new Set()]));
  const want = (table: TableName, fields: Fields) => {
    for (const { name, to } of referencesOf(table)) if (fields[name] && (table !== 'stage' || name !== 'workflow')) wanted.get(to)?.add(fields[name] as string);
  };
  for (const [table, rows] of Object.entries(own)) for (const fields of rows) want(table as TableName, fields);
  // A set grows while it is walked: whoever answers for an AI comes along, and the teams of all.
  for (const id of wanted.get('participant') ?? []) {
    const { accountable, fallback } = lookup.get('participant', id) ?? {};
    for (const other of [accountable, fallback, ...lookup.parents(id).map((parent) => parent.id)]) if (other) wanted.get('participant')?.add(other);
  }
  for (const artifact of wanted.get('artifact') ?? []) {
    const { systemOfRecord } = lookup.get('artifact', artifact) ?? {};
    if (systemOfRecord) wanted.get('system')?.add(systemOfRecord);
  }
  for (const table of NAMED) named[table] = (lookup.all(table) as readonly Row[]).filter(({ id }) => wanted.get(table)?.has(id)) as unknown as Fields[];
  return { format: FORMAT, own, named } as Clip;
}

/** Nothing where the text is no copy of stages. */
export function readClip(text: string): Clip | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    // Somebody else's text: pasted as lines instead.
    return undefined;
  }
}

/** Names of the copied stages, one a line: what other programs get to paste, and none of them a formula. */
export const clipText = (clip: Clip): string => (clip.own.stage ?? []).map(({ name }) => safeField(String(name))).join('\n');

/** The copied stages in a workflow, behind a stage where one is named; their handoffs among each other come along. */
export function pasteClip(lookup: Lookup, workflow: string, behind: Stage | undefined, clip: Clip, newId: () => string): (Composed & { readonly all: readonly string[] }) | undefined {
  const { scenario } = lookup;
  const ids = new Map<string, string | null>();
  const commands: Command[] = [];
  const fresh = NAMED.flatMap((table) => inOrder(table, clip.named[table] ?? []).filter((fields) => !isKnown(lookup, table, fields, ids, newId)).map((fields) => ({ table, fields })));
  for (const { table, fields } of fresh) {
    const { place, ...said } = mapped(table, fields, ids);
    const parent = placeParent(place);
    commands.push({ type: `${table}.add`, ...said, scenario, id: ids.get(fields.id), ...(parent ? { parent: ids.get(parent) ?? null } : {}) } as unknown as Command);
  }
  const pasted: string[] = [];
  for (const table of OWN) {
    for (const fields of inOrder(table, clip.own[table] ?? [])) {
      const id = newId();
      ids.set(fields.id, id);
      const { place, ...said } = mapped(table, fields, ids);
      const parent = placeParent(place);
      if (table === 'stage') {
        const after = pasted.at(-1) ?? behind?.id;
        commands.push({ type: 'stage.add', ...said, scenario, id, workflow, ...(after ? { after } : {}) } as unknown as Command);
        pasted.push(id);
      } else if (tableOf(table).link) commands.push({ type: `${table}.add`, ...said, scenario } as unknown as Command);
      else {
        // Of a new row `after` says where it stands; an escalation's time is said of it afterwards.
        const { after, ...rest } = said;
        commands.push({ type: `${table}.add`, ...rest, scenario, id, ...(parent ? { parent: ids.get(parent) ?? null } : {}) } as unknown as Command);
        if (after) commands.push({ type: `${table}.set`, scenario, id, after } as unknown as Command);
      }
    }
  }
  const pick = pasted[0];
  return pick ? { command: { type: 'batch', label: t.map.pasted(pasted.length), commands }, pick, all: pasted } : undefined;
}

/** A named thing: the same one where it is known, else one of the same name, else a new one that is to be made. Says which in `ids`. */
function isKnown(lookup: Lookup, table: (typeof NAMED)[number], fields: Fields, ids: Map<string, string | null>, newId: () => string): boolean {
  const isSame = (one: Row) => {
    const other = one as unknown as Fields;
    return String(other['name']).toLowerCase() === String(fields['name']).toLowerCase() && other['kind'] === fields['kind'];
  };
  const known = lookup.get(table, fields.id) ?? (lookup.all(table) as readonly Row[]).find(isSame);
  // A called workflow is not made: an empty one would be worse than none.
  ids.set(fields.id, known?.id ?? (table === 'workflow' ? null : newId()));
  return known !== undefined || table === 'workflow';
}

const placeParent = (place: unknown): string | null => (place as { parent?: string | null } | undefined)?.parent ?? null;

/** A row's own fields, each reference to where that is now; nothing where it is not. */
function mapped(table: TableName, fields: Fields, ids: ReadonlyMap<string, string | null>): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const name of Object.keys(tableOf(table).fields)) if (fields[name] !== undefined) said[name] = fields[name];
  for (const { name } of referencesOf(table)) said[name] = typeof said[name] === 'string' ? (ids.get(said[name]) ?? null) : null;
  return said;
}

/** Parents before their children. */
function inOrder(table: TableName, rows: readonly Fields[]): readonly Fields[] {
  if (!tableOf(table).orphans) return rows;
  const byId = new Map(rows.map((one) => [one.id, one]));
  const depth = (one: Fields, seen = 0): number => {
    const parent = byId.get(placeParent(one['place']) ?? '');
    return parent && seen < 100 ? depth(parent, seen + 1) + 1 : 0;
  };
  return [...rows].sort((a, b) => depth(a) - depth(b));
}
