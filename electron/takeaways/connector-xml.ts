/**
 * Connectors that hold on to the shapes they join, which the library for slides does not know: it draws lines, and these take their
 * place. After ECMA-376, 19.3.1.19 (cxnSp), and the preset shapes straightConnector1 and bentConnector2 to 5.
 */
import { themes } from '../../core/map/tokens.ts';
import type { BoxItem, ConnectorItem, Place, Spot } from '../../core/takeaways/slides/slide.ts';

/** English Metric Units an inch, and a point. */
const INCH = 914_400;
const POINT = 12_700;
/** In inches: nearer than this is the same. */
const SAME = 0.004;
/** A quarter turn, in 60,000ths of a degree. */
const QUARTER = 5_400_000;

const emu = (inches: number): number => Math.round(inches * INCH);

/** Sites of all our shapes, in the order of their presets: top, left, bottom, right. */
function siteAt({ x, y, width, height }: Place, at: Spot): number {
  const far = [Math.abs(at.y - y), Math.abs(at.x - x), Math.abs(at.y - y - height), Math.abs(at.x - x - width)];
  return far.indexOf(Math.min(...far));
}

export interface Joined {
  readonly id: number;
  readonly box: BoxItem;
}

/** @param id of the connector on its slide; the boxes' ids are given with them */
export function connectorXml(item: ConnectorItem, id: number, from: Joined, to: Joined): string {
  const { points, stroke, strokeWidth, dash } = item;
  const [first = { x: 0, y: 0 }, last = first] = [points[0], points.at(-1)];
  const pattern = dash ? `<a:prstDash val="${dash === 'dashed' ? 'dash' : 'sysDot'}"/>` : '';
  return [
    '<p:cxnSp><p:nvCxnSpPr>',
    `<p:cNvPr id="${id}" name="${item.name}"/>`,
    `<p:cNvCxnSpPr><a:stCxn id="${from.id}" idx="${siteAt(from.box, first)}"/><a:endCxn id="${to.id}" idx="${siteAt(to.box, last)}"/></p:cNvCxnSpPr><p:nvPr/>`,
    `</p:nvCxnSpPr><p:spPr>${geometryXml(points)}`,
    `<a:ln w="${Math.round(strokeWidth * POINT)}"><a:solidFill><a:srgbClr val="${themes.print[stroke].slice(1).toUpperCase()}"/></a:solidFill>${pattern}<a:round/><a:tailEnd type="triangle" w="med" len="med"/></a:ln>`,
    '</p:spPr></p:cxnSp>',
  ].join('');
}

function geometryXml(points: readonly Spot[]): string {
  const [first = { x: 0, y: 0 }, second = first, last = first] = [points[0], points[1], points.at(-1)];
  const segments = points.length - 1;
  const isUpright = Math.abs(second.x - first.x) < SAME && segments > 1;
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  // A preset begins to the right; one that begins downwards is turned by a quarter, and then its sides have changed places.
  const [along, across] = isUpright ? [dy, -dx] : [dx, dy];
  const flips = `${along < 0 ? ' flipH="1"' : ''}${across < 0 ? ' flipV="1"' : ''}`;
  const [width, height] = [Math.abs(along), Math.abs(across)];
  const centre = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  const place = `<a:off x="${emu(centre.x - width / 2)}" y="${emu(centre.y - height / 2)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
  const frame = `<a:xfrm${isUpright ? ` rot="${QUARTER}"` : ''}${flips}>${place}</a:xfrm>`;
  if (segments < 2 || segments > 5) return `${frame}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`;
  // Where each inner leg lies between start and end, in hundred thousandths: along and across by turns.
  const shares = points.slice(1, -2).map((point, i) => {
    const isAlong = i % 2 === 0;
    const from = isUpright === isAlong ? point.y - first.y : point.x - first.x;
    const whole = isUpright === isAlong ? dy : dx;
    return Math.round((from / (Math.abs(whole) < SAME ? SAME : whole)) * 100_000);
  });
  const adjusted = shares.map((share, i) => `<a:gd name="adj${i + 1}" fmla="val ${share}"/>`).join('');
  return `${frame}<a:prstGeom prst="bentConnector${segments}"><a:avLst>${adjusted}</a:avLst></a:prstGeom>`;
}
