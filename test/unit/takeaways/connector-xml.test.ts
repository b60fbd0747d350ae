/** The geometry of connectors, read back as office programs do: presets of ECMA-376, turned and flipped about their middle. */
import { describe, expect, it } from 'vitest';
import { deck } from '../../../core/takeaways/slides/deck.ts';
import type { BoxItem, ConnectorItem, Spot } from '../../../core/takeaways/slides/slide.ts';
import { connectorXml } from '../../../electron/takeaways/connector-xml.ts';
import { example } from '../../fixtures/example.ts';
import { generated } from '../../fixtures/generated.ts';
import { generatedWorkflow } from '../../fixtures/generated-workflow.ts';
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

describe('the XML of a connector', () => {
  it('draws the way that was laid out, whichever way it goes', () => {
    const { model, scenario } = example('As-is');
    const decks = [deck(all(model, scenario), ENV), ...[1, 2].map((seed) => deck(all(generatedWorkflow(40, seed).model), ENV)), deck(all(generated(30, 6, 5).model), ENV)];
    const kinds = new Set<string>();
    let count = 0;
    for (const { slides } of decks) {
      for (const { items } of slides) {
        const boxes = new Map(items.flatMap((item) => (item.kind === 'box' ? [[item.name, item] as const] : [])));
        for (const item of items.filter((one): one is ConnectorItem => one.kind === 'connector')) {
          const box = (name: string) => ({ id: 1, box: boxes.get(name) as BoxItem });
          const xml = connectorXml(item, 2, box(item.from), box(item.to));
          kinds.add(`${/prst="(\w+)"/.exec(xml)?.[1] ?? ''}${xml.includes('rot=') ? ' turned' : ''}`);
          if (item.points.length > 6) continue;
          const points = drawn(xml);
          expect([item.name, points.length]).toEqual([item.name, item.points.length]);
          for (const [i, point] of points.entries()) expect([item.name, i, Math.hypot(point.x - item.points[i]!.x, point.y - item.points[i]!.y) < 0.02]).toEqual([item.name, i, true]);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(80);
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['bentConnector3', 'bentConnector3 turned', 'bentConnector5 turned', 'straightConnector1']));
  });
});
