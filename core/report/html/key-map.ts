/** The key beside a part of a map: the whole of it in small, and where this part lies. */
import { themes } from '../../map/tokens.ts';
import type { MapPage } from './map-windows.ts';

const { print } = themes;
/** CSS pixels; it stands beside the title. */
const MOST = { width: 280, height: 40 } as const;

export function keyMap({ picture, rows }: MapPage): string {
  const { bounds, groups } = picture.scene;
  const scale = Math.min(MOST.width / bounds.width, MOST.height / bounds.height);
  const n = (value: number) => value.toFixed(1);
  const boxes = (layer: 'cards' | 'lanes') =>
    groups.filter((group) => group.layer === layer).map(({ bounds: { x, y, width, height } }) => `M${n((x - bounds.x) * scale)} ${n((y - bounds.y) * scale)}h${n(width * scale)}v${n(height * scale)}h${n(-width * scale)}z`).join('');
  const windows = rows.map(({ body: { x, y, width, height } }) => `<rect x="${n((x - bounds.x) * scale)}" y="${n((y - bounds.y) * scale)}" width="${n(width * scale)}" height="${n(height * scale)}" fill="none" stroke="${print.ink}" stroke-width="1.4"/>`);
  const size = `width="${n(bounds.width * scale)}" height="${n(bounds.height * scale)}"`;
  return `<svg class="key" ${size} aria-hidden="true"><rect ${size} fill="${print.card}"/><path d="${boxes('lanes')}" fill="none" stroke="${print.lineFaint}" stroke-width="0.5"/><path d="${boxes('cards')}" fill="${print.inkFaint}"/>${windows.join('')}</svg>`;
}
