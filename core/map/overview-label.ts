/**
 * Labels of the overview: a "?" where nothing is said, the wait between teams where there is room for it, and in print the
 * handoff's number in the report's table.
 */
import type { Box, Size } from '../layout/types.ts';
import { mapText } from '../text/text.ts';
import type { HandoffFacts } from './facts.ts';
import { MIN_TEXT, type Shape } from './scene.ts';
import { OVERVIEW } from './sizes.ts';
import { textWidth } from './text-width.ts';

export interface OverviewLabel extends Size {
  readonly kind: 'unsaid' | 'wait' | 'number';
  readonly text: string;
  readonly isOptional: boolean;
}

const { badge: BADGE } = OVERVIEW;

/** `number`: the handoff's place in the workflow, from 1, where the picture refers to a table. */
export function overviewLabel(facts: HandoffFacts, number: number | null): OverviewLabel | null {
  const square = (size: number) => ({ width: size, height: size, isOptional: false });
  if (number !== null) {
    const width = Math.ceil(textWidth(String(number), OVERVIEW.number.size, 600) + 12);
    return { kind: 'number', text: String(number), width: Math.max(width, OVERVIEW.number.height), height: OVERVIEW.number.height, isOptional: false };
  }
  const isLong = facts.wait !== '' && facts.isCrossTeam;
  if (facts.isUnsaid && isLong) {
    // Nothing said, and a wait on top: the worst of both has to be seen.
    const text = mapText.and(mapText.unsaid, facts.wait);
    return { kind: 'unsaid', text, width: Math.ceil(textWidth(text, BADGE.size, 600) + 20), height: OVERVIEW.mark, isOptional: false };
  }
  if (facts.isUnsaid) return { kind: 'unsaid', text: mapText.unsaid, ...square(OVERVIEW.mark) };
  if (!isLong) return null;
  const width = Math.ceil(textWidth(facts.wait, BADGE.size, 600) + 18);
  return { kind: 'wait', text: facts.wait, width, height: BADGE.height, isOptional: true };
}

export function overviewLabelShapes(label: OverviewLabel, facts: HandoffFacts, box: Box): readonly Shape[] {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const text = (size: number, fill: 'ink' | 'amberInk' | 'badgeInk'): Shape => ({
    kind: 'text', x: cx, y: cy + size * 0.36, text: label.text, size, weight: 600, fill, anchor: 'middle',
  });
  if (label.kind === 'wait') {
    // Without its text it would only be a blot.
    const from = (MIN_TEXT - 0.01) / BADGE.size;
    return [{ kind: 'rect', ...box, radius: box.height / 2, fill: 'badge', from }, text(BADGE.size, 'badgeInk')];
  }
  const radius = label.height / 2 - 1;
  const ring = facts.isUnsaid ? ({ fill: 'amberSoft', stroke: 'amber', strokeWidth: 3 } as const) : ({ fill: 'pill', stroke: 'lineStrong', strokeWidth: 1.5 } as const);
  const isNumber = label.kind === 'number';
  const ink = facts.isUnsaid ? 'amberInk' : 'ink';
  if (label.width > label.height) return [{ kind: 'rect', ...box, radius, ...ring }, text(isNumber ? OVERVIEW.number.size : BADGE.size, ink)];
  return [{ kind: 'circle', x: cx, y: cy, radius, ...ring }, text(isNumber ? OVERVIEW.number.size : 25, ink)];
}
