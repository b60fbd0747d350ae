/** What both pages can be asked, and how time is taken: until the frame that shows it is painted. */
import type { Core } from 'cytoscape';
import { lookup } from '../../../core/model/lookup.ts';
import { apply, diffKey, noDiff } from '../../../core/model/diff.ts';
import type { Model } from '../../../core/model/model.ts';
import { rowKey } from '../../../core/model/model.ts';
import type { Handoff, Row, Stage } from '../../../core/model/tables.ts';
import { SCENARIO } from '../../fixtures/draft.ts';
import { generatedWorkflow } from '../../fixtures/generated-workflow.ts';

export type Distance = 'fitted' | 'readable';

export interface BenchPage {
  /** From the model to the picture, layout included. */
  open(stages: number): Promise<number>;
  view(distance: Distance): Promise<void>;
  pan(frames: number): Promise<number[]>;
  zoom(frames: number): Promise<number[]>;
  rename(): Promise<number>;
  /** Puts one more stage into a handoff; each time into another. */
  add(): Promise<number>;
}

export const make = (stages: number): { model: Model; workflow: string } => generatedWorkflow(stages, 1);

const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** Asked for in a frame: behind that frame's painting. */
export function behindFrame(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(null);
  return new Promise((done) => (port1.onmessage = () => done()));
}

/** Behind the next frame's painting. */
export const painted = (): Promise<void> => nextFrame().then(behindFrame);

/** @param end what the time ends with, after the work; the next frame's painting where nothing is said */
export async function timed(work: () => void | Promise<void>, end: () => Promise<void> = painted): Promise<number> {
  await painted();
  const started = performance.now();
  await work();
  await end();
  return performance.now() - started;
}

/** How long each frame took while something moved in every one. */
export async function moving(frames: number, move: (frame: number) => void): Promise<number[]> {
  for (let warm = 0; warm < 6; warm++) {
    move(warm);
    await nextFrame();
  }
  const times: number[] = [];
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame++) {
    move(frame);
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Back and forth, so that what is in sight stays much the same. */
export const panStep = (frame: number): number => (frame % 40 < 20 ? 12 : -12);
export const zoomStep = (frame: number): number => (frame % 20 < 10 ? 1.02 : 1 / 1.02);
export const zoomAtMiddle = (cy: Core, factor: number) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });

/** The stage in the middle of all. */
export const middleStage = (model: Model, workflow: string): Stage => {
  const stages = lookup(model, SCENARIO).stages(workflow);
  return stages[Math.floor(stages.length / 2)] as Stage;
};

export function renamed(model: Model, { id, name }: Stage, to: string): Model {
  return apply(model, { ...noDiff, updated: { [diffKey('stage', SCENARIO, id)]: [{ name }, { name: to }] } });
}

let given = 0;

/** Another name of the same length each time: the same one again would be no change, and nothing would be painted. */
export const newName = (): string => `Renamed ${(given++ % 90) + 10}`;

let added = 0;
const newId = () => `00000000-0000-7000-8000-${(0xffff00000000 + added++).toString(16)}`;

/** A stage put into a handoff, each time into another. */
export function withOneMore(model: Model, workflow: string): { model: Model; stage: Stage; handoffs: readonly Handoff[]; without: Handoff } {
  const all = lookup(model, SCENARIO);
  const known = all.handoffs(workflow);
  const without = known[(20 + added * 4) % known.length] as Handoff;
  const from = all.get('stage', without.from) as Stage;
  const stage: Stage = { ...from, id: newId(), name: 'Something new', kind: 'work' };
  const handoffs = [
    { ...without, id: newId(), to: stage.id },
    { ...without, id: newId(), from: stage.id },
  ];
  const rows = Object.fromEntries([diffFor('stage', stage), ...handoffs.map((handoff) => diffFor('handoff', handoff))]);
  const next = apply(model, { ...noDiff, added: rows, removed: { [diffKey('handoff', SCENARIO, without.id)]: (model.handoff as ReadonlyMap<string, Row>).get(rowKey(SCENARIO, without.id)) as Row } });
  return { model: next, stage, handoffs, without };
}

const diffFor = (table: 'stage' | 'handoff', row: Stage | Handoff) => [diffKey(table, SCENARIO, row.id), row as Row] as const;

export function offer(page: BenchPage) {
  (globalThis as unknown as { bench: BenchPage }).bench = page;
}
