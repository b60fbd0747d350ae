import { gapRule } from './checklist-gap.ts';

export const performerUnknown = gapRule('performer-unknown', 'performer unknown', 'low');
