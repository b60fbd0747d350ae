/** The difference between two states of a project for a person: what was added, changed and removed, row by row. */
import { isEmpty, sameValue, splitKey, type Diff, type DiffKey } from '../model/diff.ts';
import { scenariosOf, type Model } from '../model/model.ts';
import { tableOf, type Row } from '../model/tables.ts';
import { t } from '../text/text.ts';
import { between, rowAt } from './compare.ts';
import { fieldLabel, nameIn, valueText } from './values.ts';

const say = t.merge;

/** @example differenceInWords(then, now) // ['Scenario “As-is”:', '  Added participant “Sales”'] */
export function differenceInWords(then: Model, now: Model, diff: Diff = between(then, now)): string[] {
  const scenarios = new Map([...scenariosOf(then), ...scenariosOf(now)].map(({ id, name }) => [id, name]));
  const lines = ['', ...scenarios.keys()].flatMap((scenario) => {
    const isHere = (key: DiffKey) => splitKey(key).scenario === scenario;
    const own = [
      ...Object.keys(diff.added).filter(isHere).map((key) => said(say.diffAdded, now, key)),
      ...Object.keys(diff.updated).filter(isHere).flatMap((key) => [said(say.diffChanged, now, key), ...changedFields(then, now, diff, key)]),
      ...Object.keys(diff.removed).filter(isHere).map((key) => said(say.diffRemoved, then, key)),
    ];
    return own.length > 0 && scenario !== '' ? [say.inScenario(scenarios.get(scenario) ?? ''), ...own.map((line) => `  ${line}`)] : own;
  });
  const views = !hasSameViews(then, now);
  return [...lines, ...(views ? [say.diffViews] : []), ...(isEmpty(diff) && !views ? [say.diffNone] : [])];
}

/** Are their map positions the same? When they were written does not count. */
export const hasSameViews = (one: Model, other: Model): boolean => sameValue(statesOf(one), statesOf(other));

const statesOf = (model: Model) => Object.fromEntries([...model.view].map(([key, { state }]) => [key, state]));

function said(verb: (noun: string, name: string) => string, model: Model, key: DiffKey): string {
  const { table } = splitKey(key);
  const row = rowAt(model, key) as Row;
  return verb(tableOf(table).noun, nameIn(model, table, row));
}

function changedFields(then: Model, now: Model, { updated }: Diff, key: DiffKey): string[] {
  const [from, to] = updated[key] ?? [{}, {}];
  const { table, scenario, id } = splitKey(key);
  const text = (model: Model, field: string, value: unknown) => valueText(model, table, { scenario, id }, field, value);
  return Object.keys(to).map((field) => say.diffField(fieldLabel(field), text(then, field, from[field]), text(now, field, to[field])));
}
