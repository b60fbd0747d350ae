import { gapRule } from './checklist-gap.ts';

export const stepSystemUnknown = gapRule('step-system-unknown', 'system unknown', 'low');
