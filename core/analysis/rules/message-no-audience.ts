import { gapRule } from './checklist-gap.ts';

export const messageNoAudience = gapRule('message-no-audience', 'no audience', 'low');
