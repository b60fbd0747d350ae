/**
 * `npm run bench -- layout [seeds]`: how good and how quick the layout is, beside the plain method (plain.ts), on generated workflows.
 * One JSON line a workflow, then one a size. Crossings are counted on the routes as they are drawn.
 */
import { arrange } from '../../core/layout/layout.ts';
import { overlaps } from '../../core/layout/labels.ts';
import type { Layout, LayoutInput } from '../../core/layout/types.ts';
import { layoutInput } from '../../core/map/layout-input.ts';
import { lookup } from '../../core/model/lookup.ts';
import { SCENARIO } from '../fixtures/draft.ts';
import { generatedWorkflow } from '../fixtures/generated-workflow.ts';
import { compared, median } from './compared.ts';

const seeds = Number(process.argv[2] ?? 50);

const stagesThatOverlap = ({ nodes }: Layout) => nodes.reduce((sum, a, i) => sum + nodes.slice(i + 1).filter((b) => overlaps(a, b)).length, 0);
const labelsOnStages = ({ nodes, edges }: Layout) => edges.reduce((sum, { label }) => sum + (label ? nodes.filter((node) => overlaps(label, node)).length : 0), 0);

/** Handoffs that run against the flow though they are neither rework nor escalation; the generator makes no cycles of others. */
function wrongWay(input: LayoutInput, layout: Layout): number {
  const kinds = new Map(input.edges.map((edge) => [edge.id, edge.kind]));
  return layout.edges.filter((edge) => edge.backward && ['sequence', 'branch'].includes(kinds.get(edge.id) ?? '')).length;
}

for (const [stages, count] of [[30, seeds], [100, seeds], [300, seeds], [1000, Math.ceil(seeds / 5)]] as const) {
  const ratios: number[] = [];
  const times: number[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const { model, workflow } = generatedWorkflow(stages, seed);
    const input = layoutInput(lookup(model, SCENARIO), workflow);
    const started = performance.now();
    const layout = arrange(input);
    const time = performance.now() - started;
    const { ours, plain, plainTime } = await compared(input, layout);
    ratios.push(ours / Math.max(1, plain));
    times.push(time);
    const flaws = { stagesThatOverlap: stagesThatOverlap(layout), labelsOnStages: labelsOnStages(layout), wrongWay: wrongWay(input, layout) };
    console.log(JSON.stringify({ bench: 'layout', stages, seed, crossings: ours, plainCrossings: plain, ms: Math.round(time), plainMs: Math.round(plainTime), ...flaws }));
  }
  const worst = Math.max(...ratios);
  console.log(JSON.stringify({ bench: 'layout', stages, workflows: count, medianOfPlain: round(median(ratios)), worstOfPlain: round(worst), medianMs: Math.round(median(times)) }));
}

function round(value: number) {
  return Math.round(value * 100) / 100;
}
