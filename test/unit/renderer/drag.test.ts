import { expect, it } from 'vitest';
import type { Layout } from '../../../core/layout/types.ts';
import { beginDrag, dropOf } from '../../../renderer/map/drag.ts';

const node = (id: string, lane: string, x: number, y: number, column: number) => ({ id, lane, x, y, width: 100, height: 60, column, row: 0 });
const layout = {
  lanes: [
    { id: 'sales', x: 0, y: 0, width: 600, height: 100 },
    { id: 'ops', x: 0, y: 100, width: 600, height: 100 },
    { id: null, x: 0, y: 200, width: 600, height: 100 },
  ],
  nodes: [node('a', 'sales', 50, 20, 0), node('b', 'sales', 250, 20, 1), node('c', 'ops', 450, 120, 2)],
  edges: [],
  arrangement: { lanes: ['sales', 'ops', null], cells: { a: { lane: 'sales', column: 0, row: 0 }, b: { lane: 'sales', column: 1, row: 0 }, c: { lane: 'ops', column: 2, row: 0 } } },
} as unknown as Layout;
const edge = (id: string, from: string, to: string, ...points: (readonly [number, number])[]) => ({ id, from, to, points: points.map(([x, y]) => ({ x, y })), label: null });
const joined = { ...layout, edges: [edge('bc', 'b', 'c', [350, 50], [400, 50], [400, 150], [450, 150])] } as unknown as Layout;
const view = { zoom: 1, pan: { x: 0, y: 0 } };

const drop = (stage: string, from: { x: number; y: number }, at: { x: number; y: number }, seen = view, on = layout) => {
  const drag = beginDrag(on, seen, stage, from);
  return drag && dropOf({ ...drag, at }, on, seen)?.drop;
};

it('from the middle of a card into another lane changes hands, also into the lane of nobody', () => {
  expect(drop('a', { x: 100, y: 50 }, { x: 300, y: 150 })).toEqual({ kind: 'lane', stage: 'a', lane: 'ops' });
  expect(drop('a', { x: 100, y: 50 }, { x: 300, y: 250 })).toEqual({ kind: 'lane', stage: 'a', lane: null });
});

it('from a card’s edge onto another card draws a handoff, elsewhere nothing', () => {
  expect(drop('a', { x: 147, y: 50 }, { x: 500, y: 150 })).toEqual({ kind: 'join', stage: 'a', to: 'c' });
  expect(drop('a', { x: 147, y: 50 }, { x: 400, y: 50 })).toBeUndefined();
  expect(drop('a', { x: 147, y: 50 }, { x: 100, y: 50 })).toBeUndefined();
});

it('within its lane a stage without handoffs goes before or behind the one it is dropped at', () => {
  expect(drop('a', { x: 100, y: 50 }, { x: 320, y: 50 })).toEqual({ kind: 'order', stage: 'a', after: 'b' });
  expect(drop('b', { x: 300, y: 50 }, { x: 60, y: 50 })).toEqual({ kind: 'order', stage: 'b', before: 'a' });
  expect(drop('a', { x: 100, y: 50 }, { x: 120, y: 50 })).toBeUndefined();
});

it('reads the window’s points through the camera, and keeps a middle in small cards', () => {
  const far = { zoom: 0.2, pan: { x: 40, y: 30 } };
  expect(drop('a', { x: 60, y: 40 }, { x: 60, y: 60 }, far)).toEqual({ kind: 'lane', stage: 'a', lane: 'ops' });
});

it('within its lane a stage with handoffs goes into the cell it is dropped at, also into one beyond all others', () => {
  expect(drop('b', { x: 300, y: 50 }, { x: 480, y: 40 }, view, joined)).toEqual({ kind: 'cell', stage: 'b', cell: { column: 2, row: 0 } });
  expect(drop('b', { x: 300, y: 50 }, { x: 595, y: 50 }, view, joined)).toEqual({ kind: 'cell', stage: 'b', cell: { column: 3, row: 0 } });
  expect(drop('b', { x: 300, y: 50 }, { x: 480, y: 95 }, view, joined)).toEqual({ kind: 'cell', stage: 'b', cell: { column: 2, row: 1 } });
  expect(drop('b', { x: 300, y: 50 }, { x: 310, y: 55 }, view, joined)).toBeUndefined();
});

it('onto a handoff that is not its own a stage goes into it', () => {
  expect(drop('a', { x: 100, y: 50 }, { x: 402, y: 100 }, view, joined)).toEqual({ kind: 'insert', stage: 'a', handoff: 'bc' });
  expect(drop('b', { x: 300, y: 50 }, { x: 402, y: 100 }, view, joined)?.kind).not.toBe('insert');
});
