/**
 * How each flow map stood when it was last laid out, so that an edit, or coming back to it, leaves it as it was. Of this window
 * alone: where a map has never stood, it is laid out from nothing.
 */
import type { Arrangement, Standing } from '../../core/layout/types.ts';
import type { KeptView } from '../../core/map/flow-view.ts';

export interface MapPlace {
  readonly scenario: string;
  readonly workflow: string;
}

const keyOf = ({ scenario, workflow }: MapPlace) => `${scenario} ${workflow}`;

const stood = new Map<string, Arrangement>();
/** How it is to stand again once its view says what it said then. */
const wanted = new Map<string, { readonly view: string; readonly arrangement: Arrangement }>();
/** Copies, and what they are copies of. */
const originals = new Map<string, string>();

/**
 * What the next layout of a map starts from.
 * @param isThere is a stage on the map?
 */
export function standingOf(place: MapPlace, view: KeptView, isThere: (stage: string) => boolean): Arrangement | undefined {
  const key = keyOf(place);
  const back = wanted.get(key);
  const known = back?.view === textOf(view) ? back.arrangement : stood.get(key);
  return known && withCopies(known, [...originals].filter(([copy]) => isThere(copy)));
}

/** A map was laid out. */
export function stand(place: MapPlace, view: KeptView, arrangement: Arrangement): void {
  const key = keyOf(place);
  stood.set(key, arrangement);
  if (wanted.get(key)?.view === textOf(view)) wanted.delete(key);
}

/** The next layout is made from nothing. */
export function forget(place: MapPlace): void {
  stood.delete(keyOf(place));
  wanted.delete(keyOf(place));
}

/** How it stands now, to be kept. */
export const stoodOf = (place: MapPlace): Arrangement | undefined => stood.get(keyOf(place));

/** Back to how it stood. Layouts that are still on their way, of another view, change nothing of that. */
export function putBack(place: MapPlace, view: KeptView, arrangement: Arrangement): void {
  wanted.set(keyOf(place), { view: textOf(view), arrangement });
}

/** A copy that nothing is joined to yet is looked for where its original is. */
export const besideOriginal = (copy: string, original: string): void => void originals.set(copy, original);

const textOf = ({ laneOrder, collapsed, pins }: KeptView): string => JSON.stringify([laneOrder, collapsed, pins]);

/**
 * Copies that have no cell yet get the nearest free one under their original, else over it.
 * @param of copies, each with its original
 */
export function withCopies(arrangement: Arrangement, of: readonly (readonly [copy: string, original: string])[]): Arrangement {
  let { cells } = arrangement;
  for (const [copy, original] of of) {
    const cell = cells[original];
    if (cell && !cells[copy]) cells = { ...cells, [copy]: freeBeside(cell, cells) };
  }
  return cells === arrangement.cells ? arrangement : { ...arrangement, cells };
}

function freeBeside({ lane, column, row }: Standing, cells: Arrangement['cells']): Standing {
  const taken = new Set(Object.values(cells).flatMap((cell) => (cell.lane === lane && cell.column === column ? cell.row : [])));
  for (let off = 1; ; off++) for (const tried of [row + off, row - off]) if (tried >= 0 && !taken.has(tried)) return { lane, column, row: tried };
}
