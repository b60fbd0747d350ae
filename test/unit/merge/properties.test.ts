/** What holds of every merge, tried on edits made by chance. The seed is fixed; a failing case is named by its numbers. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { between } from '../../../core/merge/compare.ts';
import { preferring, type Choices, type Conflict } from '../../../core/merge/conflicts.ts';
import { finishMerge, prepareMerge } from '../../../core/merge/merge.ts';
import { apply, invert, isEmpty, splitKey, type DiffKey } from '../../../core/model/diff.ts';
import { bridgeId } from '../../../core/model/ids.ts';
import { violationOf } from '../../../core/model/invariants.ts';
import { lookup } from '../../../core/model/lookup.ts';
import { allRows, type Model } from '../../../core/model/model.ts';
import { rowSchemas } from '../../../core/model/row-schema.ts';
import { commonProject, edited, machine } from '../../fixtures/edit-history.ts';
import { seeded } from '../../fixtures/generated.ts';
import { tries } from '../../fixtures/tries.ts';

vi.setConfig({ testTimeout: tries(120_000) });

const base = commonProject();

/** All properties are tried on the same edits: each copy is made once. */
function copiesOf(number: number) {
  const known = new Map<string, Model>();
  return (seed: number, count: number): Model => {
    const copy = known.get(`${seed} ${count}`) ?? edited(base, seed, count, machine(number));
    known.set(`${seed} ${count}`, copy);
    return copy;
  };
}
const [mineOf, theirsOf] = [copiesOf(1), copiesOf(2)];
const prepareFrom = (from: Model, mine: Model, theirs: Model) => prepareMerge({ model: mine, name: 'a.wfa' }, { model: theirs, name: 'b.wfa' }, from);

/** So is what is found in two of them. */
const found = new WeakMap<Model, WeakMap<Model, ReturnType<typeof prepareFrom>>>();
function prepare(mine: Model, theirs: Model) {
  const ofMine = found.get(mine) ?? new WeakMap<Model, ReturnType<typeof prepareFrom>>();
  const prepared = ofMine.get(theirs) ?? prepareFrom(base, mine, theirs);
  found.set(mine, ofMine.set(theirs, prepared));
  return prepared;
}

const cases = fc.record({ a: fc.integer({ min: 1, max: 1e6 }), b: fc.integer({ min: 1, max: 1e6 }), edits: fc.integer({ min: 0, max: 60 }), answers: fc.integer() });
const always = (property: (one: { a: number; b: number; edits: number; answers: number }) => void, usual = 60) =>
  fc.assert(fc.property(cases, property), { seed: 20260105, numRuns: tries(usual) });

/** Choices by chance. */
function answered(conflicts: readonly Conflict[], seed: number): Choices {
  const random = seeded(seed);
  return new Map(conflicts.map(({ id, choices }) => [id, choices[Math.floor(random() * choices.length)]!]));
}

function troubleIn(model: Model): string[] {
  const scenarios = new Set([...model.scenario.values()].map(({ id }) => id));
  return [...allRows(model)].flatMap(([table, row]) => {
    if (table === 'view') return [];
    const violation = violationOf(table, row, lookup(model, row.scenario));
    const shape = rowSchemas[table].safeParse(row);
    return [
      ...(row.scenario === '' || scenarios.has(row.scenario) ? [] : [`${table} ${row.id} is in no scenario`]),
      ...(violation ? [`${table} ${row.id}: ${violation.message}`] : []),
      ...(shape.success ? [] : [`${table} ${row.id}: ${shape.error.message}`]),
    ];
  });
}

const withoutViews = ({ view: _view, ...tables }: Model) => tables;
const keysOf = (model: Model): DiffKey[] => [...allRows(model)].filter(([table]) => table !== 'view').map(([table, row]) => `${table}/${row.scenario}/${row.id}`);

describe('a merge', () => {
  it('of a copy with itself changes nothing', () => {
    always(({ a, edits }) => {
      const mine = mineOf(a, edits);
      const prepared = prepare(mine, mine);
      expect(prepared.conflicts).toEqual([]);
      expect(isEmpty(finishMerge(prepared, new Map()).diff)).toBe(true);
      // Without a base there is nothing to ask either.
      const { auto, conflicts } = prepareMerge({ model: mine, name: 'a' }, { model: mine, name: 'b' }, undefined);
      expect([conflicts, isEmpty(auto)]).toEqual([[], true]);
    }, 30);
  });

  it('with an untouched copy is the other one, whichever way round', () => {
    always(({ a, edits }) => {
      const changed = mineOf(a, edits);
      expect(withoutViews(finishMerge(prepare(changed, base), new Map()).model)).toEqual(withoutViews(changed));
      expect(finishMerge(prepare(base, changed), new Map()).model).toEqual(changed);
    }, 50);
  });

  it('gives a model that keeps every rule, whatever is chosen', () => {
    let conflicts = 0;
    always(({ a, b, edits, answers }) => {
      const [mine, theirs] = [mineOf(a, edits), theirsOf(b, edits)];
      const prepared = prepare(mine, theirs);
      conflicts += prepared.conflicts.length;
      const merged = finishMerge(prepared, answered(prepared.conflicts, answers));
      expect(troubleIn(merged.model)).toEqual([]);
      expect(merged.model.scenario.size).toBeGreaterThan(0);
      expect(troubleIn(apply(mine, prepared.auto))).toEqual([]);
      expect(apply(mine, merged.diff)).toEqual(merged.model);
      expect(apply(merged.model, invert(merged.diff))).toEqual(mine);
    });
    // The cases would prove little if nothing ever met.
    expect(conflicts).toBeGreaterThan(100);
  });

  it('loses no row without saying so', () => {
    always(({ a, b, edits, answers }) => {
      const [mine, theirs] = [mineOf(a, edits), theirsOf(b, edits)];
      const prepared = prepare(mine, theirs);
      const merged = finishMerge(prepared, answered(prepared.conflicts, answers));
      const [there, listed] = [new Set(keysOf(merged.model)), new Set(merged.deletions.map(({ key }) => key))];
      const lost = [base, mine, theirs].flatMap(keysOf).filter((key) => !there.has(key));
      expect(lost.filter((key) => !listed.has(key))).toEqual([]);
      expect([...listed].filter((key) => there.has(key))).toEqual([]);
    });
  });

  it('that asks nothing removes only what somebody removed', () => {
    always(({ a, b, edits }) => {
      const [mine, theirs] = [mineOf(a, edits % 12), theirsOf(b, edits % 12)];
      const prepared = prepare(mine, theirs);
      if (prepared.conflicts.length > 0) return;
      const bridges = new Set(keysOf(base).map((key) => bridgeId(splitKey(key).id)));
      const more = finishMerge(prepared, new Map()).deletions.filter(({ key, by }) => by === 'merge' && !bridges.has(splitKey(key).id) && splitKey(key).table !== 'handoffArtifact');
      expect(more).toEqual([]);
    });
  });

  it('that asks nothing is the same on both machines', () => {
    let compared = 0;
    always(({ a, b, edits }) => {
      const [mine, theirs] = [mineOf(a, edits % 12), theirsOf(b, edits % 12)];
      const prepared = prepare(mine, theirs);
      const other = prepare(theirs, mine);
      expect(other.conflicts.map(({ kind }) => kind).sort()).toEqual(prepared.conflicts.map(({ kind }) => kind).sort());
      if (prepared.conflicts.length > 0) return;
      compared += 1;
      expect(finishMerge(other, new Map()).model).toEqual(finishMerge(prepared, new Map()).model);
    }, 100);
    expect(compared).toBeGreaterThan(30);
  });

  it('done again with the same copy changes nothing', () => {
    always(({ a, b, edits, answers }) => {
      const [mine, theirs] = [mineOf(a, edits), theirsOf(b, edits)];
      const prepared = prepare(mine, theirs);
      const merged = finishMerge(prepared, answered(prepared.conflicts, answers)).model;
      // The newest state that both have is theirs by now.
      const again = prepareFrom(theirs, merged, theirs);
      expect(again.conflicts).toEqual([]);
      expect(isEmpty(finishMerge(again, new Map()).diff)).toBe(true);
    }, 50);
  });

  it('of edits to different rows asks nothing and does both', () => {
    always(({ a, b, edits }) => {
      const isMine = (command: { type: string }) => /^(stage|step|process)\.(set|rename)$/.test(command.type);
      const isTheirs = (command: { type: string }) => /^(participant|system|artifact|workflow|tag|note)\.(rename)$/.test(command.type);
      const mine = edited(base, a, edits * 3, machine(1), (command) => isMine(command));
      const theirs = edited(base, b, edits * 3, machine(2), (command) => isTheirs(command));
      const prepared = prepare(mine, theirs);
      expect(prepared.conflicts).toEqual([]);
      const oneByOne = apply(apply(base, between(base, mine)), between(base, theirs));
      expect(finishMerge(prepared, new Map()).model).toEqual(oneByOne);
    }, 50);
  });

  it('for one side in everything still keeps every rule and what only the other side added', () => {
    always(({ a, b, edits }) => {
      const [mine, theirs] = [mineOf(a, edits), theirsOf(b, edits)];
      const prepared = prepare(mine, theirs);
      for (const side of ['mine', 'theirs'] as const) expect(troubleIn(finishMerge(prepared, preferring(prepared.conflicts, side)).model)).toEqual([]);
    }, 50);
  });

  it('without a base keeps what only one of them has', () => {
    always(({ a, b, edits }) => {
      const [mine, theirs] = [mineOf(a, edits), theirsOf(b, edits)];
      const prepared = prepareMerge({ model: mine, name: 'a' }, { model: theirs, name: 'b' }, undefined);
      const merged = finishMerge(prepared, new Map(prepared.conflicts.map(({ id, kind }) => [id, kind === 'name' ? 'both' : 'mine'])));
      expect(troubleIn(merged.model)).toEqual([]);
      const there = new Set(keysOf(merged.model));
      const listed = new Set(merged.deletions.map(({ key }) => key));
      expect([mine, theirs].flatMap(keysOf).filter((key) => !there.has(key) && !listed.has(key))).toEqual([]);
    }, 30);
  });
});
