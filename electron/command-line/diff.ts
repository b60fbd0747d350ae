/** `wfa diff`: what is different in the second file, row by row and field by field. */
import { basename, resolve } from 'node:path';
import { between, rowAt } from '../../core/merge/compare.ts';
import { fieldLabel, nameIn, valueText } from '../../core/merge/values.ts';
import { isEmpty, sameValue, splitKey, type Diff, type DiffKey } from '../../core/model/diff.ts';
import { projectOf, scenariosOf, type Model } from '../../core/model/model.ts';
import { tableOf, type Row } from '../../core/model/tables.ts';
import { t } from '../../core/text/text.ts';
import type { Apart } from '../document/apart.ts';
import { readFile } from './read-file.ts';
import { print, tell, type Verb } from './run.ts';

const say = t.merge;

export const showDiff: Verb = {
  usage: 'diff a.wfa b.wfa [--json]',
  files: 2,
  options: { json: { type: 'boolean' } },
  run: async ({ files: [a = '', b = ''], options }, { apart }) => {
    const [then, now] = await Promise.all([modelOf(a, apart), modelOf(b, apart)]);
    if (!then.ok) return tell(then.error);
    if (!now.ok) return tell(now.error);
    if (projectOf(then.value).id !== projectOf(now.value).id) {
      return tell({ code: 'refused', message: say.otherProject(basename(a), basename(b)), action: say.otherProjectAction });
    }
    const diff = between(then.value, now.value);
    const views = !sameValue(statesOf(then.value), statesOf(now.value));
    print(options.json ? JSON.stringify({ ...diff, views }, null, 2) : inWords(then.value, now.value, diff, views).join('\n'));
    return 0;
  },
};

const modelOf = (path: string, apart: Apart) => readFile(resolve(path), apart, ({ model }) => model);

/** Map positions, without when they were written. */
const statesOf = (model: Model) => Object.fromEntries([...model.view].map(([key, { state }]) => [key, state]));

function inWords(then: Model, now: Model, diff: Diff, views: boolean): string[] {
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
  return [...lines, ...(views ? [say.diffViews] : []), ...(isEmpty(diff) && !views ? [say.diffNone] : [])];
}

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
