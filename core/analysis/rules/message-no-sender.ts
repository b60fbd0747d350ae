import { gapRule } from './checklist-gap.ts';

export const messageNoSender = gapRule('message-no-sender', 'no sender', 'medium');
