/** A field's value as words, whatever its kind: for conflicts and for comparing two files. */
import { rowName } from '../commands/row-name.ts';
import type { Duration, Estimate, Rate } from '../model/estimate.ts';
import type { Target } from '../model/field.ts';
import { durationText, estimateText, percentText, rateText } from '../model/field-text.ts';
import { lookup } from '../model/lookup.ts';
import { projectOf, type Model } from '../model/model.ts';
import type { Place } from '../model/place.ts';
import { tableOf, type Row, type TableName } from '../model/tables.ts';
import { t } from '../text/text.ts';

const say = t.merge;
const SHARES = new Set(['availability', 'failureShare', 'targetShare', 'completeAccurate', 'probability']);
const ESTIMATES = new Set(['touch', 'wait', 'lead', 'minutes']);
const DURATIONS = new Set(['targetLead', 'sla', 'after', 'offset']);

/** @example fieldLabel('touch') // 'Touch time' */
export const fieldLabel = (field: string): string =>
  field === 'place' ? say.place : ((t.fields as Readonly<Record<string, string>>)[field] ?? say.capital(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)));

/** What a row of a model is called. */
export const nameIn = (model: Model, table: TableName, row: Row): string => rowName(lookup(model, row.scenario), table, row);

/** @param model where names of other rows are looked up */
export function valueText(model: Model, table: TableName, scenario: string, field: string, value: unknown): string {
  const declared = tableOf(table).fields[field];
  if (value === null || value === undefined || value === '') return say.nothing;
  const name = (of: TableName, id: string) => {
    const row = lookup(model, scenario).get(of, id) as Row | undefined;
    return row ? `“${nameIn(model, of, row)}”` : say.unknown;
  };
  if (declared?.reference) return name(declared.reference.to, value as string);
  if (declared?.storage === 'target') return name((value as Target).table, (value as Target).id);
  if (declared?.storage === 'place') return placeText(value as Place, (id) => name(table, id), tableOf(table).orphans !== undefined);
  if (declared?.storage === 'json') return jsonText(model, field, value);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') return SHARES.has(field) ? percentText(value) : String(value);
  const isChoice = declared?.storage === 'text' && !declared.schema.safeParse('\u0000').success && Object.hasOwn(t.choices, value as string);
  return isChoice && !['name', 'text'].includes(field) ? (t.choices[value as string] ?? '') : `“${String(value as string)}”`;
}

function placeText({ parent, index }: Place, name: (id: string) => string, canBeInside: boolean): string {
  if (!canBeInside) return index;
  return parent === null ? `${say.notInside} (${index})` : `${name(parent)} (${index})`;
}

function jsonText(model: Model, field: string, value: unknown): string {
  const calendar = projectOf(model);
  if (ESTIMATES.has(field)) return estimateText(value as Estimate, calendar);
  if (DURATIONS.has(field)) return durationText(value as Duration, calendar);
  if (field === 'volume') return rateText(value as Rate);
  if (Array.isArray(value)) return value.length === 0 ? say.nothing : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
