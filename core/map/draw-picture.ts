/** The picture of any lens from the model alone, for files: as the window draws it where nobody has moved anything. */
import { arrange } from '../layout/layout.ts';
import type { Density } from '../layout/spacing.ts';
import type { Arrangement } from '../layout/types.ts';
import { lookup as lookupOf, type Lookup } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { scene } from './build.ts';
import { flowPicture } from './flow-picture.ts';
import { flowViewOf } from './flow-view.ts';
import { layoutInput } from './layout-input.ts';
import type { LensName, Picture } from './lens.ts';
import { lensPicture } from './lenses/lens-picture.ts';

/**
 * @param workflow which one, for the lenses that show one
 * @param density of the flow
 * @example drawPicture(model, scenario, workflow, 'flow', 'overview')
 */
export function drawPicture(model: Model, scenario: string, workflow: string | null, lens: LensName, density: Density = 'detail'): Picture {
  const lookup = lookupOf(model, scenario);
  if (lens !== 'flow') {
    const order = workflow === null ? undefined : columnOrder(arrangementOf(lookup, workflow));
    return lensPicture(model, scenario, workflow, lens, order ? { order } : {});
  }
  const id = workflow ?? '';
  // Both densities stand on the same arrangement, so that a picture of the one is recognised in the other.
  const view = { ...flowViewOf(lookup, id), ...(density === 'detail' ? { earlier: arrangementOf(lookup, id) } : {}) };
  const layout = arrange(layoutInput(lookup, id, { ...view, density }));
  return flowPicture(model, scenario, layout, scene(model, scenario, id, layout));
}

const arrangementOf = (lookup: Lookup, workflow: string): Arrangement => arrange(layoutInput(lookup, workflow, { ...flowViewOf(lookup, workflow), density: 'overview' })).arrangement;

/** Stages by their column on the flow map. */
const columnOrder = ({ cells }: Arrangement): readonly string[] => Object.keys(cells).sort((a, b) => (cells[a]?.column ?? 0) - (cells[b]?.column ?? 0));
