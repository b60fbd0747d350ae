import { gapRule } from './checklist-gap.ts';

export const stepSystemUnused = gapRule('step-system-unused', 'system unused', 'low');
