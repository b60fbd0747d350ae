/** The same workflow with Cytoscape and ELK alone, as one would write it in an afternoon: ELK in a worker, labels, orthogonal edges. */
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { lookup } from '../../../core/model/lookup.ts';
import type { Model } from '../../../core/model/model.ts';
import type { Handoff, Stage } from '../../../core/model/tables.ts';
import { SCENARIO } from '../../fixtures/draft.ts';
import { make, middleStage, moving, newName, offer, panStep, timed, withOneMore, zoomAtMiddle, zoomStep } from './bench.ts';

const [width, height] = [176, 76];
const style = [
  { selector: 'node', style: { shape: 'round-rectangle', width, height, label: 'data(label)', 'text-wrap': 'wrap', 'text-max-width': '160px', 'text-valign': 'center', 'font-size': 14, 'background-color': '#fff', 'border-width': 1, 'border-color': '#99a' } },
  { selector: 'edge', style: { 'curve-style': 'taxi', 'taxi-direction': 'rightward', 'target-arrow-shape': 'triangle', width: 1.5, label: 'data(label)', 'font-size': 12, 'text-background-color': '#fff', 'text-background-opacity': 1, 'text-background-padding': '3px', 'line-color': '#667', 'target-arrow-color': '#667' } },
] as unknown as StylesheetJson;

const elk = new ELK({ workerFactory: () => new Worker(workerUrl) });
const container = document.getElementById('app') as HTMLElement;
let cy: Core;
let made: { model: Model; workflow: string };

const nodeOf = ({ id, name }: Stage): ElementDefinition => ({ data: { id, label: name } });
const edgeOf = ({ id, from, to, condition }: Handoff): ElementDefinition => ({ data: { id, source: from, target: to, label: condition } });

async function positions(stages: readonly Stage[], handoffs: readonly Handoff[]): Promise<Map<string, { x: number; y: number }>> {
  const placed = await elk.layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.layered.spacing.nodeNodeBetweenLayers': '90' },
    children: stages.map(({ id }) => ({ id, width, height })),
    edges: handoffs.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return new Map((placed.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x: x + width / 2, y: y + height / 2 }]));
}

offer({
  async open(stages) {
    made = make(stages);
    return timed(async () => {
      const all = lookup(made.model, SCENARIO);
      const [nodes, edges] = [all.stages(made.workflow), all.handoffs(made.workflow)];
      const at = await positions(nodes, edges);
      cy = cytoscape({ container, style, elements: [...nodes.map(nodeOf), ...edges.map(edgeOf)], layout: { name: 'preset', positions: (id: string) => at.get(id) } as never, minZoom: 0.01, maxZoom: 4 });
      cy.fit(undefined, 20);
    });
  },
  async view(distance) {
    await timed(() => {
      if (distance === 'fitted') cy.fit(undefined, 20);
      else {
        cy.zoom(1);
        cy.center(cy.getElementById(middleStage(made.model, made.workflow).id));
      }
    });
  },
  pan: (frames) => moving(frames, (frame) => cy.panBy({ x: panStep(frame), y: 0 })),
  zoom: (frames) => moving(frames, (frame) => zoomAtMiddle(cy, zoomStep(frame))),
  rename: () => timed(() => void cy.getElementById(middleStage(made.model, made.workflow).id).data('label', newName())),
  add: () =>
    timed(async () => {
      const { model, stage, handoffs, without } = withOneMore(made.model, made.workflow);
      made = { ...made, model };
      const all = lookup(model, SCENARIO);
      const at = await positions(all.stages(made.workflow), all.handoffs(made.workflow));
      cy.batch(() => {
        cy.getElementById(without.id).remove();
        cy.add([nodeOf(stage), ...handoffs.map(edgeOf)]);
        cy.nodes().forEach((node) => void node.position(at.get(node.id()) ?? { x: 0, y: 0 }));
      });
    }),
});
