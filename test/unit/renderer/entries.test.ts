import { expect, test } from 'vitest';
import type { Body, Picture } from '../../../core/map/lens.ts';
import { entriesOf, partly } from '../../../renderer/map/entries.ts';

const picture = (...keys: string[]): Picture => {
  const bodies = keys.map((key) => ({ key }) as Body);
  return { bodies, ties: [] } as unknown as Picture;
};
const keysOf = (entries: ReturnType<typeof partly>) => entries.map(({ body }) => body.key);

test('while the tree follows, each thing is in it once, what is gone is not, and the order is the new one', () => {
  const [before, now] = [entriesOf(picture('a', 'b', 'c', 'gone')), entriesOf(picture('c', 'new', 'b', 'a', 'later'))];

  expect(keysOf(partly(now, before, 2))).toEqual(['c', 'new', 'b', 'a']);
  expect(keysOf(partly(now, before, 5))).toEqual(['c', 'new', 'b', 'a', 'later']);
});

test('what has not had its turn is told as it was', () => {
  const [before, now] = [entriesOf(picture('a', 'b')), entriesOf(picture('a', 'b'))];

  const [first, second] = partly(now, before, 1);

  expect(first).toBe(now[0]);
  expect(second).toBe(before[1]);
});
