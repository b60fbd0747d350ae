import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelFrom, plainModel, type RowKey } from '../../../core/model/model.ts';
import { RowMap } from '../../../core/model/row-map.ts';
import type { Row } from '../../../core/model/tables.ts';

const row = (id: string, name: string) => ({ id, scenario: '', name }) as unknown as Row;
const contentOf = (rows: ReadonlyMap<RowKey, Row>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

/** An edit: rows put or taken away one after the other. */
const edit = fc.array(fc.record({ at: fc.nat(199), put: fc.boolean() }), { maxLength: 90 });

test('a branch says what a copy of the map would say, and leaves what it branched off as it was', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.array(edit, { maxLength: 8 }), (count, edits) => {
      let plain: ReadonlyMap<RowKey, Row> = new Map(Array.from({ length: count }, (_, i) => [`${i}`, row(`${i}`, 'first')]));
      let rows = plain;
      for (const [turn, changes] of edits.entries()) {
        const [copy, branch, before] = [new Map(plain), RowMap.branch(rows), contentOf(rows)];
        for (const { at, put } of changes) {
          const key = `${at}`;
          if (put) copy.set(key, row(key, `turn ${turn}`));
          expect(put ? branch.set(key, row(key, `turn ${turn}`)) : branch.delete(key)).toBe(put ? undefined : copy.delete(key));
          expect([branch.size, branch.has(key), branch.get(key)]).toEqual([copy.size, copy.has(key), copy.get(key)]);
        }
        expect(contentOf(branch)).toEqual(contentOf(copy));
        expect([...branch.keys()].sort()).toEqual([...copy.keys()].sort());
        expect(new Set(branch.values())).toEqual(new Set(copy.values()));
        expect(contentOf(rows)).toEqual(before);
        [plain, rows] = [copy, branch];
      }
    }),
  );
});

test('a plain model is the same rows in maps that can be cloned', () => {
  const stages = RowMap.branch(new Map());
  stages.set('/a', row('a', 'A'));
  const model = { ...modelFrom([]), stage: stages } as unknown as Parameters<typeof plainModel>[0];
  expect(structuredClone(plainModel(model)).stage).toEqual(new Map([['/a', row('a', 'A')]]));
});
