/** What every lens starts from and ends with. */
import type { Box } from '../../layout/types.ts';
import type { LensName, Picture } from '../lens.ts';
import type { Group, Scene } from '../scene.ts';

/** Nothing to show: the window says what to do instead. */
export const emptyPicture = (lens: LensName, title = ''): Picture => ({
  lens,
  scene: { density: 'detail', title, bounds: { x: 0, y: 0, width: 0, height: 0 }, groups: [] },
  bodies: [],
  ties: [],
  header: { left: 0, top: 0 },
});

/** The scene of groups, as large as they are. */
export function scene(title: string, groups: readonly Group[], margin: number): Scene {
  const around = groups.map((group) => group.bounds);
  return { density: 'detail', title, bounds: grow(unite(around), margin), groups };
}

export function unite(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    [left, top] = [Math.min(left, box.x), Math.min(top, box.y)];
    [right, bottom] = [Math.max(right, box.x + box.width), Math.max(bottom, box.y + box.height)];
  }
  return left > right ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top };
}

export const grow = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by });

export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
