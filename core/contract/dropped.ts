/**
 * What the preload says when somebody drops files on the window: where they are. It goes from the preload straight to the main
 * process, beside the bridge, so that a page cannot say it.
 */
import { z } from '../schema.ts';
import { MOST_DROPPED } from './bridge.ts';

/** Paths; an empty one is no file on this computer. */
export const dropped = z.array(z.string().max(32_768)).min(1).max(MOST_DROPPED);
