/** The shapes of a map on a slide: lanes, stages, connectors with their numbers, and the flags of milestones. */
import type { Box, Flag, Layout, PlacedLane, PlacedNode } from '../../layout/types.ts';
import { handoffFacts, stageFacts } from '../../map/facts.ts';
import { hueOf } from '../../map/hue.ts';
import type { Token } from '../../map/tokens.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Stage } from '../../model/tables.ts';
import { mapText, t } from '../../text/text.ts';
import { fitLine, fitWords, LEAST } from './fit.ts';
import { MAP, type MapPart } from './map-parts.ts';
import { toMiddles } from './route.ts';
import type { BoxItem, Place, SlideItem, Spot } from './slide.ts';
import { STAGE_SHAPES, stageWords } from './stage-words.ts';

const say = t.slides;

/** What the map's coordinates are on the slide: the map stands in the middle of its room. */
class Frame {
  readonly scale: number;
  readonly #left: number;
  readonly #top: number;

  constructor({ layout, scale }: MapPart) {
    this.scale = scale;
    this.#left = MAP.x + (MAP.width - layout.bounds.width * scale) / 2;
    this.#top = MAP.y + (MAP.height - layout.bounds.height * scale) / 2;
  }

  box = ({ x, y, width, height }: Box): Place => ({ ...this.spot({ x, y }), width: width * this.scale, height: height * this.scale });
  spot = ({ x, y }: Spot): Spot => ({ x: this.#left + x * this.scale, y: this.#top + y * this.scale });
}

/** Numbers of stages and handoffs are those of the tables. */
export interface Numbers {
  readonly stages: ReadonlyMap<string, number>;
  readonly handoffs: ReadonlyMap<string, number>;
}

export function mapShapes(lookup: Lookup, part: MapPart, numbers: Numbers): readonly SlideItem[] {
  const frame = new Frame(part);
  const { layout } = part;
  return [
    ...layout.lanes.flatMap((lane) => laneShapes(lookup, frame, lane, layout.header)),
    ...layout.flags.flatMap((flag) => flagShapes(lookup, frame, flag, layout)),
    ...connectors(lookup, frame, layout, numbers),
    ...layout.nodes.flatMap((node) => stageShapes(lookup, frame, node, numbers)),
    ...numberShapes(lookup, frame, layout, numbers),
  ];
}

function laneShapes(lookup: Lookup, frame: Frame, lane: PlacedLane, header: number): readonly BoxItem[] {
  const owner = lookup.get('participant', lane.id);
  const { hue } = hueOf(lookup, lane.id);
  const name = owner?.name ?? mapText.unowned;
  const head = frame.box({ ...lane, width: header });
  const words = fitWords(name, head.height - 0.1, head.width - 0.04, 12);
  return [
    { kind: 'box', name: say.lane(name), shape: 'rect', ...frame.box(lane), fill: `tint${hue}`, stroke: `edge${hue}`, strokeWidth: 0.5 },
    { kind: 'box', name: say.laneName(name), shape: 'rect', ...head, fill: `head${hue}`, inset: 0, words: { ...words, isBold: true, isUpright: true, align: 'center', valign: 'middle', ink: owner ? 'ink' : 'redInk' } },
  ];
}

export const stageName = (number: number): string => say.stageShape(number);

function stageShapes(lookup: Lookup, frame: Frame, node: PlacedNode, { stages }: Numbers): readonly BoxItem[] {
  const stage = lookup.get('stage', node.id);
  if (!stage) return [];
  const facts = stageFacts(lookup, stage);
  const shape = STAGE_SHAPES[stage.kind];
  const place = frame.box(node);
  const base = { kind: 'box', name: stageName(stages.get(node.id) ?? 0), shape, ...place } as const;
  if (stage.kind === 'milestone') return [{ ...base, fill: 'ink' }];
  const words = stageWords(lookup, stage, place.width, place.height);
  return [
    { ...base, fill: 'card', ...edgeOf(stage, facts.isUnowned), inset: 1, words: { ...words, isBold: true, align: 'center', valign: 'middle', ink: facts.isUnowned ? 'redInk' : 'ink' } },
    ...(facts.ai.length > 0 ? [aiSign(place, `${base.name} ${say.ai}`, facts.ai.every(({ hasHuman }) => hasHuman))] : []),
  ];
}

function edgeOf({ kind }: Stage, isUnowned: boolean): Pick<BoxItem, 'stroke' | 'strokeWidth' | 'dash'> {
  if (isUnowned) return { stroke: 'red', strokeWidth: 1.75, dash: 'dashed' };
  if (kind === 'wait') return { stroke: 'inkSoft', strokeWidth: 1.5, dash: 'dotted' };
  if (kind === 'end') return { stroke: 'ink', strokeWidth: 2.25 };
  return kind === 'work' ? { stroke: 'cardEdge', strokeWidth: 1 } : { stroke: 'inkSoft', strokeWidth: 1.25 };
}

const SIGN = { width: 0.3, height: 0.23 } as const;

/** On the card's corner; red where no human answers for it. */
export const aiSign = ({ x, y }: Spot, name: string, hasHuman: boolean): BoxItem => ({
  kind: 'box', name, shape: 'hexagon', x: x - 0.08, y: y - 0.1, ...SIGN, fill: hasHuman ? 'violet' : 'redSoft', stroke: hasHuman ? 'card' : 'red', strokeWidth: 1, inset: 0,
  words: { text: say.ai, size: LEAST, isBold: true, align: 'center', valign: 'middle', ink: hasHuman ? 'card' : 'redInk' },
});

function connectors(lookup: Lookup, frame: Frame, { nodes, edges }: Layout, { stages, handoffs }: Numbers): readonly SlideItem[] {
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge): readonly SlideItem[] => {
    const [handoff, from, to] = [lookup.get('handoff', edge.id), boxes.get(edge.from), boxes.get(edge.to)];
    if (!handoff || !from || !to) return [];
    const isHeavy = handoffFacts(lookup, handoff).isCrossTeam && handoff.kind !== 'escalation';
    const dash = handoff.kind === 'rework' ? 'dashed' : handoff.kind === 'escalation' ? 'dotted' : undefined;
    return [
      {
        kind: 'connector',
        name: say.handoffShape(handoffs.get(edge.id) ?? 0),
        from: stageName(stages.get(edge.from) ?? 0),
        to: stageName(stages.get(edge.to) ?? 0),
        points: toMiddles(edge.points, from, to).map(frame.spot),
        stroke: isHeavy ? 'lineStrong' : 'line',
        strokeWidth: isHeavy ? 1.75 : 1,
        ...(dash ? { dash } : {}),
      },
    ];
  });
}

/** In inches; room for three digits in the smallest type. */
const NUMBER = { height: 0.2, digit: 0.075, room: 0.09 } as const;

function numberShapes(lookup: Lookup, frame: Frame, { edges }: Layout, { handoffs }: Numbers): readonly BoxItem[] {
  return edges.flatMap(({ id, label }): readonly BoxItem[] => {
    const [handoff, text] = [lookup.get('handoff', id), String(handoffs.get(id) ?? '')];
    if (!handoff || !label) return [];
    const { isUnsaid } = handoffFacts(lookup, handoff);
    const centre = frame.spot({ x: label.x + label.width / 2, y: label.y + label.height / 2 });
    const width = Math.max(NUMBER.height, text.length * NUMBER.digit + NUMBER.room);
    const [fill, stroke, ink]: readonly [Token, Token, Token] = isUnsaid ? ['amberSoft', 'amber', 'amberInk'] : ['pill', 'line', 'ink'];
    return [
      {
        kind: 'box', name: say.numberShape(Number(text)), shape: 'pill', x: centre.x - width / 2, y: centre.y - NUMBER.height / 2, width, height: NUMBER.height,
        fill, stroke, strokeWidth: isUnsaid ? 1.25 : 0.75, inset: 0, words: { text, size: LEAST, isBold: true, align: 'center', valign: 'middle', ink },
      },
    ];
  });
}

function flagShapes(lookup: Lookup, frame: Frame, flag: Flag, { bounds }: Layout): readonly BoxItem[] {
  const stage = lookup.get('stage', flag.id);
  if (!stage) return [];
  const place = frame.box(flag);
  // The day where there is room for it.
  const dated = stage.targetDay === null ? stage.name : say.milestone(stage.name, mapText.day(stage.targetDay));
  const [whole, short] = [dated, stage.name].map((text) => fitLine(text, place.width - 0.1, 11));
  const words = whole?.isCut ? short : whole;
  return [
    { kind: 'box', name: say.hairline(stage.name), shape: 'rect', ...frame.spot({ x: flag.line, y: flag.y }), width: 0.01, height: (bounds.height - flag.y) * frame.scale, fill: 'inkFaint' },
    { kind: 'box', name: say.flag(stage.name), shape: 'rect', ...place, fill: 'ink', inset: 3, words: { text: stage.name, size: LEAST, ...words, isBold: true, align: 'left', valign: 'middle', ink: 'card' } },
  ];
}
