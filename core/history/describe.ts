/** A difference in words, row by row and field by field: what came, what changed from what to what, what went. */
import { splitKey, type Diff, type DiffKey, type Fields } from '../model/diff.ts';
import { rowAt } from '../merge/compare.ts';
import { fieldLabel, nameIn, valueText } from '../merge/values.ts';
import type { Model } from '../model/model.ts';
import { sameValue } from '../model/diff.ts';
import { tableNames, tableOf, type Row, type TableName } from '../model/tables.ts';
import { lookup } from '../model/lookup.ts';
import { t } from '../text/text.ts';
import type { Element } from './element.ts';

export type Verb = 'added' | 'changed' | 'removed';

export interface FieldChange {
  readonly field: string;
  /** Nothing: it came with the row, or cannot be said in a line. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ChangeLine {
  readonly verb: Verb;
  readonly noun: string;
  /** Empty where a row has none. */
  readonly name: string;
  readonly element: Element;
  readonly fields: readonly FieldChange[];
}

export interface Described {
  readonly lines: readonly ChangeLine[];
  /** So many rows more. */
  readonly left: number;
}

const MOST_SHOWN = 160;
const verbs: readonly Verb[] = ['changed', 'added', 'removed'];
/** What says nothing to a person. */
const hidden = new Set(['origin', 'forkedFrom', 'was']);
/** What is too large or too technical for a line: that it changed is said. */
const unsaid = new Set(['logo', 'content', 'profile', 'state', 'report']);

/**
 * @param most so many rows at most
 * @param of the row that is asked about: it stands first
 */
export function describeDiff(diff: Diff, before: Model, after: Model, most: number, of?: Element): Described {
  // The first entry makes the project; before it there are no names.
  const then = before.project.size > 0 ? before : after;
  const now = after.project.size > 0 ? after : before;
  const rows = verbs.flatMap((verb) => keysOf(diff, verb).map((key) => ({ verb, key, ...splitKey(key) }))).filter(({ table }) => !tableOf(table).view);
  const rank = ({ table, scenario, id }: Element) => (of && of.id === id && of.scenario === scenario ? -1 : tableNames.indexOf(table));
  const sorted = rows.map((row, at) => ({ row, at })).sort((a, b) => rank(a.row) - rank(b.row) || a.at - b.at).map(({ row }) => row);
  const lines = sorted.slice(0, most).map(({ verb, key, table, scenario, id }): ChangeLine => {
    const model = verb === 'removed' ? then : now;
    const row = rowAt(model, key);
    return { verb, noun: t.pastChanges.nouns[table][0], name: row ? nameIn(model, table, row) : '', element: { table, scenario, id }, fields: fieldsChanged(diff, verb, key, then, now) };
  });
  return { lines, left: sorted.length - lines.length };
}

const keysOf = ({ added, updated, removed }: Diff, verb: Verb): DiffKey[] => Object.keys(verb === 'added' ? added : verb === 'changed' ? updated : removed);

function fieldsChanged(diff: Diff, verb: Verb, key: DiffKey, then: Model, now: Model): FieldChange[] {
  const { table } = splitKey(key);
  const said = (fields: Fields) => Object.keys(fields).filter((field) => tableOf(table).fields[field] && !hidden.has(field));
  if (verb === 'changed') {
    const [from, to] = diff.updated[key] ?? [{}, {}];
    return said(to).map((field) => ({ field: fieldLabel(field), from: text(then, key, field, from[field]), to: text(now, key, field, to[field]) }));
  }
  if (verb === 'removed') return [];
  const row = diff.added[key] as Row;
  const { fields, link = [] } = tableOf(table);
  // What a new row says beside its name and place.
  const own = said(row as unknown as Fields).filter((field) => !['name', 'title', 'text', 'place'].includes(field) && !link.includes(field) && !isHolder(table, field) && !sameValue((row as unknown as Fields)[field], fields[field]?.initial));
  return own.map((field) => ({ field: fieldLabel(field), from: null, to: text(now, key, field, (row as unknown as Fields)[field]) }));
}

const isHolder = (table: TableName, field: string): boolean => {
  const rule = tableOf(table).fields[field]?.reference?.rule;
  return rule !== undefined && rule !== 'mention' && table !== 'handoff';
};

/** Short enough for a line; nothing where it cannot be said in one. */
function text(model: Model, key: DiffKey, field: string, value: unknown): string | null {
  if (unsaid.has(field)) return null;
  const { table, scenario, id } = splitKey(key);
  if (field === 'conditions') return conditionsText(model, scenario, value as Readonly<Record<string, readonly string[]>>);
  const said = valueText(model, table, { scenario, id }, field, value);
  if (said.startsWith('{') || said.startsWith('[')) return null;
  return said.length > MOST_SHOWN ? `${[...said].slice(0, MOST_SHOWN - 1).join('').trimEnd()}…` : said;
}

function conditionsText(model: Model, scenario: string, value: Readonly<Record<string, readonly string[]>> | null): string {
  const parts = Object.entries(value ?? {}).map(([input, values]) => `${lookup(model, scenario).get('decisionInput', input)?.name ?? t.merge.unknown}: ${values.join(', ')}`);
  return parts.join('; ') || t.merge.nothing;
}
