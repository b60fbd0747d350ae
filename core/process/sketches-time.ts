/** How long sketched steps take together, in minutes, as touch.ts counts steps. */
import { expectedOf } from '../model/estimate.ts';
import type { Sketch } from './sketch.ts';

/** @example sketchesTime([sketch({ text: 'A', minutes: { likely: 10 }, required: false, probability: 0.5 })]) // 5 */
export function sketchesTime(sketches: readonly Sketch[]): number {
  const timeFrom = (start: number, depth: number): { readonly minutes: number; readonly next: number } => {
    let minutes = 0;
    let at = start;
    for (let one = sketches[at]; one && one.depth >= depth; one = sketches[at]) {
      const inner = timeFrom(at + 1, one.depth + 1);
      const own = inner.minutes > 0 ? inner.minutes : one.minutes ? expectedOf(one.minutes) : 0;
      minutes += own * (one.required ? 1 : (one.probability ?? 1));
      at = inner.next;
    }
    return { minutes, next: at };
  };
  return timeFrom(0, 0).minutes;
}
