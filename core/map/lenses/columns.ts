/**
 * Stages as columns, in the order of the work, under a band that says whose they are. What needs nobody's work (start, end,
 * milestones) is a narrow column whose name reads upwards. All of it stays in sight at the top.
 */
import type { Box } from '../../layout/types.ts';
import { laneOf, type LaneId } from '../../model/lanes.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Stage } from '../../model/tables.ts';
import { mapText, t } from '../../text/text.ts';
import { describeStage } from '../describe.ts';
import { isPassive } from '../../model/lanes.ts';
import { stageFacts, type StageFacts } from '../facts.ts';
import { longestWord } from '../fit-text.ts';
import { hueOf } from '../hue.ts';
import { hourglass, notched } from '../marks.ts';
import type { Body } from '../lens.ts';
import type { Group, Shape } from '../scene.ts';
import { textWidth, wrap } from '../text-width.ts';
import { orderOfWork } from './order-of-work.ts';
import { aiFace, brokenSign, outsideHatch, teamBar } from './signs.ts';
import { line, words } from './words.ts';

/** The names of stages and rows. */
export const NAME = 20.2;
export const LEAST = 16.5;
export const FAR = [23, 27, 36] as const;
/** Signs and warnings that are read as long as names are. */
export const LOUD = 19.7;

const BAND = 36;
const GAP = 4;
const THIN = 29;
const WIDTH = { least: 96, most: 150, padding: 8 } as const;
const CARD = { least: 96, most: 176, line: NAME * 1.14, padding: 20 } as const;

export interface Column {
  readonly stage: Stage;
  readonly facts: StageFacts;
  readonly lane: LaneId;
  readonly isThin: boolean;
  readonly x: number;
  readonly width: number;
  /** Its middle. */
  readonly cx: number;
}

/** Columns of one lane beside each other. */
export interface Band {
  readonly lane: LaneId;
  readonly x: number;
  readonly width: number;
}

export interface Columns {
  readonly columns: readonly Column[];
  readonly bands: readonly Band[];
  readonly left: number;
  readonly right: number;
  /** How high the names at the top are. */
  readonly top: number;
}

export interface ColumnOptions {
  readonly left: number;
  readonly order?: readonly string[];
  /** Is there anything to show in this stage's column? */
  readonly isBusy: (stage: Stage) => boolean;
}

export function columnsOf(lookup: Lookup, workflow: string, { left, order, isBusy }: ColumnOptions): Columns {
  const stages = orderOfWork(lookup, workflow, order);
  const isThin = (stage: Stage) => isPassive(stage) && !isBusy(stage);
  const wide = stages.filter((stage) => !isThin(stage));
  const longest = Math.max(0, ...wide.map((stage) => longestWord(stage.name, NAME, 600)));
  const width = Math.ceil(Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 1)) + WIDTH.padding);
  let x = left;
  const columns: Column[] = [];
  for (const stage of stages) {
    const own = isThin(stage) ? THIN : width;
    const lane = laneOf(lookup, stage);
    if (columns.length > 0) x += columns.at(-1)?.lane === lane ? GAP : GAP * 2;
    columns.push({ stage, facts: stageFacts(lookup, stage), lane, isThin: isThin(stage), x, width: own, cx: x + own / 2 });
    x += own;
  }
  return { columns, bands: bandsOf(columns), left, right: x, top: BAND + GAP + cardHeight(columns) };
}

function bandsOf(columns: readonly Column[]): readonly Band[] {
  const bands: Band[] = [];
  for (const { lane, x, width } of columns) {
    const last = bands.at(-1);
    if (last?.lane === lane) bands[bands.length - 1] = { ...last, width: x + width - last.x };
    else bands.push({ lane, x, width });
  }
  return bands;
}

function cardHeight(columns: readonly Column[]): number {
  const lines = columns.filter((one) => !one.isThin).map(({ stage, facts, width }) => wrap(stage.name, width - 8, NAME, 600, 5).length + (facts.isUnowned ? 1 : 0));
  const upright = columns.filter((one) => one.isThin).map(({ stage }) => Math.min(textWidth(stage.name, 18, 600) + 22, CARD.most));
  return Math.ceil(Math.min(CARD.most, Math.max(CARD.least, Math.max(0, ...lines) * CARD.line + CARD.padding, ...upright)));
}

/** The columns' names and bands; `bottom` is where the columns end. */
export function columnGroups(lookup: Lookup, { columns, bands, left, right, top }: Columns, bottom: number): readonly Group[] {
  const groups: Group[] = [];
  for (const [i, band] of bands.entries()) {
    const box = { x: band.x - GAP / 2, y: 0, width: band.width + GAP, height: bottom };
    groups.push({ key: `lane ${i}`, table: 'lane', id: band.lane ?? '', layer: 'lanes', bounds: box, shapes: [{ kind: 'rect', ...box, y: top, height: bottom - top, fill: `tint${hueOf(lookup, band.lane).hue}` }] });
  }
  for (const { stage, isThin, cx, x, width } of columns) {
    if (!isThin) continue;
    const box = { x, y: top, width, height: bottom - top };
    groups.push({ key: `time ${stage.id}`, table: 'milestone', id: stage.id, layer: 'time', bounds: box, shapes: [{ kind: 'path', d: `M${cx} ${top}V${bottom}`, stroke: 'inkFaint', strokeWidth: 1.5, dash: 'fine' }] });
  }
  const paper = { x: left - GAP * 2, y: -GAP, width: right - left + GAP * 4, height: top + GAP + 3 };
  groups.push({ key: 'mark top', table: 'mark', id: '', layer: 'flags', bounds: paper, stick: 'top', shapes: [{ kind: 'rect', ...paper, fill: 'page' }] });
  for (const [i, band] of bands.entries()) {
    const box = { x: band.x - GAP / 2, y: 0, width: band.width + GAP, height: BAND };
    groups.push({ key: `head ${i}`, table: 'lane', id: band.lane ?? '', layer: 'flags', bounds: box, stick: 'top', shapes: bandShapes(lookup, band, box) });
  }
  for (const column of columns) {
    const box = boxOf(column, top);
    groups.push({ key: `stage ${column.stage.id}`, table: 'stage', id: column.stage.id, layer: 'flags', bounds: box, stick: 'top', shapes: column.isThin ? thinShapes(column, box) : cardShapes(column, box) });
  }
  return groups;
}

export const boxOf = ({ x, width }: Column, top: number): Box => ({ x, y: BAND + GAP, width, height: top - BAND - GAP });

/** Its words are made when they are asked for: a picture is drawn far more often than it is read out. */
export const stageBody = (lookup: Lookup, column: Column, top: number, say: () => string): Body => ({
  key: `stage ${column.stage.id}`,
  target: { table: 'stage', id: column.stage.id },
  box: boxOf(column, top),
  get spoken() {
    return say();
  },
  get tip() {
    return describeStage(lookup, column.stage.id) ?? { title: column.stage.name, lines: [] };
  },
});

function bandShapes(lookup: Lookup, band: Band, box: Box): readonly Shape[] {
  const owner = lookup.get('participant', band.lane);
  const look = hueOf(lookup, band.lane);
  const body: Shape = { kind: 'rect', ...box, fill: owner ? `head${look.hue}` : 'redSoft' };
  const name = owner?.name ?? mapText.unowned;
  const isTiny = textWidth(name, 12, 600) > box.width - 8;
  const inside = { x: box.x + 6, y: 7, width: box.width - 12, height: box.height - 8 };
  return [
    body,
    ...(owner?.kind === 'external' ? [outsideHatch(box, look)] : []),
    ...teamBar({ ...box, height: 6 }, look, !owner),
    ...words(isTiny && owner && box.width < 70 ? owner.name.slice(0, 2) : name, { ...inside, size: 20, least: 13, far: [22, 25, 28], anchor: 'middle', fill: owner ? 'ink' : 'redInk' }),
  ];
}

function cardShapes({ stage, facts }: Column, box: Box): readonly Shape[] {
  const edge = facts.isUnowned
    ? ({ stroke: 'red', strokeWidth: 3, dash: 'dashed' } as const)
    : stage.kind === 'wait'
      ? ({ stroke: 'inkSoft', strokeWidth: 3, dash: 'dotted' } as const)
      : stage.kind === 'decision' || stage.kind === 'call'
        ? ({ stroke: 'inkSoft', strokeWidth: 2 } as const)
        : ({ stroke: 'cardEdge', strokeWidth: 1.75 } as const);
  const isDecision = stage.kind === 'decision';
  const shape = (at: Box, paint: Partial<Shape>): Shape =>
    ({ ...(isDecision ? { kind: 'path', d: notched(at, 10, 10) } : { kind: 'rect', ...at, radius: 10 }), ...paint }) as Shape;
  const shapes: Shape[] = [shape({ ...box, y: box.y + 2.5 }, { fill: 'shade' }), shape(box, { fill: 'card', ...edge })];
  if (stage.kind === 'call') shapes.push({ kind: 'rect', x: box.x + 5, y: box.y + 5, width: box.width - 10, height: box.height - 10, radius: 6, stroke: edge.stroke, strokeWidth: 1.5 });
  if (stage.kind === 'wait') shapes.push({ kind: 'path', d: hourglass(box.x + box.width - 14, box.y + 14, 7), stroke: 'inkSoft', strokeWidth: 2 });
  const inset = isDecision ? 10 : 4;
  const warning = facts.isUnowned ? 26 : 0;
  const inner = { x: box.x + inset, y: box.y + 6, width: box.width - inset - 4, height: box.height - 12 - warning };
  shapes.push(...words(stage.name, { ...inner, size: NAME, least: LEAST, lines: 5, anchor: 'middle', far: FAR, mayTurn: true, farBox: { ...inner, height: inner.height + warning } }));
  if (facts.isUnowned) shapes.push(...line(mapText.unowned, box.x + box.width / 2, box.y + box.height - 16, box.width - 6, LOUD, { fill: 'redInk', weight: 600, anchor: 'middle' }));
  if (facts.ai.length > 0) {
    const [cx, cy] = [box.x + 13, box.y + 2];
    shapes.push(...aiFace(true, cx, cy, 13));
    if (facts.ai.some((one) => !one.hasHuman)) shapes.push(...brokenSign(cx + 24, cy, 11));
  }
  return shapes;
}

function thinShapes({ stage }: Column, box: Box): readonly Shape[] {
  const isFlag = stage.kind === 'milestone';
  const inner = { x: box.x + 2, y: box.y + 9, width: box.width - 4, height: box.height - 18 };
  const body: Shape = isFlag
    ? { kind: 'rect', ...box, radius: 6, fill: 'ink' }
    : { kind: 'rect', ...box, radius: box.width / 2, fill: 'card', stroke: stage.kind === 'end' ? 'ink' : 'inkSoft', strokeWidth: stage.kind === 'end' ? 4 : 2 };
  return [body, ...words(stage.name, { ...inner, size: NAME, least: LEAST, lines: 1, anchor: 'middle', isUpright: true, fill: isFlag ? 'card' : 'ink', far: [18, NAME, 23, 27], farBox: { ...inner, x: box.x, width: box.width } })];
}

/** @example workedOn(lookup, stage) // 'Sign contract, owned by Sales' */
export const ownedBy = (facts: StageFacts, stage: Stage): string =>
  mapText.ownedBy(stage.name, facts.owner?.name ?? (facts.isUnowned ? t.map.unowned : t.lenses.nobody));
