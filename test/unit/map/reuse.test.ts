/** What a scene and its facts take over from before an edit never shows: it is the scene of the same model seen for the first time. */
import { afterEach, expect, test } from 'vitest';
import { arrange } from '../../../core/layout/layout.ts';
import { scene } from '../../../core/map/build.ts';
import { layoutInput } from '../../../core/map/layout-input.ts';
import { apply, diffKey, noDiff } from '../../../core/model/diff.ts';
import { lookup } from '../../../core/model/lookup.ts';
import type { Model } from '../../../core/model/model.ts';
import { tableOf, type Row, type TableName } from '../../../core/model/tables.ts';
import { language, speak } from '../../../core/text/text.ts';
import { SCENARIO } from '../../fixtures/draft.ts';
import { onboarding } from '../../fixtures/onboarding.ts';

afterEach(() => speak('en'));

const { model: start, workflow } = onboarding();

/** The same rows, none of which is the same object: nothing that is kept for one is found. */
const copied = (model: Model): Model =>
  Object.fromEntries(Object.entries(model).map(([table, rows]) => [table, new Map([...(rows as ReadonlyMap<string, Row>)].map(([key, row]) => [key, structuredClone(row)]))])) as unknown as Model;

/** Another value that the field may have. */
function changed(table: TableName, field: string, value: unknown): unknown {
  const { schema } = (tableOf(table).fields as Readonly<Record<string, { readonly schema: { readonly options?: readonly unknown[] } }>>)[field] ?? {};
  if (schema?.options) return schema.options.find((option) => option !== value);
  if (typeof value === 'string') return value === '' ? 'Something else' : `${value} again`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'object' && value !== null && 'likely' in value) return { likely: Number(value.likely) + 600 };
  return undefined;
}

/** One edit for each field of each table that holds words, numbers, times or a choice, in one of its rows. */
const edits = (Object.entries(start) as [TableName, ReadonlyMap<string, Row>][]).flatMap(([table, rows]) =>
  Object.keys([...rows.values()][0] ?? {})
    .filter((field) => !['id', 'scenario', 'place'].includes(field))
    .flatMap((field) => {
      const row = [...rows.values()].find((one) => changed(table, field, (one as Readonly<Record<string, unknown>>)[field]) !== undefined);
      const value = row && (row as Readonly<Record<string, unknown>>)[field];
      return row ? [{ what: `${table}.${field}`, table, row, field, value }] : [];
    }),
);

const shown = (model: Model, density: 'overview' | 'detail', earlier?: ReturnType<typeof scene>) => {
  const input = layoutInput(lookup(model, SCENARIO), workflow, { density });
  return { input, scene: (layout: ReturnType<typeof arrange>) => scene(model, SCENARIO, workflow, layout, earlier ? { earlier } : {}) };
};

for (const density of ['overview', 'detail'] as const) {
  test(`after an edit of any field the ${density} is that of a copy`, () => {
    expect(edits.length).toBeGreaterThan(60);
    const layout = arrange(shown(start, density).input);
    const before = shown(start, density).scene(layout);
    const names: string[] = [];
    for (const { what, table, row, field, value } of edits) {
      // References that lead nowhere are drawn as nothing, in both.
      const id = 'scenario' in row && row.scenario ? row.scenario : '';
      const model = apply(start, { ...noDiff, updated: { [diffKey(table, id, row.id)]: [{ [field]: value }, { [field]: changed(table, field, value) }] } });
      const kept = shown(model, density, before);
      const fresh = shown(copied(model), density);
      expect(kept.input, what).toEqual(fresh.input);
      expect(kept.scene(layout), what).toEqual(fresh.scene(layout));
      names.push(what);
    }
    expect(names).toEqual(expect.arrayContaining(['step.text', 'stage.name', 'handoff.wait', 'participant.name', 'system.name', 'project.hoursPerDay']));
  });

  test(`in another language the ${density} is said in it`, () => {
    const layout = arrange(shown(start, density).input);
    const english = shown(start, density).scene(layout);
    speak('de');
    expect(language()).toBe('de');
    const german = shown(start, density, english).scene(layout);
    expect(german).toEqual(shown(copied(start), density).scene(layout));
    expect(german).not.toEqual(english);
  });
}
