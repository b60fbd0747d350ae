import { file } from './en/file.ts';
import { history } from './en/history.ts';

export const en = { file, history };
