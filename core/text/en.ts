import { history } from './en/history.ts';

export const en = { history };
