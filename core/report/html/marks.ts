/** Small vector signs in the text, told apart without colour: who somebody is, and what kind of step it is. */
import { hexagon, spark } from '../../map/marks.ts';
import { themes } from '../../map/tokens.ts';
import type { ChecklistItem, Mark } from '../report.ts';

const { print } = themes;
const svg = (name: string, size: number, inside: string): string =>
  `<svg class="${name}" width="${size}" height="${size}" viewBox="0 0 20 20" aria-hidden="true">${inside}</svg>`;

/**
 * A team's square, a person's circle, an AI's hexagon; the edge of somebody outside the organisation is broken. Most are drawn
 * by the style sheet: Chromium takes twice as long to print a page full of small pictures.
 */
export function markHtml({ kind, hue }: Mark): string {
  if (kind === 'ai') return svg('mark-ai', 10, `<path d="${hexagon(10, 10, 9)}" fill="${print.violet}"/><path d="${spark(10, 10, 6)}" fill="#fff"/>`);
  return `<i class="mark ${kind} hue-${hue}"></i>`;
}

/** A box to tick; a rule is kept, not ticked. */
export const tickHtml = (kind: ChecklistItem['kind']): string => (kind === 'rule' ? '<b class="keep">!</b>' : '<i class="tick"></i>');

const line = `fill="none" stroke="${print.ink}" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"`;

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
