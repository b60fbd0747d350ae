/** Blocks on shelves, in the shape of a projector's picture: several widths are tried, and the one that can be shown largest wins. */
import type { Point, Size } from '../../layout/types.ts';

const TRIES = 24;

/** Upper left corners, in the order given. */
export function onShelves(blocks: readonly Size[], gap: number, aspect: number): readonly Point[] {
  if (blocks.length === 0) return [];
  const widest = Math.max(...blocks.map((block) => block.width));
  const whole = blocks.reduce((sum, block) => sum + block.width + gap, 0);
  let best: { places: readonly Point[]; size: number } | undefined;
  for (let i = 0; i <= TRIES; i++) {
    const { places, width, height } = shelves(blocks, widest + ((whole - widest) * (i / TRIES) ** 2), gap);
    const size = Math.max(width / aspect, height);
    if (!best || size < best.size - 1) best = { places, size };
  }
  return best?.places ?? [];
}

function shelves(blocks: readonly Size[], most: number, gap: number): Size & { readonly places: readonly Point[] } {
  const places: Point[] = [];
  let [x, y, shelf, width] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (x > 0 && x + block.width > most) [x, y, shelf] = [0, y + shelf + gap, 0];
    places.push({ x, y });
    x += block.width + gap;
    shelf = Math.max(shelf, block.height);
    width = Math.max(width, x - gap);
  }
  return { places, width, height: y + shelf };
}
