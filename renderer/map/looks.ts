/** How each picture was last looked at, so that coming back finds it as it was. */
import type { Density } from '../../core/layout/spacing.ts';
import type { Target } from '../../core/map/lens.ts';
import type { View } from './camera.ts';

export interface Look extends View {
  readonly density: Density;
  readonly isFitted: boolean;
  /** Somebody flew from here into this; coming back starts there. */
  readonly into?: Target;
}

/** Where somebody flies to on a map that is not on screen yet. */
export const flight: { to: Target | null } = { to: null };

/** By lens and workflow; as long as the window lives. */
export const looks = new Map<string, Look>();
