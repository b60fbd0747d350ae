/**
 * A picture as an SVG file: what it shows above it, the picture, and a legend of the signs that occur in it. Text stays text, so
 * that it can be searched and changed; the letters that occur are embedded, so that a browser sets it as the window does. Programs
 * that read no embedded fonts use an installed Inter or else their sans-serif, which is narrower: nothing runs out of its box.
 */
import type { Box, Size } from '../layout/types.ts';
import type { LegendEntry } from './legend.ts';
import type { Picture } from './lens.ts';
import type { Group, Shape } from './scene.ts';
import { escaped, toSvg } from './svg.ts';
import { shorten, textWidth, type Weight } from './text-width.ts';
import type { Theme } from './tokens.ts';

export interface EmbeddedFont {
  readonly weight: number;
  /** A data address. */
  readonly url: string;
  /** As CSS says it: 'truetype'. */
  readonly format: string;
}

export interface PictureOptions {
  readonly theme: Theme;
  /** What it shows: the name, set large, and what else there is to say. */
  readonly heading: { readonly title: string; readonly about: string; readonly date: string };
  /** Nothing: no legend. */
  readonly legend: readonly LegendEntry[];
  readonly isTransparent?: boolean;
  /** For the letters of each weight that occur. */
  readonly fonts?: (letters: ReadonlyMap<Weight, string>) => readonly EmbeddedFont[];
}

export interface PictureSvg extends Size {
  readonly svg: string;
}

/** At this width of the picture heading and legend have their usual size; they grow with it, but less. */
const USUAL = 1500;
const HEAD = { title: 30, about: 17, height: 92, pad: 32 } as const;
const LEGEND = { text: 16, row: 40, sign: 88, gap: 12, column: 36, top: 28 } as const;

export function pictureSvg(picture: Picture, options: PictureOptions): PictureSvg {
  const { theme, heading, legend, isTransparent = false } = options;
  const { bounds } = picture.scene;
  const k = Math.min(2.4, Math.max(0.72, (bounds.width / USUAL) ** 0.6));
  const pad = HEAD.pad * k;
  const names = legend.map((entry) => LEGEND.sign + LEGEND.gap + textWidth(entry.text, LEGEND.text, 400) + LEGEND.column);
  const least = Math.max(520 * k, Math.min(textWidth(heading.title, HEAD.title, 600) * k, 1600));
  const inner = Math.max(bounds.width, least);
  const columns = Math.max(1, Math.min(legend.length, Math.floor((inner / k + LEGEND.column) / Math.max(1, ...names))));
  const rows = Math.ceil(legend.length / columns);
  const foot = rows === 0 ? 0 : (LEGEND.top + rows * LEGEND.row) * k;
  const size = { width: Math.ceil(inner + 2 * pad), height: Math.ceil(HEAD.height * k + bounds.height + foot + pad) };
  // Paper behind names that stick is part of the window only.
  const paper: Theme = isTransparent ? { ...theme, page: 'none' } : theme;
  const head = { x: pad, y: 0, width: inner, height: HEAD.height * k };
  const groups: readonly Group[] = [group('heading', head, headingShapes(heading, head, k))];
  const around = toSvg({ density: 'detail', title: heading.title, bounds: { x: 0, y: 0, ...size }, groups }, paper, { background: !isTransparent });
  const body = nested(toSvg(picture.scene, paper, { background: false }), { ...bounds, x: pad + (inner - bounds.width) / 2, y: head.height }, bounds);
  const each = inner / columns;
  const signs = legend.map((entry, i) => {
    const [column, row] = [Math.floor(i / rows), i % rows];
    const at = { x: pad + column * each, y: head.height + bounds.height + (LEGEND.top + row * LEGEND.row) * k, width: (each / k) * k, height: LEGEND.row * k };
    return legendSvg(entry, at, each / k, k, paper);
  });
  const letters = lettersIn([...groups, ...picture.scene.groups, ...legend.map((entry) => group(entry.id, head, [...entry.shapes, text(entry.text, 0, 0, LEGEND.text, 400)]))]);
  const style = fontFaces(options.fonts?.(letters) ?? []);
  return { svg: within(around, style, `${body}\n${signs.join('\n')}`), ...size };
}

/** The style behind the title, the rest at the end. */
function within(svg: string, style: string, rest: string): string {
  const [head, tail] = [svg.indexOf('</title>') + '</title>'.length, svg.lastIndexOf('</svg>')];
  return `${svg.slice(0, head)}${style}${svg.slice(head, tail)}${rest}\n</svg>\n`;
}

const group = (key: string, bounds: Box, shapes: readonly Shape[]): Group => ({ key, table: 'mark', id: key, layer: 'labels', bounds, shapes });

const text = (words: string, x: number, y: number, size: number, weight: Weight, fill: Shape['fill'] = 'ink', anchor: 'start' | 'end' = 'start'): Shape => ({
  kind: 'text', x, y, text: words, size, weight, anchor, ...(fill ? { fill } : {}),
});

function headingShapes({ title, about, date }: PictureOptions['heading'], { x, width }: Box, k: number): readonly Shape[] {
  const dated = textWidth(date, HEAD.about * k, 400);
  return [
    text(shorten(title, width, HEAD.title * k, 600), x, 46 * k, HEAD.title * k, 600),
    text(shorten(about, width - dated - 24 * k, HEAD.about * k, 400), x, 73 * k, HEAD.about * k, 400, 'inkSoft'),
    ...(date === '' ? [] : [text(date, x + width, 73 * k, HEAD.about * k, 400, 'inkSoft', 'end')]),
  ];
}

/** An SVG within another, moved from where it was to a place. */
const nested = (svg: string, place: Box, from: Box): string =>
  `<svg x="${n(place.x)}" y="${n(place.y)}" width="${n(place.width)}" height="${n(place.height)}" viewBox="${n(from.x)} ${n(from.y)} ${n(from.width)} ${n(from.height)}"${svg.slice(svg.indexOf(' font-family='))}`;

const n = (value: number): string => String(Math.round(value * 100) / 100);

function legendSvg({ id, text: words, shapes, width, height }: LegendEntry, place: Box, room: number, k: number, theme: Theme): string {
  const label = shorten(words, room - LEGEND.sign - LEGEND.gap - 4, LEGEND.text, 400);
  const bounds = { x: 0, y: 0, width: room, height: LEGEND.row };
  const sign = group(id, { x: 0, y: 0, width, height }, [...shapes, text(label, LEGEND.sign + LEGEND.gap, height / 2 + LEGEND.text * 0.36, LEGEND.text, 400)]);
  const svg = toSvg({ density: 'detail', title: words, bounds, groups: [sign] }, theme, { background: false });
  return nested(svg, { x: place.x, y: place.y, width: room * k, height: LEGEND.row * k }, bounds);
}

function lettersIn(groups: readonly Group[]): ReadonlyMap<Weight, string> {
  const letters = new Map<Weight, Set<string>>();
  for (const { shapes } of groups) {
    for (const shape of shapes) {
      if (shape.kind !== 'text') continue;
      const own = letters.get(shape.weight) ?? new Set<string>();
      letters.set(shape.weight, own);
      for (const letter of shape.text) own.add(letter);
    }
  }
  return new Map([...letters].map(([weight, set]) => [weight, [...set].sort().join('')]));
}

const fontFaces = (fonts: readonly EmbeddedFont[]): string =>
  fonts.length === 0
    ? ''
    : `<style>${fonts.map(({ weight, url, format }) => `@font-face{font-family:'Inter Variable';font-weight:${weight};src:url(${escaped(url)}) format('${escaped(format)}')}`).join('')}</style>`;
