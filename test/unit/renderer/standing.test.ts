import { expect, test } from 'vitest';
import type { Arrangement } from '../../../core/layout/types.ts';
import { forget, putBack, stand, standingOf, withCopies } from '../../../renderer/map/standing.ts';

const cell = (column: number, row: number, lane = 'ops') => ({ lane, column, row });
const at = (cells: Arrangement['cells']): Arrangement => ({ lanes: ['ops'], cells });
const always = () => true;

test('a copy gets the free cell nearest its original, rather below; what has a cell keeps it', () => {
  const arrangement = at({ sign: cell(3, 0), check: cell(3, 1), ship: cell(3, 2, 'sales') });
  expect(withCopies(arrangement, [['copy', 'sign']]).cells['copy']).toEqual(cell(3, 2));
  expect(withCopies(arrangement, [['copy', 'ship']]).cells['copy']).toEqual(cell(3, 3, 'sales'));
  expect(withCopies(arrangement, [['check', 'sign'], ['copy', 'gone']])).toBe(arrangement);
});

test('a map that is put back stands as it did, whatever is laid out of the other view meanwhile', () => {
  const place = { scenario: 's', workflow: 'w' };
  const [before, after] = [at({ sign: cell(3, 0) }), at({ sign: cell(5, 0) })];
  const pinned = { pins: { sign: cell(5, 0) } };
  stand(place, {}, before);
  stand(place, pinned, after);
  putBack(place, {}, before);
  stand(place, pinned, after);
  expect(standingOf(place, pinned, always)).toBe(after);
  expect(standingOf(place, {}, always)).toBe(before);
  // Once it stands there, later edits start from how it stands then.
  const edited = at({ sign: cell(3, 1) });
  stand(place, {}, edited);
  expect(standingOf(place, {}, always)).toBe(edited);
  forget(place);
  expect(standingOf(place, {}, always)).toBeUndefined();
});
