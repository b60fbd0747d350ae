/** Lanes and the time rule as shapes. */
import type { Box, Flag, Layout, PlacedLane } from '../layout/types.ts';
import type { Participant, Stage } from '../model/tables.ts';
import { mapText } from '../text/text.ts';
import { initialsOf } from './facts.ts';
import type { TeamLook } from './hue.ts';
import { banner, hatch, hexagon, spark } from './marks.ts';
import { MIN_TEXT, type Shape } from './scene.ts';
import { OVERVIEW, ZOOM } from './sizes.ts';
import { spacings, type Density } from '../layout/spacing.ts';
import { cutText, fitText, type FitText } from './fit-text.ts';
import { shorten, textWidth } from './text-width.ts';

const BAR = 6;

export function laneBody(lane: PlacedLane, look: TeamLook): readonly Shape[] {
  return [
    { kind: 'rect', x: lane.x, y: lane.y, width: lane.width, height: lane.height, fill: `tint${look.hue}` },
    { kind: 'path', d: `M${lane.x} ${lane.y + lane.height}H${lane.x + lane.width}`, stroke: `edge${look.hue}`, strokeWidth: 1 },
  ];
}

const { header: HEAD } = OVERVIEW;
/** A lane of one row is at least this high. */
const LOWEST = spacings.overview.row + 2 * spacings.overview.lanePadding;

/** Wide enough that the lanes' names, which read upwards, fit in one line or else in two. */
export const overviewHeader = (names: readonly string[]): number =>
  names.some((name) => textWidth(name, HEAD.size, 600) > LOWEST - 20) ? HEAD.twoLines : HEAD.width;

export function overviewLaneHeader(lane: PlacedLane, width: number, look: TeamLook, owner: Participant | undefined): readonly Shape[] {
  const shapes = [...headerBody(lane, width, look, owner)];
  const name = owner?.name ?? mapText.unowned;
  const mark = owner?.kind === 'ai' ? 30 : 0;
  const cx = lane.x + BAR + (width - BAR) / 2;
  const y = lane.y + (lane.height + mark) / 2;
  const set = ({ size, lines }: FitText, from: number, to?: number) => {
    for (const [i, text] of lines.entries()) {
      const x = cx + size * 0.36 + (i - (lines.length - 1) / 2) * size * 1.15;
      shapes.push({ kind: 'text', x, y, text, size, weight: 600, fill: owner ? 'ink' : 'redInk', anchor: 'middle', isUpright: true, from, ...(to ? { to } : {}) });
    }
  };
  const room = { width: lane.height - 20 - mark, height: width - BAR, size: HEAD.size, least: HEAD.least, lines: width > HEAD.width ? 2 : 1, leading: 1.15 };
  let near = fitText(name, room, 600);
  set(near, MIN_TEXT / near.size - 0.001);
  for (const size of OVERVIEW.far.sizes) {
    const far = cutText(name, { ...room, size, width: lane.height - 12 - mark }, 600);
    set(far, MIN_TEXT / size - 0.001, MIN_TEXT / near.size - 0.001);
    near = far;
  }
  if (mark > 0) {
    shapes.push({ kind: 'path', d: hexagon(cx, lane.y + 24, 14), fill: 'violet' }, { kind: 'path', d: spark(cx, lane.y + 24, 9), fill: 'card' });
  }
  return shapes;
}

export function headerBody(lane: PlacedLane, width: number, look: TeamLook, owner: Participant | undefined): readonly Shape[] {
  const box = { x: lane.x, y: lane.y, width, height: lane.height };
  const bar = { x: box.x, y: box.y, width: BAR, height: box.height };
  return [
    { kind: 'rect', ...box, fill: `head${look.hue}`, isGround: true },
    ...(owner?.kind === 'external' ? [{ kind: 'path', d: hatch(box, 9, 1), stroke: `hatch${look.hue}`, strokeWidth: 1.25, isGround: true } as const] : []),
    { kind: 'rect', ...bar, fill: owner ? `hue${look.hue}` : 'red', isGround: true },
    ...pattern(bar, look.pattern).map((shape) => ({ ...shape, isGround: true })),
    { kind: 'path', d: `M${box.x} ${box.y + box.height}H${box.x + width}`, stroke: `edge${look.hue}`, strokeWidth: 1, isGround: true },
  ];
}

export function laneHeader(lane: PlacedLane, width: number, look: TeamLook, owner: Participant | undefined): readonly Shape[] {
  const shapes = [...headerBody(lane, width, look, owner)];
  const box = { x: lane.x, y: lane.y, width, height: lane.height };
  const name = owner?.name ?? mapText.unowned;
  const ink = owner ? ('ink' as const) : ('redInk' as const);
  const left = box.x + BAR + 12;
  const middle = box.y + box.height / 2;
  const kind = owner?.kind ?? 'none';
  const set = (sizes: readonly [number, number], inset: number, from: number, to?: number) => {
    const room = { width: width - BAR - 16 - inset, height: lane.height - 12, size: sizes[0], least: sizes[1], lines: 4, leading: 1.2 };
    const { size, lines } = fitText(name, room, 600);
    const line = size * room.leading;
    const first = middle + size * 0.36 - ((lines.length - 1) * line) / 2;
    for (const [i, text] of lines.entries()) {
      shapes.push({ kind: 'text', x: left + inset, y: first + i * line, text, size, weight: 600, fill: ink, from, ...(to ? { to } : {}) });
    }
  };
  if (owner) shapes.push(...laneMark(kind, left + 11, middle, owner.name, look));
  set([15, 12.5], owner ? 32 : 0, ZOOM.near);
  set([20, 17.5], 0, 0, ZOOM.near);
  return shapes;
}

/** What sort of participant the lane is: team, outsider, AI, or a single role or person. */
function laneMark(kind: string, cx: number, cy: number, name: string, look: TeamLook): readonly Shape[] {
  const from = ZOOM.near;
  if (kind === 'ai') {
    return [
      { kind: 'path', d: hexagon(cx, cy, 14), fill: 'violet', from },
      { kind: 'path', d: spark(cx, cy, 9), fill: 'card', from },
    ];
  }
  const paint = { fill: 'card', stroke: `hue${look.hue}`, strokeWidth: 1.75, from } as const;
  const outline: Shape =
    kind === 'team' || kind === 'external'
      ? { kind: 'rect', x: cx - 12, y: cy - 12, width: 24, height: 24, radius: 7, ...paint, ...(kind === 'external' ? { dash: 'fine' as const } : {}) }
      : { kind: 'circle', x: cx, y: cy, radius: 12.5, ...paint };
  return [outline, { kind: 'text', x: cx, y: cy + 4.3, text: initialsOf(name), size: 12.2, weight: 600, fill: 'ink', anchor: 'middle', from }];
}

/** Beyond eight hues teams differ by the pattern of their bar. */
function pattern(bar: Box, number: number): readonly Shape[] {
  if (number === 0) return [];
  const paint = { stroke: 'card', strokeWidth: 2.5 } as const;
  const slopes = [0, 1, -1] as const;
  const slope = slopes[(number - 1) % 3] ?? 0;
  return [{ kind: 'path', d: hatch(bar, number > 3 ? 6 : 12, slope), ...paint }];
}

export function ruleShapes(layout: Layout): readonly Shape[] {
  if (!layout.rule) return [];
  const { x, y, width, height } = layout.rule;
  const base = y + height;
  return [
    { kind: 'rect', x, y, width, height, fill: 'page', isGround: true },
    { kind: 'path', d: `M${x} ${base}H${x + width}`, stroke: 'inkFaint', strokeWidth: 1.5, isGround: true },
  ];
}

export const hairline = (flag: Flag, bottom: number): readonly Shape[] => [
  { kind: 'path', d: `M${flag.line} ${flag.y}V${bottom}`, stroke: 'inkFaint', strokeWidth: 1.25, dash: 'fine' },
];

export function flagShapes(flag: Flag, rule: Box, stage: Stage, density: Density): readonly Shape[] {
  const day = stage.targetDay === null ? '' : mapText.day(stage.targetDay);
  const middle = flag.y + flag.height / 2;
  const from = (size: number) => MIN_TEXT / size - 0.001;
  const set = (size: number, from: number, to?: number): Shape[] => {
    const name = shorten(stage.name, flag.width - 20, size, 600);
    const after = flag.x + 10 + textWidth(name, size, 600) + 7;
    const fits = day !== '' && after + textWidth(day, size - 1.5, 400) < flag.x + flag.width - 12;
    const zoom = { from, ...(to ? { to } : {}) };
    const shapes: Shape[] = [{ kind: 'text', x: flag.x + 10, y: middle + size * 0.36, text: name, size, weight: 600, fill: 'card', ...zoom }];
    if (fits) shapes.push({ kind: 'text', x: after, y: middle + size * 0.36, text: day, size: size - 1.5, weight: 400, fill: 'card', ...zoom });
    return shapes;
  };
  return [
    { kind: 'path', d: `M${flag.line} ${flag.y}V${rule.y + rule.height}`, stroke: 'ink', strokeWidth: 2 },
    { kind: 'path', d: banner(flag), fill: 'ink' },
    ...(density === 'overview' ? [OVERVIEW.flag.size, ...OVERVIEW.far.sizes].flatMap((size, i, sizes) => set(size, from(size), i === 0 ? undefined : from(sizes[i - 1] ?? size))) : [...set(14, ZOOM.near), ...set(18, 0, ZOOM.near)]),
  ];
}
