/** The heat of a workflow over its picture: a halo behind stages and under handoffs, and the value as a mark, so that colour is never alone. */
import type { Heat, Warmth } from '../analysis/heat/heat.ts';
import type { Box, Point, Size } from '../layout/types.ts';
import { t } from '../text/text.ts';
import type { LegendEntry } from './legend.ts';
import type { Picture } from './lens.ts';
import type { Group, Scene, Shape } from './scene.ts';
import { OVERVIEW, SMALL, ZOOM } from './sizes.ts';
import { textWidth } from './text-width.ts';
import type { Token } from './tokens.ts';

const HALO = { detail: 9, overview: 11 } as const;
/** The type of values in the detailed picture, from afar. */
const FAR = 17;
const STROKE = { detail: 12, overview: 16 } as const;

/** @example heated(picture, heatOf(lookup, env, workflow, 'waiting', [])) */
export function heated(picture: Picture, heat: Heat): Picture {
  const { scene } = picture;
  const groups = new Map(scene.groups.map((group) => [group.key, group]));
  const [behind, above] = [[] as Group[], [] as Group[]];
  const taken: Box[] = picture.bodies.map(({ box }) => box);
  for (const { key, target, box } of picture.bodies) {
    const warmth = target.table === 'stage' ? heat.stages.get(target.id) : undefined;
    if (!warmth) continue;
    behind.push(mark(`heat ${key}`, target.id, 'lines', grown(box, HALO[scene.density]), [halo(box, warmth, scene)]));
    above.push(pill(`warmth ${key}`, target.id, warmth, scene, corner(box, warmth, scene)));
  }
  for (const { key, points } of picture.ties) {
    const [warmth, line, label] = [heat.handoffs.get(key), groups.get(`line ${key}`), groups.get(`label ${key}`)];
    const shaft = line?.shapes[0];
    if (!warmth || !line || shaft?.kind !== 'path') continue;
    behind.push(mark(`heat line ${key}`, key, 'lines', grown(line.bounds, 8), [{ kind: 'path', d: shaft.d, stroke: token(warmth), strokeWidth: STROKE[scene.density] }]));
    // What the handoff's own label says is not said twice.
    if (label?.shapes.some((shape) => shape.kind === 'text' && shape.text === warmth.text)) continue;
    const made = pill(`warmth line ${key}`, key, warmth, scene, free(placesAlong(points, label, scene), sizeOf(warmth, scene), taken));
    taken.push(made.bounds);
    above.push(made);
  }
  return { ...picture, scene: { ...scene, groups: [...behind, ...scene.groups, ...above] } };
}

/** What the colours mean, for a legend. */
export const heatLegend = ({ kind, ends }: Heat): LegendEntry => ({
  id: 'heat',
  text: t.heat.legend(t.heat.kinds[kind], ...ends),
  shapes: ([1, 2, 3, 4, 5] as const).map((level, i) => ({ kind: 'rect', x: 4 + i * 16, y: 7, width: 16, height: 14, fill: token({ level }) })),
  width: 88,
  height: 28,
});

const token = ({ level }: Pick<Warmth, 'level'>): Token => `heat${level}`;

const mark = (key: string, id: string, layer: Group['layer'], bounds: Box, shapes: readonly Shape[]): Group => ({ key, table: 'mark', id, layer, bounds, shapes });

const grown = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

function halo(box: Box, warmth: Warmth, { density }: Scene): Shape {
  const around = grown(box, HALO[density]);
  return { kind: 'rect', ...around, radius: Math.min(density === 'overview' ? OVERVIEW.card.radius + 10 : 18, around.height / 2), fill: token(warmth) };
}

const typeOf = ({ density }: Scene): number => (density === 'overview' ? OVERVIEW.badge.size : FAR);

/** Of the pill where it is largest. */
const sizeOf = ({ text }: Warmth, scene: Scene): Size => ({ width: textWidth(text, typeOf(scene), 600) + typeOf(scene) * 1.1, height: typeOf(scene) * 1.5 });

/** On the card's upper edge, where no AI has its badge: at the left, in the overview at the right. */
function corner(box: Box, warmth: Warmth, scene: Scene): Point {
  const { width } = sizeOf(warmth, scene);
  return scene.density === 'overview' ? { x: box.x + box.width - width / 2 - 6, y: box.y - 14 } : { x: box.x + 8 + width / 2, y: box.y - 7 };
}

/** Above the handoff's label, else along the line, the longest piece first; then beside those places. */
function placesAlong(points: readonly Point[], label: Group | undefined, scene: Scene): readonly Point[] {
  const high = typeOf(scene) * 1.5;
  const pieces = points.slice(1).map((b, i) => ({ a: points[i] ?? b, b }));
  const length = ({ a, b }: (typeof pieces)[number]) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  const middles = [...pieces].sort((one, other) => length(other) - length(one)).map(({ a, b }) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }));
  const onLabel = label ? [{ x: label.bounds.x + label.bounds.width / 2, y: label.bounds.y - high / 2 + 4 }] : [];
  const all = [...onLabel, ...middles];
  return [...all, ...all.flatMap(({ x, y }) => [-1, 1].map((side) => ({ x, y: y + side * high * 0.9 })))];
}

/** The first place where nothing lies; else one just above or below what lies there; else the first. */
function free(places: readonly Point[], { width, height }: Size, taken: readonly Box[]): Point {
  const inTheWay = ({ x, y }: Point) => taken.filter((box) => x - width / 2 < box.x + box.width && x + width / 2 > box.x && y - height / 2 < box.y + box.height && y + height / 2 > box.y);
  const isFree = (place: Point) => inTheWay(place).length === 0;
  const beside = (place: Point) => inTheWay(place).flatMap((box) => [box.y - height / 2, box.y + box.height + height / 2].map((y) => ({ x: place.x, y })));
  return places.find(isFree) ?? places.flatMap(beside).find(isFree) ?? places[0] ?? { x: 0, y: 0 };
}

/** The value in a pill; farther out in larger type. */
function pill(key: string, id: string, warmth: Warmth, scene: Scene, at: Point): Group {
  const sizes = scene.density === 'overview' ? [{ size: typeOf(scene) }] : [{ size: SMALL, from: ZOOM.near }, { size: typeOf(scene), to: ZOOM.near }];
  const shapes = sizes.flatMap(({ size, ...zoom }): readonly Shape[] => {
    const [width, height] = [textWidth(warmth.text, size, 600) + size * 1.1, size * 1.5];
    return [
      { kind: 'rect', x: at.x - width / 2, y: at.y - height / 2, width, height, radius: height / 2, fill: 'card', stroke: token(warmth), strokeWidth: size / 5, ...zoom },
      { kind: 'text', x: at.x, y: at.y + size * 0.36, text: warmth.text, size, weight: 600, fill: 'ink', anchor: 'middle', ...zoom },
    ];
  });
  const { width, height } = sizeOf(warmth, scene);
  return mark(key, id, 'labels', grown({ x: at.x - width / 2, y: at.y - height / 2, width, height }, 3), shapes);
}
