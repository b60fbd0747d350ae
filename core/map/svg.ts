/** A scene as SVG: text stays text in Inter, so that it can be searched and is set by the same metrics. */
import { isDrawn, layers, type Group, type Scene, type Shape } from './scene.ts';
import type { Theme } from './tokens.ts';

export interface SvgOptions {
  /** The level of detail drawn; the picture's size stays. Smaller for pictures that will be shrunk. */
  readonly zoom?: number;
  readonly background?: boolean;
  /** What a group leads to in the document that the picture stands in: the name of a place there. */
  readonly leadsTo?: (group: Group) => string | undefined;
  /** Dashes end straight, with as much ink as round ends have. In a PDF each round one is a drawing of eight curves, thousands on a page. */
  readonly hasStraightDashes?: boolean;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** As text or as the value of an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);
const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Strokes and gaps in units of the map. */
export const dashes: Readonly<Record<'dashed' | 'dotted' | 'fine', number[]>> = { dashed: [9, 6], dotted: [0.1, 5.5], fine: [3, 4] };

function paint(shape: Shape, theme: Theme, hasStraightDashes: boolean): string {
  const fill = shape.fill ? theme[shape.fill] : 'none';
  if (!shape.stroke) return `fill="${fill}"`;
  const width = shape.strokeWidth ?? 1;
  return `fill="${fill}" stroke="${theme[shape.stroke]}" stroke-width="${n(width)}"${shape.dash ? dashed(dashes[shape.dash], width, hasStraightDashes) : ''}`;
}

/** What a round end takes of a square as wide as the line. */
const ROUND_INK = 0.8;

function dashed([dash = 0, gap = 0]: readonly number[], width: number, isStraight: boolean): string {
  if (!isStraight) return ` stroke-dasharray="${dash} ${gap}"`;
  const ends = Math.min(gap - 0.1, width * ROUND_INK);
  return ` stroke-linecap="butt" stroke-dasharray="${n(dash + ends)} ${n(gap - ends)}"`;
}

function element(shape: Shape, theme: Theme, hasStraightDashes: boolean): string {
  const painted = paint(shape, theme, hasStraightDashes);
  switch (shape.kind) {
    case 'rect': {
      const radius = shape.radius ? ` rx="${n(shape.radius)}"` : '';
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}"${radius} ${painted}/>`;
    }
    case 'circle':
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.radius)}" ${painted}/>`;
    case 'path':
      return `<path d="${shape.d}" ${painted}/>`;
    case 'text': {
      const anchor = shape.anchor && shape.anchor !== 'start' ? ` text-anchor="${shape.anchor}"` : '';
      const turned = shape.isUpright ? ` transform="rotate(-90 ${n(shape.x)} ${n(shape.y)})"` : '';
      return `<text x="${n(shape.x)}" y="${n(shape.y)}" font-size="${n(shape.size)}" font-weight="${shape.weight}"${anchor}${turned} ${painted}>${escaped(shape.text)}</text>`;
    }
  }
}

export function toSvg(scene: Scene, theme: Theme, options: SvgOptions = {}): string {
  const { x, y, width, height } = scene.bounds;
  const zoom = options.zoom ?? 1;
  const parts = layers.flatMap((layer) =>
    scene.groups
      .filter((group) => group.layer === layer)
      .map((group) => {
        const shapes = group.shapes.filter((shape) => isDrawn(shape, zoom)).map((shape) => element(shape, theme, options.hasStraightDashes === true));
        const drawn = `<g data-table="${group.table}" data-id="${escaped(group.id)}">${shapes.join('')}</g>`;
        const place = options.leadsTo?.(group);
        return place === undefined ? drawn : `<a class="to" href="#${escaped(place)}">${drawn}</a>`;
      }),
  );
  const paper = options.background === false ? '' : `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${theme.page}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="${n(x)} ${n(y)} ${n(width)} ${n(height)}" font-family="'Inter Variable', Inter, sans-serif" stroke-linecap="round" stroke-linejoin="round" role="img">`,
    `<title>${escaped(scene.title)}</title>`,
    paper,
    ...parts,
    '</svg>',
  ].join('\n');
}
