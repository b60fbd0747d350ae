/**
 * The only writer to Cytoscape. It holds the graph, the camera and what is under the pointer; its elements are bodies without
 * a picture, which the painter draws. Records are compared by id, so an edit touches only what it changed.
 */
import type { Core, ElementDefinition, StylesheetJson } from 'cytoscape';
import type { Box, Point } from '../../core/layout/types.ts';
import type { Body, Picture, Tie } from '../../core/map/lens.ts';

export const bodies: StylesheetJson = [
  {
    selector: 'node',
    style: {
      shape: 'rectangle',
      width: 'data(width)',
      height: 'data(height)',
      'background-opacity': 0,
      'border-width': 0,
      'overlay-opacity': 0,
      // What lies inside something larger is what one points at.
      'z-index': 'data(depth)',
    },
  },
  {
    selector: 'edge',
    style: {
      width: 12,
      'line-opacity': 0,
      'overlay-opacity': 0,
      'target-arrow-shape': 'none',
      'curve-style': 'segments',
      'edge-distances': 'endpoints',
      'segment-distances': 'data(distances)',
      'segment-weights': 'data(weights)',
      'source-endpoint': 'data(start)',
      'target-endpoint': 'data(end)',
    },
  },
] as unknown as StylesheetJson;

/**
 * Keeps Cytoscape's renderer from drawing bodies that cannot be seen (it took most of a frame at 1,000 stages). What its hit
 * tests need is worked out before it draws, so they stay right.
 */
export function drawNothing(cy: Core) {
  const { renderer } = cy as unknown as { renderer?: () => { render?: () => void } };
  if (renderer) renderer.call(cy).render = () => undefined;
}

const synced = new WeakMap<Core, Picture>();

/** Most edits move nothing: then there is nothing to tell. */
const isWhereItWas = (a: Picture, b: Picture): boolean =>
  a.lens === b.lens &&
  a.bodies.length === b.bodies.length &&
  a.ties.length === b.ties.length &&
  a.bodies.every(({ key, box }, i) => box === b.bodies[i]?.box && key === b.bodies[i]?.key) &&
  a.ties.every(({ key, points, label }, i) => points === b.ties[i]?.points && label === b.ties[i]?.label && key === b.ties[i]?.key);

export function sync(cy: Core, picture: Picture) {
  const before = synced.get(cy);
  synced.set(cy, picture);
  if (before && isWhereItWas(before, picture)) return;
  const wanted = new Map(elementsOf(picture).map((element) => [element.data.id as string, element]));
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const next = wanted.get(element.id());
      // A line cannot change its ends.
      if (!next || (element.isEdge() && (element.data('source') !== next.data.source || element.data('target') !== next.data.target))) element.remove();
    });
    const fresh: ElementDefinition[] = [];
    for (const [id, element] of wanted) {
      const old = cy.getElementById(id);
      if (old.empty()) fresh.push(element);
      else {
        if (old.data('shape') !== element.data.shape) old.data(element.data);
        if (element.position && old.isNode()) {
          const at = old.position();
          if (at.x !== element.position.x || at.y !== element.position.y) old.position(element.position);
        }
      }
    }
    cy.add(fresh);
  });
}

/** What is under the pointer, as a body or a tie of the picture. */
export interface Hit {
  readonly kind: 'body' | 'tie';
  readonly key: string;
}

function elementsOf({ bodies: all, ties }: Picture): ElementDefinition[] {
  const byKey = new Map(all.map((body) => [body.key, body]));
  return [
    ...all.map(({ key, box }) => nodeOf(key, box, { kind: 'body', key })),
    ...ties.flatMap(({ key, label }) => (label ? [nodeOf(`label ${key}`, label, { kind: 'tie', key })] : [])),
    ...ties.flatMap((tie) => edgeOf(tie, byKey)),
  ];
}

const nodeOf = (id: string, box: Box, hit: Hit): ElementDefinition => ({
  group: 'nodes',
  data: { id, ...hit, width: box.width, height: box.height, depth: Math.round(1e6 - box.width * box.height), shape: `${box.width} ${box.height}` },
  position: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
});

function edgeOf(tie: Tie, all: ReadonlyMap<string, Body>): ElementDefinition[] {
  const [source, target] = [all.get(tie.from), all.get(tie.to)];
  const [first, last] = [tie.points[0], tie.points.at(-1)];
  if (!source || !target || !first || !last) return [];
  const bends = tie.points.slice(1, -1).map((point) => alongLine(point, first, last));
  const hit: Hit = { kind: 'tie', key: tie.key };
  const data = {
    id: `line ${tie.key}`,
    ...hit,
    source: source.key,
    target: target.key,
    start: fromMiddle(first, source.box),
    end: fromMiddle(last, target.box),
    weights: bends.length > 0 ? bends.map((bend) => bend.weight) : [0.5],
    distances: bends.length > 0 ? bends.map((bend) => bend.distance) : [0],
  };
  return [{ group: 'edges', data: { ...data, shape: JSON.stringify([data.start, data.end, data.weights, data.distances]) } }];
}

const fromMiddle = (point: Point, box: Box): string => `${point.x - box.x - box.width / 2}px ${point.y - box.y - box.height / 2}px`;

/** A corner as Cytoscape wants it: how far along the straight line between the ends, and how far beside it. */
function alongLine(point: Point, from: Point, to: Point): { weight: number; distance: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [px, py] = [point.x - from.x, point.y - from.y];
  return { weight: (px * dx + py * dy) / (length * length), distance: (-px * dy + py * dx) / length };
}
