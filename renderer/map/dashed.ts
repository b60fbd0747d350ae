/**
 * Dashed lines that are far longer than the window. A canvas works out every dash of a line before it looks which are in sight, which
 * took half of a frame where rework leads back over hundreds of stages; so only the part in sight is drawn, with the dashes where
 * they would be.
 */
import type { Box, Point } from '../../core/layout/types.ts';

interface Piece {
  readonly from: Point;
  readonly to: Point;
  /** Of a rounded corner. */
  readonly over: Point | null;
  /** How far along the line it begins. */
  readonly start: number;
}

const known = new Map<string, readonly Piece[]>();
const MOST_KNOWN = 4000;
/** A curve around a corner, as a share of the way over the corner itself. */
const ROUND = 0.81;

/** The straight pieces and corners of a path of M, L, H, V and Q, without turns that slant. */
function piecesOf(d: string): readonly Piece[] {
  const found = known.get(d);
  if (found) return found;
  const pieces: Piece[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = 0;
  for (const [, command, given = ''] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const [x = 0, y = 0, x2 = 0, y2 = 0] = given.trim().split(/[\s,]+/).map(Number);
    const to = command === 'Q' ? { x: x2, y: y2 } : command === 'V' ? { x: at.x, y: x } : command === 'H' ? { x, y: at.y } : { x, y };
    if (command !== 'M') pieces.push({ from: at, to, over: command === 'Q' ? { x, y } : null, start });
    if (command !== 'M') start += (Math.abs(to.x - at.x) + Math.abs(to.y - at.y)) * (command === 'Q' ? ROUND : 1);
    at = to;
  }
  if (known.size > MOST_KNOWN) known.clear();
  known.set(d, pieces);
  return pieces;
}

/** Strokes what is in sight of a route, in the dashes that the context has. */
export function strokeInSight(ctx: CanvasRenderingContext2D, d: string, view: Box) {
  const [left, top, right, bottom] = [view.x - 20, view.y - 20, view.x + view.width + 20, view.y + view.height + 20];
  for (const { from, to, over, start } of piecesOf(d)) {
    if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right || Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) continue;
    const begin = { x: Math.max(left, Math.min(right, from.x)), y: Math.max(top, Math.min(bottom, from.y)) };
    ctx.lineDashOffset = start + Math.abs(begin.x - from.x) + Math.abs(begin.y - from.y);
    ctx.beginPath();
    if (over) {
      ctx.lineDashOffset = start;
      ctx.moveTo(from.x, from.y);
      ctx.quadraticCurveTo(over.x, over.y, to.x, to.y);
    } else {
      ctx.moveTo(begin.x, begin.y);
      ctx.lineTo(Math.max(left, Math.min(right, to.x)), Math.max(top, Math.min(bottom, to.y)));
    }
    ctx.stroke();
  }
  ctx.lineDashOffset = 0;
}
