import { describe, expect, it } from 'vitest';
import { lookup } from '../../../core/model/lookup.ts';
import { allRows, projectOf, type Model } from '../../../core/model/model.ts';
import { rowSchemas } from '../../../core/model/row-schema.ts';
import { violationOf } from '../../../core/model/invariants.ts';
import { redact, redactions } from '../../../core/redact/redact.ts';
import { removedInWords, renamedInWords } from '../../../core/redact/in-words.ts';
import { Draft, SCENARIO } from '../../fixtures/draft.ts';
import { confidential, SECRETS } from '../../fixtures/confidential.ts';

const textOf = (model: Model): string => JSON.stringify([...allRows(model)]);
const rowsFit = (model: Model): string[] =>
  [...allRows(model)].flatMap(([table, row]) => (rowSchemas[table].safeParse(row).success && !violationOf(table, row, lookup(model, row.scenario)) ? [] : [`${table} ${row.id}`]));

describe('a redacted model', () => {
  it.each([
    ['names', SECRETS.people],
    ['costs', SECRETS.costs],
    ['notes', SECRETS.notes],
    ['history', SECRETS.traces],
  ] as const)('has none of the %s in it, and keeps every rule', (what, secrets) => {
    const { model } = confidential();
    const redacted = redact(model, [what]).model;
    for (const secret of secrets) {
      expect(textOf(model)).toContain(secret);
      expect(textOf(redacted)).not.toContain(secret);
    }
    expect(rowsFit(redacted)).toEqual([]);
  });

  it('loses only what was named, and the model it is made from loses nothing', () => {
    const { model } = confidential();
    const before = textOf(model);
    const onlyCosts = textOf(redact(model, ['costs']).model);
    for (const kept of [...SECRETS.people, ...SECRETS.notes, ...SECRETS.traces]) expect(onlyCosts).toContain(kept);
    expect(textOf(model)).toBe(before);
    expect(redact(model, []).model).toEqual(model);
  });

  it('calls the same person the same everywhere, participants first, and says who is who', () => {
    const { model, ids } = confidential();
    const redacted = redact(model, ['names']);
    const rows = lookup(redacted.model, SCENARIO);
    expect(rows.get('participant', ids.anna)?.name).toBe('Person 1');
    expect(rows.get('stage', ids.stage)?.name).toBe('Call Person 1 back');
    expect(rows.get('stage', ids.stage)?.touch).toMatchObject({ by: 'Person 3' });
    expect(projectOf(redacted.model).facilitator).toBe('Person 2 and Person 1');
    expect(renamedInWords(redacted.removed)).toContain('Anna Berg → Person 1');
    expect(removedInWords(redacted.removed)).toBe('Removed: the names of 4 people and 4 mentions of them inside text.');
  });

  it('keeps words of which a name is only a part, and teams and roles', () => {
    const d = new Draft();
    d.add('participant', { name: 'Ann', kind: 'person' });
    d.add('participant', { name: 'Annual reviews', kind: 'team' });
    const workflow = d.add('workflow', { name: 'Annual review by Ann' });
    const { model } = redact(d.model(), ['names']);
    const rows = lookup(model, SCENARIO);
    expect(rows.all('participant').map(({ name }) => name)).toEqual(['Person 1', 'Annual reviews']);
    expect(rows.get('workflow', workflow)?.name).toBe('Annual review by Person 1');
  });

  it('takes values of a list for what they are, even where somebody is called like one', () => {
    const d = new Draft();
    d.add('participant', { name: 'work', kind: 'person' });
    const workflow = d.add('workflow', { name: 'Flow' });
    const stage = d.stage(workflow, 'Ask work', null, { kind: 'work' });
    const { model } = redact(d.model(), ['names']);
    expect(lookup(model, SCENARIO).get('stage', stage)).toMatchObject({ name: 'Ask Person 1', kind: 'work' });
  });

  it('does not outgrow a field that is full', () => {
    const d = new Draft();
    d.add('participant', { name: 'Al', kind: 'person' });
    d.add('workflow', { name: `${'Al '.repeat(99)}Al` });
    expect(rowsFit(redact(d.model(), ['names']).model)).toEqual([]);
  });

  it('is the model itself where there is nothing to remove', () => {
    const { model } = redact(new Draft().model(), redactions);
    expect(model.project).toEqual(new Draft().model().project);
    expect(removedInWords(redact(new Draft().model(), redactions).removed)).toBe('There was nothing to remove.');
  });
});
