import { gapRule } from './checklist-gap.ts';

export const performerIdle = gapRule('performer-idle', 'performer idle', 'low');
