import { gapRule } from './checklist-gap.ts';

export const milestoneUnreached = gapRule('milestone-unreached', 'milestone unreached', 'low');
