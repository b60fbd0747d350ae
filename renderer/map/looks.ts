/** How each workflow was last looked at, so that coming back from a stage finds it as it was. */
import type { Density } from '../../core/layout/spacing.ts';
import type { View } from './camera.ts';

export interface Look extends View {
  readonly density: Density;
  readonly isFitted: boolean;
}

/** By workflow; as long as the window lives. */
export const looks = new Map<string, Look>();
