/** Map pages: the scene as vector graphics, cut into windows, in the same shapes and hues as on screen. */
import type { Box } from '../../layout/types.ts';
import { legend, type LegendEntry } from '../../map/legend.ts';
import type { Group, Scene } from '../../map/scene.ts';
import { toSvg } from '../../map/svg.ts';
import { themes } from '../../map/tokens.ts';
import type { Paper } from '../../model/report-settings.ts';
import { t } from '../../text/text.ts';
import { anchorOf, type Block, type MapPicture } from '../report.ts';
import { clipPath } from './clip-path.ts';
import { escaped } from './escape.ts';
import { keyMap } from './key-map.ts';
import { mapPages, PRINT_ZOOM, type MapPage, type MapRow } from './map-windows.ts';
import { plateRoom } from './paper.ts';

const say = t.report;

/** What the legend takes under a picture, in millimetres. */
const LEGEND_COLUMNS = 6;
const LEGEND_ROW = 6.6;
const legendHeight = (entries: readonly LegendEntry[]): number => (entries.length === 0 ? 0 : 4 + Math.ceil(entries.length / LEGEND_COLUMNS) * LEGEND_ROW);

/** At this level of detail the numbers of handoffs are drawn on an overview. */
const NUMBER_ZOOM = 2;

/** The pages of a map. @param id for the contents: of the first page */
export function mapPlates({ title, overview, detail }: Extract<Block, { kind: 'map' }>, id: string, paper: Paper): string {
  const rooms = { part: plateRoom(paper), overview: plateRoom(paper, legendHeight(legend())) };
  return mapPages(overview, detail, rooms)
    .map((page, i) => {
      const isPart = page.kind === 'part';
      const note = isPart && page.parts > 1 ? say.part(page.number, page.parts) : page.kind === 'overview' ? say.overviewCaption : '';
      const key = isPart && page.parts > 1 ? keyMap(page) : '';
      return plate(i === 0 ? id : '', title, note, key, rowsOf(page), isPart ? '' : legendHtml(legend()));
    })
    .join('');
}

/** A picture of another lens, as large as a page takes it. */
export function picturePlate({ title, picture, legend: entries }: Extract<Block, { kind: 'picture' }>, id: string, paper: Paper): string {
  const room = plateRoom(paper, legendHeight(entries));
  const { bounds } = picture.scene;
  const scale = Math.min(1, room.width / bounds.width, room.height / bounds.height);
  const body = `<svg class="map-row" width="${(bounds.width * scale).toFixed(2)}" height="${(bounds.height * scale).toFixed(2)}">${windowOf(picture.scene, picture.scene.groups, bounds, scale)}</svg>`;
  return plate(id, title, '', '', body, legendHtml(entries));
}

const plate = (id: string, title: string, note: string, key: string, body: string, foot: string): string =>
  `<figure class="map-page"><h2${id === '' ? '' : ` id="${escaped(id)}"`}><span>${escaped(title)}</span><span class="part">${escaped(note)}</span></h2>${key}${body}${foot}</figure>`;

const rowsOf = ({ picture, rows, scale }: MapPage): string => rows.map((row) => rowOf(picture, row, scale, picture.scene.density === 'overview')).join('');

/** @param isKey the handoffs' numbers are drawn, small as they are: they are looked for, not read */
function rowOf({ scene }: MapPicture, { body, header }: MapRow, scale: number, isKey: boolean): string {
  const isHeader = (group: Group) => group.stick === 'left';
  const lanes = header ? windowOf(scene, scene.groups.filter(isHeader), header, scale) : '';
  const groups = header ? scene.groups.filter((group) => !isHeader(group)) : scene.groups;
  const [head, margin] = [(header?.width ?? 0) * scale, Math.min(0, scene.bounds.x) * scale];
  const numbers = isKey ? windowOf(scene, groups.filter(({ layer }) => layer === 'labels'), body, scale, NUMBER_ZOOM) : '';
  const main = `<g transform="translate(${head.toFixed(2)})">${windowOf(scene, isKey ? groups.filter(({ layer }) => layer !== 'labels') : groups, body, scale)}${numbers}</g>`;
  const size = `width="${(head + margin + body.width * scale).toFixed(2)}" height="${(body.height * scale).toFixed(2)}"`;
  // The lanes stand at the left edge of the text: the map's own margin is left out.
  return `<svg class="map-row" ${size}><g transform="translate(${margin.toFixed(2)})">${lanes}${main}</g></svg>`;
}

/** A window of the scene; what lies outside is left out, not only hidden. A flag that begins before it is on the part before. */
function windowOf(scene: Scene, groups: readonly Group[], window: Box, scale: number, zoom = PRINT_ZOOM): string {
  const isInside = ({ layer, bounds: { x, y, width, height } }: Group) =>
    x < window.x + window.width && x + width > window.x && y < window.y + window.height && y + height > window.y && !(layer === 'flags' && x < window.x);
  const svg = toSvg({ ...scene, bounds: window, groups: groups.filter(isInside).map((group) => clipped(group, window)) }, themes.print, { zoom: scale * zoom, background: false, leadsTo, hasStraightDashes: true });
  return sized(svg, window.width, window.height, scale);
}

/** So far beyond the window a broken line goes on, in units of the map. */
const BEYOND = 20;

/** Broken lines end where the window ends. */
function clipped(group: Group, window: Box): Group {
  const isLong = ({ width, height }: Box) => width > window.width || height > window.height;
  if (!isLong(group.bounds) && group.layer !== 'lines') return group;
  return { ...group, shapes: group.shapes.map((shape) => (shape.kind === 'path' && shape.dash ? { ...shape, d: clipPath(shape.d, window, BEYOND) } : shape)) };
}

/** Cards lead to where their stage is described, faces to their participant. */
const leadsTo = ({ table, id, layer }: Group): string | undefined =>
  layer === 'cards' && (table === 'stage' || table === 'participant' || table === 'system') ? anchorOf({ table, id }) : undefined;

/** A picture shrunk to its place on paper. */
const sized = (svg: string, width: number, height: number, scale: number): string =>
  `<svg width="${(width * scale).toFixed(2)}" height="${(height * scale).toFixed(2)}" viewBox="0 0 ${width} ${height}">${svg}</svg>`;

const LEGEND_SCALE = 0.6;

export function signHtml({ id, text, shapes, width, height }: LegendEntry): string {
  const bounds = { x: 0, y: 0, width, height };
  const group: Group = { key: id, table: 'stage', id, layer: 'cards', bounds, shapes };
  const svg = toSvg({ density: 'detail', title: text, bounds, groups: [group] }, themes.print, { background: false, hasStraightDashes: true });
  return `<li>${sized(svg, width, height, LEGEND_SCALE)}<span>${escaped(text)}</span></li>`;
}

const legendHtml = (entries: readonly LegendEntry[]): string =>
  entries.length === 0 ? '' : `<ul class="legend">${entries.map(signHtml).join('')}</ul>`;
