/** Every rule of the health check by its id: what it is called, why it matters, what mends it, and what it says with its figures. */
import { ai } from './ai.ts';
import { coverage } from './coverage.ts';
import { handoffs } from './handoffs.ts';
import { ownership } from './ownership.ts';
import { systems } from './systems.ts';
import { time } from './time.ts';

export const rules = { ...ownership, ...handoffs, ...time, ...systems, ...ai, ...coverage } as const;
