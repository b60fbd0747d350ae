/** The legend: each sign of the map beside what it means, drawn by the same functions as the map. */
import type { Stage } from '../model/tables.ts';
import type { Box, Size } from '../layout/types.ts';
import { mapText } from '../text/text.ts';
import { aiBadge } from './card-marks.ts';
import type { HandoffFacts, StageFacts } from './facts.ts';
import { labelShapes, lineShapes } from './handoff-shapes.ts';
import type { Label } from './handoff-label.ts';
import { check, cylinder, hatch } from './marks.ts';
import type { Shape } from './scene.ts';
import { stageShapes } from './stage-shapes.ts';

export interface LegendEntry extends Size {
  /** Unique within a legend. */
  readonly id: string;
  readonly text: string;
  readonly shapes: readonly Shape[];
}

const SIZE: Size = { width: 88, height: 28 };
const RADIUS = 5;
const nobody: StageFacts = { owner: undefined, initials: '', isUnowned: false, time: '', shortTime: '', systems: [], ai: [], steps: 0, checklist: [] };
const silent: HandoffFacts = { what: '', isUnsaid: false, wait: '', isCrossTeam: false };

const card = (kind: Stage['kind'], facts: StageFacts = nobody, box: Box = { x: 16, y: 3, width: 56, height: 21 }) =>
  stageShapes({ kind, name: '' } as Stage, { ...facts }, { hue: 'none', pattern: 0 }, box).flatMap(
    (shape): Shape[] =>
      shape.kind === 'rect' ? [{ ...shape, radius: Math.min(shape.radius ?? 0, RADIUS) }] : shape.kind === 'path' ? [shape] : [],
  );

const line = (kind: 'sequence' | 'rework' | 'escalation', facts: HandoffFacts = silent) =>
  lineShapes({ kind } as never, facts, [{ x: 2, y: 14 }, { x: 86, y: 14 }]);

const label = (mark: Label['mark'], isUnsaid = false, wait = ''): Label => ({
  lines: [], isUnsaid, wait, waitWidth: wait === '' ? 0 : 46, mark, width: 28, height: wait === '' ? 21 : 19,
});

const ai = (hasHuman: boolean) => aiBadge([{ id: '', name: '', autonomy: 2, hasHuman }], { x: 0, y: 14, width: hasHuman ? 82 : 93, height: 20 });

/** In the order of look and importance; drawn at 100 %. */
export function legend(): readonly LegendEntry[] {
  const middle = { x: 26, y: 3.5, width: 32, height: 21 };
  const cross = { ...silent, isCrossTeam: true };
  const badge = label(null, false, '2 d');
  const shapes: Record<keyof typeof mapText.legendEntries, readonly Shape[]> = {
    work: card('work'),
    decision: card('decision'),
    wait: card('wait').filter((shape) => shape.kind === 'rect'),
    call: card('call'),
    milestone: card('milestone', nobody, { x: 30, y: 0, width: 28, height: 28 }),
    unowned: card('work', { ...nobody, isUnowned: true }),
    inside: line('sequence'),
    crossTeam: [...line('sequence', cross), ...labelShapes(badge, cross, { x: 22, y: 4.5, width: 40, height: 19 })],
    rework: [...line('rework'), ...labelShapes(label('rework'), silent, middle)],
    escalation: [...line('escalation'), ...labelShapes(label('escalation'), silent, middle)],
    unsaid: [...line('sequence'), ...labelShapes(label(null, true), { ...silent, isUnsaid: true }, middle)],
    ai: ai(true),
    aiUnaccountable: ai(false),
    system: [{ kind: 'path', d: cylinder(44, 14, 8), stroke: 'inkSoft', strokeWidth: 1.5 }],
    checklist: [{ kind: 'path', d: check(44, 14, 6), stroke: 'inkSoft', strokeWidth: 2 }],
    external: [
      { kind: 'rect', x: 16, y: 4, width: 56, height: 20, fill: 'headnone' },
      { kind: 'path', d: hatch({ x: 16, y: 4, width: 56, height: 20 }, 7, 1), stroke: 'inkFaint', strokeWidth: 1 },
    ],
  };
  const ids = Object.keys(shapes) as (keyof typeof shapes)[];
  return ids.map((id) => ({ id, text: mapText.legendEntries[id], shapes: shapes[id], ...SIZE }));
}
