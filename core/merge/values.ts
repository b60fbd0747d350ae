/** A field's value as words, whatever its kind: for conflicts and for comparing two files. */
import { rowName } from '../commands/row-name.ts';
import type { Duration, Estimate, Rate } from '../model/estimate.ts';
import type { Target } from '../model/field.ts';
import { durationText, estimateText, percentText, rateText } from '../model/field-text.ts';
import { lookup } from '../model/lookup.ts';
import { projectOf, type Model } from '../model/model.ts';
import type { PlacedRow } from '../model/draft.ts';
import { tableOf, type Row, type TableName } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { fieldsOf } from './compare.ts';

const say = t.merge;
const SHARES = new Set(['availability', 'failureShare', 'targetShare', 'completeAccurate', 'probability']);
const ESTIMATES = new Set(['touch', 'wait', 'lead', 'minutes']);
const DURATIONS = new Set(['targetLead', 'sla', 'after', 'offset']);

/** @example fieldLabel('touch') // 'Touch time' */
export const fieldLabel = (field: string): string =>
  field === 'place' ? say.place : ((t.fields as Readonly<Record<string, string>>)[field] ?? say.capital(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)));

/** What a row of a model is called. */
export const nameIn = (model: Model, table: TableName, row: Row): string => rowName(lookup(model, row.scenario), table, row);

type At = Pick<Row, 'scenario' | 'id'>;

/** @param model where names of other rows are looked up */
export function valueText(model: Model, table: TableName, at: At, field: string, value: unknown): string {
  const { scenario } = at;
  const declared = tableOf(table).fields[field];
  if (value === null || value === undefined || value === '') return say.nothing;
  const name = (of: TableName, id: string) => {
    const row = lookup(model, scenario).get(of, id) as Row | undefined;
    return row ? `“${nameIn(model, of, row)}”` : say.unknown;
  };
  if (declared?.reference) return name(declared.reference.to, value as string);
  if (declared?.storage === 'target') return name((value as Target).table, (value as Target).id);
  if (declared?.storage === 'place') return placeText(model, table, at);
  if (declared?.storage === 'json') return jsonText(model, field, value);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') return SHARES.has(field) ? percentText(value) : String(value);
  const isChoice = declared?.storage === 'text' && !declared.schema.safeParse('\u0000').success && Object.hasOwn(t.choices, value as string);
  return isChoice && !['name', 'text'].includes(field) ? (t.choices[value as string] ?? '') : `“${String(value as string)}”`;
}

/** What a row is inside of. */
export function insideText(model: Model, table: TableName, { scenario, place }: PlacedRow): string {
  const parent = lookup(model, scenario).get(table, place.parent) as Row | undefined;
  return parent ? say.inside(nameIn(model, table, parent)) : say.notInside;
}

/** Behind whom a row stands in this model, and inside of what. */
function placeText(model: Model, table: TableName, { scenario, id }: At): string {
  const row = lookup(model, scenario).get(table, id) as PlacedRow | undefined;
  if (!row) return say.notThere;
  const { siblings = [], orphans } = tableOf(table);
  const isBeside = (other: PlacedRow) => other.place.parent === row.place.parent && siblings.every((field) => fieldsOf(other)[field] === fieldsOf(row)[field]);
  const beside = (lookup(model, scenario).all(table) as unknown as readonly PlacedRow[]).filter(isBeside);
  const before = beside[beside.findIndex((other) => other.id === id) - 1];
  const behind = before ? say.behind(nameIn(model, table, before)) : say.first;
  return orphans ? `${insideText(model, table, row)}, ${behind}` : behind;
}

function jsonText(model: Model, field: string, value: unknown): string {
  const calendar = projectOf(model);
  if (ESTIMATES.has(field)) return estimateText(value as Estimate, calendar);
  if (DURATIONS.has(field)) return durationText(value as Duration, calendar);
  if (field === 'volume') return rateText(value as Rate);
  if (Array.isArray(value)) return value.length === 0 ? say.nothing : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
