/** The geometry of connectors, read back as office programs do: presets of ECMA-376, turned and flipped about their middle. */
import { describe, expect, it } from 'vitest';
import { deck } from '../../../core/takeaways/slides/deck.ts';
import type { BoxItem, ConnectorItem, Spot } from '../../../core/takeaways/slides/slide.ts';
import { connectorXml } from '../../../electron/takeaways/connector-xml.ts';
import { example } from '../../fixtures/example.ts';
import { all, ENV } from '../../fixtures/takeaway.ts';

const INCH = 914_400;
const number = (xml: string, pattern: RegExp): number => Number(pattern.exec(xml)?.[1] ?? 0);

/** The corners that a connector's XML draws, in inches. */
function drawn(xml: string): Spot[] {
  const [x, y, width, height] = [/<a:off x="(-?\d+)"/, /<a:off x="-?\d+" y="(-?\d+)"/, /<a:ext cx="(\d+)"/, /<a:ext cx="\d+" cy="(\d+)"/].map((pattern) => number(xml, pattern) / INCH) as [number, number, number, number];
  const legs = number(xml, /prst="bentConnector(\d)"/);
  const shares = [...xml.matchAll(/name="adj\d" fmla="val (-?\d+)"/g)].map(([, value]) => Number(value) / 100_000);
  const local: Spot[] = [{ x: 0, y: 0 }];
  // Legs run along and across by turns; each adjustment says how far.
  for (let i = 0; i < legs - 1; i += 1) {
    const last = local.at(-1)!;
    local.push(i % 2 === 0 ? { x: (shares[i] ?? 1) * width, y: last.y } : { x: last.x, y: (shares[i] ?? 1) * height });
  }
  local.push({ x: width, y: height });
  const [flipH, flipV, turn] = [xml.includes('flipH="1"'), xml.includes('flipV="1"'), xml.includes('rot="5400000"')];
  return local.map((spot) => {
    const [u, v] = [(spot.x - width / 2) * (flipH ? -1 : 1), (spot.y - height / 2) * (flipV ? -1 : 1)];
    const [dx, dy] = turn ? [-v, u] : [u, v];
    return { x: x + width / 2 + dx, y: y + height / 2 + dy };
  });
}

/** A way of so many legs that begins in a direction and turns by turns, each leg of another length. */
function way(legs: number, isAcross: boolean, signs: readonly number[]): Spot[] {
  const points: Spot[] = [{ x: 5, y: 4 }];
  for (let i = 0; i < legs; i += 1) {
    const [last, by] = [points.at(-1)!, (signs[i % signs.length] ?? 1) * (0.4 + 0.3 * ((i * 7) % 5))];
    points.push((i % 2 === 0) === isAcross ? { x: last.x + by, y: last.y } : { x: last.x, y: last.y + by });
  }
  return points;
}

const box = (name: string): BoxItem => ({ kind: 'box', name, shape: 'rect', x: 0, y: 0, width: 1, height: 1 });
const xmlOf = (item: ConnectorItem) => connectorXml(item, 2, { id: 1, box: box('a') }, { id: 3, box: box('b') });

function expectDrawn(item: ConnectorItem) {
  const points = drawn(xmlOf(item));
  expect([item.name, points.length]).toEqual([item.name, item.points.length]);
  for (const [i, point] of points.entries()) expect([item.name, i, Math.hypot(point.x - item.points[i]!.x, point.y - item.points[i]!.y) < 0.02]).toEqual([item.name, i, true]);
}

describe('the XML of a connector', () => {
  const signs = [[1], [-1], [1, -1], [-1, 1], [1, 1, -1], [-1, -1, 1]];
  const cases = [1, 2, 3, 4, 5].flatMap((legs) => [true, false].flatMap((isAcross) => signs.map((sign) => [legs, isAcross ? 'across' : 'down', sign, way(legs, isAcross, sign)] as const)));

  it.each(cases)('draws a way of %i legs that begins %s, with turns %j', (legs, direction, sign, points) => {
    expectDrawn({ kind: 'connector', name: `${legs} ${direction} ${sign.join()}`, from: 'a', to: 'b', points, stroke: 'line', strokeWidth: 1 });
  });

  it('draws all ways of the example', () => {
    const { model, scenario } = example('As-is');
    const connectors = deck(all(model, scenario), ENV).slides.flatMap(({ items }) => items.filter((item): item is ConnectorItem => item.kind === 'connector'));
    expect(connectors.length).toBeGreaterThan(20);
    for (const item of connectors) expectDrawn(item);
  });
});
