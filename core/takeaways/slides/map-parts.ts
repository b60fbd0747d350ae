/**
 * A workflow's map for slides: on one slide where all of it is readable there, else in parts that follow the work, each laid out
 * by itself with only the lanes that it needs.
 */
import { arrange } from '../../layout/layout.ts';
import type { Layout, LayoutInput } from '../../layout/types.ts';
import { flowViewOf } from '../../map/flow-view.ts';
import { layoutInput } from '../../map/layout-input.ts';
import { OVERVIEW } from '../../map/sizes.ts';
import type { Lookup } from '../../model/lookup.ts';
import { LEAST } from './fit.ts';
import { fitsStage } from './stage-words.ts';
import { BODY } from './slide.ts';

export interface MapPart {
  readonly layout: Layout;
  /** Inches for each unit of the layout. */
  readonly scale: number;
}

/** The map's room; below it stands what the signs mean. */
export const MAP = { ...BODY, y: 1.15, height: 5.4 } as const;

const UNIT = 1 / 96;
const LARGEST = 0.75;
/** From this scale on a name is set as large as on the overview, whatever it is. */
const READABLE = ((LEAST / 72) * 96) / OVERVIEW.name.least;
/** Below this the numbers of handoffs cover more than they say. */
const SMALLEST = 0.42;
/** Each try has a few parts more. */
const GROWTH = 1.2;

/** None where there is nothing to draw. */
export function mapParts(lookup: Lookup, workflow: string): readonly MapPart[] {
  // As people left it; but on a slide nothing is folded up.
  const { collapsed: _folded, ...view } = flowViewOf(lookup, workflow);
  const input = layoutInput(lookup, workflow, { ...view, density: 'overview', numbered: true });
  if (input.nodes.length === 0) return [];
  const isReadable = (layout: Layout) => scaleOf(layout) >= READABLE || (scaleOf(layout) >= SMALLEST && hasRoomForNames(lookup, layout));
  const whole = arrange(input);
  if (isReadable(whole)) return [partOf(whole)];
  const { cells } = whole.arrangement;
  const placeOf = (id: string) => (cells[id]?.column ?? 0) * 1000 + (cells[id]?.row ?? 0);
  const inOrder = [...input.nodes].sort((a, b) => placeOf(a.id) - placeOf(b.id)).map(({ id }) => id);
  for (let count = leastParts(whole); count < inOrder.length; count = Math.ceil(count * GROWTH)) {
    const layouts = chunks(inOrder, count).map((ids) => arrange(within(input, new Set(ids))));
    if (layouts.every(isReadable)) return layouts.map(partOf);
  }
  return inOrder.map((id) => partOf(arrange(within(input, new Set([id])))));
}

/** Fewer could not be readable, however well they were laid out. */
const leastParts = ({ bounds }: Layout): number =>
  Math.max(2, Math.floor((bounds.width * bounds.height * (SMALLEST * UNIT) ** 2) / (MAP.width * MAP.height) / 2));

const scaleOf = ({ bounds }: Layout): number => Math.min(LARGEST, MAP.width / (bounds.width * UNIT), MAP.height / (bounds.height * UNIT));

/** Is every name whole in its shape, in type that can be read? */
const hasRoomForNames = (lookup: Lookup, layout: Layout): boolean =>
  layout.nodes.every(({ id, width, height }) => {
    const stage = lookup.get('stage', id);
    return !stage || fitsStage(lookup, stage, width * scaleOf(layout) * UNIT, height * scaleOf(layout) * UNIT);
  });

const partOf = (layout: Layout): MapPart => ({ layout, scale: scaleOf(layout) * UNIT });

function chunks<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: count }, (_, i) => list.slice(Math.round((i * list.length) / count), Math.round(((i + 1) * list.length) / count)));
}

function within({ pins: _pins, ...input }: LayoutInput, ids: ReadonlySet<string>): LayoutInput {
  const nodes = input.nodes.filter(({ id }) => ids.has(id));
  const used = new Set(nodes.map(({ lane }) => lane));
  return {
    ...input,
    nodes,
    lanes: input.lanes.filter(({ id }) => used.has(id)),
    edges: input.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}
