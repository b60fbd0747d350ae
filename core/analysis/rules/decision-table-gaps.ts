import { gapRule } from './checklist-gap.ts';

export const decisionTableGaps = gapRule('decision-table-gaps', 'table has gaps', 'medium');
