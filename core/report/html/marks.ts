/** Small vector signs in the text, told apart without colour: who somebody is, and what kind of step it is. */
import { hatch, hexagon, spark } from '../../map/marks.ts';
import { themes } from '../../map/tokens.ts';
import type { ChecklistItem, Mark } from '../report.ts';

const { print } = themes;
const svg = (name: string, size: number, inside: string): string =>
  `<svg class="${name}" width="${size}" height="${size}" viewBox="0 0 20 20" aria-hidden="true">${inside}</svg>`;

/** A team's square, a person's circle, an AI's hexagon; somebody outside the organisation is hatched. */
export function markSvg({ kind, hue }: Mark): string {
  const paint = `fill="${print[`head${hue}`]}" stroke="${print[`hue${hue}`]}" stroke-width="2.5"`;
  switch (kind) {
    case 'ai':
      return svg('mark', 10, `<path d="${hexagon(10, 10, 9)}" fill="${print.violet}"/><path d="${spark(10, 10, 6)}" fill="#fff"/>`);
    case 'role':
    case 'person':
      return svg('mark', 10, `<circle cx="10" cy="10" r="8" ${paint}/>`);
    case 'external': {
      const box = { x: 2, y: 2, width: 16, height: 16 };
      return svg('mark', 10, `<rect x="2" y="2" width="16" height="16" ${paint}/><path d="${hatch(box, 6, 1)}" stroke="${print[`hue${hue}`]}" stroke-width="2"/>`);
    }
    case 'team':
      return svg('mark', 10, `<rect x="2" y="2" width="16" height="16" rx="4" ${paint}/>`);
  }
}

const line = `fill="none" stroke="${print.ink}" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"`;
const box = `<rect x="2" y="2" width="16" height="16" rx="2.5" ${line}/>`;

/** A box to tick; a rule is kept, not ticked. */
export function tickSvg(kind: ChecklistItem['kind']): string {
  return kind === 'rule' ? svg('tick', 13, `<path d="M10 2V11M10 16V16.2" fill="none" stroke="${print.ink}" stroke-width="2.6" stroke-linecap="round"/>`) : svg('tick', 13, box);
}

/** The sign of a kind of step beside its word. */
export function kindSvg(kind: ChecklistItem['kind']): string {
  switch (kind) {
    case 'communication':
      return svg('sign', 9, `<path d="M2 4H18V14H9L5 18V14H2Z" ${line}/>`);
    case 'check':
      return svg('sign', 9, `<path d="M2 10L8 16L18 4" ${line}/>`);
    case 'rule':
      return svg('sign', 9, `<path d="M10 2L18 10L10 18L2 10Z" ${line}/>`);
    case 'task':
      return '';
  }
}

/** Drawn, as the bundled font has no arrow to the right. */
export const arrowSvg = svg('arrow', 9, `<path d="M2 10H18M12 4L18 10L12 16" ${line}/>`);
