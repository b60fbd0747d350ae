/**
 * What both sides did may not be allowed together, though each alone was: two teams each put into the other, a wait on a stage
 * that is no wait stage any more. The fields that are tied together then all come from one side.
 */
import { diffKey, splitKey, type DiffKey } from '../model/diff.ts';
import type { Draft, PlacedRow } from '../model/draft.ts';
import { violationOf } from '../model/invariants.ts';
import type { Lookup } from '../model/lookup.ts';
import { allRows, projectOf, rowsOf, type Model } from '../model/model.ts';
import { tableNames, tableOf, type Handoff, type Row, type TableName } from '../model/tables.ts';
import { fieldsOf, rowAt } from './compare.ts';
import { mend, removeAt } from './mend.ts';

interface Tie {
  readonly key: DiffKey;
  readonly fields: readonly string[];
}

/** Something that is not allowed, and the fields it comes from. */
export interface Trouble {
  readonly id: string;
  readonly kind: 'circle' | 'rule';
  readonly key: DiffKey;
  readonly field: string;
  readonly message: string;
  readonly ties: readonly Tie[];
}

export function troublesOf(draft: Draft): Trouble[] {
  const circles = [...findCircles(draft.model)];
  return circles.length > 0 ? circles : [...findBroken(draft)];
}

function* findBroken(draft: Draft): Generator<Trouble> {
  const lookups = new Map<string, Lookup>();
  for (const [table, row] of allRows(draft.model)) {
    if (tableOf(table).view) continue;
    const lookup = lookups.get(row.scenario) ?? draft.lookup(row.scenario);
    lookups.set(row.scenario, lookup);
    const violation = violationOf(table, row, lookup);
    if (!violation) continue;
    const key = diffKey(table, row.scenario, row.id);
    const { field, message } = violation;
    yield { id: `rule:${key}:${field}`, kind: 'rule', key, field, message, ties: tiesOf(table, row, field, lookup) };
  }
}

const placeTie = (table: TableName, row: Row): Tie => ({ key: diffKey(table, row.scenario, row.id), fields: ['place', ...(tableOf(table).siblings ?? [])] });

/** What has to come from one side so that the rule holds. */
function tiesOf(table: TableName, row: Row, field: string, lookup: Lookup): Tie[] {
  const key = diffKey(table, row.scenario, row.id);
  if (field === 'parent') {
    const parent = lookup.get(table, (row as PlacedRow).place.parent) as Row | undefined;
    return [placeTie(table, row), ...(parent ? [placeTie(table, parent)] : [])];
  }
  if (table === 'handoff') {
    const ends = [(row as Handoff).from, (row as Handoff).to].map((id) => ({ key: diffKey('stage', row.scenario, id), fields: ['workflow', 'place'] }));
    return [{ key, fields: ['from', 'to', 'kind'] }, ...ends];
  }
  if (table === 'stage' && field === 'wait') return [{ key, fields: ['kind', 'wait'] }];
  // Whether a lead time is too short may depend on the calendar.
  const calendar = { key: diffKey('project', '', projectOf(lookup.model).id), fields: ['hoursPerDay', 'daysPerWeek'] };
  if (table === 'stage' && field === 'lead') return [{ key, fields: ['lead', 'touch', 'touchFrom'] }, calendar];
  return [{ key, fields: Object.keys(tableOf(table).fields) }];
}

/** Rows that are each inside the other, by way of any number of parents. */
function* findCircles(model: Model): Generator<Trouble> {
  for (const table of tableNames) {
    if (!tableOf(table).orphans) continue;
    const rows = rowsOf(model, table) as ReadonlyMap<string, PlacedRow>;
    const seen = new Set<PlacedRow>();
    for (const start of rows.values()) {
      const way: PlacedRow[] = [];
      let at: PlacedRow | undefined = start;
      while (at && !seen.has(at)) {
        seen.add(at);
        way.push(at);
        at = rows.get(`${at.scenario}/${at.place.parent}`);
      }
      const circle = at ? way.slice(way.indexOf(at)) : [];
      if (!at || !way.includes(at)) continue;
      const [first] = circle.map((row) => diffKey(table, row.scenario, row.id)).sort() as [DiffKey];
      yield { id: `circle:${first}`, kind: 'circle', key: first, field: 'place', message: '', ties: circle.map((row) => placeTie(table, row)) };
    }
  }
}

const ENOUGH = 1000;

/** The merged model would break a rule, whatever is taken from whom: nothing is offered then. */
export class Unmergeable extends Error {}

/**
 * Takes tied fields from one side until every rule holds. It comes to an end, as the more is taken from one side, the more of it
 * is that side's model, in which every rule holds.
 * @param sideFor whose fields to take for a trouble
 */
export function settle(draft: Draft, sideFor: (trouble: Trouble) => Model, sources: readonly Model[]): void {
  for (let round = 0; round < ENOUGH; round += 1) {
    const [trouble] = troublesOf(draft);
    if (!trouble) return;
    const side = sideFor(trouble);
    for (const tie of trouble.ties) take(draft, tie, side);
    mend(draft, sources);
  }
  throw new Unmergeable();
}

function take(draft: Draft, { key, fields }: Tie, side: Model): void {
  const { table, scenario, id } = splitKey(key);
  const row = rowAt(side, key);
  if (!row) return removeAt(draft, key);
  draft.set(table, scenario, id, Object.fromEntries(fields.map((field) => [field, fieldsOf(row)[field]])));
}
