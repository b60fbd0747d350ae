import { dayOf } from '../../core/text/day-of.ts';

/** The day where the person is: '2026-03-02'. */
export const today = (): string => dayOf(new Date());
