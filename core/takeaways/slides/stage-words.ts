/** A stage's shape and the words in it. */
import { stageFacts } from '../../map/facts.ts';
import type { Lookup } from '../../model/lookup.ts';
import type { Stage } from '../../model/tables.ts';
import { mapText } from '../../text/text.ts';
import { fitWords, type FitWords } from './fit.ts';
import type { ShapeKind } from './slide.ts';

/** A milestone is a sign without words. */
export const STAGE_SHAPES: Readonly<Record<Stage['kind'], ShapeKind>> = { work: 'rounded', decision: 'notched', wait: 'rounded', call: 'double', start: 'pill', end: 'pill', milestone: 'diamond' };

/** Corners of cards, in inches; how deep a notch is, as a share of the shape's lesser side. */
export const CORNER = 0.07;
export const NOTCH = 0.07;
/** In points. */
const LARGEST = 14;
const INSET = 0.045;

/** Where programs set words in a shape: clear of its corners, notches and lines, as its preset says (ECMA-376, 20.1.10.55). */
function roomIn(shape: ShapeKind, width: number, height: number): { readonly width: number; readonly height: number } {
  const least = Math.min(width, height);
  const corner = 2 * 0.293 * (shape === 'pill' ? least / 2 : CORNER);
  switch (shape) {
    case 'pill':
    case 'rounded':
      return { width: width - corner - INSET, height: height - corner - INSET };
    case 'notched':
      return { width: width - 2 * NOTCH * least - INSET, height: height - INSET };
    case 'double':
      return { width: width * 0.75 - INSET, height: height - INSET };
    default:
      return { width: width - INSET, height: height - INSET };
  }
}

/** The name, and under it that nobody owns it. @param width in inches, like height */
export function stageWords(lookup: Lookup, stage: Stage, width: number, height: number): FitWords {
  const name = stageFacts(lookup, stage).isUnowned ? `${stage.name} (${mapText.unowned})` : stage.name;
  const room = roomIn(STAGE_SHAPES[stage.kind], width, height);
  return fitWords(name, room.width, room.height, LARGEST);
}

export const fitsStage = (lookup: Lookup, stage: Stage, width: number, height: number): boolean => stage.kind === 'milestone' || !stageWords(lookup, stage, width, height).isCut;
