/** Tables are equal when they hold equal rows: whether in a plain map or as an edit left them is no difference. */
import { expect } from 'vitest';
import { RowMap } from '../../core/model/row-map.ts';

const isTable = (value: unknown): value is ReadonlyMap<unknown, unknown> => value instanceof Map || value instanceof RowMap;
const plain = (rows: ReadonlyMap<unknown, unknown>) => (rows instanceof RowMap ? new Map(rows) : rows);

expect.addEqualityTesters([
  function (a, b) {
    const isOurs = (a instanceof RowMap || b instanceof RowMap) && isTable(a) && isTable(b);
    return isOurs ? this.equals(plain(a), plain(b)) : undefined;
  },
]);
