/** How far AI goes and how far it may go. */
import type { Stage } from '../../model/tables.ts';
import type { Scope } from './scope.ts';

/** From here on an AI acts without being asked: it acts and reports. */
export const ACTS = 4;
/** From here on what it does has an effect, if only after somebody has agreed. */
export const HAS_EFFECT = 3;

/** The highest autonomy that the project allows at a stage's risk; nothing where nobody said the risk. */
export function highestAutonomy({ limit }: Scope, { risk }: Stage): number | null {
  switch (risk) {
    case null:
      return null;
    case 'low':
      return limit('autonomyLow');
    case 'medium':
      return limit('autonomyMedium');
    case 'high':
      return limit('autonomyHigh');
  }
}
