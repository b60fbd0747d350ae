/** A lane that is folded up: a strip with its name, in which each stage is a mark without words, told apart by its outline. */
import type { Density } from '../layout/spacing.ts';
import type { Box, PlacedLane, Size } from '../layout/types.ts';
import type { Participant, Stage } from '../model/tables.ts';
import { mapText } from '../text/text.ts';
import type { StageFacts } from './facts.ts';
import { cutText } from './fit-text.ts';
import type { TeamLook } from './hue.ts';
import { headerBody } from './lane-shapes.ts';
import { diamond, play } from './marks.ts';
import { MIN_TEXT, type Shape } from './scene.ts';
import { FOLDED } from './sizes.ts';
import { textWidth } from './text-width.ts';
import type { Token } from './tokens.ts';

const SIGN = 20;

export const foldedSize = (kind: Stage['kind'], density: Density): Size => {
  const { width, height } = FOLDED[density];
  return kind === 'milestone' || kind === 'start' || kind === 'end' ? { width: height, height } : { width, height };
};

/** Wide enough for a name that is set flat, within limits: in the overview the other names read upwards. */
export const foldedHeader = (names: readonly string[], least: number): number => {
  const { size, maxHeader } = FOLDED.overview;
  return Math.max(least, Math.min(maxHeader, Math.ceil(Math.max(0, ...names.map((name) => textWidth(name, size, 600))) + SIGN + 20)));
};

export function foldedStage(stage: Stage, facts: StageFacts, look: TeamLook, box: Box, density: Density): readonly Shape[] {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const wide = density === 'overview' ? 2 : 1.25;
  const stroke: Token = facts.isUnowned ? 'red' : `hue${look.hue}`;
  const round = { kind: 'rect', ...box, radius: box.height / 2 } as const;
  switch (stage.kind) {
    case 'milestone':
      return [{ kind: 'path', d: diamond(cx, cy, box.height / 2), fill: 'ink' }];
    case 'start':
      return [{ ...round, fill: 'card', stroke: 'inkSoft', strokeWidth: wide }];
    case 'end':
      return [{ ...round, fill: 'card', stroke: 'inkSoft', strokeWidth: wide * 2 }];
    case 'decision':
      return [{ kind: 'path', d: `M${box.x} ${box.y}H${box.x + box.width}V${box.y + box.height}H${box.x}L${box.x + box.height / 3} ${cy}Z`, fill: 'card', stroke: 'inkSoft', strokeWidth: wide }];
    case 'wait':
      return [{ kind: 'rect', ...box, radius: 4, fill: 'card', stroke: 'inkSoft', strokeWidth: wide, dash: 'dotted' }];
    case 'work':
    case 'call':
      return [{ kind: 'rect', ...box, radius: 4, fill: 'card', stroke, strokeWidth: wide, ...(facts.isUnowned ? { dash: 'dashed' as const } : {}) }];
  }
}

/** How deep a decision's outline goes in at the left. */
export const foldedNotch = (density: Density): number => FOLDED[density].height / 3;

export function foldedLaneHeader(lane: PlacedLane, width: number, look: TeamLook, owner: Participant | undefined, density: Density): readonly Shape[] {
  const name = owner?.name ?? mapText.unowned;
  const fill: Token = owner ? 'ink' : 'redInk';
  const middle = lane.y + lane.height / 2;
  const left = lane.x + 13;
  const { size, far } = FOLDED[density];
  const set = (wanted: number, from: number, to?: number): readonly Shape[] => {
    const { lines } = cutText(name, { width: width - SIGN - 18, height: wanted * 1.2, size: wanted, lines: 1, leading: 1.2 }, 600);
    return lines.map((text) => ({ kind: 'text', x: left + SIGN - 4, y: middle + wanted * 0.36, text, size: wanted, weight: 600, fill, from, ...(to ? { to } : {}) }));
  };
  const near = MIN_TEXT / size - 0.001;
  return [
    ...headerBody(lane, width, look, owner),
    { kind: 'path', d: play(left + 4, middle, density === 'overview' ? 7 : 5), fill: 'inkSoft' },
    ...set(size, near),
    ...set(far, MIN_TEXT / far - 0.001, near),
  ];
}
