import { gapRule } from './checklist-gap.ts';

export const criterionUntested = gapRule('criterion-untested', 'criterion untested', 'medium');
