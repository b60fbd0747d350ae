import { expect, it } from 'vitest';
import type { Body, Picture, Tie } from '../../../core/map/lens.ts';
import { hitAt } from '../../../renderer/map/hits.ts';

const body = (key: string, x: number, y: number, width: number, height: number) => ({ key, box: { x, y, width, height } }) as Body;
const tie = (key: string, label: Tie['label'], ...points: (readonly [number, number])[]) => ({ key, label, points: points.map(([x, y]) => ({ x, y })) }) as unknown as Tie;
const picture = {
  bodies: [body('team', 0, 0, 400, 200), body('person', 20, 20, 60, 60), body('card', 600, 0, 100, 60)],
  ties: [tie('far', { x: 480, y: 20, width: 40, height: 20 }, [400, 30], [600, 30]), tie('bent', null, [80, 200], [80, 300], [650, 300], [650, 60])],
} as unknown as Picture;
const at = (x: number, y: number, zoom = 1) => hitAt(picture, { x, y }, zoom);

it('is the smallest thing that holds the point', () => {
  expect(at(30, 30)).toEqual({ kind: 'body', key: 'person' });
  expect(at(300, 100)).toEqual({ kind: 'body', key: 'team' });
  expect(at(500, 30)).toEqual({ kind: 'tie', key: 'far' });
});

it('is the nearest line where nothing holds it, and nothing where none is near', () => {
  expect(at(430, 34)).toEqual({ kind: 'tie', key: 'far' });
  expect(at(400, 296)).toEqual({ kind: 'tie', key: 'bent' });
  expect(at(400, 280)).toBeNull();
  // A corner is no shortcut.
  expect(at(365, 180 + 70)).toBeNull();
});

it('from afar a line is as easy to meet as on the screen', () => {
  expect(at(400, 280, 0.15)).toEqual({ kind: 'tie', key: 'bent' });
});
