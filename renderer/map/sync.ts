/**
 * The only writer to Cytoscape. It holds the graph, the camera and what is under the pointer; its elements are bodies without
 * a picture, which the painter draws. Records are compared by id, so an edit touches only what it changed.
 */
import type { Core, ElementDefinition, StylesheetJson } from 'cytoscape';
import type { Layout, PlacedEdge, PlacedNode, Point } from '../../core/layout/types.ts';

export const bodies: StylesheetJson = [
  {
    selector: 'node',
    style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)', 'background-opacity': 0, 'border-width': 0, 'overlay-opacity': 0 },
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

/** Ids in Cytoscape carry the table, as a stage and a label may share a record's id. */
export const elementId = (table: string, id: string): string => `${table} ${id}`;

export function sync(cy: Core, layout: Layout) {
  const wanted = new Map(elementsOf(layout).map((element) => [element.data.id as string, element]));
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove();
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

function elementsOf(layout: Layout): ElementDefinition[] {
  const nodes = new Map(layout.nodes.map((node) => [node.id, node]));
  const bodyOf = (table: string, id: string, box: { x: number; y: number; width: number; height: number }): ElementDefinition => ({
    group: 'nodes',
    data: { id: elementId(table, id), table: table === 'label' ? 'handoff' : table, row: id, width: box.width, height: box.height, shape: `${box.width} ${box.height}` },
    position: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
  });
  return [
    ...layout.nodes.map((node) => bodyOf('stage', node.id, node)),
    ...layout.edges.flatMap((edge) => (edge.label ? [bodyOf('label', edge.id, edge.label)] : [])),
    ...layout.edges.flatMap((edge) => edgeOf(edge, nodes)),
  ];
}

function edgeOf(edge: PlacedEdge, nodes: ReadonlyMap<string, PlacedNode>): ElementDefinition[] {
  const [source, target] = [nodes.get(edge.from), nodes.get(edge.to)];
  const [first, last] = [edge.points[0], edge.points.at(-1)];
  if (!source || !target || !first || !last) return [];
  const bends = edge.points.slice(1, -1).map((point) => alongLine(point, first, last));
  const data = {
    id: elementId('handoff', edge.id),
    table: 'handoff',
    row: edge.id,
    source: elementId('stage', source.id),
    target: elementId('stage', target.id),
    start: fromMiddle(first, source),
    end: fromMiddle(last, target),
    weights: bends.length > 0 ? bends.map((bend) => bend.weight) : [0.5],
    distances: bends.length > 0 ? bends.map((bend) => bend.distance) : [0],
  };
  return [{ group: 'edges', data: { ...data, shape: JSON.stringify([data.start, data.end, data.weights, data.distances]) } }];
}

const fromMiddle = (point: Point, node: PlacedNode): string =>
  `${point.x - node.x - node.width / 2}px ${point.y - node.y - node.height / 2}px`;

/** A corner as Cytoscape wants it: how far along the straight line between the ends, and how far beside it. */
function alongLine(point: Point, from: Point, to: Point): { weight: number; distance: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [px, py] = [point.x - from.x, point.y - from.y];
  return { weight: (px * dx + py * dy) / (length * length), distance: (-px * dy + py * dx) / length };
}
