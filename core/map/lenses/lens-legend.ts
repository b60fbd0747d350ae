/** The legends of the lenses: each sign beside what it means. */
import { legend, type LegendEntry } from '../legend.ts';
import type { LensName } from '../lens.ts';

export function lensLegend(lens: LensName): readonly LegendEntry[] {
  return lens === 'flow' ? legend() : [];
}
