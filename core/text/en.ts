import { commandLine } from './en/command-line.ts';
import { file } from './en/file.ts';
import { history } from './en/history.ts';

export const en = { commandLine, file, history };
