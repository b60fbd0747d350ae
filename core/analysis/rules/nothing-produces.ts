import { gapRule } from './checklist-gap.ts';

export const nothingProduces = gapRule('nothing-produces', 'nothing produces', 'medium');
