/** Jede Regel der Prüfung nach ihrem Schlüssel. */
import { ai } from './ai.ts';
import { coverage } from './coverage.ts';
import { handoffs } from './handoffs.ts';
import { ownership } from './ownership.ts';
import { systems } from './systems.ts';
import { time } from './time.ts';

export const rules = { ...ownership, ...handoffs, ...time, ...systems, ...ai, ...coverage };
