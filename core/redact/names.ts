/**
 * A project without the names of people. Everybody whom a field names – a participant that is a person, the facilitator, who said
 * a note, followed a case, accepted a finding or gave an estimate – becomes "Person" and a number, the same everywhere.
 */
import { allRows, scenariosOf, type Model } from '../model/model.ts';
import { byPlace } from '../model/place.ts';
import { tableNames, tableOf, type Participant, type Row, type TableName } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { mapRows } from './map-rows.ts';
import { Replacer } from './replacer.ts';

export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Fields that hold nothing but names of people, by table. */
const PEOPLE: Partial<Record<TableName, readonly string[]>> = {
  project: ['facilitator'],
  note: ['author'],
  walk: ['by'],
  acceptance: ['by'],
  ruleOff: ['by'],
};

type Values = Readonly<Record<string, unknown>>;

export function withoutNames(model: Model): { readonly model: Model; readonly people: readonly Renamed[]; readonly mentions: number } {
  const people = namesIn(model).map((from, i) => ({ from, to: t.redact.person(i + 1) }));
  if (people.length === 0) return { model, people, mentions: 0 };
  const replacer = new Replacer(people);
  const without = mapRows(model, (table, row) => {
    const values = row as unknown as Values;
    const changed: [string, unknown][] = [];
    for (const field of wordy.get(table) ?? []) {
      const before = values[field];
      const after = isName(table, row, field) ? replacer.inNames(before as string) : replacer.inside(before);
      if (after !== before) changed.push([field, after]);
    }
    return changed.length === 0 ? row : ({ ...row, ...Object.fromEntries(changed) } as Row);
  });
  return { model: without, people, mentions: replacer.mentions };
}

/** The fields in which words can stand, by table: what a choice from a list, a day or a number of a kind could never say. */
const wordy: ReadonlyMap<TableName, readonly string[]> = new Map(
  tableNames.map((table) => [
    table,
    Object.entries(tableOf(table).fields).flatMap(([field, { storage, schema }]) => ((storage === 'json' && !schema.safeParse('2026-03-31').success) || (storage === 'text' && schema.safeParse('Any words').success) ? [field] : [])),
  ]),
);

const isName = (table: TableName, row: Row, field: string): boolean =>
  PEOPLE[table]?.includes(field) === true || (table === 'participant' && field === 'name' && (row as Participant).kind === 'person');

/** Everybody, participants first and in their order. */
function namesIn(model: Model): readonly string[] {
  const found = new Set<string>();
  for (const { id } of scenariosOf(model)) {
    const people = [...model.participant.values()].filter(({ scenario, kind }) => scenario === id && kind === 'person');
    for (const { name } of people.sort(byPlace)) found.add(name.trim());
  }
  for (const [table, row] of allRows(model)) {
    for (const field of PEOPLE[table] ?? []) for (const name of namesOf((row as unknown as Values)[field] as string)) found.add(name);
    for (const value of Object.values(row)) {
      const by = (value as { readonly by?: unknown } | null)?.by;
      if (typeof by === 'string') for (const name of namesOf(by)) found.add(name);
    }
  }
  found.delete('');
  return [...found];
}

/** @example namesOf('Anna Berg, Tom Li and Eva') // ['Anna Berg', 'Tom Li', 'Eva'] */
const namesOf = (text: string): readonly string[] => text.split(/[,;&/\n]|\s(?:and|und)\s/).map((name) => name.trim());
