/** Map pages: the scene as vector graphics, cut into windows, in the same shapes and hues as on screen. */
import type { Box } from '../../layout/types.ts';
import { legend } from '../../map/legend.ts';
import type { Group, Scene } from '../../map/scene.ts';
import { toSvg } from '../../map/svg.ts';
import { themes } from '../../map/tokens.ts';
import { t } from '../../text/text.ts';
import type { MapPicture } from '../report.ts';
import { escaped } from './escape.ts';
import { mapPages, READABLE, type MapPage, type MapRow } from './map-windows.ts';

const say = t.report;

/** What landscape pages leave for the map beside their title and, on the first, the legend; CSS pixels. */
const WIDTH = 986;
const ROOMS = { part: { width: WIDTH, height: 622 }, overview: { width: WIDTH, height: 526 } };

/** Paper shows at a smaller scale what the screen shows at another; on the overview also the handoffs' numbers. */
const PRINT = { whole: 0.741 / READABLE, part: 0.741 / READABLE, overview: 4 / 3 } as const;

export function mapSection(id: string, title: string, overview: MapPicture, detail: MapPicture): string {
  return mapPages(overview, detail, ROOMS)
    .map((page, i) => mapPage(i === 0 ? ` id="${escaped(id)}"` : '', title, page))
    .join('');
}

function mapPage(id: string, title: string, page: MapPage): string {
  const isPart = page.kind === 'part';
  const part = isPart && page.parts > 1 ? say.part(page.number, page.parts) : page.kind === 'overview' ? say.overviewCaption : '';
  const rows = page.rows.map((row) => rowOf(page.picture.scene, row, page.scale, page.scale * PRINT[page.kind])).join('');
  return `<figure class="map-page"><h2${id}><span>${escaped(title)}</span><span class="part">${escaped(part)}</span></h2>${rows}${isPart ? '' : legendOf()}</figure>`;
}

function rowOf(scene: Scene, { body, header }: MapRow, scale: number, zoom: number): string {
  const isHeader = (group: Group) => group.stick === 'left';
  const lanes = header ? picture(scene, scene.groups.filter(isHeader), header, scale, zoom) : '';
  const groups = header ? scene.groups.filter((group) => !isHeader(group)) : scene.groups;
  const [head, margin] = [(header?.width ?? 0) * scale, Math.min(0, scene.bounds.x) * scale];
  const main = `<g transform="translate(${head.toFixed(2)})">${picture(scene, groups, body, scale, zoom)}</g>`;
  const size = `width="${(head + margin + body.width * scale).toFixed(2)}" height="${(body.height * scale).toFixed(2)}"`;
  // The lanes stand at the left edge of the text: the map's own margin is left out.
  return `<svg class="map-row" ${size}><g transform="translate(${margin.toFixed(2)})">${lanes}${main}</g></svg>`;
}

/** A window of the scene; what lies outside is left out, not only hidden. A flag that begins before it is on the part before. */
function picture(scene: Scene, groups: readonly Group[], window: Box, scale: number, zoom: number): string {
  const isInside = ({ layer, bounds: { x, y, width, height } }: Group) =>
    x < window.x + window.width && x + width > window.x && y < window.y + window.height && y + height > window.y && !(layer === 'flags' && x < window.x);
  const svg = toSvg({ ...scene, bounds: window, groups: groups.filter(isInside) }, themes.print, { zoom, background: false });
  return sized(svg, window.width, window.height, scale);
}

/** A picture shrunk to its place on paper. */
const sized = (svg: string, width: number, height: number, scale: number): string =>
  `<svg width="${(width * scale).toFixed(2)}" height="${(height * scale).toFixed(2)}" viewBox="0 0 ${width} ${height}">${svg}</svg>`;

const LEGEND_SCALE = 0.6;

function legendOf(): string {
  const entries = legend().map(({ id, text, shapes, width, height }) => {
    const bounds = { x: 0, y: 0, width, height };
    const group: Group = { key: id, table: 'stage', id, layer: 'cards', bounds, shapes };
    const svg = toSvg({ density: 'detail', title: text, bounds, groups: [group] }, themes.print, { background: false });
    return `<li>${sized(svg, width, height, LEGEND_SCALE)}<span>${escaped(text)}</span></li>`;
  });
  return `<ul class="legend">${entries.join('')}</ul>`;
}
